"""Records that have another id than before: each with what it was, and as whom others name it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.facts.library import Key, Library
from generator.facts.record import Record
from generator.facts.ref import Ref
from generator.facts.sourced import Part


def earlier(before: Library, record: Record) -> Record | None:
    """The record as it was in another library, by its id or one that it had; None for a new one."""
    ids = (record.id, *record.formerly)
    return next((old for one in ids if (old := before.get(record.kind, one))), None)


def new_ids(library: Library) -> dict[Key, str]:
    """By kind and id that a record had, the id that it has."""
    return {(one.kind, old): one.id for one in library.everything() for old in one.formerly}


def followed(value: Any, moved: Mapping[Key, str]) -> Any:
    """The value with each reference to a record by the id that the record has today."""
    if isinstance(value, Ref):
        now = [moved[kind, value.id] for kind in value.kinds if (kind, value.id) in moved]
        return Ref(value.kinds, now[0]) if now else value
    if isinstance(value, tuple):
        return tuple(followed(one, moved) for one in value)
    if isinstance(value, Part):
        fields = {name: followed(one, moved) for name, one in value.__dict__.items()}
        return value.model_copy(update=fields)
    return value
