"""The page of one round: what came of it first, then how each side took it, who came, and what
followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.facts.record import Record
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.frame.pictures import PictureShown
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.result_squares import results_picture
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, outcomes_of, status_count
from generator.pages.parts.speakers import speaker_entry
from generator.pages.rounds.adjacent_rounds import neighbour_lines
from generator.pages.rounds.aftermath import (
    Followed,
    FollowedLine,
    followed_entry,
    followed_lines,
    what_followed,
)
from generator.pages.rounds.attendance import AttendanceRow, attendance_rows
from generator.pages.rounds.outcomes import OutcomeBlock, outcome_block, untold_outcomes
from generator.pages.rounds.readings import SaidOfRound, SideReading, chosen_readings, reading_shown
from generator.pages.rounds.round_doubts import RivalField, field_slips, rival_values_of
from generator.pages.rounds.round_summary import round_line
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition
from generator.presenting.order import in_order, naming_in


@dataclass(frozen=True)
class OutcomesShown:
    """The outcomes of one status."""

    title: str  # how many there are
    items: tuple[OutcomeBlock, ...]  # each of them
    untold: str  # that of some it is not recorded what became of them, or ''


@dataclass(frozen=True)
class RoundContext:
    """What the template round.md gets."""

    line: Markdown  # which round it is, when, and how and where it was held
    summary: Markdown  # the round in one sentence
    picture: PictureShown | None  # its results as squares, or None
    agreed: OutcomesShown | None  # what was agreed, or None
    left_open: OutcomesShown | None  # what was left open, or None
    readings: tuple[SideReading, ...]  # what each side said of it, side by side
    statements: tuple[Markdown, ...]  # other statements made there, oldest first
    more_statements: Markdown  # how many there are besides, with their pages, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    rivals: tuple[RivalField, ...]  # values on which they differ
    slips: tuple[Markdown, ...]  # what single sources have wrong by an error of their own
    delegated: bool  # whether it is known who came
    attendance: tuple[AttendanceRow, ...]  # who came, when, where and about what
    followed: tuple[FollowedLine, ...]  # what followed, in order of time
    more_followed: Markdown  # how much there is besides, with its pages, or ''
    neighbours: tuple[Markdown, ...]  # the rounds before and after, and what was different
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    backlinks: BacklinksShown  # who else names it


@dataclass(frozen=True)
class _Told:
    """What the page of a round tells beside the record itself."""

    before: Round | None
    after: Round | None
    readings: tuple[SaidOfRound, ...]
    statements: Listing[Statement]
    followed: Listing[Followed]
    naming: Listing[Backlink]


def round_pages(edition: Edition) -> Iterator[Page]:
    """A page for each round."""
    rounds: tuple[Round, ...] = in_order(edition, "rounds")
    before: tuple[Round | None, ...] = (None, *rounds)
    after: tuple[Round | None, ...] = (*rounds[1:], None)
    for record, previous, following in zip(rounds, before, after, strict=False):
        told = _told(edition, record, previous, following)
        yield _page(edition, record, told)
        lists = (told.statements, told.followed, told.naming)
        yield from chain.from_iterable(listing.pages(edition) for listing in lists)


def _told(edition: Edition, record: Round, before: Round | None, after: Round | None) -> _Told:
    said: tuple[Statement, ...] = naming_in(edition, record, "occasion")
    readings = chosen_readings(edition, record, said)
    others = [one for one in said if not any(one is shown for shown in readings)]
    followed = what_followed(edition, record, said, readings)
    shown = {it.key for it in (*said, *followed) if isinstance(it, Record)}
    words = edition.words
    return _Told(
        before,
        after,
        readings,
        Listing(record, "says", words.gettext("Statements"), others, speaker_entry),
        Listing(
            record, "events", words.gettext("What followed"), followed,
            lambda builder, one: followed_entry(builder, record, one),
        ),
        backlink_listing(edition, record, shown),
    )  # fmt: skip


def _page(edition: Edition, record: Round, told: _Told) -> Page:
    builder = PageBuilder(edition, page_path(record.kind, record.id) or "", record)
    # In the order of the page, so that its notes are numbered as they are met.
    context = RoundContext(
        line=round_line(builder, record),
        summary=_lead(builder, record),
        picture=results_picture(builder, record),
        agreed=_outcomes(builder, record, AGREED),
        left_open=_outcomes(builder, record, LEFT_OPEN),
        readings=tuple(reading_shown(builder, said) for said in told.readings),
        statements=told.statements.lines(builder),
        more_statements=told.statements.more(builder),
        disputes=dispute_blocks(builder, record),
        rivals=rival_values_of(builder, record),
        delegated=bool(record.delegations),
        attendance=attendance_rows(builder, record),
        followed=followed_lines(builder, record, told.followed.first),
        more_followed=told.followed.more(builder),
        neighbours=neighbour_lines(builder, record, told.before, told.after),
        description=builder.block(record.description),
        slips=field_slips(builder, record),
        note=builder.line(record.note),
        backlinks=backlinks_shown(builder, told.naming),
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


def _outcomes(builder: PageBuilder, record: Round, status: str) -> OutcomesShown | None:
    found = list(outcomes_of(record, status))
    if not found:
        return None
    words = builder.edition.words
    return OutcomesShown(
        title=status_count(words, status, len(found)),
        items=tuple(outcome_block(builder, it, anchor, Markdown("")) for anchor, it in found),
        untold=untold_outcomes(words, [it for _, it in found]) if status == AGREED else "",
    )
