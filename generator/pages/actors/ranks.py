"""The order of all actors: by side, bodies before persons, and each person under its body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.facts.about import Side
from generator.facts.records.actors import Actor
from generator.facts.sourced import settled
from generator.pages.actors.bodies import is_person, memberships
from generator.presenting.edition import Edition


class Ranked(NamedTuple):
    """An actor in its place: under a body of the same side, or by itself."""

    actor: Actor
    body: str  # the id of that body, or ''


def ranked_actors(edition: Edition) -> tuple[Ranked, ...]:
    """All actors in their order. Of bodies, and of the persons of one, those stand first whom most
    records name."""
    sides = edition.library.about.sides
    by_side: dict[str, list[Actor]] = defaultdict(list)
    for actor in edition.library.all_of(Actor):
        by_side[side_id(actor)].append(actor)
    ordered = sorted(by_side, key=lambda side: _side_rank(sides, side))
    return tuple(it for side in ordered for it in _of_a_side(edition, by_side[side]))


def side_id(actor: Actor) -> str:
    """The side that is held, or '' where there is none, or rivals."""
    held = settled(actor.side)
    return str(held.value) if held else ""


def _of_a_side(edition: Edition, actors: Sequence[Actor]) -> Iterator[Ranked]:
    ordered = sorted(actors, key=lambda actor: _weight(edition, actor))
    persons = [actor for actor in ordered if is_person(edition, actor)]
    apart = {person.id for person in persons}
    known = {actor.id for actor in actors} - apart
    under: dict[str, list[Actor]] = defaultdict(list)
    for person in persons:
        bodies = (held.body for held in memberships(edition, person))
        under[next((it.id for it in bodies if it.id in known), "")].append(person)
    for body in ordered:
        if body.id in known:
            yield Ranked(body, "")
            yield from (Ranked(person, body.id) for person in under[body.id])
    yield from (Ranked(person, "") for person in under[""])


def _weight(edition: Edition, actor: Actor) -> tuple[int, str, str]:
    named = {mention.record.key for mention in edition.library.pointing_at(actor)}
    return -len(named), edition.label(actor).casefold(), actor.id


def _side_rank(sides: Mapping[str, Side], side: str) -> tuple[bool, int, str]:
    """Known sides in the order of the site, then those that it does not know, then none."""
    return not side, list(sides).index(side) if side in sides else len(sides), side
