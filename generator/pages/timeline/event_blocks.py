"""One event of the timeline: a line, and what is folded below it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.library import Key
from generator.facts.records.events import Event
from generator.facts.sourced import Citation, settled
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.backlinks import backlinks_in_line, backlinks_of
from generator.pages.parts.common_rows import entry_line, lead_line
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.place_names import place_name
from generator.pages.parts.speakers import speaker_entry
from generator.pages.parts.strips import OTHERS, lane_of
from generator.presenting.addresses import relative
from generator.presenting.edition import Edition
from generator.presenting.order import naming_in
from generator.presenting.words import sentence_case

_NONE = Markdown("")


@dataclass(frozen=True)
class EventBlock:
    """One event: its line, and what stands below it."""

    anchor: Markdown  # its anchor, the event's id
    marks: Markdown  # the class of the side in whose colour it stands, or ''
    when: Markdown  # its date, as sharp as it is known
    title: Markdown  # what happened, in a few words
    summary: Markdown  # what happened, in one sentence, with its sources; or ''
    folded: str  # what is folded below, in a few words, or '' for nothing
    dates: Markdown = _NONE  # the date with its own sources, or rival dates; or ''
    description: tuple[Markdown, ...] = ()  # more, in prose, line by line
    statements: tuple[Markdown, ...] = ()  # what was said there, and by whom
    line: Markdown = _NONE  # what sort of event, where, who took part; the rest
    note: Markdown = _NONE  # a doubt about the record, or ''
    disputes: tuple[DisputeBlock, ...] = ()  # questions on which sources disagree


class LeadingBuilder(PageBuilder):
    """A page that cites no source itself: it leads to the pages that do."""

    def cite(self, sources: Iterable[Citation]) -> Markdown:
        """No marks."""
        return _NONE

    def cited(self, source: str, quote: str) -> Markdown:
        """No marks."""
        return _NONE


def whole_event(builder: PageBuilder, event: Event) -> EventBlock:
    """An event with all that is told of it and its sources."""
    statements = naming_in(builder.edition, event, "occasion")
    return EventBlock(
        anchor=Markdown(event.id),
        marks=_marks(builder.edition, event),
        when=_when(builder, event),
        title=builder.apart(builder.edition.label(event)),
        summary=lead_line(builder, event),
        folded=_folded(builder.edition, event),
        dates=_dates(builder, event),
        description=tuple(map(Markdown, builder.block(event.description).split("\n"))),
        statements=tuple(speaker_entry(builder, statement) for statement in statements),
        line=_line(builder, event, {statement.key for statement in statements}),
        note=builder.line(event.note),
        disputes=dispute_blocks(builder, event),
    )


def leading_event(builder: LeadingBuilder, event: Event) -> EventBlock:
    """An event without its sources, whose title leads to where they stand."""
    statements = naming_in(builder.edition, event, "occasion")
    home = builder.edition.target(event) or ""
    sources = builder.edition.words.gettext("The whole entry, with its sources")
    leading = link_to(relative(builder.path, home), sources)
    return EventBlock(
        anchor=Markdown(event.id),
        marks=_marks(builder.edition, event),
        when=_when(builder, event),
        title=_title(builder, event),
        summary=lead_line(builder, event),
        folded=_folded(builder.edition, event),
        statements=tuple(speaker_entry(builder, statement) for statement in statements),
        line=Markdown(" · ").join([*_setting(builder, event), leading]),
        disputes=dispute_blocks(builder, event),
    )


def event_in_line(builder: LeadingBuilder, event: Event, is_told: bool) -> EventBlock:
    """No more of an event than its date and title and, where it `is_told`, a plain sentence."""
    summary = builder.edition.summary(event) if is_told else ""
    return EventBlock(
        anchor=Markdown(event.id),
        marks=_marks(builder.edition, event),
        when=_when(builder, event),
        title=_title(builder, event),
        summary=builder.apart(summary),
        folded="",
    )


def _title(builder: LeadingBuilder, event: Event) -> Markdown:
    """The title, linked; it bears the anchors that the event had before."""
    old = _NONE.join(Markdown(" *{0}*{{ #{0} }}").format(name) for name in event.formerly)
    return builder.listed(event) + old


def _marks(edition: Edition, event: Event) -> Markdown:
    side = lane_of(edition, event)
    return Markdown("") if side == OTHERS else Markdown(f" .side-{side}")


def _when(builder: PageBuilder, event: Event) -> Markdown:
    """Its date; without the year, which the heading above says, unless that is open."""
    words = builder.edition.words
    return builder.brief(event.date, words.in_year if settled(event.date) else words.date)


def _folded(edition: Edition, event: Event) -> str:
    """What opens the rest; that accounts differ is said before."""
    words = edition.words
    if _is_disputed(event):
        return words.gettext("details; accounts differ")
    return words.gettext("details")


def _is_disputed(event: Event) -> bool:
    return any(dispute.state == "open" for dispute in event.disputes)


def _dates(builder: PageBuilder, event: Event) -> Markdown:
    """Rival dates, or a date that has its own sources or a doubt; '' where the heading says all."""
    first = event.date[0]
    if len(event.date) == 1 and not first.sources and not first.note:
        return Markdown("")
    return builder.stated(event.date, builder.edition.words.full_date)


def _line(builder: PageBuilder, event: Event, shown: set[Key]) -> Markdown:
    words, within = builder.edition.words, ""
    setting = _setting(builder, event)
    if event.round:
        within = words.md_gettext("Part of: {round}", round=builder.refer(event.round))
    named = _backlinks(builder, event, shown)
    also = words.md_gettext("See also: {records}", records=named) if named else named
    return entry_line(builder, event, *setting, Markdown.escape(within), also)


def _setting(builder: PageBuilder, event: Event) -> list[Markdown]:
    """On whose side the event is counted, what sort of event it was, where, and who had to do with
    it: "Attack, X · Involved: A and B", which leaves it open who did it and who was only there."""
    edition = builder.edition
    kind = builder.stated(event.type, lambda word: sentence_case(edition.text(word)))
    place = builder.stated(event.place, lambda place: place_name(builder, place))
    setting = Markdown(", ").join(part for part in (kind, place) if part)
    who = edition.words.joined([builder.party(party) for party in event.actors])
    involved = edition.words.md_gettext("Involved: {actors}", actors=who) if who else who
    return [part for part in (_side(edition, event), setting, involved) if part]


def _side(edition: Edition, event: Event) -> Markdown:
    """The name of the side that the colour of the event stands for."""
    side = edition.library.about.sides.get(lane_of(edition, event))
    if side is None:
        return _NONE
    marks = _marks(edition, event)
    return Markdown(f"*{{}}*{{{{ .side{marks} }}}}").format(edition.text(side.label))


def _backlinks(builder: PageBuilder, event: Event, shown: set[Key]) -> Markdown:
    refs = [*(party.actor for party in event.actors), *(party.of for party in event.actors)]
    known = [builder.edition.library.resolve(ref) for ref in (*refs, event.round) if ref]
    shown = shown | {record.key for record in known if record}
    found = backlinks_of(builder.edition, event, shown)
    return builder.edition.words.joined(backlinks_in_line(builder, found))
