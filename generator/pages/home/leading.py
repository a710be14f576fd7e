"""What leads on the front page: what the editors name in data/site.yml, then that of which most is
told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.facts.record import Record
from generator.presenting.edition import Edition

R = TypeVar("R", bound=Record)


def leading_first(edition: Edition, records: Sequence[R], told: Callable[[R], int]) -> list[R]:
    """Records in the order in which the editors let them lead; the others follow, those first of
    which more is told, else in the order given."""
    named = [edition.library.resolve(ref) for ref in edition.library.about.leads]
    places = {record.key: place for place, record in enumerate(named) if record is not None}
    last = len(named)
    return sorted(records, key=lambda record: (places.get(record.key, last), -told(record)))
