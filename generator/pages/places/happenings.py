"""What happened where: the events at each place, and the rounds that were held there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.dates import Date
from generator.facts.records.events import Event
from generator.facts.records.rounds import Round
from generator.facts.sourced import Stated, held_or_first, settled, standing
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.edition import Edition
from generator.presenting.order import order_key


@dataclass(frozen=True)
class Occurrence:
    """An event at a place, or a round that was held there."""

    record: Event | Round
    sure: bool  # whether no source puts it elsewhere

    @property
    def date(self) -> Date:
        """The day, or the first of rival ones."""
        return held_or_first(self.record.date)


@dataclass(frozen=True)
class Occurrences:
    """All that happened, by where it did: the newest first."""

    at: dict[str, tuple[Occurrence, ...]]  # by the id of a place
    named: dict[str, tuple[Occurrence, ...]]  # by the name of one that has no record
    nowhere: int  # so many events have no place

    @property
    def count(self) -> int:
        """How many there are at places that have a record."""
        return len({one.record.key for held in self.at.values() for one in held})


def happenings_of(edition: Edition) -> Occurrences:
    """What happened at each place. A round of which an event there tells is not told twice."""
    at: dict[str, list[Occurrence]] = defaultdict(list)
    named: dict[str, list[Occurrence]] = defaultdict(list)
    told = set()
    events = edition.library.all_of(Event)
    for event in events:
        for place, known in _put(edition, event, event.place, at, named):
            if known and event.round:
                told.add((event.round.id, place))
    for held in edition.library.all_of(Round):
        elsewhere = [it for it in held.venue if (held.id, str(it.value)) not in told]
        _put(edition, held, elsewhere, at, named)
    nowhere = sum(not event.place for event in events)
    return Occurrences(_ordered(edition, at), _ordered(edition, named), nowhere)


def _put(
    edition: Edition, record: Event | Round, places: Sequence[Stated[Text]],
    at: dict[str, list[Occurrence]], named: dict[str, list[Occurrence]],
) -> list[tuple[str, bool]]:  # fmt: skip
    """Puts a record where it happened; gives each place, and whether that has a record."""
    held, found = standing(places), []
    for stated in held:
        word = str(stated.value)
        known = edition.library.get("places", word) is not None
        kept = at[word] if known else named[edition.text(stated.value)]
        kept.append(Occurrence(record, sure=settled(held) in (stated,)))
        found.append((word, known))
    return found


def _ordered(
    edition: Edition, places: dict[str, list[Occurrence]]
) -> dict[str, tuple[Occurrence, ...]]:
    newest = partial(sorted, key=lambda one: order_key(edition, one.record), reverse=True)
    return {place: tuple(newest(held)) for place, held in sorted(places.items())}


def happening_line(builder: PageBuilder, one: Occurrence) -> Markdown:
    """When it happened, and what it is called, linked to where it is told."""
    words = builder.edition.words
    when = builder.brief(one.record.date, words.date)
    line = Markdown("{}: {}").format(when, builder.listed(one.record))
    if one.sure:
        return line
    return Markdown("{} *({})*{{ .doubt }}").format(
        line, words.gettext("sources differ on the place")
    )


def event_count(builder: PageBuilder, happenings: Iterable[Occurrence]) -> str:
    """How many events these are, in words; a round of talks is one, too."""
    count = len(tuple(happenings))
    return builder.edition.words.ngettext("{count} event", "{count} events", count)
