"""All events in order of date, by year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.events import Event
from generator.facts.library import Key
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import section_path
from generator.pages.backlinks import backlink_groups
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.occasions import speaker_entry
from generator.pages.order import in_order, naming_in
from generator.pages.page import Page, make_page
from generator.pages.placename import place_shown
from generator.pages.shelves import Shelf, by_year, jump_list
from generator.pages.upkeep import entry_rows
from generator.pages.words import plural, sentence_case

_BULLET = re.compile(r"^\s*(-   |1\.  )?")


@dataclass(frozen=True)
class EventBlock:
    """One event of the timeline."""

    anchor: Markdown  # its anchor, the event's id
    headline: Markdown  # when and what, with its sources
    details: tuple[Markdown, ...]  # what sort, where and who; what was said there; the rest
    note: Markdown  # a doubt about the record, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree


@dataclass(frozen=True)
class TimelineContext:
    """What the template timeline.md gets."""

    lead: str  # how many events there are
    jump: Markdown  # links to the years, or ''
    years: tuple[Shelf[EventBlock], ...]  # the events by year, oldest first


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the events."""
    folio = Folio(edition, section_path("timeline"))
    events: tuple[Event, ...] = in_order(edition, "events")
    years = by_year(
        events,
        year=lambda event: held_or_first(event.date).year,
        show=lambda event: _block(folio, event),
    )
    context = TimelineContext(lead=_lead(years), jump=jump_list(years), years=years)
    description = "What happened, in order of date, each event with its sources."
    yield make_page(folio, "timeline.md", "Timeline", description, context)


def _lead(years: Sequence[Shelf[EventBlock]]) -> str:
    if not years:
        return "No events have been recorded yet."
    count = plural(sum(len(year.entries) for year in years), "event")
    ends = list(dict.fromkeys([years[0].heading, years[-1].heading]))
    span = f"from {ends[0]} to {ends[1]}" if ends[1:] else f"in {ends[0]}"
    return f"{count} {span}, in order of date."


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
    stop = Markdown("" if title.endswith((".", "!", "?")) else ".")
    return Markdown("{} **{}**{} {}{}").format(
        _when(folio, event), title, stop, folio.line(event.summary), folio.cite(event.sources)
    )


def _when(folio: Folio, event: Event) -> Markdown:
    words = folio.edition.words
    if len(event.date) > 1:
        return Markdown("{}.").format(folio.stated(event.date, words.full_date))
    date = folio.stated(
        event.date, lambda date: Markdown("*{}*{{ .when }}").format(words.full_date(date))
    )
    return Markdown("{}:").format(date)


def _details(folio: Folio, event: Event) -> Iterator[Markdown]:
    yield _setting(folio, event)
    yield from _paragraphs(folio.block(event.description))
    statements = naming_in(folio.edition, event, "occasion")
    yield from (speaker_entry(folio, statement) for statement in statements)
    yield _backlinks(folio, event, {statement.key for statement in statements})
    rows = entry_rows(folio, event)
    yield Markdown(" · ").join(Markdown("{}: {}").format(row.label, row.value) for row in rows)


def _paragraphs(block: Markdown) -> Iterator[Markdown]:
    """The paragraphs and list items of prose, each without its bullet: items of one list."""
    for line in str(block).split("\n"):
        yield Markdown(_BULLET.sub("", line))


def _backlinks(folio: Folio, event: Event, shown: set[Key]) -> Markdown:
    refs = [*(party.actor for party in event.actors), *(party.of for party in event.actors)]
    known = [folio.edition.library.resolve(ref) for ref in (*refs, event.round) if ref]
    shown = shown | {record.key for record in known if record}
    groups = backlink_groups(folio, event, shown)
    named = Markdown("; ").join(Markdown("{}: {}").format(it.label, it.links) for it in groups)
    return Markdown("Also named in {}").format(named) if named else named


def _setting(folio: Folio, event: Event) -> Markdown:
    """What sort of event it was, where, in which round, and who took part."""
    who = folio.edition.words.joined([folio.party(party) for party in event.actors])
    parts = [
        folio.stated(event.type, lambda word: sentence_case(folio.edition.text(word))),
        folio.stated(event.place, lambda place: place_shown(folio, place)),
        folio.refer(event.round) if event.round else Markdown(""),
        Markdown("Concerned: {}").format(who) if who else who,
    ]
    return Markdown(" · ").join(part for part in parts if part)
