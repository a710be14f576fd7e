"""All events in order of date, by year; and what they can be narrowed to, each choice with pages of
its own.

While they are few, one page tells all of each. Of more it tells less, and leads to the pages by
year, where each event stands with its sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeGuard

from generator.facts.kinds import KIND_TABLE
from generator.facts.records.events import Event
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pager import beside
from generator.pages.frame.pictures import PictureShown
from generator.pages.parts.strips import events_by_side
from generator.pages.timeline.event_blocks import (
    EventBlock,
    LeadingBuilder,
    event_in_line,
    leading_event,
    whole_event,
)
from generator.pages.timeline.event_choices import (
    ChoiceRow,
    EventChoices,
    actor_links,
    choice_rows,
    event_choices,
)
from generator.pictures.drawing import Spoken
from generator.presenting.addresses import section_path
from generator.presenting.edition import Edition
from generator.presenting.entry_addresses import entries_path
from generator.presenting.headed_groups import HeadedGroup, by_year
from generator.presenting.order import in_order
from generator.presenting.pagination import MOST_LINES, ListPage
from generator.presenting.words import Words

_SECTION = "timeline"
_BOUNDS = KIND_TABLE["events"].bounds
_MOST_FOLDED = 120  # events of which one page tells all but the sources
_MOST_TOLD = 300  # events that one page tells in a sentence each
_FEWEST_DRAWN = 3
_NONE = Markdown("")


@dataclass(frozen=True)
class TimelineContext:
    """What the template timeline.md gets."""

    lead: str  # how many events there are
    beside: Markdown  # the pages before and behind this one, where there are several
    picture: PictureShown | None  # the events as dots, each a link
    choices: tuple[ChoiceRow, ...]  # what the timeline can be narrowed to
    actors: Markdown  # links to those whose events stand on their own pages, or ''
    years: tuple[HeadedGroup[EventBlock], ...]  # the events by year, oldest first


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """All events on the section's own page, and pages for each side, kind and year."""
    events: tuple[Event, ...] = in_order(edition, "events")
    choices = event_choices(edition, events)
    title = edition.words.gettext("Timeline")
    first = ListPage(section_path(_SECTION), title, events)
    builder, tell = _telling(edition, first, _BOUNDS.whole)
    yield _page(builder, tell, first, title, choices, events)
    years = tuple(page for year in choices.years for page in year.pages)
    for parts in (years, *(choice.pages for choice in (*choices.sides, *choices.kinds))):
        ends = [(part.path, part.heading) for part in parts]
        for part in parts:
            builder, tell = _telling(edition, part, _BOUNDS.part)
            named = edition.words.gettext("{section}: {part}", section=title, part=part.heading)
            others = beside(builder, ends)
            yield _page(builder, tell, part, named, choices, events, others)


_Telling = Callable[[Event], EventBlock]


def _telling(edition: Edition, listed: ListPage[Event], whole: int) -> tuple[PageBuilder, _Telling]:
    """The page, and how it tells of an event: the fewer there are, the more."""
    count = len(listed.things)
    if count <= whole:
        builder = PageBuilder(edition, listed.path)
        return builder, partial(whole_event, builder)
    leading = LeadingBuilder(edition, listed.path)
    if count <= _MOST_FOLDED:
        return leading, partial(leading_event, leading)
    return leading, partial(event_in_line, leading, is_told=count <= _MOST_TOLD)


def _page(
    builder: PageBuilder, tell: _Telling, listed: ListPage[Event], title: str,
    choices: EventChoices, every: Sequence[Event], others: Markdown = _NONE,
) -> Page:  # fmt: skip
    words, events = builder.edition.words, listed.things
    is_first = builder.path == section_path(_SECTION)
    named = events if len(events) <= MOST_LINES else ()
    if not named and events:
        builder.entries = entries_path(_SECTION)
    context = TimelineContext(
        lead=" ".join(_leads(builder, events)),
        beside=others,
        picture=_picture(builder, events, is_here=bool(named)),
        choices=choice_rows(builder, choices, len(every), is_first),
        actors=actor_links(builder, every) if is_first and choices.offered else _NONE,
        years=by_year(words, named, lambda event: held_or_first(event.date).year, tell),
    )
    description = words.gettext("What happened, in order of date, each event with its sources.")
    if not is_first:
        description = f"{title}. {_lead(words, events)}"
    return make_page(builder, "timeline.md", title, description, context)


def _picture(builder: PageBuilder, events: Sequence[Event], is_here: bool) -> PictureShown | None:
    """The events as dots; each leads to where it stands, on this page where it `is_here`."""
    if len(events) < _FEWEST_DRAWN:
        return None
    words = builder.edition.words
    told = Spoken(
        words.gettext("The events by date"),
        words.gettext("{events} Each is a dot at its date.", events=_lead(words, events)),
    )
    leads_to = (lambda event: f"#{event.id}") if is_here else None
    return events_by_side(builder, events, told, leads_to=leads_to)


def _leads(builder: PageBuilder, events: Sequence[Event]) -> Iterator[str]:
    """How many there are and, where the page itself has no sources, how to reach them."""
    yield _lead(builder.edition.words, events)
    if isinstance(builder, LeadingBuilder):
        yield builder.edition.words.gettext("Each title leads to the sources.")


def _lead(words: Words, events: Sequence[Event]) -> str:
    if not events:
        return words.gettext("No events have been recorded yet.")
    count = words.ngettext("{count} event", "{count} events", len(events))
    years = sorted(filter(_is_known, (held_or_first(event.date).year for event in events)))
    first, last = (words.year(year) for year in (years[0], years[-1])) if years else ("", "")
    if first == last:
        in_year = words.gettext("{events} in {year}, in order of date.", events=count, year=first)
        return in_year if first else words.gettext("{events}; no date is known.", events=count)
    return words.gettext(
        "{events} from {first} to {last}, in order of date.", events=count, first=first, last=last
    )


def _is_known(year: int | None) -> TypeGuard[int]:
    return year is not None
