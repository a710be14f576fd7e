"""Whom an actor leads, or holds a post with, as relations; and from the other end, its people."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.actors import Actor, Leader, Relation, Role
from generator.facts.ref import Ref
from generator.facts.sourced import own_or_inherited
from generator.facts.texts import Text
from generator.presenting.edition import Edition


def posts_between(edition: Edition, actor: Actor) -> Iterator[tuple[str, Actor, Relation]]:
    """How it stands to each other actor by a post or as its leader, in words, with the dates and
    sources; its own end first."""
    yield from _own(edition, actor)
    for mention in edition.library.pointing_at(actor):
        other, path = mention.record, mention.path
        if not isinstance(other, Actor):
            continue
        if path[0] == "led_by" and path[2:] == ("actor",):
            leader = other.led_by[int(path[1])]
            said = edition.text(leader.role) or edition.words.gettext("leads")
            yield said, other, _relation(said, other, leader, other)
        elif path[0] == "roles" and path[2:] == ("of",):
            role = other.roles[int(path[1])]
            said = edition.text(role.role)
            yield said, other, _relation(said, other, role, other)


def _own(edition: Edition, actor: Actor) -> Iterator[tuple[str, Actor, Relation]]:
    for leader in actor.led_by:
        other = edition.library.resolve(leader.actor) if leader.actor else None
        if isinstance(other, Actor):
            said = edition.words.gettext("led by")
            yield said, other, _relation(said, other, leader, actor)
    for role in actor.roles:
        other = edition.library.resolve(role.of) if role.of else None
        if isinstance(other, Actor):
            said = edition.text(role.role)
            yield said, other, _relation(said, other, role, actor)


def _relation(said: str, other: Actor, held: Leader | Role, owner: Actor) -> Relation:
    return Relation.model_construct(
        type=Text.of(said),
        actor=Ref(("actors",), other.id),
        from_=held.from_,
        to=held.to,
        sources=own_or_inherited(held.sources, owner.sources),
        note=held.note,
    )
