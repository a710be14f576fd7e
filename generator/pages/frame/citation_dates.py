"""Dates as styles of citing write them: as sharp as they are known, doubts as ca. and [?]."""

from __future__ import annotations

import datetime

from babel.dates import format_date

from generator.facts.dates import Date, Moment
from generator.presenting.words import Words


def cited_date(words: Words, date: Date | None, pattern: str) -> str:
    """A date by the style's pattern for a day, such as "y, MMMM d"; '' where there is none."""
    if date is None:
        return ""
    start, end = (_moment(words, it, pattern) if it else "" for it in (date.start, date.end))
    if start == end:
        return start
    if not start:
        return words.gettext("until {date}", date=end)
    return _shortened(start, end, pattern) if _alike(date) else f"{start}–{end}"


def _alike(date: Date) -> bool:
    """Whether an interval lies within one year, its ends being equally sharp and in no doubt."""
    ends = date.start, date.end
    return len({it and (it.year, it.precision) for it in ends}) == 1 and not any(
        it and (it.uncertain or it.approximate) for it in ends
    )


def _shortened(start: str, end: str, pattern: str) -> str:
    """An interval within a year, the year said once: 2015, July 14–July 16."""
    if pattern.startswith("y"):
        year = start.partition(", ")[0]
        return f"{start}–{end.removeprefix(f'{year}, ')}"
    year = end.rpartition(" ")[2]
    return f"{start.removesuffix(year).rstrip(', ')}–{end}"


def _moment(words: Words, moment: Moment, pattern: str) -> str:
    plain = _plain(words, moment, pattern)
    about = words.gettext("ca. {date}", date=plain) if moment.approximate else plain
    return f"[{about}?]" if moment.uncertain else about


def _plain(words: Words, moment: Moment, pattern: str) -> str:
    """The parts that are known, in the order of the pattern."""
    year = words.year(moment.year)
    if moment.precision in ("decade", "century"):
        return words.gettext("the {year}s", year=moment.year)
    if moment.precision == "season":
        within = words.season(moment.month or 21).capitalize()
    elif moment.precision == "year":
        return year
    else:
        # The year may be one that the calendar cannot hold; another leap year has the same days.
        day = datetime.date(2000, moment.month or 1, moment.day or 1)
        months = pattern.replace("y", "").strip(", ") if moment.precision == "day" else "MMMM"
        within = str(format_date(day, months, locale=words.locale))
    if pattern.startswith("y"):
        return f"{year}, {within}"
    return f"{within}, {year}" if pattern.endswith(", y") and moment.day else f"{within} {year}"
