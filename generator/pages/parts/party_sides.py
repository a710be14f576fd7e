"""The side of whoever is named: its own, or that of the body for which it acts."""

from __future__ import annotations

from generator.facts.records.actors import Actor
from generator.facts.sourced import Party, settled
from generator.markdown.escape import Markdown
from generator.presenting.edition import Edition


def side_of_party(edition: Edition, party: Party) -> str:
    """The id of the side; '' where none is known."""
    for ref in filter(None, (party.actor, party.of)):
        actor = edition.library.resolve(ref)
        held = settled(actor.side) if isinstance(actor, Actor) else None
        if held and str(held.value) in edition.library.about.sides:
            return str(held.value)
    return ""


def side_edge(edition: Edition, party: Party) -> Markdown:
    """The classes that give an item of a list the edge of the party's side, with a blank before
    them; '' for no side."""
    side = side_of_party(edition, party)
    return Markdown(f" .edge .side-{side}" if side else "")
