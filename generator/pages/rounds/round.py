"""The page of one round: what came of it, who came, and what others made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby

from generator.facts.records.events import Event
from generator.facts.records.rounds import Delegation, Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.entries import event_entry
from generator.pages.parts.factbox import FactRow
from generator.pages.parts.reactions import ReactionGroup, reaction_groups
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, outcomes_of
from generator.pages.parts.speakers import speaker_entry
from generator.pages.rounds.adjacent_rounds import neighbour_lines
from generator.pages.rounds.outcomes import OutcomeBlock, outcome_block
from generator.pages.rounds.round_summary import round_strip
from generator.pages.rounds.topics import topic_shown
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition
from generator.presenting.order import in_order, naming_in


@dataclass(frozen=True)
class DelegationBlock:
    """Who came for one party."""

    party: Markdown  # the party, linked
    lines: tuple[Markdown, ...]  # who led, who else came, and what to know of it


@dataclass(frozen=True)
class RoundContext:
    """What the template round.md gets."""

    summary: Markdown  # the round in one sentence
    strip: tuple[FactRow, ...]  # when, how and where, who led, what came of it, its own texts
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    delegations: tuple[DelegationBlock, ...]  # who came
    topics: Markdown  # what was talked about, in one sentence, or ''
    agreed: tuple[OutcomeBlock, ...]  # what was agreed
    left_open: tuple[OutcomeBlock, ...]  # what was left open
    neighbours: tuple[Markdown, ...]  # the rounds before and after, and what was different
    reactions: tuple[ReactionGroup, ...]  # what others made of it, by actor
    statements: tuple[Markdown, ...]  # statements made there, oldest first
    more_statements: Markdown  # how many there are besides, with their pages, or ''
    events: tuple[Markdown, ...]  # events that belong to it, oldest first
    more_events: Markdown  # how many there are besides, with their pages, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: BacklinksShown  # who else names it


def round_pages(edition: Edition) -> Iterator[Page]:
    """A page for each round."""
    rounds: tuple[Round, ...] = in_order(edition, "rounds")
    before: tuple[Round | None, ...] = (None, *rounds)
    after: tuple[Round | None, ...] = (*rounds[1:], None)
    for record, previous, following in zip(rounds, before, after, strict=False):
        lists = _lists(edition, record)
        yield _page(edition, record, (previous, following), lists)
        yield from chain.from_iterable(listing.pages(edition) for listing in lists)


Lists = tuple[Listing[Statement], Listing[Event], Listing[Backlink]]


def _lists(edition: Edition, record: Round) -> Lists:
    """What was said there, what happened, and who else names the round."""
    said = naming_in(edition, record, "occasion")
    events, words = naming_in(edition, record, "round"), edition.words
    return (
        Listing(record, "says", words.gettext("Statements"), said, speaker_entry),
        Listing(record, "events", words.gettext("Events of this round"), events, event_entry),
        backlink_listing(edition, record, {shown.key for shown in (*said, *events)}),
    )


def _page(
    edition: Edition, record: Round, neighbours: tuple[Round | None, Round | None], lists: Lists
) -> Page:
    builder = PageBuilder(edition, page_path(record.kind, record.id) or "", record)
    statements, events, naming = lists
    context = RoundContext(
        summary=_lead(builder, record),
        strip=round_strip(builder, record),
        description=builder.block(record.description),
        note=builder.line(record.note),
        delegations=tuple(_delegation(builder, came) for came in record.delegations),
        topics=_topics(builder, record),
        agreed=_outcomes(builder, record, AGREED),
        left_open=_outcomes(builder, record, LEFT_OPEN),
        neighbours=neighbour_lines(builder, record, *neighbours),
        reactions=reaction_groups(builder, record, statements.things),
        statements=statements.lines(builder),
        more_statements=statements.more(builder),
        events=events.lines(builder),
        more_events=events.more(builder),
        disputes=dispute_blocks(builder, record),
        backlinks=backlinks_shown(builder, naming),
    )
    return make_page(
        builder, "round.md", edition.label(record), edition.summary(record), context, record
    )


def _lead(builder: PageBuilder, record: Round) -> Markdown:
    held = settled(record.date)
    words, summary = builder.edition.words, builder.line(record.summary)
    if not summary and held:
        summary = words.md_gettext("A round of talks, {date}.", date=words.date(held.value))
    elif not summary:
        summary = words.md_gettext("A round of talks.")
    return Markdown("{}{}").format(summary, builder.cite(record.sources))


def _outcomes(builder: PageBuilder, record: Round, status: str) -> tuple[OutcomeBlock, ...]:
    return tuple(
        outcome_block(builder, outcome, anchor, Markdown(""))
        for anchor, outcome in outcomes_of(record, status)
    )


def _delegation(builder: PageBuilder, delegation: Delegation) -> DelegationBlock:
    lines, words = [], builder.edition.words
    if delegation.head:
        head = builder.stated(delegation.head, builder.party)
        lines.append(words.md_gettext("Led by: {leader}", leader=head))
    members = builder.edition.words.joined(list(_members(builder, delegation)))
    if members:
        lines.append(words.md_gettext("Members: {members}", members=members))
    party = Markdown("{}{}{}").format(
        builder.party(delegation.party),
        builder.cite(delegation.sources),
        builder.doubt(delegation.note),
    )
    return DelegationBlock(party, tuple(lines) or (words.md_gettext("Took part."),))


def _topics(builder: PageBuilder, record: Round) -> Markdown:
    shown = [
        topic_shown(builder, topic, is_first=not index) for index, topic in enumerate(record.topics)
    ]
    topics = builder.edition.words.topics(shown)
    return Markdown("{}.").format(topics) if topics else topics


def _members(builder: PageBuilder, delegation: Delegation) -> Iterator[Markdown]:
    """Who came; neighbours from one body together. That they came for their own party goes
    without saying."""
    for (role, of), group in groupby(delegation.members, key=lambda one: (one.role, one.of)):
        members = list(group)
        if of is None or role is not None or of == delegation.party.actor:
            drop = {"of": None} if of == delegation.party.actor else {}
            yield from (builder.party(one.model_copy(update=drop)) for one in members)
            continue
        names = [builder.party(one.model_copy(update={"of": None})) for one in members]
        words, body = builder.edition.words, builder.refer(of)
        if len(names) == 2:
            body = words.md_gettext("both: {body}", body=body)
        elif len(names) > 2:
            body = words.md_gettext("all: {body}", body=body)
        yield Markdown("{} ({})").format(words.joined(names), body)
