"""The list of all rounds, and the rounds compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.rounds import Round
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, count_of, round_tally
from generator.pages.rounds.comparison import ComparisonTable, comparison_tables
from generator.presenting.addresses import section_path
from generator.presenting.edition import Edition
from generator.presenting.order import in_order
from generator.presenting.words import Words


@dataclass(frozen=True)
class RoundsContext:
    """What the template rounds.md gets."""

    lead: str  # how many rounds there are, and what they came to
    rounds: tuple[Markdown, ...]  # each round: link, date, summary, counts; oldest first
    tables: tuple[ComparisonTable, ...]  # the rounds side by side


def rounds_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the rounds."""
    builder = PageBuilder(edition, section_path("rounds"))
    rounds: tuple[Round, ...] = in_order(edition, "rounds")
    context = RoundsContext(
        lead=_lead(edition.words, rounds),
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
    agreed, left_open = (
        sum(count_of(it, status) for it in rounds) for status in (AGREED, LEFT_OPEN)
    )
    count = words.ngettext("{count} round of talks", "{count} rounds of talks", len(rounds))
    if not agreed and not left_open:
        return words.gettext("{rounds}.", rounds=count)
    points = words.ngettext("{count} point", "{count} points", agreed)
    if not left_open:
        return words.gettext(
            "{rounds}; {points} listed as agreed, none as left open.", rounds=count, points=points
        )
    return words.gettext(
        "{rounds}; {points} listed as agreed, {left_open} as left open.",
        rounds=count, points=points, left_open=left_open,
    )  # fmt: skip


def _entry(builder: PageBuilder, record: Round) -> Markdown:
    name = builder.listed(record)
    when = builder.brief(record.date, builder.edition.words.date)
    told = str(when) in builder.edition.summary(
        record
    )  # the same day twice in a line is one too many
    lead = Markdown("**{}**.").format(name) if told else Markdown("**{}**, {}.").format(name, when)
    summary = builder.line(record.summary)
    said = Markdown("{} {}").format(lead, summary) if summary else lead
    tally = _tally(builder.edition.words, record)
    return Markdown("{}{} *{}.*").format(said, builder.cite(record.sources), tally)


def _tally(words: Words, record: Round) -> str:
    return round_tally(words, record) or words.gettext("No outcome recorded")
