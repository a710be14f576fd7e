"""The chart of a figure: its numbers at their dates, ranges where sources give a range or disagree,
and the events of the time.

Nothing is drawn between two numbers: what lay there is not known. A date that is a month or a year
is as wide as that; one that is approximate is drawn open. Numbers that count something else than
the figure does have no place on its scale, and are left to the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.dates import Date
from generator.facts.records.figures import Figure, Point
from generator.facts.sourced import settled, standing
from generator.pictures.scales import Scale, levels_for, nice_step, stretch_of, ticks
from generator.pictures.svg import LETTER, drawing, element, wide

_LINE = 14.0  # the height of a line of labels
_FARTHEST = 1e15  # a number or year beyond it has no sensible place on a scale


@dataclass(frozen=True)
class ChartSize:
    """One size of a chart: beside the text of a wide screen, and on a phone."""

    name: str
    width: float
    height: float


SIZES = (ChartSize("chart-wide", 720, 340), ChartSize("chart-narrow", 330, 290))


@dataclass(frozen=True)
class Mark:
    """One number to be drawn: its lowest and highest value, the one that is held, if any."""

    date: Date
    start: float
    end: float
    low: float
    high: float
    held: float | None
    open: bool  # whether number or date is only approximate or uncertain


@dataclass(frozen=True)
class Labels:
    """How a chart puts things into words."""

    title: str
    desc: str
    number: Callable[[Decimal], str]
    date: Callable[[Date], str]


def charted(figure: Figure) -> tuple[Mark, ...]:
    """The numbers of a figure that a chart can show, in time order; () where fewer than two can."""
    found = numbers_on_scale(figure)
    return found if found[1:] else ()


def numbers_on_scale(figure: Figure) -> tuple[Mark, ...]:
    """The same, however few they are."""
    found = [mark for mark in map(_mark, figure.points) if mark]
    return tuple(sorted(found, key=lambda it: (it.start, it.end, it.low)))


def figure_chart(
    figure: Figure,
    events: Sequence[Date],
    title: str,
    desc: str,
    number: Callable[[Decimal], str],
    date: Callable[[Date], str],
) -> str:
    """The chart in both sizes, as SVG on one line; '' where fewer than two numbers can be shown.

    `events` are the dates of events worth a line, each named by its number from 1; `title` and
    `desc` are read aloud in place of the picture; `number` and `date` put things into words.
    """
    marks, labels = charted(figure), Labels(title, desc, number, date)
    if not marks:
        return ""
    return "".join(_chart(marks, events, labels, size) for size in SIZES)


def _mark(point: Point) -> Mark | None:
    rivals = (standing(values) for values in (point.value, point.low, point.best, point.high))
    stated = [one for values in rivals for one in values]
    numbers = [] if point.counts else [float(one.value) for one in stated]
    start, end = stretch_of(point.date)
    if not numbers or max(map(abs, [*numbers, start, end])) > _FARTHEST:
        return None
    held = settled(point.value) or settled(point.best)
    moment = point.date.start or point.date.end
    vague = point.approximate or bool(moment and (moment.approximate or moment.uncertain))
    one_sided = bool(point.low) != bool(point.high)
    only = numbers[0] if len(set(numbers)) == 1 else None
    shown = float(held.value) if held else only
    return Mark(point.date, start, end, min(numbers), max(numbers), shown, vague or one_sided)


def _chart(marks: Sequence[Mark], events: Sequence[Date], labels: Labels, size: ChartSize) -> str:
    told = levels_for(min(it.low for it in marks), max(it.high for it in marks))
    levels, (bottom, *_, top) = [level for level, _ in told], [level for level, _ in told]
    names = [labels.number(level) for _, level in told]
    left, right = max(map(wide, names)) + 10, size.width - 14
    first, last = min(it.start for it in marks), max(it.end for it in marks)
    inside = [sum(stretch_of(date)) / 2 for date in events]
    first, last = min([first, *inside]), max([last, *inside])
    pad = (last - first) * 0.02 or 0.5
    across = Scale(first - pad, last + pad, left, right)
    rows = _rows([across.at(year) for year in inside])
    ceiling = 10 + _LINE * (max(rows, default=-1) + 1) + _LINE
    upward = Scale(bottom, top, size.height - 24, ceiling)
    parts = [
        *_levels(zip(levels, names, strict=True), upward, left, right),
        *_dates(across, size.height - 8, marks, labels),
        *_events(inside, rows, across, upward),
        *_marks(marks, across, upward),
        *_values(marks, across, upward, labels, size.width),
    ]
    return drawing(size.width, size.height, size.name, labels.title, labels.desc, parts)


def _levels(
    named: Iterator[tuple[float, str]], upward: Scale, left: float, right: float
) -> Iterator[str]:
    for level, name in named:
        y = upward.at(level)
        yield element("line", class_="level", x1=left, y1=y, x2=right, y2=y)
        yield element("text", name, class_="tick", x=left - 6, y=y + 4, text_anchor="end")


def _dates(across: Scale, y: float, marks: Sequence[Mark], labels: Labels) -> Iterator[str]:
    """Years; in a stretch that is too short for them, the first and the last date."""
    most = max(1, int((across.end - across.start) / 58))
    step = nice_step(across.high - across.low, most, least=1.0)
    years = list(ticks(across.low, across.high, step))
    if not years[1:]:
        first, last = labels.date(marks[0].date), labels.date(marks[-1].date)
        yield element("text", first, class_="tick", x=across.start, y=y)
        if across.start + wide(first) + 10 < across.end - wide(last):
            yield element("text", last, class_="tick", x=across.end, y=y, text_anchor="end")
        return
    for year in years:
        name = f"{year:.0f}" if year > 0 else f"{1 - year:.0f} BC"
        yield element("text", name, class_="tick", x=across.at(year), y=y, text_anchor="middle")


def _rows(places: Sequence[float]) -> list[int]:
    """In which row each number of an event stands, so that none covers another."""
    ends: list[float] = []
    rows: list[int] = []
    for place in places:
        row = next((row for row, end in enumerate(ends) if place - end > 2.5 * LETTER), len(ends))
        ends[row : row + 1] = [place]
        rows.append(row)
    return rows


def _events(
    years: Sequence[float], rows: Sequence[int], across: Scale, upward: Scale
) -> Iterator[str]:
    for number, (year, row) in enumerate(zip(years, rows, strict=True), 1):
        x, y = across.at(year), 14 + _LINE * row
        yield element("line", class_="event-line", x1=x, y1=y + 4, x2=x, y2=upward.start)
        yield element("text", str(number), class_="event-number", x=x, y=y, text_anchor="middle")


def _marks(marks: Sequence[Mark], across: Scale, upward: Scale) -> Iterator[str]:
    for mark in marks:
        start, end = across.at(mark.start), across.at(mark.end)
        x, ground = (start + end) / 2, upward.at(max(upward.low, 0.0))
        high, low = upward.at(mark.high), upward.at(mark.low)
        yield element("line", class_="stem", x1=x, y1=ground, x2=x, y2=high)
        if mark.low != mark.high:
            yield element("rect", class_="range", x=x - 4, y=high, width=8.0, height=low - high)
        if end - start > 8:  # narrower than the dot: nothing more to be seen
            y = upward.at(mark.held) if mark.held is not None else (high + low) / 2
            yield element("line", class_="while", x1=start, y1=y, x2=end, y2=y)
        if mark.held is not None:
            kind = "dot open" if mark.open else "dot"
            yield element("circle", class_=kind, cx=x, cy=upward.at(mark.held), r=4.5)


def _values(
    marks: Sequence[Mark], across: Scale, upward: Scale, labels: Labels, width: float
) -> Iterator[str]:
    """The numbers that readers look for: the latest, the highest, the first, then what has room."""
    held = [mark for mark in marks if mark.held is not None]
    wanted = [held[-1], max(held, key=lambda it: it.high), *held] if held else []
    # Places that are taken, with the room that each needs to either side: labels, and dots.
    middles = [(across.at(it.start) + across.at(it.end)) / 2 for it in held]
    taken = [(x, upward.at(it.high) + 3, 7.0) for x, it in zip(middles, held, strict=True)]
    for mark in dict.fromkeys(wanted):
        words = labels.number(Decimal(repr(mark.held)).normalize() + 0)
        half = wide(words) / 2
        x = (across.at(mark.start) + across.at(mark.end)) / 2
        x = min(max(x, across.start + half), width - half)
        y = upward.at(mark.high) - 9
        if all(abs(x - other) > half + room or abs(y - at) > 11 for other, at, room in taken):
            taken.append((x, y, half + 4))
            yield element("text", words, class_="value", x=x, y=y, text_anchor="middle")
