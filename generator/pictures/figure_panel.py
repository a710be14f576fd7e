"""One panel of a figure: a stretch of its numbers on a scale of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.dates import Date
from generator.pictures.drawing import Box, DrawnPart, Label, height_of, label_at, labels_of
from generator.pictures.figure_marks import (
    FigureMark,
    PlacedMark,
    drawn_marks,
    placed_marks,
    room_at_end,
)  # fmt: skip
from generator.pictures.figure_numbers import Mark
from generator.pictures.label_widths import LabelWidths
from generator.pictures.scales import Scale, levels_for, stretch_of
from generator.pictures.svg import classes, element
from generator.pictures.time_axis import TimeWords, middle_of, time_axis, time_scale

_DOT = 4.5
_LEAST_PLOT = 80.0  # what is left of the width for the numbers, however long words are
_COLUMN = 3.0  # numbers that stand nearer to each other become one line of that column
MOST_DOTS = 250  # more of them tell nothing by themselves
_NAMED = 60  # no more numbers are tried for a place to be written


@dataclass(frozen=True)
class FigureWords:
    """How a figure puts things into words. `panel` names a panel by its first and last date, and by
    how many times finer its scale is than that of the whole (1: it is the whole)."""

    number: Callable[[Decimal], str]
    time: TimeWords
    panel: Callable[[Date, Date, int], str]


@dataclass(frozen=True)
class Panel:
    """A stretch of numbers laid out, before it is known how high it stands."""

    marks: Sequence[Mark]
    across: Scale
    levels: Sequence[tuple[float, str]]
    placed: Sequence[PlacedMark]
    heading: tuple[str, ...]
    left: float
    width: float
    words: FigureWords
    widths: LabelWidths

    @property
    def head(self) -> float:
        """How high heading and words over the plot are."""
        over = max((it.head for it in self.placed), default=0.0)
        return height_of(len(self.heading)) + 8 * bool(self.heading) + over + 16


def panel_of(
    marks: Sequence[Mark], events: Sequence[FigureMark], heading: str, left: float, width: float,
    words: FigureWords, widths: LabelWidths,
) -> Panel:  # fmt: skip
    """A panel so wide, from so far left."""
    told = levels_for(min(it.low for it in marks), max(it.high for it in marks))
    levels = [(level, words.number(value)) for level, value in told]
    start = left + max(widths.width(name, False) for _, name in levels) + 8
    years = [year for it in marks for year in (it.start, it.end)]
    years += [middle_of(it.date) for it in events]
    end = left + width - 12
    across = time_scale(years, start, end)
    free = min(room_at_end(events, widths), max(end - start - _LEAST_PLOT, 0.0))
    if any(across.at(middle_of(it.date)) > end - free for it in events):
        across = time_scale(years, start, end - free)
    at = [(across.at(middle_of(it.date)), it) for it in events]
    placed = placed_marks(at, left + width, widths)
    lines = widths.lines(heading, width, bold=True)
    return Panel(marks, across, levels, placed, lines, left, width, words, widths)


def drawn_panel(
    it: Panel, top: float, head: float, plot: float, shaded: tuple[float, float] | None
) -> list[DrawnPart]:
    """The panel from `top`, its plot so high under a head so high; `shaded` is a stretch of years
    that another panel shows more finely."""
    ceiling, ground = top + head, top + head + plot
    upward = Scale(it.levels[0][0], it.levels[-1][0], ground, ceiling)
    parts: list[DrawnPart] = []
    if it.heading:
        wide = max(it.widths.width(line, True) for line in it.heading)
        parts.append(label_at(it.heading, it.left, top + 12, wide, anchor="start", kind="heading"))
    if shaded:
        first, last = (max(it.across.at(year), it.across.start) for year in shaded)
        last = min(last, it.across.end)
        parts.append(
            element("rect", class_="zoomed", x=first, y=ceiling, width=last - first, height=plot)
        )
    parts += _levels_drawn(it, upward)
    dates, edges = [mark.date for mark in it.marks], (it.left, it.left + it.width)
    parts += time_axis(it.across, dates, it.words.time, it.widths, ground, ground + 20, edges)
    parts += drawn_marks(it.placed, ceiling - 12, ground)
    parts += _numbers(it, upward)
    parts += _named_numbers(it, upward, [label.box for label in labels_of(parts)])
    return parts


def _levels_drawn(it: Panel, upward: Scale) -> Iterator[DrawnPart]:
    for level, name in it.levels:
        y = upward.at(level)
        kind = classes("level", "nought" * (level == 0))
        yield element("line", class_=kind, x1=it.across.start, y1=y, x2=it.across.end, y2=y)
        wide = it.widths.width(name, False)
        yield label_at((name,), it.across.start - 6, y + 4, wide, anchor="end", kind="tick")


def _numbers(it: Panel, upward: Scale) -> Iterator[str]:
    if len(it.marks) > MOST_DOTS:
        yield from _crowd(it, upward)
        return
    for mark in it.marks:
        yield from _one_number(mark, it.across, upward)


def _crowd(it: Panel, upward: Scale) -> Iterator[str]:
    columns: dict[int, list[Mark]] = defaultdict(list)
    for mark in it.marks:
        columns[int(it.across.at((mark.start + mark.end) / 2) // _COLUMN)].append(mark)
    for number, marks in sorted(columns.items()):
        high, low = upward.at(max(m.high for m in marks)), upward.at(min(m.low for m in marks))
        yield element(
            "rect", class_="range", x=number * _COLUMN, y=high - 1, width=2.0, height=low - high + 2
        )


def _one_number(mark: Mark, across: Scale, upward: Scale) -> Iterator[str]:
    start, end = across.at(mark.start), across.at(mark.end)
    x, ground = (start + end) / 2, upward.at(0.0)
    high, low = upward.at(mark.high), upward.at(mark.low)
    yield element("line", class_="stem", x1=x, y1=ground, x2=x, y2=low if mark.low < 0 else high)
    if mark.low != mark.high:
        yield element("rect", class_="range", x=x - 4, y=high, width=8.0, height=low - high)
    if end - start > 2 * _DOT:  # narrower than the dot: nothing more to be seen
        y = upward.at(mark.held) if mark.held is not None else (high + low) / 2
        yield element("line", class_="while", x1=start, y1=y, x2=end, y2=y)
    if mark.held is not None:
        kind = "dot open" if mark.open else "dot"
        yield element("circle", class_=kind, cx=x, cy=upward.at(mark.held), r=_DOT)


def _named_numbers(it: Panel, upward: Scale, words_at: Sequence[Box]) -> Iterator[Label]:
    """The numbers that readers look for: the latest, the highest, the first, then what has room."""
    held, few = [mark for mark in it.marks if mark.held is not None], len(it.marks) <= MOST_DOTS
    wanted = [held[-1], max(held, key=lambda one: one.high)] if held else []
    wanted += held[:_NAMED] if few else []
    taken = [*words_at, *(_dot_box(mark, it, upward) for mark in held if few)]
    bounds = Box(it.across.start + 1, 0, it.left + it.width, upward.start - 1)
    for mark in dict.fromkeys(wanted):
        words = it.words.number(Decimal(repr(mark.held)).normalize() + 0)
        dot = _dot_box(mark, it, upward)
        others = [box for box in taken if box != dot]
        for label in _round_dot(words, dot, it.widths):
            if bounds.holds(label.box) and not any(label.box.meets(box) for box in others):
                taken.append(label.box)
                yield label
                break


def _dot_box(mark: Mark, it: Panel, upward: Scale) -> Box:
    x = (it.across.at(mark.start) + it.across.at(mark.end)) / 2
    return Box(x - 5, upward.at(mark.high) - 5, x + 5, upward.at(mark.held or mark.low) + 5)


def _round_dot(words: str, dot: Box, widths: LabelWidths) -> Iterator[Label]:
    wide, x = widths.width(words, True), (dot.left + dot.right) / 2
    yield label_at((words,), x, dot.top - 4, wide, kind="value")
    yield label_at((words,), dot.right + 3, dot.top + 9, wide, anchor="start", kind="value")
    yield label_at((words,), dot.left - 3, dot.top + 9, wide, anchor="end", kind="value")


def stretch_of_marks(marks: Sequence[Mark]) -> tuple[float, float]:
    """The first and the last moment of numbers, as years."""
    return min(it.start for it in marks), max(stretch_of(it.date)[1] for it in marks)
