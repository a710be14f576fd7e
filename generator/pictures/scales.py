"""Scales: where a number or a day stands on an axis, and which ticks an axis gets."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.dates import Date, Day

_MONTH_STARTS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


@dataclass(frozen=True)
class Scale:
    """A stretch of numbers on a stretch of the picture; the picture may run either way."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Where a number stands."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def decimal_year(day: Day) -> float:
    """A day as a year with its fraction: 2021.5 is the middle of 2021."""
    year, month, date = day
    return year + (_MONTH_STARTS[month - 1] + date - 1) / 365.25


def stretch_of(date: Date) -> tuple[float, float]:
    """The first and last moment that a date may mean, as years; an open end is its other end."""
    start = decimal_year(date.lower) if date.start else decimal_year(date.upper)
    end = decimal_year(date.upper) if date.end else decimal_year(date.lower)
    return start, max(start, end)


def nice_step(span: float, most: int, least: float = 0.0) -> float:
    """A step of 1, 2 or 5 times a power of ten that gives at most so many steps over a span."""
    rough = max(span / most, least, 1e-9)
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * one for one in (1, 2, 5, 10) if power * one >= rough * 0.999999)


def ticks(low: float, high: float, step: float) -> Iterator[float]:
    """The multiples of a step within a stretch."""
    first = math.ceil(low / step - 1e-9)
    for index in range(first, math.floor(high / step + 1e-9) + 1):
        yield index * step


def levels_for(low: float, high: float) -> list[tuple[float, Decimal]]:
    """The levels of a scale that holds the numbers and nought, at least two, each as it is drawn
    and as it is told."""
    highest, lowest = max(0.0, high), min(0.0, low)
    step = nice_step((highest - lowest) or 1.0, 5)
    top = math.ceil(highest / step - 1e-9) * step
    bottom = math.floor(lowest / step + 1e-9) * step
    top = top if top > bottom else bottom + step
    places = max(0, -math.floor(math.log10(step) + 1e-9))
    return [(level, Decimal(f"{level:.{places}f}")) for level in ticks(bottom, top, step)]
