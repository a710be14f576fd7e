"""Ids: well-formed, free, each used once within its kind, now and formerly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.facts.library import Key, Library
from generator.facts.ref import well_formed
from generator.problems import InvalidValue, Place, Problem
from generator.text import ID_LENGTH, TAKEN_IDS, quoted


@dataclass
class Ids:
    """The ids that were met so far, each with its first place."""

    places: dict[Key, Place] = field(default_factory=dict)

    def take(self, kind: str, record_id: str, place: Place) -> Problem | None:
        """Notes an id; the problem with it, if there is one."""
        problem = _ill_formed(record_id, place)
        if problem:
            return problem
        if record_id in TAKEN_IDS:
            sentence = f"{quoted(record_id)} is taken: file systems or MkDocs use it themselves."
            hint = f'Write a longer id, such as "the-{record_id}".'
            return Problem(place, "taken-id", sentence, hint)
        first = self.places.setdefault((kind, record_id), place)
        if first == place:
            return None
        sentence = f"{quoted(record_id)} is already an id among the {kind}: see {_line(first)}."
        hint = "Give one of the two another id, or join them."
        return Problem(place, "repeated-id", sentence, hint)


def _ill_formed(record_id: str, place: Place) -> Problem | None:
    if len(record_id) > ID_LENGTH:
        sentence = f"The id has {len(record_id)} characters; {ID_LENGTH} are the most."
        return Problem(place, "bad-id", sentence, "Write a shorter one.")
    if record_id != record_id.strip():
        sentence = f"A space belongs to the id {quoted(record_id)}."
        return Problem(place, "bad-id", sentence, "Take the space inside the quotes out.")
    try:
        well_formed(record_id)
    except InvalidValue as invalid:
        return Problem(place, "bad-id", invalid.sentence, invalid.hint)
    return None


def former_ids(library: Library, ids: Ids) -> Iterator[Problem]:
    """Earlier ids that are in use again, or that two records claim."""
    claimed: dict[Key, Place] = {}
    for record in library.everything():
        for index, former in enumerate(record.formerly):
            place = library.place(record, ("formerly", index))
            used = ids.places.get((record.kind, former))
            taken = claimed.setdefault((record.kind, former), place)
            if used:
                yield _former(place, former, f"is the id of a record: see {_line(used)}")
            elif taken != place:
                what = f"is an earlier id of another record too: see {_line(taken)}"
                yield _former(place, former, what)


def _former(place: Place, former: str, what: str) -> Problem:
    hint = "Keep each earlier id at one record, and use it for no other."
    return Problem(place, "formerly-in-use", f'"formerly": {quoted(former)} {what}.', hint)


def _line(place: Place) -> str:
    return f"{place.path}:{place.line}"
