"""The page of one issue: the question, who holds what now, and what was held and said before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.records.issues import Issue
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.frame.pictures import PictureShown
from generator.pages.issues.change_over_time import StepInTime, steps_in_time, voices_strip
from generator.pages.issues.holders import standing_positions
from generator.pages.issues.position_items import PositionItem, position_items
from generator.pages.issues.silence_and_moves import position_moves, silence_line
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.common_rows import lead_line, upkeep_rows
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.factbox import FactRow, name_rows, row
from generator.pages.parts.speakers import speaker_entry
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition
from generator.presenting.order import in_order


@dataclass(frozen=True)
class IssueContext:
    """What the template issue.md gets."""

    lead: Markdown  # the question, where it is not the title; else the summary with its sources
    answer: Markdown  # the summary with its sources, where the question is the lead
    facts: tuple[FactRow, ...]  # other names, addresses elsewhere
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    positions: tuple[PositionItem, ...]  # who holds what now, by side
    moved: tuple[Markdown, ...]  # who came to hold something else, and when
    picture: PictureShown | None  # when each side spoke, where that is often enough
    steps: tuple[StepInTime, ...]  # what was said, and held before, oldest first
    more_statements: Markdown  # how much more was said, with its pages, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    silence: Markdown  # who is silent here, said so that silence is not taken for consent
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
    standing = standing_positions(edition, issue)
    earlier = [index for index in range(len(issue.positions)) if index not in standing]
    context = IssueContext(
        lead=Markdown.escape(question) if question else lead_line(builder, issue),
        answer=lead_line(builder, issue) if question else Markdown(""),
        facts=_facts(builder, issue),
        description=builder.block(issue.description),
        note=builder.line(issue.note),
        positions=position_items(builder, issue, standing),
        moved=tuple(position_moves(builder, issue)),
        picture=voices_strip(builder, saying.first),
        steps=steps_in_time(builder, issue, earlier, saying.first),
        more_statements=saying.more(builder),
        disputes=dispute_blocks(builder, issue),
        silence=silence_line(builder, issue, saying.things),
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


def _said(edition: Edition, issue: Issue) -> list[Statement]:
    naming = dict.fromkeys(mention.record for mention in edition.library.pointing_at(issue))
    said = [
        record
        for record in naming
        if isinstance(record, Statement) and issue.id in [ref.id for ref in record.issues]
    ]
    return sorted(said, key=lambda one: (held_or_first(one.date).sort_key, one.id))
