"""The side of whoever is named: its own, or that of the body for which it acts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.sourced import Party, settled, standing
from generator.markdown.escape import Markdown
from generator.presenting.edition import Edition


def side_of_actor(edition: Edition, actor: Record | None) -> str:
    """The id of an actor's side; '' where none is settled, or the site has no such side."""
    held = settled(actor.side) if isinstance(actor, Actor) else None
    return str(held.value) if held and str(held.value) in edition.library.about.sides else ""


def side_of_party(edition: Edition, party: Party) -> str:
    """The id of the side; '' where none is known."""
    named = (edition.library.resolve(ref) for ref in (party.actor, party.of) if ref)
    return next(filter(None, (side_of_actor(edition, actor) for actor in named)), "")


def party_sides(library: Library, party: Party) -> Iterator[str]:
    """The sides that somebody is on, or else those of whom they act for."""
    for ref in (party.actor, party.of):
        actor = library.resolve(ref) if ref else None
        if isinstance(actor, Actor) and actor.side:
            yield from (str(stated.value) for stated in standing(actor.side))
            return


def only_side(library: Library, *parties: Party) -> str:
    """The one side that all of some are on who are on any, or for whom they act; '' where that is
    none, or more than one."""
    sides = {side for party in parties for side in party_sides(library, party)}
    [side] = sides if len(sides) == 1 else [""]
    return side if side in library.about.sides else ""


def actor_edge(edition: Edition, actor: Actor) -> Markdown:
    """The classes that give an item of a list the edge of the actor's side, with a blank before
    them; '' for no side."""
    return _edge(side_of_actor(edition, actor))


def party_edge(edition: Edition, party: Party) -> Markdown:
    """The same for somebody, or else for whom it acts."""
    return _edge(side_of_party(edition, party))


def _edge(side: str) -> Markdown:
    return Markdown(f" .edge .side-{side}" if side else "")
