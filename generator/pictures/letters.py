"""Text as glyphs: joined and ordered as each script asks, with fonts of our own and no others.

HarfBuzz shapes and draws. The order of mixed directions follows "Unicode Bidirectional Algorithm",
UAX #9, as python-bidi has it. Fonts of the system are never asked, so a picture is the same
everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb
from bidi import algorithm as bidi

from generator.text import FORBIDDEN

Style = tuple[str, ...]
# The names of the font files for each way of writing, in the order in which they are asked.
BOLD = ("NotoSerif-Bold", "NotoNaskhArabic-Bold", "NotoSansHebrew-Regular")
PLAIN = ("NotoSans-Regular", "NotoNaskhArabic-Regular", "NotoSansHebrew-Regular")
FONTS = tuple(dict.fromkeys((*BOLD, *PLAIN)))

# No text on a picture is longer, so that no text can make one costly.
LONGEST_LINE = 400
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")
_SHOWN = ("L", "N", "Sc", "Sm")  # what a text says; signs beside it, such as emoji, may be left out


@dataclass(frozen=True)
class Glyph:
    """A glyph of a font, and where it stands on its line, in units of an em."""

    font: hb.Font
    number: int
    right: float
    up: float


@dataclass(frozen=True)
class Line:
    """Glyphs from left to right, and how wide they are, in units of an em."""

    glyphs: tuple[Glyph, ...]
    width: float


class Letters:
    """The fonts, ready to write; `files` maps the names in FONTS to what the files hold."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        faces = {name: hb.Face(files[name]) for name in FONTS}
        self._fonts = {name: hb.Font(face) for name, face in faces.items()}
        self._ems = {name: face.upem for name, face in faces.items()}
        self._holds = {name: frozenset(face.unicodes) for name, face in faces.items()}
        self.line = lru_cache(maxsize=4096)(self._line)

    def writable(self, text: str, style: Style) -> str:
        """The text on one line without signs that no font has; '' where a letter is missing.

        A name with letters missing would be another name.
        """
        held = unicodedata.normalize("NFC", " ".join(FORBIDDEN.sub("", text).split()))[
            :LONGEST_LINE
        ]
        missing = [sign for sign in held if not self._font_for(sign, style)]
        if any(unicodedata.category(sign).startswith(_SHOWN) for sign in missing):
            return ""
        kept = "".join(sign for sign in held if sign not in missing)
        return " ".join(kept.split()) if any(map(str.isalnum, kept)) else ""

    def width(self, text: str, style: Style, unknown: float) -> float:
        """How wide a text is in units of an em; a sign that no font has is `unknown` wide."""
        missing = [sign for sign in text if not self._font_for(sign, style)]
        held = "".join(sign for sign in text if sign not in missing) if missing else text
        return self._line(held, style, runs_rightwards(held)).width + unknown * len(missing)

    def _line(self, text: str, style: Style, rightwards: bool = True) -> Line:
        """The text on one line, in a paragraph that runs rightwards or leftwards."""
        glyphs: list[Glyph] = []
        width = 0.0
        for run, backwards in _runs(text, rightwards):
            pieces = list(self._pieces(run, style))
            for piece, name in reversed(pieces) if backwards else pieces:
                made, wide = self._shaped(piece, name, backwards, width)
                glyphs += made
                width += wide
        return Line(tuple(glyphs), width)

    def _font_for(self, sign: str, style: Style) -> str:
        return next((name for name in style if ord(sign) in self._holds[name]), "")

    def _pieces(self, run: str, style: Style) -> Iterator[tuple[str, str]]:
        """The pieces of a run that one font writes; what is no letter stays with those before."""
        piece, name = "", ""
        for sign in run:
            stays = name and not sign.isalpha() and ord(sign) in self._holds[name]
            wanted = name if stays else self._font_for(sign, style)
            if piece and wanted != name:
                yield piece, name
                piece = ""
            piece, name = piece + sign, wanted
        if piece:
            yield piece, name

    def _shaped(
        self, text: str, name: str, backwards: bool, start: float
    ) -> tuple[list[Glyph], float]:
        font, em = self._fonts[name], self._ems[name]
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction = "rtl" if backwards else "ltr"
        buffer.guess_segment_properties()
        hb.shape(font, buffer)
        made, pen = [], 0
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            right, up = start + (pen + place.x_offset) / em, place.y_offset / em
            made.append(Glyph(font, info.codepoint, right, up))
            pen += place.x_advance
        return made, pen / em


def runs_rightwards(text: str) -> bool:
    """False for a text whose first letter belongs to a script that is written leftwards."""
    return bool(bidi.get_base_level(text) == 0)


def _runs(text: str, rightwards: bool) -> list[tuple[str, bool]]:
    """The pieces of a line from left to right; True for one that is written leftwards."""
    if rightwards and not _RIGHT_TO_LEFT.search(text):
        return [(text, False)] if text else []
    storage = bidi.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (0, "L") if rightwards else (1, "R")
    bidi.get_embedding_levels(text, storage)
    for number, sign in enumerate(storage["chars"]):
        sign["number"] = number
    for step in (
        bidi.explicit_embed_and_overrides,
        bidi.resolve_weak_types,
        bidi.resolve_neutral_types,
        bidi.resolve_implicit_levels,
        bidi.reorder_resolved_levels,
    ):
        step(storage, False)
    runs: list[tuple[list[int], int]] = []
    for sign in storage["chars"]:
        number, level = sign["number"], sign["level"]
        if not runs or runs[-1][1] != level or abs(number - runs[-1][0][-1]) != 1:
            runs.append(([], level))
        runs[-1][0].append(number)
    return [
        ("".join(text[number] for number in sorted(run)), level % 2 == 1) for run, level in runs
    ]
