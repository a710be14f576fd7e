"""Who met whom: the rounds, and those events at which people met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.events import Event
from generator.facts.records.rounds import Delegation, Round
from generator.facts.sourced import Party, standing
from generator.pages.parts.party_sides import side_of_party
from generator.presenting.edition import Edition
from generator.presenting.order import order_key

# The types of events at which people met, where the site names none.
_TYPES = ("talks", "meeting")


@dataclass(frozen=True)
class Encounter:
    """A round or an event, with those who met there by side: '' for those without one."""

    record: Event | Round
    parties: dict[str, tuple[Party, ...]]  # in the order of the site's sides

    @property
    def id(self) -> str:
        """What tells it from all others."""
        return f"{self.record.kind}-{self.record.id}"

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Which sides met here, two by two, each in the order of their ids."""
        return tuple(combinations(sorted(side for side in self.parties if side), 2))


def encounters_of(edition: Edition) -> tuple[Encounter, ...]:
    """All of them, the newest first. An event is left out that names nobody but those who came to
    its round: it is that round."""
    rounds = edition.library.all_of(Round)
    came = {held.id: {one for one in map(_name_of, _parties(held)) if one} for held in rounds}
    events = (
        event
        for event in edition.library.all_of(Event)
        if is_meeting(edition.library, event) and not _is_told(event, came)
    )
    held: list[Event | Round] = [*rounds, *events]
    held.sort(key=lambda record: order_key(edition, record), reverse=True)
    return tuple(Encounter(record, _by_side(edition, record)) for record in held)


def has_encounters(library: Library) -> bool:
    """Whether anybody met."""
    met = (is_meeting(library, event) for event in library.all_of(Event))
    return bool(library.all_of(Round)) or any(met)


def is_meeting(library: Library, record: Record) -> bool:
    """Whether an event is of a type that the site counts as meetings."""
    types = [word.casefold() for text in library.about.meetings for _, word in text.forms]
    return isinstance(record, Event) and any(
        word.casefold() in (types or _TYPES)
        for stated in standing(record.type)
        for _, word in stated.value.forms
    )


def _is_told(event: Event, came: dict[str, set[str]]) -> bool:
    if event.round is None or event.round.id not in came:
        return False
    return {_name_of(party) for party in event.actors} <= came[event.round.id]


def _name_of(party: Party) -> str:
    return party.actor.id if party.actor else str(party.name)


def _parties(record: Event | Round) -> Iterator[Party]:
    """All who are named, the parties of a round among them."""
    if isinstance(record, Event):
        yield from record.actors
        return
    for came in record.delegations:
        yield came.party
        yield from _people(came)


def _people(came: Delegation) -> Sequence[Party]:
    """Who came for a party; the party itself where nobody is named."""
    people = [*(stated.value for stated in standing(came.head)), *came.members]
    # That they came for their own party goes without saying.
    body = came.party.actor
    own = (one.model_copy(update={"of": None}) if one.of == body else one for one in people)
    return list(own) or [came.party]


def _by_side(edition: Edition, record: Event | Round) -> dict[str, tuple[Party, ...]]:
    found: dict[str, list[Party]] = {}
    for side, party in _sided(edition, record):
        found.setdefault(side, []).append(party)
    # In the order of the site's sides; those without one stand last.
    return {
        side: tuple(found[side]) for side in (*edition.library.about.sides, "") if side in found
    }


def _sided(edition: Edition, record: Event | Round) -> Iterator[tuple[str, Party]]:
    """Who was there, each with a side: in a round that of the party for which they came."""
    if isinstance(record, Event):
        yield from ((side_of_party(edition, party), party) for party in record.actors)
        return
    for came in record.delegations:
        side = side_of_party(edition, came.party)
        yield from ((side, one) for one in _people(came))
