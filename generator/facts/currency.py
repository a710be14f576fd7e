"""How current a value is: the day of the newest source that says it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from generator.facts.dates import Date, Day
from generator.facts.library import Library
from generator.facts.records.sources import Source
from generator.facts.sourced import Citation, held_or_first


def newest_source(library: Library, cited: Iterable[Citation]) -> Date | None:
    """The day on which the newest of some sources was published, or else last read; None where
    none of them says."""
    sources = (library.resolve(citation.source) for citation in cited)
    known = [_day_of(source) for source in sources if isinstance(source, Source)]
    return max((day for day in known if day), key=lambda day: day.sort_key, default=None)


def days_between_days(early: Day, late: Day) -> int:
    """How many days lie between two; none where the calendar cannot hold one of them."""
    try:
        return (datetime.date(*late) - datetime.date(*early)).days
    except ValueError:
        return 0


def _day_of(source: Source) -> Date | None:
    day = held_or_first(source.issued) if source.issued else source.accessed
    return day.ends if day else None
