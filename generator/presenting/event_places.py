"""The first event at each place: a place has no page of its own."""

from __future__ import annotations

from generator.facts.records.events import Event
from generator.presenting.edition import Edition
from generator.presenting.order import in_order


def first_events(edition: Edition) -> dict[str, Event]:
    """By the id of each place the first event there: a place has no page of its own."""
    found: dict[str, Event] = {}
    for event in in_order(edition, "events"):
        for stated in event.place:
            if edition.library.get("places", str(stated.value)):
                found.setdefault(str(stated.value), event)
    return found
