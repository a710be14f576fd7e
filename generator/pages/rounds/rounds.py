"""The list of all rounds, and the rounds compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.rounds import Round
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.rounds.comparison import ComparisonTable, comparison_tables
from generator.pages.rounds.outcomes import AGREED, LEFT_OPEN, NO_OUTCOME, outcomes_of
from generator.presenting.addresses import section_path
from generator.presenting.edition import Edition
from generator.presenting.order import in_order
from generator.presenting.words import plural


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
        lead=_lead(rounds),
        rounds=tuple(_entry(builder, record) for record in rounds),
        tables=comparison_tables(builder, rounds),
    )
    description = "All rounds of talks, compared: when, where, who, what was agreed or left open."
    yield make_page(builder, "rounds.md", "Rounds", description, context)


def _lead(rounds: Sequence[Round]) -> str:
    if not rounds:
        return "No rounds have been recorded yet."
    agreed, left_open = (sum(_count(it, status) for it in rounds) for status in (AGREED, LEFT_OPEN))
    count = f"{plural(len(rounds), 'round')} of talks"
    if not agreed and not left_open:
        return f"{count}."
    listed = f"{plural(agreed, 'point')} listed as agreed, {left_open or 'none'} as left open"
    return f"{count}; {listed}."


def _entry(builder: PageBuilder, record: Round) -> Markdown:
    name = builder.listed(record)
    when = builder.brief(record.date, builder.edition.words.date)
    lead = Markdown("**{}**, {}.").format(name, when)
    summary = builder.line(record.summary)
    said = Markdown("{} {}").format(lead, summary) if summary else lead
    tally = _tally(_count(record, AGREED), _count(record, LEFT_OPEN))
    return Markdown("{}{} *{}.*").format(said, builder.cite(record.sources), tally)


def _count(record: Round, status: str) -> int:
    return len(list(outcomes_of(record, status)))


def _tally(agreed: int, left_open: int) -> str:
    counts = [f"{agreed} agreed"] if agreed else []
    counts += [f"{left_open} left open"] if left_open else []
    return ", ".join(counts) or NO_OUTCOME
