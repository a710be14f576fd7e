"""Dates in ISO 8601, as sharp as they are known and no sharper.

What ISO 8601 has no form for (about 2021, spring 2021, the 1990s) is left out: a plain year
would say more than is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.dates import Date, Day, Moment
from generator.facts.sourced import Stated, settled


def iso_day(day: Day) -> str:
    """A day as 2021-04-07."""
    return "{:04}-{:02}-{:02}".format(*day)


def iso_moment(moment: Moment | None) -> str:
    """2021-04-07, 2021-04 or 2021; '' where it is in doubt, or cannot be written so."""
    if moment is None or moment.uncertain or moment.approximate or not 1 <= moment.year <= 9999:
        return ""
    year, month, day = f"{moment.year:04}", f"-{moment.month:02}" if moment.month else "", ""
    if moment.precision == "day":
        day = f"-{moment.day:02}"
    return f"{year}{month}{day}" if moment.precision in ("day", "month", "year") else ""


def iso_ends(values: Sequence[Stated[Date]]) -> tuple[str, str]:
    """The first and the last day of a date on which the sources agree or that is held openly; ''
    for an end that is not known, and for the end of a date that is no interval."""
    held = settled(values)
    if held is None:
        return "", ""
    date = held.value
    return iso_moment(date.start), iso_moment(date.end) if date.is_interval else ""


def iso_date(values: Sequence[Stated[Date]]) -> str:
    """The one date that is held, where it is no interval."""
    held = settled(values)
    return iso_moment(held.value.start) if held and not held.value.is_interval else ""
