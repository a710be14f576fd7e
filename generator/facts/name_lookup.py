"""Which record is meant where somebody writes a name, or a part of one, in place of an id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from generator.facts.kinds import KINDS
from generator.facts.library import Key, Library
from generator.facts.record import Record
from generator.text import slug

_Shelves = dict[Key, list[str]]


class LikelyIds:
    """Finds the records that a name may mean. All names are gone through once, when the first is
    asked for: a site may have ten thousand, and as many slips."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, kinds: tuple[str, ...], words: str) -> tuple[str, ...]:
        """The ids of records that have such a name or alias; else those of which the words are a
        part. `kinds` are those that may be meant; none means any."""
        wanted = slug(words)
        if not wanted:
            return ()
        named, holding = self._shelves
        first = wanted.partition("-")[0]
        asked = kinds or tuple(KINDS)
        found = [one for kind in asked for one in named.get((kind, wanted), ())] or [
            one
            for kind in asked
            for one in holding.get((kind, first), ())
            if f"-{wanted}-" in f"-{one}-"
        ]
        return tuple(dict.fromkeys(found))

    @cached_property
    def _shelves(self) -> tuple[_Shelves, _Shelves]:
        """By kind and name, and by kind and each word of an id, the ids of records."""
        named: _Shelves = defaultdict(list)
        holding: _Shelves = defaultdict(list)
        for record in self._library.everything():
            for name in set(_names(record)):
                named[record.kind, name].append(record.id)
            for word in record.id.split("-"):
                holding[record.kind, word].append(record.id)
        return named, holding


def _names(record: Record) -> Iterator[str]:
    yield record.id
    for text in (record.label, *(stated.value for stated in record.aliases)):
        if text:
            yield from (slug(form) for _, form in text.forms)
