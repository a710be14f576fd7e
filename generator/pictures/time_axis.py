"""The years along the foot of a picture, and the lines that rise from them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.dates import Date
from generator.pictures.drawing import DrawnPart, Label, label_at
from generator.pictures.label_widths import LabelWidths
from generator.pictures.scales import Scale, nice_step, stretch_of, ticks
from generator.pictures.svg import element


@dataclass(frozen=True)
class TimeWords:
    """How times are told."""

    date: Callable[[Date], str]
    year: Callable[[int], str] = str  # years before our era are given as 0, -1, …


def middle_of(date: Date) -> float:
    """The middle of what a date may mean, as a year."""
    return sum(stretch_of(date)) / 2


def time_scale(years: Sequence[float], left: float, right: float) -> Scale:
    """A scale that holds all these years, with some air at both ends."""
    first, last = min(years), max(years)
    air = (last - first) * 0.02 or 0.5
    return Scale(first - air, last + air, left, right)


def time_axis(
    across: Scale,
    dates: Sequence[Date],
    words: TimeWords,
    widths: LabelWidths,
    top: float,
    y: float,
    edges: tuple[float, float],
) -> Iterator[DrawnPart]:
    """Years with their lines from `top`; in a stretch too short for two, its first and last date.

    `y` is the line that the words stand on; none of them reach over the edges, left and right.
    """
    told = ("0000", words.year(math.floor(across.low)), words.year(math.ceil(across.high)))
    widest = max(widths.width(name, False) for name in told)
    most = max(1, int((across.end - across.start) / (widest + 24)))
    step = nice_step(across.high - across.low, most, least=1.0)
    years = [round(year) for year in ticks(across.low, across.high, step)]
    if years[1:]:
        for year in years:
            x = across.at(year)
            yield element("line", class_="level", x1=x, y1=top, x2=x, y2=y - 14)
            name = words.year(year)
            wide = widths.width(name, False)
            middle = min(max(x, edges[0] + wide / 2), edges[1] - wide / 2)
            yield label_at((name,), middle, y, wide, kind="tick")
        return
    ordered = sorted(dates, key=lambda date: (stretch_of(date), str(date)))
    yield from _ends(across, words.date(ordered[0]), words.date(ordered[-1]), widths, y)


def _ends(across: Scale, first: str, last: str, widths: LabelWidths, y: float) -> Iterator[Label]:
    room = across.end - across.start
    if first == last:
        lines = widths.lines(first, room)
        wide = max((widths.width(line, False) for line in lines), default=0.0)
        yield label_at(lines[:1], (across.start + across.end) / 2, y, wide, kind="tick")
        return
    for words, x, anchor in ((first, across.start, "start"), (last, across.end, "end")):
        lines = widths.lines(words, room / 2 - 5, most=1)
        wide = max((widths.width(line, False) for line in lines), default=0.0)
        yield label_at(lines, x, y, wide, anchor=anchor, kind="tick")
