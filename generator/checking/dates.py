"""Rules on dates: what ends has begun, and nobody acts before or after their time.

A date is as sharp as it is known, and sources may disagree about it. These rules speak only where
no reading of any of the dates can be right.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from generator.checking.readings import (
    dates_of,
    first_reading,
    in_quotes,
    last_reading,
    surely_after,
)
from generator.checking.rule import Violation, rule, stated_parts
from generator.facts.dates import Date
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.figures import Figure, Point
from generator.facts.records.issues import Issue
from generator.facts.records.rounds import Round
from generator.facts.sourced import Part, Stated
from generator.facts.walk import Path, date_fields
from generator.text import quoted

_ENDS = (("born", "died"), ("founded", "dissolved"), ("from", "to"))
# When the editors read, wrote or will look again, and what is still to come.
_NOT_FACTS = frozenset(["accessed", "as_of", "changes", "due", "review_by", "to"])


@rule("end-before-beginning")
def end_before_beginning(library: Library) -> Iterator[Violation]:
    """Nothing ends before it begins: no life, body, role, relation, position or time as leader.

    Nor is an error put right before it stood. One of the two dates is a slip, or they are the wrong
    way round. Where a date is known only by its year or month, or is not sure, the rule speaks only
    if no reading of it can be right.
    """
    for record in library.everything():
        for path, part in _lasting(record):
            for begin, end in _ENDS:
                first, last = _dates(part, begin), _dates(part, end)
                if surely_after(first, last):
                    yield Violation(
                        library.place(record, (*path, end)),
                        f'"{end}" ({in_quotes(last)}) is before "{begin}" ({in_quotes(first)}).',
                        "Correct one of the dates, or swap them.",
                    )
    for index, change in enumerate(library.about.changes):
        if change.wrong_since and surely_after([change.wrong_since], [change.date]):
            yield Violation(
                library.locate_about(("changes", index, "wrong_since")),
                f'"wrong_since" ({quoted(change.wrong_since)}) is after "date" '
                f"({quoted(change.date)}), the day on which it was put right.",
                "Correct one of the dates.",
            )


@rule("low-above-high")
def low_above_high(library: Library) -> Iterator[Violation]:
    """The lowest estimate of a number is not above the highest, and the best lies between them.

    Otherwise the chart would draw a range that is upside down. Swap the two, or correct the number
    that is wrong.
    """
    for figure in library.all_of(Figure):
        for index, point in enumerate(figure.points):
            for field, sentence in _upside_down(point):
                place = library.place(figure, ("points", index, field))
                yield Violation(place, sentence, "Correct one of the numbers, or swap them.")


@rule("rounds-out-of-order", "warning")
def rounds_out_of_order(library: Library) -> Iterator[Violation]:
    """The rounds of a dialogue are numbered in the order of their dates.

    Of two rounds, the one with the higher number was held later. Correct the number or the date.
    Two series of talks on one site may well be numbered each by itself: then set this rule to off.
    """
    rounds = [held for held in library.all_of(Round) if held.number and held.date]
    by_number = sorted(rounds, key=lambda held: max(it.value for it in held.number))
    highest = [max(it.value for it in held.number) for held in by_number]
    latest = list(accumulate(by_number, _later))
    for held in by_number:
        before = bisect_left(highest, min(it.value for it in held.number))
        other = latest[before - 1] if before else held
        if surely_after(dates_of(other.date), dates_of(held.date)):
            yield Violation(
                library.place(held, ("date",)),
                f"Round {_numbers(held)} ({in_quotes(dates_of(held.date))}) is before round "
                f"{_numbers(other)} ({in_quotes(dates_of(other.date))}).",
                "Correct the number or the date of one of them.",
            )


@rule("after-as-of", "warning")
def after_as_of(library: Library) -> Iterator[Violation]:
    """No fact is later than the day to which the facts hold: `as_of` in data/site.yml.

    A later date is a slip, or the facts have gone on and `as_of` has not. What is still to come may
    be later: `due`, `to` and `review_by`, and the end of an interval that is open. So may the days
    on which the editors read a source (`accessed`) or changed the site (`changes`). What was still
    to come and has passed is told by `passed-date`.
    """
    as_of = library.about.as_of
    if as_of is None:
        return
    limit = last_reading(as_of)
    for part, locate in stated_parts(library):
        for path, date in date_fields(part):
            if _known_end(date) > limit and _NOT_FACTS.isdisjoint(path):
                yield Violation(
                    locate(path),
                    f"{in_quotes([date])} is after {as_of}, the day to which the facts hold.",
                    'Correct the date, or write a later day for "as_of" in data/site.yml.',
                )


def _lasting(record: Record) -> Iterator[tuple[Path, Part]]:
    """The record and those of its entries that may say since when and until when."""
    yield (), record
    lists: dict[str, Sequence[Part]] = {}
    if isinstance(record, Actor):
        lists = {"roles": record.roles, "relations": record.relations, "led_by": record.led_by}
    elif isinstance(record, Issue):
        lists = {"positions": record.positions}
    for field, items in lists.items():
        yield from (((field, index), item) for index, item in enumerate(items))


def _dates(part: Part, field: str) -> tuple[Date, ...]:
    # Names that Python keeps for itself end in an underscore in the model.
    fields = part.__dict__
    return dates_of(fields.get(field) or fields.get(f"{field}_") or ())


def _upside_down(point: Point) -> Iterator[tuple[str, str]]:
    pairs = [("low", "high")]
    if not _above(point.low, point.high):
        pairs = [("low", "best"), ("best", "high")]
    for low, high in pairs:
        lows, highs = getattr(point, low), getattr(point, high)
        if _above(lows, highs):
            yield (
                "low" if pairs[1:] == [] else "best",
                f'"{low}" ({in_quotes(_values(lows))}) is above '
                f'"{high}" ({in_quotes(_values(highs))}).',
            )


def _above(lows: Sequence[Stated[Decimal]], highs: Sequence[Stated[Decimal]]) -> bool:
    return bool(lows and highs) and min(_values(lows)) > max(_values(highs))


def _values(numbers: Sequence[Stated[Decimal]]) -> list[Decimal]:
    return [stated.value for stated in numbers]


def _later(one: Round, other: Round) -> Round:
    """The round whose dates, at their earliest, are the later ones."""
    return max(one, other, key=lambda held: min(map(first_reading, dates_of(held.date))))


def _numbers(held: Round) -> str:
    return in_quotes([stated.value for stated in held.number], "or")


def _known_end(date: Date) -> int:
    """The first day that the last known moment of a date may mean."""
    return max(
        first_reading(Date(date.text, moment, moment, is_interval=False))
        for moment in (date.start, date.end)
        if moment
    )
