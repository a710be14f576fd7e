"""The order in which lists show records."""

from __future__ import annotations

from typing import Any

from generator.facts.record import Record
from generator.presenting.edition import Edition
from generator.presenting.shared_pages import time_key


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
    if not getattr(record, "date", ()):
        return edition.label(record).casefold(), record.id
    return time_key(record)
