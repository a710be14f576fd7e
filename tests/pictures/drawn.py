"""What the tests of pictures share: words, letters, strange data, and what any picture keeps to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

import generator.pictures.outlines
from generator.facts.dates import Date
from generator.pictures.drawing import Box, Drawing, NotDrawn, Spoken, WhyNot, in_page
from generator.pictures.figure_panel import FigureWords
from generator.pictures.label_widths import LabelWidths
from generator.pictures.map import MapWords
from generator.pictures.outlines.shapes import OUTLINES_FILE, outlines_from
from generator.pictures.resources import house_letters
from generator.pictures.standalone import standalone
from generator.pictures.strip import StripWords
from generator.pictures.time_axis import TimeWords
from generator.site.inspect.allowed_html import forbidden_in, forbidden_in_drawing

WIDTHS = LabelWidths(house_letters())
OUTLINES_AT = Path(generator.pictures.outlines.__file__).parent / OUTLINES_FILE
OUTLINES = outlines_from(OUTLINES_AT.read_bytes())
TOLD = Spoken("A title <b>", "A description & more")
TIME = TimeWords(str)
STRIP_WORDS = StripWords(
    TIME, lambda date, name: f"{date}: {name}", lambda count, a, b: f"{count} events, {a} to {b}"
)
MAP_WORDS = MapWords(lambda code: f"Land {code}", lambda length: f"{length} km")
FIGURE_WORDS = FigureWords(
    lambda number: f"{number:,}",
    TIME,
    lambda first, last, times: f"{first} to {last}, {times} times",
)
LONG_NAME = "The Amalgamated Association of Dock and Harbour Workers, North"  # 61 letters
ARABIC = "نقابة عمال الموانئ في الشمال"
NAMES = (
    "Bo",
    LONG_NAME,
    ARABIC,
    "x" * 60,
    "مرفأ 12 (Port)",
    "北京市港口",
    "<a & b>",
    "a\u202eb",
    "",
)
SVG = "{http://www.w3.org/2000/svg}"


def day(text: str) -> Date:
    return Date.parse(text)


def checked(drawing: Drawing | NotDrawn) -> Drawing:
    """The picture, which holds to all that any of ours does."""
    assert isinstance(drawing, Drawing), drawing
    found = list(faults(drawing))
    assert not found, found
    return drawing


def why_not(drawing: Drawing | NotDrawn) -> WhyNot:
    assert isinstance(drawing, NotDrawn)
    return drawing.why


def faults(drawing: Drawing) -> Iterator[str]:
    whole = Box(-0.1, -0.1, drawing.width + 0.1, drawing.height + 0.1)
    labels = [label for label in drawing.labels if label.lines]
    yield from (f"cut: {it.lines}" for it in labels if not whole.holds(it.box))
    for one, other in combinations(labels, 2):
        if one.box.meets(other.box, -0.2):
            yield f"overlap: {one.lines} {other.lines}"
    for label in labels:
        bold = any(word in label.kind for word in ("name", "value", "heading"))
        bold = bold and label.kind != "country-name"
        if any(WIDTHS.width(line, bold) > label.width + 0.1 for line in label.lines):
            yield f"wider than its room: {label.lines}"
    page = f"<article>{in_page([drawing], 'k')}</article>"
    yield from forbidden_in(LexborHTMLParser(page))
    alone = standalone(drawing, ".a > .b { fill: red }", "Source & licence", WIDTHS)
    yield from forbidden_in_drawing(alone.encode())
    if "style=" in page or "\n" in page:
        yield "a style or a line end in the page"


def tree_of(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(drawing.markup("k"))


def classes_of(drawing: Drawing) -> list[str]:
    return [part.get("class", "") for part in tree_of(drawing).iter()]


def titles_of(drawing: Drawing) -> list[str]:
    return [
        it.text or ""
        for link in tree_of(drawing).iter(f"{SVG}a")
        for it in link.iter(f"{SVG}title")
    ]
