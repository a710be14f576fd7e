"""By what a reader narrows a search: the kind of a record, its side, its year."""

from __future__ import annotations

from typing import Any

from generator.facts.dates import Date
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.sourced import Party, Stated, held_or_first

# What one record of a kind is called, and many. Places have no page.
KIND_WORDS = {
    "actors": ("Actor", "Actors"),
    "rounds": ("Round", "Rounds"),
    "events": ("Event", "Events"),
    "issues": ("Issue", "Issues"),
    "statements": ("Statement", "Statements"),
    "figures": ("Figure", "Figures"),
    "terms": ("Word explained", "Words explained"),
    "sources": ("Source", "Sources"),
    "": ("Page", "Other pages"),
}


def sides_of(library: Library, record: Record) -> tuple[str, ...]:
    """The labels of the sides of an actor, or of who made a statement, in the site's language."""
    stated: tuple[Stated[Any], ...] = getattr(record, "side", ())
    speakers: tuple[Stated[Party], ...] = getattr(record, "speaker", ())
    for speaker in speakers:
        actor = library.resolve(speaker.value.actor) if speaker.value.actor else None
        stated += actor.side if isinstance(actor, Actor) else ()
    labels = (_label(library, str(one.value)) for one in stated)
    return tuple(dict.fromkeys(labels))


def _label(library: Library, side: str) -> str:
    known = library.about.sides.get(side)
    return known.label.in_language(library.about.language) if known else side


def year_of(record: Record) -> str:
    """The year in which it was or was published ('' where it has no date)."""
    dates = getattr(record, "date", ()) or getattr(record, "issued", ())
    if not dates:
        return ""
    date = dates if isinstance(dates, Date) else held_or_first(dates)
    return str(date.year) if isinstance(date, Date) and date.year else ""
