"""What pictures are drawn with that comes with the program: letters, outlines, the style sheet."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import generator
import generator.pictures.outlines
from generator.pictures.label_widths import LabelWidths
from generator.pictures.letters import FONTS, Letters
from generator.pictures.outlines.shapes import OUTLINES_FILE, Outlines, outlines_from

_PICTURES = Path(__file__).parent
_RULES = Path(generator.__file__).parent / "theme" / "styles" / "6-pictures.css"


@cache
def house_letters() -> Letters:
    """The fonts of cards, which measure the words of all other pictures."""
    return Letters({name: (_PICTURES / "fonts" / f"{name}.ttf").read_bytes() for name in FONTS})


@cache
def label_widths() -> LabelWidths:
    """How wide words stand on a picture."""
    return LabelWidths(house_letters())


@cache
def world_outlines() -> Outlines:
    """The countries of the world."""
    return outlines_from((_PICTURES / "outlines" / OUTLINES_FILE).read_bytes())


@cache
def picture_rules() -> str:
    """The style sheet of pictures, as pages have it."""
    return _RULES.read_text(encoding="utf-8")
