"""What happened as a strip on the front page: the stretch of time in which the talks lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.records.events import Event
from generator.facts.records.rounds import Round
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown
from generator.pages.home.entry_points import section_link
from generator.pages.parts.strips import events_by_side
from generator.pages.parts.time_spans import stretch
from generator.pictures.drawing import Spoken
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import year_heading
from generator.presenting.order import in_order
from generator.presenting.words import Words

_BEFORE = 1  # years before the first round, for what led to it


@dataclass(frozen=True)
class RecentEvents:
    """What happened in the years of the talks and since, as dots."""

    title: str  # what happened, from when to when
    said: Markdown  # how many events these are, and where all of them are told
    picture: PictureShown  # a dot for each


def recent_events(builder: PageBuilder) -> RecentEvents | None:
    """The events from the year before the first round on, each a dot; all of them where there are
    no rounds, or where none came so late. None where nothing happened."""
    every: tuple[Event, ...] = in_order(builder.edition, "events")
    if not every:
        return None
    shown = _in_the_years_of_the_talks(builder.edition, every) or every
    title = _title(builder.edition.words, shown)
    told = Spoken(
        title, builder.edition.words.gettext("A dot for each event, in the order of time.")
    )
    picture = events_by_side(builder, shown, told)
    return RecentEvents(title, _said(builder, shown, every), picture) if picture else None


def _in_the_years_of_the_talks(edition: Edition, every: Sequence[Event]) -> Sequence[Event]:
    rounds: tuple[Round, ...] = in_order(edition, "rounds")
    years = [year for held in rounds if (year := held_or_first(held.date).year) is not None]
    if not years:
        return every
    first = min(years) - _BEFORE
    return [event for event in every if (held_or_first(event.date).year or first) >= first]


def _title(words: Words, shown: Sequence[Event]) -> str:
    first, *last = _years(words, shown)
    if last:
        return words.gettext("What happened, {first} to {last}", first=first, last=last[0])
    return words.gettext("What happened, {year}", year=first)


def _years(words: Words, shown: Sequence[Event]) -> list[str]:
    return stretch(
        [held_or_first(event.date) for event in shown],
        lambda date: year_heading(words, date.year),
    )


def _said(builder: PageBuilder, shown: Sequence[Event], every: Sequence[Event]) -> Markdown:
    """How many dots there are, and where all is told."""
    words = builder.edition.words
    dots = words.ngettext(
        "{count} event, a dot that leads to it.",
        "{count} events, each a dot that leads to it.",
        len(shown),
    )
    if len(shown) == len(every):
        whole = section_link(builder, "timeline", words.gettext("All of it in words"))
        return words.md_gettext("{events} {timeline}.", events=dots, timeline=whole)
    whole = section_link(builder, "timeline", words.gettext("The whole timeline"))
    rest = words.md_gettext(
        "{timeline} has {count} from {year} on.",
        timeline=whole, count=words.number(len(every)), year=_years(words, every)[0],
    )  # fmt: skip
    return words.md_gettext("{events} {timeline}", events=dots, timeline=rest)
