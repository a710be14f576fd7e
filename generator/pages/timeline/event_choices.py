"""What the timeline can be narrowed to, each choice with pages of its own: a side, a kind of event,
a year. An actor's events stand on the page of the actor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import groupby

from generator.facts.kinds import KIND_TABLE
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.sourced import settled
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.filters import FEWEST
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import relative, section_path
from generator.presenting.edition import Edition
from generator.presenting.pagination import Group, ListPage, in_parts
from generator.presenting.shared_pages import dated_group
from generator.presenting.words import sentence_case
from generator.text import slug

LONG_PART = 150  # entries of one page, where they are told in a line each
_FEWEST_OF_KIND = 3
_MOST_KINDS = 30  # the most frequent ones; and so many sides
_MOST_YEARS = 60  # of more, other pages than the first name only those beside them
_MOST_ACTORS = 60
_PLAIN = re.compile(r"[a-z0-9-]+")
_NUMBERED = re.compile(r"(^|-)\d+$")  # as the further pages of a choice are


@dataclass(frozen=True)
class EventChoice:
    """One thing to which the timeline can be narrowed."""

    label: str  # what it is called
    events: tuple[Event, ...]  # what is left then, in the order of the timeline
    pages: tuple[ListPage[Event], ...]  # on which that stands
    anchor: str = ""  # what led to this choice when all were made on one page
    side: str = ""  # the side whose colour it has


@dataclass(frozen=True)
class EventChoices:
    """All that is offered; each by the words that are read out before it."""

    sides: tuple[EventChoice, ...] = ()
    kinds: tuple[EventChoice, ...] = ()
    years: tuple[EventChoice, ...] = ()

    @property
    def offered(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self.sides or self.kinds or self.years)


@dataclass(frozen=True)
class ChoiceRow:
    """One sort of choice on a page."""

    label: str  # what is chosen, such as Side
    links: Markdown  # the choices with their counts


def event_choices(edition: Edition, events: Sequence[Event]) -> EventChoices:
    """What these events can be narrowed to: nothing that would leave all of them."""
    if len(events) <= FEWEST:
        return EventChoices()
    years = tuple(_years(edition, events))
    offered = years if sum(len(year.pages) for year in years) > 1 else ()
    return EventChoices(tuple(_sides(edition, events)), tuple(_kinds(edition, events)), offered)


def choice_rows(
    builder: PageBuilder, choices: EventChoices, total: int, is_first: bool
) -> tuple[ChoiceRow, ...]:
    """The rows of links to all choices, that to the page itself marked; back to all events, where
    it is not the first page."""
    words = builder.edition.words
    if not choices.offered:
        return ()
    whole = _link(builder, section_path("timeline"), words.gettext("all"), total)
    rows = [
        ChoiceRow(words.gettext("Show"), Markdown("") if is_first else whole),
        ChoiceRow(words.gettext("Side"), _row(_link_to(builder, one) for one in choices.sides)),
        ChoiceRow(words.gettext("Kind"), _row(_link_to(builder, one) for one in choices.kinds)),
    ]
    if is_first or len(choices.years) <= _MOST_YEARS:
        years = _row(_link_to(builder, one) for one in choices.years)
        rows.append(ChoiceRow(words.gettext("Year"), years))
    return tuple(row for row in rows if row.links)


def actor_links(builder: PageBuilder, events: Sequence[Event]) -> Markdown:
    """Links to those who had to do with most of the events: theirs stand on their own pages. Each
    bears the anchor of the choice that once was made here."""
    edition = builder.edition
    counts = Counter(actor.id for event in events for actor in _actors(edition, event))
    most = sorted(counts, key=lambda actor: (-counts[actor], actor))[:_MOST_ACTORS]
    named = [actor for actor in map(partial(edition.library.get, "actors"), most) if actor]
    links = (
        builder.listed(actor)
        + Markdown(f"{{{{ #f_who_{actor.id} }}}} ({{}})").format(
            edition.words.number(counts[actor.id])
        )
        for actor in sorted(named, key=lambda actor: edition.label(actor).casefold())
    )
    return Markdown(" · ").join(links)


def _sides(edition: Edition, events: Sequence[Event]) -> Iterator[EventChoice]:
    for side, held in list(edition.library.about.sides.items())[:_MOST_KINDS]:
        found = tuple(event for event in events if side in _sides_in(edition, event))
        if 0 < len(found) < len(events):
            label = edition.text(held.label)
            name = f"{side}-{_digest(side)}" if _NUMBERED.search(side) else side
            pages = _pages(edition, f"side_{name}", label, found)
            yield EventChoice(label, found, pages, f"f_side_{side}", side)


def _years(edition: Edition, events: Sequence[Event]) -> Iterator[EventChoice]:
    """Each year, on as many pages as all that is told of its events needs."""
    words, most = edition.words, KIND_TABLE["events"].bounds.part
    for group, held in groupby(events, key=partial(dated_group, words)):
        found = tuple(held)
        pages = in_parts("timeline", found, partial(dated_group, words), words, most)
        yield EventChoice(group.heading, found, pages)


def _kinds(edition: Edition, events: Sequence[Event]) -> Iterator[EventChoice]:
    """The most frequent kinds, by their words."""
    found: dict[str, list[Event]] = {}
    for event in events:
        for word in dict.fromkeys(edition.text(one.value).casefold() for one in event.type):
            found.setdefault(word, []).append(event)
    most = sorted(found, key=lambda word: (-len(found[word]), word))[:_MOST_KINDS]
    for word in sorted(most):
        if _FEWEST_OF_KIND <= len(found[word]) < len(events):
            label = sentence_case(_as_written(edition, word, found[word][0]))
            held, name = tuple(found[word]), f"kind_{_address_word(word)}"
            pages = _pages(edition, name, label, held)
            yield EventChoice(label, held, pages, f"f_kind_{_anchor_word(word)}")


def _as_written(edition: Edition, word: str, event: Event) -> str:
    """A kind as it is first written: a name keeps its capitals."""
    written = (edition.text(one.value) for one in event.type)
    return next(one for one in written if one.casefold() == word)


def _pages(
    edition: Edition, name: str, label: str, events: Sequence[Event]
) -> tuple[ListPage[Event], ...]:
    """One page with all that is told of each, or several with a line each."""
    part = KIND_TABLE["events"].bounds.part
    most = part if len(events) <= part else LONG_PART
    return in_parts("timeline", events, lambda _: Group(name, label), edition.words, most)


def _sides_in(edition: Edition, event: Event) -> set[str]:
    held = (settled(actor.side) for actor in _actors(edition, event))
    return {str(side.value) for side in held if side}


def _actors(edition: Edition, event: Event) -> list[Actor]:
    """Everybody with a record who took part, or for whom somebody acted, each once."""
    refs = (ref for party in event.actors for ref in (party.actor, party.of) if ref)
    found = {record.key: record for record in map(edition.library.resolve, refs) if record}
    return [actor for actor in found.values() if isinstance(actor, Actor)]


def _link_to(builder: PageBuilder, choice: EventChoice) -> Markdown:
    marks = f" .side .side-{choice.side}" if choice.side else ""
    here = next((page for page in choice.pages if page.path == builder.path), choice.pages[0])
    marks += f" #{choice.anchor}" if choice.anchor else ""
    return _link(builder, here.path, choice.label, len(choice.events), marks)


def _link(builder: PageBuilder, path: str, label: str, count: int, marks: str = "") -> Markdown:
    words = builder.edition.words
    said = Markdown("{} ({})").format(builder.apart(label), words.number(count))
    here = ' aria-current="page"' if path == builder.path else ""
    mark = Markdown("{{ .chip{}{} }}").format(Markdown(marks), Markdown(here))
    return link_to(relative(builder.path, path), said) + mark


def _row(links: Iterable[Markdown]) -> Markdown:
    return Markdown(" ").join(links)


def _address_word(word: str) -> str:
    """A word for the address of a page: no two kinds have the same, nor that of a further page."""
    plain = slug(word)
    kept = plain and plain.replace("-", " ") == word and not _NUMBERED.search(plain)
    return plain if kept else "-".join(filter(None, (plain[:40].strip("-"), _digest(word))))


def _anchor_word(word: str) -> str:
    return word if _PLAIN.fullmatch(word) else _digest(word)


def _digest(word: str) -> str:
    return sha256(word.encode()).hexdigest()[:8]
