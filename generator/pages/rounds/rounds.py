"""All rounds at a glance: what they came to, a card each, and the rounds compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.rounds import Round
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.place_names import place_name
from generator.pages.parts.result_squares import squares_in_line
from generator.pages.parts.round_outcomes import (
    AGREED,
    LEFT_OPEN,
    count_of,
    outcomes_of,
    round_tally,
)
from generator.pages.parts.verdict_badges import verdict_counts
from generator.pages.rounds.comparison import ComparisonTable, comparison_tables
from generator.presenting.addresses import section_path
from generator.presenting.edition import Edition
from generator.presenting.field_names import fixed_word
from generator.presenting.order import in_order
from generator.presenting.words import Words


@dataclass(frozen=True)
class RoundEntry:
    """One round in a few lines; its proof stands on its own page."""

    link: Markdown  # the round, linked
    when: Markdown  # its day, and where or how it was held
    squares: Markdown  # its results, each a link, or ''
    tally: str  # how many were agreed and left open
    summary: Markdown  # what came of it, in one sentence, or ''


@dataclass(frozen=True)
class RoundsContext:
    """What the template rounds.md gets."""

    lead: str  # how many rounds there are, from when to when, and what they came to
    ended: Markdown  # how many of the points agreed ended how, or ''
    rounds: tuple[RoundEntry, ...]  # each round, oldest first
    tables: tuple[ComparisonTable, ...]  # the rounds side by side


def rounds_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the rounds."""
    builder = PageBuilder(edition, section_path("rounds"))
    rounds: tuple[Round, ...] = in_order(edition, "rounds")
    context = RoundsContext(
        lead=_lead(edition.words, rounds),
        ended=_ended(edition.words, rounds),
        rounds=tuple(_entry(builder, record) for record in rounds),
        tables=comparison_tables(builder, rounds),
    )
    words = edition.words
    description = words.gettext(
        "All rounds of talks, compared: when, where, who, what was agreed or left open."
    )
    yield make_page(builder, "rounds.md", words.gettext("Rounds"), description, context)


def _lead(words: Words, rounds: Sequence[Round]) -> str:
    if not rounds:
        return words.gettext("No rounds have been recorded yet.")
    agreed = sum(count_of(record, AGREED) for record in rounds)
    left_open = sum(count_of(record, LEFT_OPEN) for record in rounds)
    count = _held(words, rounds)
    if not agreed and not left_open:
        return words.gettext("{rounds}.", rounds=count)
    points = words.ngettext("{count} point agreed", "{count} points agreed", agreed)
    if not left_open:
        return words.gettext("{rounds}: {points}, none left open.", rounds=count, points=points)
    return words.gettext(
        "{rounds}: {points}, {left_open} left open.",
        rounds=count, points=points, left_open=words.number(left_open),
    )  # fmt: skip


def _held(words: Words, rounds: Sequence[Round]) -> str:
    """How many rounds, and from when to when."""
    count = words.ngettext("{count} round of talks", "{count} rounds of talks", len(rounds))
    dates = [held_or_first(record.date) for record in rounds]
    first = min(dates, key=lambda date: date.lower)
    last = max(dates, key=lambda date: date.upper)
    start, end = (words.date(part) for part in (first.begins, last.ends))
    if start == end or len(rounds) == 1:
        return words.gettext("{rounds}, {date}", rounds=count, date=words.date(first))
    return words.gettext("{rounds} between {first} and {last}", rounds=count, first=start, last=end)


def _ended(words: Words, rounds: Sequence[Round]) -> Markdown:
    agreed = [outcome for record in rounds for _, outcome in outcomes_of(record, AGREED)]
    counts = verdict_counts(words, agreed) if any(one.verdict for one in agreed) else ""
    if not counts:
        return Markdown("")
    return words.md_gettext("What became of the points agreed: {counts}", counts=counts)


def _entry(builder: PageBuilder, record: Round) -> RoundEntry:
    words = builder.edition.words
    when = [builder.brief(record.date, words.date), _where(builder, record)]
    return RoundEntry(
        link=builder.listed(record),
        when=Markdown(" · ").join(part for part in when if part),
        squares=squares_in_line(builder, record),
        tally=round_tally(words, record) or words.gettext("No outcome recorded"),
        summary=builder.line(record.summary),
    )


def _where(builder: PageBuilder, record: Round) -> Markdown:
    """Where it was held; else how."""
    if record.venue:
        return builder.brief(record.venue, partial(place_name, builder))
    return builder.brief(record.format, partial(fixed_word, builder.edition.words))
