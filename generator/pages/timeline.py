"""All events in order of date, by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.facts.events import Event
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import section_path
from generator.pages.backlinks import backlink_groups
from generator.pages.edition import Edition
from generator.pages.factbox import name_rows
from generator.pages.folio import Folio
from generator.pages.occasions import speaker_entry
from generator.pages.order import held_or_first, in_order, naming_in
from generator.pages.page import Page, make_page
from generator.pages.placename import place_name
from generator.pages.upkeep import upkeep_rows
from generator.pages.words import plural


@dataclass(frozen=True)
class EventBlock:
    """One event of the timeline."""

    anchor: Markdown  # its anchor, the event's id
    headline: Markdown  # when and what, with its sources
    details: tuple[Markdown, ...]  # what sort, where, who, what was said, and whatever is left
    note: Markdown  # a doubt about the record, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree


@dataclass(frozen=True)
class YearGroup:
    """The events of one year."""

    label: str  # the year
    anchor: Markdown  # its anchor
    count: str  # how many events
    events: tuple[EventBlock, ...]  # the events, oldest first


@dataclass(frozen=True)
class TimelineContext:
    """What the template timeline.md gets."""

    lead: str  # how many events there are
    years: tuple[YearGroup, ...]  # the events by year, oldest first


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the events."""
    folio = Folio(edition, section_path("timeline"))
    events: tuple[Event, ...] = in_order(edition, "events")
    years = tuple(_year(folio, year, tuple(found)) for year, found in groupby(events, key=_year_of))
    context = TimelineContext(_lead(events, years), years)
    description = "What happened, in order of date, each event with its sources."
    yield make_page(folio, "timeline.md", "Timeline", description, context)


def _lead(events: Sequence[Event], years: Sequence[YearGroup]) -> str:
    if not events:
        return "No events have been recorded yet."
    ends = list(dict.fromkeys([years[0].label, years[-1].label]))
    span = f"from {ends[0]} to {ends[1]}" if ends[1:] else f"in {ends[0]}"
    return f"{plural(len(events), 'event')} {span}, in order of date."


def _year_of(event: Event) -> int:
    return held_or_first(event.date).year or 0


def _year(folio: Folio, year: int, events: Sequence[Event]) -> YearGroup:
    return YearGroup(
        label=str(year) if year > 0 else f"{1 - year} BC",
        anchor=Markdown(f"y_{year}"),
        count=plural(len(events), "event"),
        events=tuple(_block(folio, event) for event in events),
    )


def _block(folio: Folio, event: Event) -> EventBlock:
    return EventBlock(
        anchor=Markdown(event.id),
        headline=_headline(folio, event),
        details=tuple(detail for detail in _details(folio, event) if detail),
        note=folio.line(event.note),
        disputes=dispute_blocks(folio, event),
    )


def _headline(folio: Folio, event: Event) -> Markdown:
    title = folio.edition.label(event)
    stop = "" if title.endswith((".", "!", "?")) else "."
    return Markdown("{} **{}{}** {}{}").format(
        _when(folio, event), title, stop, folio.line(event.summary), folio.cite(event.sources)
    )


def _when(folio: Folio, event: Event) -> Markdown:
    words = folio.edition.words
    if len(event.date) > 1:
        return Markdown("{}.").format(folio.stated(event.date, words.full_date))
    return folio.stated(
        event.date, lambda date: Markdown("*{}*{{ .when }}").format(words.full_date(date))
    )


def _details(folio: Folio, event: Event) -> Iterator[Markdown]:
    yield _setting(folio, event)
    who = folio.edition.words.joined([folio.party(party) for party in event.actors])
    yield Markdown("Who: {}").format(who) if who else who
    yield folio.line(event.description)
    statements = naming_in(folio.edition, event, "occasion")
    yield from (speaker_entry(folio, statement) for statement in statements)
    for found in (*name_rows(folio, event), *upkeep_rows(folio, event)):
        if found is not None:
            yield Markdown("{}: {}").format(found.label, found.value)
    yield _old_addresses(event)
    shown = {statement.key for statement in statements}
    named = backlink_groups(folio, event, shown)
    groups = Markdown("; ").join(Markdown("{}: {}").format(it.label, it.links) for it in named)
    yield Markdown("Also named in {}").format(groups) if groups else groups


def _setting(folio: Folio, event: Event) -> Markdown:
    """What sort of event it was, where, and in which round."""
    parts = [
        folio.stated(event.type, folio.edition.text),
        folio.stated(event.place, lambda place: place_name(folio, place)),
        folio.refer(event.round) if event.round else Markdown(""),
    ]
    return Markdown(" · ").join(part for part in parts if part)


def _old_addresses(event: Event) -> Markdown:
    """The event's earlier anchors, so that links to them still arrive."""
    marks = [Markdown("*{}*{{ #{} }}").format(old, Markdown(old)) for old in event.formerly]
    return (
        Markdown("Earlier address: {}").format(Markdown(", ").join(marks))
        if marks
        else Markdown("")
    )
