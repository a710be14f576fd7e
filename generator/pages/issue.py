"""The page of one issue: the question, who holds what, and what was said about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.actors import Actor
from generator.facts.issues import Issue, Position
from generator.facts.sourced import held_or_first
from generator.facts.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import page_path
from generator.pages.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.continued import Listing
from generator.pages.edition import Edition
from generator.pages.entries import position_entry
from generator.pages.factbox import FactRow, name_rows
from generator.pages.folio import Folio
from generator.pages.occasions import speaker_entry
from generator.pages.over_the_rounds import rounds_table
from generator.pages.page import Page, make_page
from generator.pages.sides import side_chip
from generator.pages.silence import position_moves, reading_words, silence_line
from generator.pages.table import Table
from generator.pages.upkeep import lead_line, upkeep_rows


@dataclass(frozen=True)
class PositionItem:
    """What one actor holds, alone or jointly."""

    anchor: Markdown  # its anchor on the page
    holder: Markdown  # whose position it is, linked
    side: Markdown  # the chip of the holder's side, or ''
    others: Markdown  # with whom it is shared, or ''
    held: Markdown  # what is held, since and until when, with its sources


@dataclass(frozen=True)
class IssueContext:
    """What the template issue.md gets."""

    lead: Markdown  # the question, where it is not the title; else the summary with its sources
    answer: Markdown  # the summary with its sources, where the question is the lead
    facts: tuple[FactRow, ...]  # other names, addresses elsewhere
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    positions: tuple[PositionItem, ...]  # who holds what
    silence: Markdown  # who is silent here, said so that silence is not taken for consent
    moved: tuple[Markdown, ...]  # who came to hold something else, and when
    table: Table | None  # what was held and said before the talks and from each round on
    reading: str  # how the table is to be read
    statements: tuple[Markdown, ...]  # what was said about it, oldest first
    more_statements: Markdown  # how much more was said, with its pages, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: BacklinksShown  # who else names it


def issue_pages(edition: Edition) -> Iterator[Page]:
    """A page for each issue."""
    for issue in edition.library.all_of(Issue):
        said = _said(edition, issue)
        saying = Listing(issue, "said", "What was said about it", said, speaker_entry)
        naming = backlink_listing(edition, issue, {statement.key for statement in said})
        yield _page(edition, issue, saying, naming)
        yield from (*saying.pages(edition), *naming.pages(edition))


def _page(
    edition: Edition, issue: Issue, saying: Listing[Statement], naming: Listing[Backlink]
) -> Page:
    folio = Folio(edition, page_path(issue.kind, issue.id) or "", issue)
    question = edition.question(issue)
    if not question and not issue.summary:
        question = "A question in dispute."
    context = IssueContext(
        lead=Markdown.escape(question) if question else lead_line(folio, issue),
        answer=lead_line(folio, issue) if question else Markdown(""),
        facts=_facts(folio, issue),
        description=folio.block(issue.description),
        note=folio.line(issue.note),
        positions=tuple(_positions(folio, issue)),
        silence=silence_line(folio, issue, saying.things),
        moved=tuple(position_moves(folio, issue)),
        table=rounds_table(folio, issue, saying.things),
        reading=reading_words(edition),
        statements=saying.lines(folio),
        more_statements=saying.more(folio),
        disputes=dispute_blocks(folio, issue),
        backlinks=backlinks_shown(folio, naming),
    )
    described = edition.summary(issue) or question
    return make_page(folio, "issue.md", edition.label(issue), described, context, issue)


def _facts(folio: Folio, issue: Issue) -> tuple[FactRow, ...]:
    rows = [*name_rows(folio, issue), *upkeep_rows(folio, issue)]
    return tuple(found for found in rows if found is not None)


def position_anchor(issue: Issue, index: int) -> Markdown:
    """The anchor of a position on its issue's page: its own id, else its number."""
    return Markdown("p_{}").format(issue.positions[index].id or str(index + 1))


def _positions(folio: Folio, issue: Issue) -> Iterator[PositionItem]:
    """Positions as the facts list them, those of one actor together."""
    by_holder: dict[str, list[int]] = {}
    for index, position in enumerate(issue.positions):
        by_holder.setdefault(folio.edition.party_name(position.actor), []).append(index)
    for indices in by_holder.values():
        for index in indices:
            yield _position(folio, issue.positions[index], position_anchor(issue, index))


def _position(folio: Folio, position: Position, anchor: Markdown) -> PositionItem:
    party = position.actor
    record = folio.edition.library.resolve(party.actor) if party.actor else None
    return PositionItem(
        anchor=anchor,
        holder=folio.party(party),
        side=side_chip(folio, record) if isinstance(record, Actor) else Markdown(""),
        others=folio.edition.words.joined([folio.refer(ref) for ref in position.jointly_with]),
        held=position_entry(folio, position),
    )


def _said(edition: Edition, issue: Issue) -> list[Statement]:
    naming = dict.fromkeys(mention.record for mention in edition.library.pointing_at(issue))
    said = [
        record
        for record in naming
        if isinstance(record, Statement) and issue.id in [ref.id for ref in record.issues]
    ]
    return sorted(said, key=lambda one: (held_or_first(one.date).sort_key, one.id))
