"""The rounds on the front page: when and where, what came of each, and its results as squares."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from generator.facts.records.rounds import Round
from generator.facts.sourced import standing
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.home.entry_points import section_link
from generator.pages.parts.place_names import place_name
from generator.pages.parts.result_squares import squares_in_line
from generator.pages.parts.round_outcomes import round_tally
from generator.presenting.field_names import fixed_word
from generator.presenting.order import in_order
from generator.presenting.words import Words

_MOST = 6  # rounds that can all be shown; of more, the latest
_LATEST = 4


@dataclass(frozen=True)
class RoundCard:
    """One round in a few lines."""

    link: Markdown  # the round, linked
    when: Markdown  # its month, and where or how it was held
    summary: str  # what came of it, in one sentence, or ''
    squares: Markdown  # its results, each a link, or ''
    tally: str  # how many were agreed and left open, in words, or ''


@dataclass(frozen=True)
class LatestRounds:
    """The rounds, oldest first; of many, the latest."""

    title: str  # the heading
    cards: tuple[RoundCard, ...]
    more: Markdown  # where all of them are compared, or ''


def latest_rounds(builder: PageBuilder) -> LatestRounds | None:
    """All rounds where they are few, else the latest; None where there are none."""
    every: tuple[Round, ...] = in_order(builder.edition, "rounds")
    if not every:
        return None
    shown = every if len(every) <= _MOST else every[-_LATEST:]
    return LatestRounds(
        title=_title(builder.edition.words, len(every), len(shown)),
        cards=tuple(_card(builder, record) for record in shown),
        more=_compared(builder, len(every)),
    )


def _title(words: Words, count: int, shown: int) -> str:
    if shown < count:
        return words.ngettext("The latest round", "The latest {count} rounds", shown)
    return words.ngettext("The round of talks", "The {count} rounds of talks", count)


def _compared(builder: PageBuilder, count: int) -> Markdown:
    if count < 2:
        return Markdown("")
    said = builder.edition.words.ngettext(
        "{count} round compared",
        "The {count} rounds compared",
        count,
    )
    return section_link(builder, "rounds", said, "s_compared")


def _card(builder: PageBuilder, record: Round) -> RoundCard:
    return RoundCard(
        link=builder.listed(record),
        when=Markdown(" · ").join(
            part for part in (_month(builder, record), _where(builder, record)) if part
        ),
        summary=builder.edition.summary(record),
        squares=squares_in_line(builder, record),
        tally=round_tally(builder.edition.words, record),
    )


def _month(builder: PageBuilder, record: Round) -> Markdown:
    """The month; where sources differ on the day alone, that says nothing here."""
    words = builder.edition.words
    months = {words.month(stated.value) for stated in standing(record.date)}
    if len(months) == 1:
        return Markdown.escape(months.pop())
    return builder.brief(record.date, words.month)


def _where(builder: PageBuilder, record: Round) -> Markdown:
    """Where it was held; else how."""
    if record.venue:
        return builder.brief(record.venue, partial(place_name, builder))
    return builder.brief(record.format, partial(fixed_word, builder.edition.words))
