"""By what a reader narrows a search: the kind of a record, its side, its year."""

from __future__ import annotations

from typing import Any

from generator.facts.dates import Date
from generator.facts.kinds import KIND_TABLE
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.sourced import Party, Stated, held_or_first
from generator.presenting.kinds import kind_words
from generator.presenting.messages import Messages

# The kinds that have a place on pages; '' is a page that is about no record.
FACET_KINDS = (*(row.name for row in KIND_TABLE.values() if row.section), "")


def facet_words(words: Messages, kind: str) -> tuple[str, str]:
    """What one of the things that are found is called, and many, by its kind in FACET_KINDS."""
    if not kind:
        return words.gettext("Page"), words.gettext("Other pages")
    held = kind_words(words, kind)
    return held.label, held.labels


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
