"""What an actor holds, says and had a part in, as lines for its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from generator.facts.actors import Actor
from generator.facts.events import Event
from generator.facts.issues import Issue, Position
from generator.facts.library import Key
from generator.facts.refs import Ref
from generator.facts.rounds import Round
from generator.facts.sourced import Party, held_or_first
from generator.facts.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.entries import event_entry, position_entry, statement_entry
from generator.pages.folio import Folio
from generator.pages.reactions import UNDATED, reaction_entry

R = TypeVar("R")
Dated = tuple[Any, str, Markdown]  # what it is sorted by, the record's id, and the line


class ActorLines:
    """The records that name an actor, each under the heading where it belongs; `shown` are the
    keys of those that the page tells in full."""

    def __init__(self, folio: Folio, actor: Actor) -> None:
        self.folio = folio
        self.actor = actor
        self.shown: set[Key] = set()
        naming = folio.edition.library.pointing_at(actor)
        self._naming = list(dict.fromkeys(mention.record for mention in naming))
        for mention in naming:  # relations and delegations have their own places on the page
            if mention.path[0] in ("relations", "delegations", "led_by"):
                self.shown.add(mention.record.key)
        self.shown.update(("actors", relation.actor.id) for relation in actor.relations)

    def positions(self) -> tuple[Markdown, ...]:
        """What it holds, issue by issue."""
        return tuple(
            Markdown("{}: {}").format(self.folio.link(issue), self._position(issue, position))
            for issue in self._of_type(Issue)
            for position in issue.positions
            if self._is(position.actor) or self._among(position.jointly_with)
        )

    def words(self) -> tuple[Markdown, ...]:
        """What it has said, and how it took the rounds; what has no date stands last."""
        return tuple(line for *_, line in sorted([*self._statements(), *self._reactions()]))

    def events(self) -> tuple[Markdown, ...]:
        """The events in which it had a part, with that part in words."""
        events = [
            (event, parts)
            for event in self._of_type(Event)
            if (parts := [party for party in event.actors if self._is(party)])
        ]
        ordered = sorted(events, key=lambda one: (one[0].date[0].value.sort_key, one[0].id))
        return tuple(self._event(event, parts) for event, parts in ordered)

    def _position(self, issue: Issue, position: Position) -> Markdown:
        self.shown.add(issue.key)
        others = [
            self.folio.party(party)
            for party in (position.actor, *(Party(actor=ref) for ref in position.jointly_with))
            if not self._is(party)
        ]
        jointly = Markdown(" (with {})").format(self.folio.edition.words.joined(others))
        return position_entry(self.folio, position) + (jointly if others else Markdown(""))

    def _statements(self) -> Iterator[Dated]:
        for statement in self._of_type(Statement):
            if speaks(statement, self.actor):
                self.shown.add(statement.key)
                entry = statement_entry(self.folio, statement, with_occasion=True)
                who = self._speakers(statement)
                line = Markdown("{} — {}").format(entry, who) if who else entry
                yield statement.date[0].value.sort_key, statement.id, line

    def _speakers(self, statement: Statement) -> Markdown:
        """Who spoke for it or with it, where that was not the actor alone."""
        speaker = held_or_first(statement.speaker)
        for_it = speaker.of is not None and speaker.of.id == self.actor.id
        shown = speaker.model_copy(update={"of": None}) if for_it else speaker
        named = [self.folio.party(shown)] if speaker.name else []
        joint = [Party(actor=ref) for ref in statement.jointly_with]
        if speaker.actor and speaker.actor.id != self.actor.id:
            joint.insert(0, speaker)
        others = [self.folio.party(party) for party in joint if not self._is(party)]
        if others:
            named.append(Markdown("with {}").format(self.folio.edition.words.joined(others)))
        return Markdown(", ").join(named)

    def _reactions(self) -> Iterator[Dated]:
        for held in self._of_type(Round):
            for index, reaction in enumerate(held.reactions):
                if self._is(reaction.actor):
                    self.shown.add(held.key)
                    when = reaction.date.sort_key if reaction.date else UNDATED
                    line = reaction_entry(self.folio, held, reaction)
                    yield when, f"{held.id}/{index:04}", line

    def _event(self, event: Event, parts: Iterable[Party]) -> Markdown:
        self.shown.add(event.key)
        remarks = [self._part(party) for party in parts]
        return event_entry(self.folio, event, Markdown("; ").join(filter(None, remarks)))

    def _part(self, party: Party) -> Markdown:
        """The part in an event: its own, or that of somebody who acted for it."""
        role = Markdown.escape(self.folio.edition.text(party.role))
        if party.actor is not None and party.actor.id == self.actor.id:
            return role
        who = self.folio.party(party.model_copy(update={"role": None, "of": None}))
        return Markdown("{}: {}").format(who, role) if role else who

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
