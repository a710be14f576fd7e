"""All events in order of date, by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.events import Event
from generator.facts.library import Key
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.backlinks import backlinks_in_line, backlinks_of
from generator.pages.edition import Edition
from generator.pages.event_filters import event_sorts
from generator.pages.filters import FilterGroup, Filters, make_filters
from generator.pages.folio import Folio
from generator.pages.homes import dated_group
from generator.pages.long_list import LongList, anchored, list_pages
from generator.pages.occasions import speaker_entry
from generator.pages.order import in_order, naming_in
from generator.pages.page import Page, make_page
from generator.pages.placename import place_shown
from generator.pages.shelves import Shelf, by_year, jump_list, year_words
from generator.pages.spans import stretch
from generator.pages.upkeep import entry_line, lead_line
from generator.pages.words import plural, sentence_case


@dataclass(frozen=True)
class EventBlock:
    """One event of the timeline."""

    anchor: Markdown  # its anchor, the event's id
    marks: Markdown  # the classes by which filters know it
    when: Markdown  # its date, as sharp as it is known
    title: str  # what happened, in a few words
    summary: Markdown  # what happened, in one sentence, with its sources
    dates: Markdown  # the date with its own sources, or rival dates; '' where it has none
    description: tuple[Markdown, ...]  # more, in prose, line by line
    statements: tuple[Markdown, ...]  # what was said there, and by whom
    line: Markdown  # what sort of event, where, who took part; the rest
    note: Markdown  # a doubt about the record, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree


@dataclass(frozen=True)
class TimelineContext:
    """What the template timeline.md gets."""

    lead: str  # how many events there are
    beside: Markdown  # the pages before and behind this one, where there are several
    jump: Markdown  # links to the years, or ''
    filters: tuple[FilterGroup, ...]  # what the list can be narrowed to
    years: tuple[Shelf[EventBlock], ...]  # the events by year, oldest first
    total: str  # how many events are on the page, with the noun


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """The events on one page; or on several, with contents at the section's address."""
    events: tuple[Event, ...] = in_order(edition, "events")
    listed = LongList(
        section="timeline",
        title="Timeline",
        nouns=("event", "events"),
        things=events,
        group=dated_group,
        line=_told,
    )
    yield from list_pages(listed, partial(Folio, edition), _page)


def _told(folio: Folio, event: Event) -> Markdown:
    when = folio.brief(event.date, folio.edition.words.date)
    return anchored(folio, event, Markdown("{}: ").format(when))


def _page(folio: Folio, title: str, events: Sequence[Event], others: Markdown) -> Page:
    filters = make_filters(folio, events, event_sorts(folio.edition, few=bool(others)))
    years = by_year(
        events,
        year=lambda event: held_or_first(event.date).year,
        show=lambda event: _block(folio, event, filters),
        mark=filters.mark,
    )
    context = TimelineContext(
        lead=_lead(events),
        beside=others,
        jump=jump_list(years),
        filters=filters.groups,
        years=years,
        total=plural(len(events), "event"),
    )
    description = "What happened, in order of date, each event with its sources."
    return make_page(folio, "timeline.md", title, description, context)


def _lead(events: Sequence[Event]) -> str:
    if not events:
        return "No events have been recorded yet."
    count = plural(len(events), "event")
    ends = stretch(
        [held_or_first(event.date) for event in events], lambda date: year_words(date.year)
    )
    span = f"from {ends[0]} to {ends[1]}" if ends[1:] else f"in {ends[0]}"
    return f"{count} {span}, in order of date."


def _block(folio: Folio, event: Event, filters: Filters[Event]) -> EventBlock:
    statements = naming_in(folio.edition, event, "occasion")
    return EventBlock(
        anchor=Markdown(event.id),
        marks=filters.mark(event),
        when=folio.brief(event.date, folio.edition.words.date),
        title=folio.edition.label(event),
        summary=lead_line(folio, event),
        dates=_dates(folio, event),
        description=tuple(map(Markdown, folio.block(event.description).split("\n"))),
        statements=tuple(speaker_entry(folio, statement) for statement in statements),
        line=_line(folio, event, {statement.key for statement in statements}),
        note=folio.line(event.note),
        disputes=dispute_blocks(folio, event),
    )


def _dates(folio: Folio, event: Event) -> Markdown:
    """Rival dates, or a date that has its own sources or a doubt; '' where the heading says all."""
    first = event.date[0]
    if len(event.date) == 1 and not first.sources and not first.note:
        return Markdown("")
    return folio.stated(event.date, folio.edition.words.full_date)


def _line(folio: Folio, event: Event, shown: set[Key]) -> Markdown:
    within = Markdown("Part of {}").format(folio.refer(event.round)) if event.round else ""
    named = _backlinks(folio, event, shown)
    also = Markdown("See also: {}").format(named) if named else named
    return entry_line(folio, event, _setting(folio, event), Markdown.escape(within), also)


def _setting(folio: Folio, event: Event) -> Markdown:
    """What sort of event it was, where, and who had to do with it: "Attack, X · Involved: A and
    B", which leaves it open who did it and who was only there."""
    kind = folio.stated(event.type, lambda word: sentence_case(folio.edition.text(word)))
    place = folio.stated(event.place, lambda place: place_shown(folio, place))
    setting = Markdown(", ").join(part for part in (kind, place) if part)
    who = folio.edition.words.joined([folio.party(party) for party in event.actors])
    involved = Markdown("Involved: {}").format(who) if who else who
    return Markdown(" · ").join(part for part in (setting, involved) if part)


def _backlinks(folio: Folio, event: Event, shown: set[Key]) -> Markdown:
    refs = [*(party.actor for party in event.actors), *(party.of for party in event.actors)]
    known = [folio.edition.library.resolve(ref) for ref in (*refs, event.round) if ref]
    shown = shown | {record.key for record in known if record}
    found = backlinks_of(folio.edition, event, shown)
    return folio.edition.words.joined(backlinks_in_line(folio, found))
