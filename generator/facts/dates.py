"""Dates as sharp as they are known: EDTF levels 0 and 1.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification" (2019). Taken:
calendar dates of any precision, date and time (the time is dropped), intervals, open and
unknown ends, `?` `~` `%`, unspecified digits (`X`), seasons 21 to 24 and years with `Y`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from generator.problems import InvalidValue
from generator.text import quoted

Day = tuple[int, int, int]
FIRST: Day = (-(10**9), 1, 1)
LAST: Day = (10**9, 12, 31)

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_MOMENT = re.compile(
    r"(?P<year>-?\d{4}|-?Y\d{5,9}|Y-\d{5,9}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?)?"
    r"(?P<mark>[?~%]?)",
    re.ASCII,
)
# The same for an editor; it cannot know how many days a month has, nor which of two comes first.
_YEAR = "-?[0-9]{4}|-?Y[0-9]{5,9}|Y-[0-9]{5,9}|[0-9]{3}X|[0-9]{2}XX"
_DAY_OF_MONTH = "(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12][0-9]|3[01]|XX)"
_TIME = "T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
_ONE = f"(?:{_YEAR})(?:-(?:{_DAY_OF_MONTH}|0[1-9]|1[0-2]|2[1-4]|XX))?(?:{_TIME})?[?~%]?"
_DATE_PATTERN = rf"^\s*(?:{_ONE}|{_ONE}/(?:{_ONE}|\.\.)?|(?:\.\.)?/{_ONE})\s*$"
_EXAMPLES = "Write a date as 2021-04-07, 2021-04, 2021, 2021~ (about), 2021? (unsure) or 2020/2021."


@dataclass(frozen=True)
class Moment:
    """One date of some precision, and the first and last day that it may mean.

    `precision` is day, month, season, year, decade or century.
    """

    year: int
    month: int | None
    day: int | None
    precision: str
    uncertain: bool
    approximate: bool
    lower: Day
    upper: Day


@dataclass(frozen=True)
class Date:
    """An EDTF date: one moment, or an interval whose ends may be open or unknown (None)."""

    text: str
    start: Moment | None
    end: Moment | None
    is_interval: bool

    @classmethod
    def parse(cls, text: str) -> Date:
        """The date that an EDTF text means.

        Raises:
            InvalidValue: the text is no EDTF date of levels 0 or 1, or no day of the calendar.
        """
        text = text.strip()
        if "/" not in text:
            moment = _moment(text)
            return cls(text, moment, moment, is_interval=False)
        left, _, right = text.partition("/")
        if left in ("", "..") and right in ("", ".."):
            raise InvalidValue(f"{quoted(text)} has no end that is known.", _EXAMPLES)
        start = None if left in ("", "..") else _moment(left)
        end = None if right in ("", "..") else _moment(right)
        if start and end and start.lower > end.upper:
            raise InvalidValue(
                f"{quoted(text)} ends before it begins.", "Put the earlier date first."
            )
        return cls(text, start, end, is_interval=True)

    @property
    def lower(self) -> Day:
        """The first day that the date may mean."""
        return self.start.lower if self.start else FIRST

    @property
    def upper(self) -> Day:
        """The last day that the date may mean."""
        return self.end.upper if self.end else LAST

    @property
    def begins(self) -> Date:
        """The first moment that is known of it, as a date of its own."""
        left, _, right = self.text.partition("/")
        return Date.parse(left if self.start else right)

    @property
    def ends(self) -> Date:
        """The last moment that is known of it, as a date of its own."""
        left, _, right = self.text.partition("/")
        return Date.parse(right if self.is_interval and self.end else left)

    @property
    def sort_key(self) -> tuple[Day, Day, str]:
        return self.lower, self.upper, self.text

    @property
    def year(self) -> int | None:
        """The year under which a list puts the date."""
        known = self.start or self.end
        return known.year if known else None

    def __str__(self) -> str:
        return self.text


def _moment(text: str) -> Moment:
    found = _MOMENT.fullmatch(text)
    if not found:
        raise InvalidValue(f"{quoted(text)} is not a date.", _EXAMPLES)
    year_text, month_text, day_text = found["year"], found["month"], found["day"]
    year = int(year_text.replace("X", "0").replace("Y", ""))
    month = _number(month_text)
    day = _number(day_text)
    season = month if month in _SEASONS and day_text is None else None
    _refuse_impossible(text, year, month, day, season)
    precision = _precision(year_text, month, day, season)
    lower, upper = _bounds(year, month, day, season, precision)
    mark = found["mark"]
    return Moment(year, month, day, precision, mark in ("?", "%"), mark in ("~", "%"), lower, upper)


def _number(text: str | None) -> int | None:
    return None if text is None or text == "XX" else int(text)


def _precision(year: str, month: int | None, day: int | None, season: int | None) -> str:
    if year.endswith("XX"):
        return "century"
    if year.endswith("X"):
        return "decade"
    if season:
        return "season"
    return "day" if month and day else "month" if month else "year"


def _refuse_impossible(
    text: str, year: int, month: int | None, day: int | None, season: int | None
) -> None:
    if month is not None and not season and not 1 <= month <= 12:
        raise InvalidValue(
            f"{quoted(text)} is not a real date: there is no month {month}.", _EXAMPLES
        )
    if day is None:
        return
    last = _days_in(year, month) if month else 31
    if day > last and month and not season:
        raise InvalidValue(
            f"{quoted(text)} is not a real date: {_MONTHS[month - 1]} has {last} days in {year}."
        )
    if day < 1 or day > last:
        raise InvalidValue(f"{quoted(text)} is not a real date: there is no day {day}.", _EXAMPLES)


def _days_in(year: int, month: int) -> int:
    # The calendar repeats every 400 years, so any year can be brought into its range.
    return monthrange(year % 400 + 2000, month)[1]


def _bounds(
    year: int, month: int | None, day: int | None, season: int | None, precision: str
) -> tuple[Day, Day]:
    if precision in ("century", "decade"):
        return (year, 1, 1), (year + (99 if precision == "century" else 9), 12, 31)
    if season:
        first, last = _SEASONS[season]
        if season == 24:  # winter runs over the turn of the year, either side of it
            return (year, 1, 1), (year + 1, 2, _days_in(year + 1, 2))
        return (year, first, 1), (year, last, _days_in(year, last))
    if month is None:
        return (year, 1, 1), (year, 12, 31)
    return (year, month, day or 1), (year, month, day or _days_in(year, month))


def _date(raw: Any) -> Date:
    if isinstance(raw, Date):
        return raw
    if not isinstance(raw, str | int):
        raise InvalidValue("expected a date here.", _EXAMPLES)
    return Date.parse(str(raw))


DateField = Annotated[
    Date,
    PlainValidator(_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": _DATE_PATTERN,
            "patternErrorMessage": _EXAMPLES,
            "description": "An EDTF date: 2021-04-07, 2021-04, 2021, 2021~, 2020/2021 or ../2011.",
            "examples": ["2021-04-07", "2021-04", "2021~", "2020-06-11/2020-06-12"],
        }
    ),
]
