"""Records that have another id than before: each with what it was, and as whom others name it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.facts.library import Key, Library
from generator.facts.record import Record
from generator.facts.ref import Ref
from generator.facts.sourced import Part
from generator.facts.texts import Prose
from generator.text import CITE_MARK, LINK_MARK


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
    if isinstance(value, Prose):
        return Prose(tuple((code, _followed_in(form, moved)) for code, form in value.forms))
    if isinstance(value, tuple):
        return tuple(followed(one, moved) for one in value)
    if isinstance(value, Part):
        fields = {name: followed(one, moved) for name, one in value.__dict__.items()}
        return value.model_copy(update=fields)
    return value


def _followed_in(form: str, moved: Mapping[Key, str]) -> str:
    """Prose with the marks that link or cite by the ids of today; its words stay."""

    def linked(mark: re.Match[str]) -> str:
        kind, colon, record_id = mark[1].rpartition(":")
        now = {new for (of, old), new in moved.items() if old == record_id and kind in ("", of)}
        return _put(mark, f"{kind}{colon}{now.pop()}") if len(now) == 1 else mark[0]

    def cited(mark: re.Match[str]) -> str:
        now = moved.get(("sources", mark[1]))
        return _put(mark, now) if now else mark[0]

    return CITE_MARK.sub(cited, LINK_MARK.sub(linked, form))


def _put(mark: re.Match[str], name: str) -> str:
    start, end = mark.start(1) - mark.start(), mark.end(1) - mark.start()
    return f"{mark[0][:start]}{name}{mark[0][end:]}"
