"""What dates may mean at the outside, for rules that speak only where every reading is wrong.

A date that is not sure (`?`, `%`) or only about right (`~`, `%`) may be off: a day by a month,
a month by a year, a year by ten, so that only what is far off is called wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.dates import FIRST, LAST, Date, Day, Moment
from generator.facts.sourced import Stated, standing
from generator.text import listed, quoted

# Days are counted in months of 31 days: in the right order, if not evenly.
_MONTH, _YEAR = 31, 12 * 31
_LEEWAY = {"day": _MONTH, "month": _YEAR, "season": _YEAR, "year": 10 * _YEAR}
_WIDEST = 100 * _YEAR


def dates_of(values: Sequence[Stated[Date]]) -> tuple[Date, ...]:
    """The dates that a field states: one, none, or rivals, but no slip of a source."""
    return tuple(stated.value for stated in standing(values))


def first_reading(date: Date) -> int:
    """The first day that the date may mean, as a number."""
    return _number(date.start.lower) - _leeway(date.start) if date.start else _number(FIRST)


def last_reading(date: Date) -> int:
    """The last day that the date may mean, as a number."""
    return _number(date.end.upper) + _leeway(date.end) if date.end else _number(LAST)


def surely_after(late: Sequence[Date], early: Sequence[Date]) -> bool:
    """True where both are known and every reading of the one lies after every one of the other."""
    return bool(late and early) and (min(map(first_reading, late)) > max(map(last_reading, early)))


def surely_apart(ones: Sequence[Date], others: Sequence[Date]) -> bool:
    """True where both are known and no reading of the one is also one of the other."""
    return bool(ones and others) and all(
        surely_after([one], [other]) or surely_after([other], [one])
        for one in ones
        for other in others
    )


def in_quotes(values: Sequence[object], last: str = "and") -> str:
    """Values as a message shows them: in quotation marks, joined as in a sentence."""
    return listed(map(quoted, values), last)


def _number(day: Day) -> int:
    year, month, of_month = day
    return year * _YEAR + (month - 1) * _MONTH + of_month - 1


def _leeway(moment: Moment) -> int:
    vague = moment.uncertain or moment.approximate
    return _LEEWAY.get(moment.precision, _WIDEST) if vague else 0
