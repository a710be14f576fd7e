"""The page of one issue: the question, who holds what, and what was said about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.records.actors import Actor
from generator.facts.records.issues import Issue, Position
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.frame.table import Table
from generator.pages.issues.missing_positions import position_moves, reading_words, silence_line
from generator.pages.issues.positions_by_round import rounds_table
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.common_rows import lead_line, upkeep_rows
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.entries import position_entry
from generator.pages.parts.factbox import FactRow, name_rows, row
from generator.pages.parts.side_chips import side_chip
from generator.pages.parts.speakers import speaker_entry
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition
from generator.presenting.order import in_order


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
    statements: tuple[Markdown, ...]  # what was said about it, oldest first, unless the table does
    more_statements: Markdown  # how much more was said, with its pages, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: BacklinksShown  # who else names it


def issue_pages(edition: Edition) -> Iterator[Page]:
    """A page for each issue."""
    for issue in edition.library.all_of(Issue):
        said = _said(edition, issue)
        saying = Listing(
            issue, "said", edition.words.gettext("What was said about it"), said, speaker_entry
        )
        naming = backlink_listing(edition, issue, {statement.key for statement in said})
        yield _page(edition, issue, saying, naming)
        yield from (*saying.pages(edition), *naming.pages(edition))


def _page(
    edition: Edition, issue: Issue, saying: Listing[Statement], naming: Listing[Backlink]
) -> Page:
    builder = PageBuilder(edition, page_path(issue.kind, issue.id) or "", issue)
    question = edition.question(issue)
    if not question and not issue.summary:
        question = edition.words.gettext("A question in dispute.")
    context = IssueContext(
        lead=Markdown.escape(question) if question else lead_line(builder, issue),
        answer=lead_line(builder, issue) if question else Markdown(""),
        facts=_facts(builder, issue),
        description=builder.block(issue.description),
        note=builder.line(issue.note),
        positions=tuple(_positions(builder, issue)),
        silence=silence_line(builder, issue, saying.things),
        moved=tuple(position_moves(builder, issue)),
        table=(table := rounds_table(builder, issue, saying.things)),
        reading=reading_words(edition),
        statements=() if table else saying.lines(builder),
        more_statements=saying.more(builder),
        disputes=dispute_blocks(builder, issue),
        backlinks=backlinks_shown(builder, naming),
    )
    described = edition.summary(issue) or question
    return make_page(builder, "issue.md", edition.label(issue), described, context, issue)


def _facts(builder: PageBuilder, issue: Issue) -> tuple[FactRow, ...]:
    words = builder.edition.words
    rounds: tuple[Round, ...] = in_order(builder.edition, "rounds")
    talked = [held for held in rounds if issue.id in map(str, held.topics)]
    links = words.joined([builder.link(held) for held in talked])
    topic = row(words.gettext("A topic of"), links)
    rows = [*name_rows(builder, issue), topic, *upkeep_rows(builder, issue)]
    return tuple(found for found in rows if found is not None)


def position_anchor(issue: Issue, index: int) -> Markdown:
    """The anchor of a position on its issue's page: its own id, else its number."""
    return Markdown("p_{}").format(issue.positions[index].id or str(index + 1))


def _positions(builder: PageBuilder, issue: Issue) -> Iterator[PositionItem]:
    """Positions as the facts list them, those of one actor together."""
    by_holder: dict[str, list[int]] = {}
    for index, position in enumerate(issue.positions):
        by_holder.setdefault(builder.edition.party_name(position.actor), []).append(index)
    for indices in by_holder.values():
        for index in indices:
            yield _position(builder, issue.positions[index], position_anchor(issue, index))


def _position(builder: PageBuilder, position: Position, anchor: Markdown) -> PositionItem:
    party = position.actor
    record = builder.edition.library.resolve(party.actor) if party.actor else None
    return PositionItem(
        anchor=anchor,
        holder=builder.party(party),
        side=side_chip(builder, record) if isinstance(record, Actor) else Markdown(""),
        others=builder.edition.words.joined([builder.refer(ref) for ref in position.jointly_with]),
        held=position_entry(builder, position),
    )


def _said(edition: Edition, issue: Issue) -> list[Statement]:
    naming = dict.fromkeys(mention.record for mention in edition.library.pointing_at(issue))
    said = [
        record
        for record in naming
        if isinstance(record, Statement) and issue.id in [ref.id for ref in record.issues]
    ]
    return sorted(said, key=lambda one: (held_or_first(one.date).sort_key, one.id))
