"""The numbers of a figure that a picture can show, each with its stretch of time.

Numbers that count something else than the figure does have no place on its scale, and are left to
the tables.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.dates import Date
from generator.facts.records.figures import Figure, Point
from generator.facts.sourced import settled, standing
from generator.pictures.scales import stretch_of

_FARTHEST = 1e15  # a number or year beyond it has no sensible place on a scale


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

    @property
    def middle(self) -> float:
        """The year in the middle of its stretch of time."""
        return (self.start + self.end) / 2


def numbers_on_scale(figure: Figure) -> tuple[Mark, ...]:
    """The numbers of a figure that a scale can hold, in time order."""
    found = [mark for mark in map(_mark, figure.points) if mark]
    return tuple(sorted(found, key=lambda it: (it.start, it.end, it.low)))


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
