"""The order in which lists show records, and the one value that stands for rival ones in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from generator.facts.dates import Date
from generator.facts.record import Record
from generator.facts.rounds import Round
from generator.facts.sourced import Stated, settled
from generator.pages.edition import Edition

T = TypeVar("T")


def held_or_first(values: Sequence[Stated[T]]) -> T:
    """The value that is held, else the first of the rivals: for sorting, not for showing."""
    return (settled(values) or values[0]).value


def in_order(edition: Edition, kind: str) -> tuple[Any, ...]:
    """The records of a kind: by date where the kind must have one, else by label."""
    return tuple(
        sorted(edition.library.of_kind(kind), key=lambda record: order_key(edition, record))
    )


def naming_in(edition: Edition, record: Record, field: str) -> tuple[Any, ...]:
    """The records that name this one in a field of theirs, in the same order."""
    named = edition.library.pointing_at(record)
    found = [mention.record for mention in named if mention.path == (field,)]
    return tuple(sorted(found, key=lambda other: order_key(edition, other)))


def order_key(edition: Edition, record: Record) -> tuple[Any, ...]:
    """What a record is sorted by among those of its kind."""
    dates = getattr(record, "date", ())
    if not dates:
        return edition.label(record).casefold(), record.id
    date: Date = held_or_first(dates)
    number = held_or_first(record.number) if isinstance(record, Round) and record.number else 0
    # What is only known to end in a year stands at the head of that year, not of all time.
    return date.year or 0, date.sort_key, number, record.id
