"""The nine kinds of record, in the order in which they are shown."""

from __future__ import annotations

from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.figures import Figure
from generator.facts.records.issues import Issue
from generator.facts.records.places import Location
from generator.facts.records.rounds import Round
from generator.facts.records.sources import Source
from generator.facts.records.statements import Statement
from generator.facts.records.terms import Term

KINDS: dict[str, type[Record]] = {
    model.kind: model
    for model in (Actor, Round, Event, Issue, Statement, Figure, Term, Location, Source)
}

# A source is its own proof, and where a town lies needs none.
NEED_NO_SOURCES = frozenset(["sources", "places"])


def kind_named(word: str) -> type[Record] | None:
    """The kind that people mean by a word, in the plural or the singular; None for no kind."""
    wanted = word.strip().lower()
    return next((KINDS[kind] for kind in KINDS if wanted in (kind, kind.removesuffix("s"))), None)
