"""Which record is meant where somebody writes a name, or a part of one, in place of an id."""

from __future__ import annotations

from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.facts.record import Record
from generator.text import slug


def likely_ids(library: Library, kinds: tuple[str, ...], words: str) -> tuple[str, ...]:
    """The ids of records that have such a name or alias; else those of which the words are a part.

    `kinds` are those that may be meant; none means any.
    """
    wanted = slug(words)
    if not wanted:
        return ()
    records = [record for kind in kinds or tuple(KINDS) for record in library.of_kind(kind)]
    named = [record.id for record in records if wanted in _names(record)]
    holding = [record.id for record in records if f"-{wanted}-" in f"-{record.id}-"]
    return tuple(dict.fromkeys(named or holding))


def _names(record: Record) -> set[str]:
    texts = [record.label, *(stated.value for stated in record.aliases)]
    forms = [form for text in texts if text for _, form in text.forms]
    return {record.id, *map(slug, forms)}
