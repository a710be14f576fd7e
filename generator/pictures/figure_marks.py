"""Words over a chart: each starts at its own line; no line runs through the words of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.dates import Date
from generator.pictures.drawing import DrawnPart, Label, Linked, height_of, label_at
from generator.pictures.label_widths import LabelWidths
from generator.pictures.svg import element

_ROOM = (
    130.0  # for the words of a mark: at most, and what is kept free at the right end for the last
)
_GAP, _INDENT = 4.0, 5.0


@dataclass(frozen=True)
class FigureMark:
    """An event worth a line in the chart, in few words."""

    date: Date
    words: str
    title: str  # told while a pointer rests on it
    address: str


@dataclass(frozen=True)
class PlacedMark:
    """A mark at its place; its words end so far over the plot."""

    mark: FigureMark
    x: float
    lines: tuple[str, ...]
    width: float
    foot: float

    @property
    def head(self) -> float:
        """How far over the plot its words begin."""
        return self.foot + height_of(len(self.lines)) + _GAP


def room_at_end(marks: Sequence[FigureMark], widths: LabelWidths) -> float:
    """How much is to be kept free to the right of the plot, so that words of the last mark fit."""
    words = [word for mark in marks for word in mark.words.split()]
    longest = max((widths.width(word, False) for word in words), default=0.0)
    return min(longest + 2 * _INDENT, _ROOM)


def placed_marks(
    marks: Sequence[tuple[float, FigureMark]], right: float, widths: LabelWidths
) -> list[PlacedMark]:
    """The marks, given with where they stand, from the last to the first: each stands over those to
    its right whose lines its words would cross. None reaches beyond `right`."""
    placed: list[PlacedMark] = []
    for x, mark in sorted(marks, key=lambda it: (-it[0], it[1].words, it[1].title)):
        lines = widths.lines(mark.words, max(min(right - x - _INDENT, _ROOM), 30.0))
        width = max((widths.width(line, False) for line in lines), default=0.0)
        end = x + _INDENT + width + _INDENT
        foot = max((it.head for it in placed if it.x < end), default=_GAP)
        placed.append(PlacedMark(mark, x, lines, width, foot))
    return placed


def drawn_marks(placed: Sequence[PlacedMark], ceiling: float, ground: float) -> list[DrawnPart]:
    """The lines with their words; `ceiling` is where the plot begins."""
    parts: list[DrawnPart] = []
    for it in placed:
        y = ceiling - it.head + 11 + _GAP
        line = element("line", class_="event-line", x1=it.x, y1=y - 10, x2=it.x, y2=ground)
        words: tuple[Label, ...] = ()
        if it.lines:
            words = (label_at(it.lines, it.x + _INDENT, y, it.width, anchor="start", kind="event"),)
        parts.append(Linked(it.mark.address, it.mark.title, (line, *words)))
    return parts
