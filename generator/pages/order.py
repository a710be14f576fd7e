"""The order in which lists show records."""

from __future__ import annotations

from typing import Any

from generator.facts.dates import Date
from generator.facts.record import Record
from generator.facts.rounds import Round
from generator.facts.sourced import held_or_first
from generator.pages.edition import Edition


def in_order(edition: Edition, kind: str) -> tuple[Any, ...]:
    """The records of a kind: by date where the kind must have one, else by label."""
    return tuple(
        sorted(edition.library.of_kind(kind), key=lambda record: order_key(edition, record))
    )


def naming_in(edition: Edition, record: Record, field: str) -> tuple[Any, ...]:
    """The records that name this one in a field of theirs, in the same order."""
    named = edition.library.pointing_at(record)
    found = [mention.record for mention in named if mention.path[0] == field]
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
