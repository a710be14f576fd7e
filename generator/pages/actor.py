"""The page of one actor: who it is, what it wants, says and did, and how it stands to others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.facts.actors import Actor, Role
from generator.facts.events import Event
from generator.facts.issues import Issue
from generator.facts.refs import Ref
from generator.facts.sourced import Party, held_or_first
from generator.facts.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import page_path
from generator.pages.backlinks import BacklinkGroup, backlink_groups
from generator.pages.edition import Edition
from generator.pages.entries import event_entry, position_entry, statement_entry
from generator.pages.factbox import FactRow, name_rows, row
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.relations import relation_lines
from generator.pages.sides import side_chip
from generator.pages.spans import time_span
from generator.pages.upkeep import lead_line, upkeep_rows

R = TypeVar("R")


@dataclass(frozen=True)
class ActorContext:
    """What the template actor.md gets."""

    summary: Markdown  # who it is, in one sentence
    facts: tuple[FactRow, ...]  # the fact box
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    positions: tuple[Markdown, ...]  # what it holds, issue by issue
    statements: tuple[Markdown, ...]  # what it has said, oldest first
    events: tuple[Markdown, ...]  # what it took part in, oldest first
    relations: tuple[Markdown, ...]  # how it stands to others, from both ends
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: tuple[BacklinkGroup, ...]  # who else names it


def actor_pages(edition: Edition) -> Iterator[Page]:
    """A page for each actor."""
    for actor in edition.library.all_of(Actor):
        yield _page(edition, actor)


def _page(edition: Edition, actor: Actor) -> Page:
    folio = Folio(edition, page_path(actor.kind, actor.id) or "", actor)
    shown = _Shown(folio, actor)
    context = ActorContext(
        summary=lead_line(folio, actor),
        facts=_facts(folio, actor),
        description=folio.block(actor.description),
        note=folio.line(actor.note),
        positions=tuple(shown.positions()),
        statements=tuple(shown.statements()),
        events=tuple(shown.events()),
        relations=shown.relations(),
        disputes=dispute_blocks(folio, actor),
        backlinks=backlink_groups(folio, actor, shown.keys),
    )
    title = edition.label(actor)
    return make_page(folio, "actor.md", title, edition.summary(actor), context, actor)


class _Shown:
    """The records that name the actor, each under the heading where it belongs."""

    def __init__(self, folio: Folio, actor: Actor) -> None:
        self.folio = folio
        self.actor = actor
        self.keys: set[tuple[str, str]] = set()
        library = folio.edition.library
        self._naming = list(dict.fromkeys(mention.record for mention in library.pointing_at(actor)))

    def positions(self) -> Iterator[Markdown]:
        for issue in self._of_type(Issue):
            for position in issue.positions:
                if self._is(position.actor) or self._among(position.jointly_with):
                    self.keys.add(issue.key)
                    entry = position_entry(self.folio, position)
                    yield Markdown("{}: {}").format(self.folio.link(issue), entry)

    def statements(self) -> Iterator[Markdown]:
        for statement in sorted(self._of_type(Statement), key=_by_date):
            spoke = any(self._is(stated.value) for stated in statement.speaker)
            if spoke or self._among(statement.jointly_with):
                self.keys.add(statement.key)
                entry = statement_entry(self.folio, statement)
                speaker = held_or_first(statement.speaker)
                named = self.folio.party(speaker) if speaker.name else None
                yield Markdown("{} — {}").format(entry, named) if named else entry

    def events(self) -> Iterator[Markdown]:
        for event in sorted(self._of_type(Event), key=_by_date):
            if any(self._is(party) for party in event.actors):
                self.keys.add(event.key)
                yield event_entry(self.folio, event)

    def relations(self) -> tuple[Markdown, ...]:
        self.keys.update(("actors", relation.actor.id) for relation in self.actor.relations)
        for other in self._of_type(Actor):
            if any(relation.actor.id == self.actor.id for relation in other.relations):
                self.keys.add(other.key)
        return relation_lines(self.folio, self.actor)

    def _of_type(self, kind: type[R]) -> Iterator[R]:
        return (record for record in self._naming if isinstance(record, kind))

    def _is(self, party: Party) -> bool:
        return any(ref is not None and ref.id == self.actor.id for ref in (party.actor, party.of))

    def _among(self, refs: tuple[Ref, ...]) -> bool:
        return any(ref.id == self.actor.id for ref in refs)


def _by_date(record: Event | Statement) -> tuple[object, str]:
    return record.date[0].value.sort_key, record.id


def _facts(folio: Folio, actor: Actor) -> tuple[FactRow, ...]:
    words = folio.edition.words
    rows = [*name_rows(folio, actor), row("Kind", folio.stated(actor.type, folio.edition.text))]
    rows.append(row("Side", side_chip(folio, actor)))
    dated = [
        ("Born", actor.born), ("Died", actor.died),
        ("Founded", actor.founded), ("Dissolved", actor.dissolved),
    ]  # fmt: skip
    rows += [row(label, folio.stated(values, words.date)) for label, values in dated]
    rows.append(row("Led by", folio.stated(actor.led_by, folio.party)))
    roles = [_role(folio, role) for role in actor.roles]
    rows.append(row("Posts" if len(roles) > 1 else "Post", Markdown("<br>").join(roles)))
    rows += upkeep_rows(folio, actor)
    return tuple(found for found in rows if found is not None)


def _role(folio: Folio, role: Role) -> Markdown:
    of = Markdown(", {}").format(folio.refer(role.of)) if role.of else Markdown("")
    when = time_span(folio, role.from_, role.to)
    span = Markdown(", {}").format(when) if when else when
    return Markdown("{}{}{}{}{}").format(
        folio.edition.text(role.role), of, span, folio.cite(role.sources), folio.doubt(role.note)
    )
