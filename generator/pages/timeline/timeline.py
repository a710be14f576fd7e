"""All events in order of date, by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.library import Key
from generator.facts.records.events import Event
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.filters import FilterGroup, Filters, make_filters
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, anchored, list_pages
from generator.pages.parts.backlinks import backlinks_in_line, backlinks_of
from generator.pages.parts.common_rows import entry_line, lead_line
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.event_filters import event_sorts
from generator.pages.parts.place_names import place_name
from generator.pages.parts.speakers import speaker_entry
from generator.pages.parts.time_spans import stretch
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import HeadedGroup, by_year, jump_list, year_heading
from generator.presenting.order import in_order, naming_in
from generator.presenting.shared_pages import dated_group
from generator.presenting.words import Words, sentence_case


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
    years: tuple[HeadedGroup[EventBlock], ...]  # the events by year, oldest first
    total: str  # how many events are on the page, with the noun


def timeline_pages(edition: Edition) -> Iterator[Page]:
    """The events on one page; or on several, with contents at the section's address."""
    events: tuple[Event, ...] = in_order(edition, "events")
    words = edition.words
    listed = LongList(
        section="timeline",
        title=words.gettext("Timeline"),
        count=partial(_count, words),
        things=events,
        group=partial(dated_group, words),
        line=_told,
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _told(builder: PageBuilder, event: Event) -> Markdown:
    when = builder.brief(event.date, builder.edition.words.date)
    return anchored(builder, event, Markdown("{}: ").format(when))


def _page(builder: PageBuilder, title: str, events: Sequence[Event], others: Markdown) -> Page:
    filters = make_filters(builder, events, event_sorts(builder.edition, few=bool(others)))
    words = builder.edition.words
    years = by_year(
        words,
        events,
        year=lambda event: held_or_first(event.date).year,
        show=lambda event: _block(builder, event, filters),
        mark=filters.mark,
    )
    context = TimelineContext(
        lead=_lead(words, events),
        beside=others,
        jump=jump_list(years),
        filters=filters.groups,
        years=years,
        total=_count(words, len(events)),
    )
    description = words.gettext("What happened, in order of date, each event with its sources.")
    return make_page(builder, "timeline.md", title, description, context)


def _count(words: Words, many: int) -> str:
    return words.ngettext("{count} event", "{count} events", many)


def _lead(words: Words, events: Sequence[Event]) -> str:
    if not events:
        return words.gettext("No events have been recorded yet.")
    count = _count(words, len(events))
    dates = [held_or_first(event.date) for event in events]
    ends = stretch(dates, lambda date: year_heading(words, date.year))
    if not ends[1:]:
        return words.gettext("{events} in {year}, in order of date.", events=count, year=ends[0])
    return words.gettext(
        "{events} from {first} to {last}, in order of date.",
        events=count, first=ends[0], last=ends[1],
    )  # fmt: skip


def _block(builder: PageBuilder, event: Event, filters: Filters[Event]) -> EventBlock:
    statements = naming_in(builder.edition, event, "occasion")
    return EventBlock(
        anchor=Markdown(event.id),
        marks=filters.mark(event),
        when=builder.brief(event.date, builder.edition.words.date),
        title=builder.edition.label(event),
        summary=lead_line(builder, event),
        dates=_dates(builder, event),
        description=tuple(map(Markdown, builder.block(event.description).split("\n"))),
        statements=tuple(speaker_entry(builder, statement) for statement in statements),
        line=_line(builder, event, {statement.key for statement in statements}),
        note=builder.line(event.note),
        disputes=dispute_blocks(builder, event),
    )


def _dates(builder: PageBuilder, event: Event) -> Markdown:
    """Rival dates, or a date that has its own sources or a doubt; '' where the heading says all."""
    first = event.date[0]
    if len(event.date) == 1 and not first.sources and not first.note:
        return Markdown("")
    return builder.stated(event.date, builder.edition.words.full_date)


def _line(builder: PageBuilder, event: Event, shown: set[Key]) -> Markdown:
    words, within = builder.edition.words, ""
    if event.round:
        within = words.md_gettext("Part of: {round}", round=builder.refer(event.round))
    named = _backlinks(builder, event, shown)
    also = words.md_gettext("See also: {records}", records=named) if named else named
    return entry_line(builder, event, _setting(builder, event), Markdown.escape(within), also)


def _setting(builder: PageBuilder, event: Event) -> Markdown:
    """What sort of event it was, where, and who had to do with it: "Attack, X · Involved: A and
    B", which leaves it open who did it and who was only there."""
    kind = builder.stated(event.type, lambda word: sentence_case(builder.edition.text(word)))
    place = builder.stated(event.place, lambda place: place_name(builder, place))
    setting = Markdown(", ").join(part for part in (kind, place) if part)
    who = builder.edition.words.joined([builder.party(party) for party in event.actors])
    involved = builder.edition.words.md_gettext("Involved: {actors}", actors=who) if who else who
    return Markdown(" · ").join(part for part in (setting, involved) if part)


def _backlinks(builder: PageBuilder, event: Event, shown: set[Key]) -> Markdown:
    refs = [*(party.actor for party in event.actors), *(party.of for party in event.actors)]
    known = [builder.edition.library.resolve(ref) for ref in (*refs, event.round) if ref]
    shown = shown | {record.key for record in known if record}
    found = backlinks_of(builder.edition, event, shown)
    return builder.edition.words.joined(backlinks_in_line(builder, found))
