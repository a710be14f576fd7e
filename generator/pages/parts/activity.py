"""What an actor holds, says and had a part in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from generator.facts.library import Key, Library
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.issues import Issue, Position
from generator.facts.records.rounds import Reaction, Round
from generator.facts.records.statements import Statement
from generator.facts.ref import Ref
from generator.facts.sourced import Party
from generator.pages.parts.reactions import UNDATED, is_told

R = TypeVar("R")
Held = tuple[Issue, Position]
Reacted = tuple[Round, Reaction]
Took = tuple[Event, tuple[Party, ...]]  # an event, and those who acted there for an actor


class Activity:
    """The records that name an actor, each under the heading where it belongs; `shown` are the
    keys of those of which the page tells."""

    def __init__(self, library: Library, actor: Actor) -> None:
        self.actor = actor
        self.shown: set[Key] = set()
        naming = library.pointing_at(actor)
        self._naming = list({mention.record.key: mention.record for mention in naming}.values())
        for mention in naming:  # relations and delegations have their own places on the page
            if mention.path[0] in ("relations", "roles", "delegations", "led_by"):
                self.shown.add(mention.record.key)
        self.shown.update(("actors", relation.actor.id) for relation in actor.relations)
        self.positions = tuple(self._positions())
        self.words = tuple(self._words())
        self.events = tuple(self._events())
        for told in (*self.positions, *self.words, *self.events):
            self.shown.add((told if isinstance(told, Statement) else told[0]).key)

    def _positions(self) -> Iterator[Held]:
        """What it holds, issue by issue."""
        for issue in self._of_type(Issue):
            for position in issue.positions:
                if self._is(position.actor) or self._among(position.jointly_with):
                    yield issue, position

    def _words(self) -> Iterator[Statement | Reacted]:
        """What it has said, and how it took the rounds, each once; what has no date stands last."""
        spoken = [one for one in self._of_type(Statement) if speaks(one, self.actor)]
        said: list[tuple[Any, str, Statement | Reacted]] = [
            (statement.date[0].value.sort_key, statement.id, statement) for statement in spoken
        ]
        for held in self._of_type(Round):
            for index, reaction in enumerate(held.reactions):
                own = reaction.by is None and self._is(reaction.actor)
                if own and not is_told(reaction, spoken):
                    when = reaction.date.sort_key if reaction.date else UNDATED
                    said.append((when, f"{held.id}/{index:04}", (held, reaction)))
        yield from (one for *_, one in sorted(said, key=lambda dated: dated[:2]))

    def _events(self) -> Iterator[Took]:
        """The events in which it had a part, in order of date."""
        ordered = sorted(
            self._of_type(Event), key=lambda event: (event.date[0].value.sort_key, event.id)
        )
        for event in ordered:
            if parts := tuple(party for party in event.actors if self._is(party)):
                yield event, parts

    def _of_type(self, kind: type[R]) -> Iterator[R]:
        return (record for record in self._naming if isinstance(record, kind))

    def _is(self, party: Party) -> bool:
        return is_for(party, self.actor)

    def _among(self, refs: tuple[Ref, ...]) -> bool:
        return any(ref.id == self.actor.id for ref in refs)


def is_for(party: Party, actor: Actor) -> bool:
    """Whether somebody named is the actor, or acts for it."""
    return any(ref is not None and ref.id == actor.id for ref in (party.actor, party.of))


def speaks(statement: Statement, actor: Actor) -> bool:
    """Whether the actor said it, alone or with others, or somebody said it for the actor."""
    return any(is_for(stated.value, actor) for stated in statement.speaker) or any(
        ref.id == actor.id for ref in statement.jointly_with
    )
