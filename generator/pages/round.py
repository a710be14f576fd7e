"""The page of one round: what came of it, who came, and what others made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.rounds import STATUSES, Delegation, Round
from generator.facts.sourced import Citation, Party, settled
from generator.markdown.escape import Markdown, link_to
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import page_path, relative, section_path
from generator.pages.backlinks import BacklinkGroup, backlink_groups
from generator.pages.edition import Edition
from generator.pages.entries import event_entry
from generator.pages.factbox import FactRow, name_rows, row
from generator.pages.folio import Folio
from generator.pages.occasions import speaker_entry
from generator.pages.order import in_order, naming_in
from generator.pages.outcomes import (
    AGREED,
    LEFT_OPEN,
    STATUS_MARKS,
    OutcomeBlock,
    outcome_block,
    outcome_link,
    outcomes_of,
)
from generator.pages.page import Page, make_page
from generator.pages.placename import place_name
from generator.pages.reactions import ReactionGroup, reaction_groups
from generator.pages.upkeep import upkeep_rows
from generator.pages.words import sentence_case


@dataclass(frozen=True)
class DelegationBlock:
    """Who came for one party."""

    party: Markdown  # the party, linked
    lines: tuple[Markdown, ...]  # who led, who else came, and what to know of it


@dataclass(frozen=True)
class RoundContext:
    """What the template round.md gets."""

    summary: Markdown  # the round in one sentence
    facts: tuple[FactRow, ...]  # the result strip: date, format, venue, result, documents
    neighbours: Markdown  # links to the rounds before and after and to the comparison, or ''
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    delegations: tuple[DelegationBlock, ...]  # who came
    topics: Markdown  # what was talked about, in one sentence, or ''
    agreed: tuple[OutcomeBlock, ...]  # what was agreed
    left_open: tuple[OutcomeBlock, ...]  # what was left open
    reactions: tuple[ReactionGroup, ...]  # what others made of it, by actor
    statements: tuple[Markdown, ...]  # statements made there, oldest first
    events: tuple[Markdown, ...]  # events that belong to it, oldest first
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: tuple[BacklinkGroup, ...]  # who else names it


def round_pages(edition: Edition) -> Iterator[Page]:
    """A page for each round."""
    rounds: tuple[Round, ...] = in_order(edition, "rounds")
    before: tuple[Round | None, ...] = (None, *rounds)
    after: tuple[Round | None, ...] = (*rounds[1:], None)
    for record, previous, following in zip(rounds, before, after, strict=False):
        yield _page(edition, record, previous, following)


def _page(edition: Edition, record: Round, before: Round | None, after: Round | None) -> Page:
    folio = Folio(edition, page_path(record.kind, record.id) or "", record)
    statements = naming_in(edition, record, "occasion")
    events = naming_in(edition, record, "round")
    context = RoundContext(
        summary=_lead(folio, record),
        facts=_facts(folio, record),
        neighbours=_neighbours(folio, before, after),
        description=folio.block(record.description),
        note=folio.line(record.note),
        delegations=tuple(_delegation(folio, came) for came in record.delegations),
        topics=_topics(folio, record),
        agreed=_outcomes(folio, record, AGREED),
        left_open=_outcomes(folio, record, LEFT_OPEN),
        reactions=reaction_groups(folio, record),
        statements=tuple(speaker_entry(folio, statement) for statement in statements),
        events=tuple(event_entry(folio, event) for event in events),
        disputes=dispute_blocks(folio, record),
        backlinks=backlink_groups(folio, record, {shown.key for shown in (*statements, *events)}),
    )
    return make_page(
        folio, "round.md", edition.label(record), edition.summary(record), context, record
    )


def _lead(folio: Folio, record: Round) -> Markdown:
    held = settled(record.date)
    when = f", {folio.edition.words.date(held.value)}" if held else ""
    summary = folio.line(record.summary) or Markdown("A round of talks{}.").format(when)
    return Markdown("{}{}").format(summary, folio.cite(record.sources))


def _facts(folio: Folio, record: Round) -> tuple[FactRow, ...]:
    edition = folio.edition
    rows = [
        row("Date", folio.stated(record.date, edition.words.full_date)),
        row("Format", folio.stated(record.format, edition.text)),
        row("Venue", folio.stated(record.venue, lambda venue: place_name(folio, venue))),
        row("Result", _result(folio, record)),
        row("Documents", Markdown("<br>").join(_document(folio, it) for it in record.documents)),
        row("Number in the series", folio.stated(record.number, edition.words.number)),
        *name_rows(folio, record),
        *upkeep_rows(folio, record),
    ]
    return tuple(found for found in rows if found is not None)


def _result(folio: Folio, record: Round) -> Markdown:
    links = [outcome_link(folio, record, status) for status in STATUSES]
    return Markdown(" ").join(link for link in links if link)


def _document(folio: Folio, cited: Citation) -> Markdown:
    link = folio.refer(cited.source)
    return Markdown("{}{}{}").format(link, folio.cite([cited]), folio.doubt(cited.note))


def _neighbours(folio: Folio, before: Round | None, after: Round | None) -> Markdown:
    links = [
        Markdown("{}: {}").format(words, folio.link(record))
        for words, record in (("Before", before), ("After", after))
        if record is not None
    ]
    if links:
        comparison = relative(folio.path, f"{section_path('rounds')}#s_compared")
        links.append(link_to(comparison, "All rounds compared"))
    return Markdown(" · ").join(links)


def _outcomes(folio: Folio, record: Round, status: str) -> tuple[OutcomeBlock, ...]:
    chip = Markdown("*{}*{}").format(status, STATUS_MARKS[status])
    return tuple(
        outcome_block(folio, outcome, anchor, chip)
        for anchor, outcome in outcomes_of(record, status)
    )


def _delegation(folio: Folio, delegation: Delegation) -> DelegationBlock:
    lines = []
    if delegation.head:
        lines.append(Markdown("Led by {}").format(folio.stated(delegation.head, folio.party)))
    members = folio.edition.words.joined(
        [_member(folio, member, delegation) for member in delegation.members]
    )
    if members:
        lines.append(Markdown("With {}").format(members))
    if delegation.note:
        lines.append(folio.line(delegation.note))
    party = Markdown("{}{}").format(folio.party(delegation.party), folio.cite(delegation.sources))
    return DelegationBlock(party, tuple(lines) or (Markdown("Took part."),))


def _topics(folio: Folio, record: Round) -> Markdown:
    named = [folio.edition.text(topic) for topic in record.topics]
    first = map(sentence_case, named[:1])
    topics = folio.edition.words.joined([folio.mentioned(it) for it in (*first, *named[1:])])
    return Markdown("{}.").format(topics) if topics else topics


def _member(folio: Folio, member: Party, delegation: Delegation) -> Markdown:
    """Someone who came; that they came for their own party goes without saying."""
    if member.of is not None and member.of == delegation.party.actor:
        member = member.model_copy(update={"of": None})
    return folio.party(member)
