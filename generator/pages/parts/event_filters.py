"""What a list of events can be narrowed to: who took part, on which side, what sort of event."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.sourced import settled
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.filters import FEWEST, Sort
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import relative, section_path
from generator.presenting.edition import Edition
from generator.presenting.pagination import BOUNDS
from generator.presenting.words import sentence_case


def event_sorts(edition: Edition, few: bool = False) -> tuple[Sort[Event], ...]:
    """By actor, by side and by kind; where only a `few` choices may be offered, not by actor: each
    page of many would bring its own, and the style sheet of all of them would grow."""

    def who(event: Event) -> Iterator[tuple[str, str]]:
        for actor in _involved(edition, event):
            yield actor.id, edition.label(actor)

    def side(event: Event) -> Iterator[tuple[str, str]]:
        for actor in _involved(edition, event):
            held = settled(actor.side) if isinstance(actor, Actor) else None
            known = edition.library.about.sides.get(str(held.value)) if held else None
            if held and known:
                yield str(held.value), edition.text(known.label)

    def kind(event: Event) -> Iterator[tuple[str, str]]:
        for stated in event.type:
            word = edition.text(stated.value)
            yield word.casefold(), sentence_case(word)

    words = edition.words
    sorts = (
        Sort("who", words.gettext("Who"), who, most=0),
        Sort("side", words.gettext("Side"), side),
        Sort("kind", words.gettext("Kind"), kind),
    )
    return sorts[1:] if few else sorts


def narrowed_timeline(builder: PageBuilder, actor: Actor, words: str) -> Markdown:
    """A link to the timeline narrowed to one actor; '' where the timeline offers no such choice."""
    edition = builder.edition
    events = edition.library.all_of(Event)
    if not FEWEST < len(events) <= BOUNDS["timeline"].whole:
        return Markdown("")
    named = {one.id for event in events for one in _involved(edition, event)}
    if len(named) < 2 or actor.id not in named:
        return Markdown("")
    return link_to(f"{relative(builder.path, section_path('timeline'))}#f_who_{actor.id}", words)


def _involved(edition: Edition, event: Event) -> Iterator[Record]:
    """Everybody with a record who took part, or for whom somebody acted."""
    refs = (ref for party in event.actors for ref in (party.actor, party.of) if ref)
    yield from (record for record in map(edition.library.resolve, refs) if record)
