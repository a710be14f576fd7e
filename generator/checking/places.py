"""The rule on places: an id in place of a name is that of a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.nearby import Nearby
from generator.checking.rule import Violation, rule
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.events import Event
from generator.facts.records.rounds import Round
from generator.facts.sourced import Stated
from generator.facts.texts import Text
from generator.text import ID, quoted


@rule("unknown-place")
def unknown_place(library: Library) -> Iterator[Violation]:
    """The place of an event, and the venue of a round, is the id of a place, or its name in words.

    On a site that has places, what is spelt like an id is taken for one; an id that leads nowhere
    would stand on the page as it is. Correct the id, add the place to data/places.yml, or write the
    name as a reader would, with its capital.
    """
    known = {record.id for record in library.of_kind("places")}
    broken = {record_id for kind, record_id in library.broken if kind == "places"}
    if not known or "" in broken:
        return
    nearby = Nearby(sorted(known))
    for record, field, values in _placed(library):
        for index, stated in enumerate(values):
            word = str(stated.value)
            if ID.fullmatch(word) and word not in known | broken:
                near = nearby.to(word)
                hint = f'Did you mean "{near}"? If not, add' if near else "Add"
                yield Violation(
                    library.place(record, (field, index, "value")),
                    f"There is no place {quoted(word)}.",
                    f"{hint} the record to data/places.yml, or write the name with a capital.",
                )


def _placed(library: Library) -> Iterator[tuple[Record, str, Sequence[Stated[Text]]]]:
    for event in library.all_of(Event):
        yield event, "place", event.place
    for held in library.all_of(Round):
        yield held, "venue", held.venue
