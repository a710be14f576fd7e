"""Which records a record names, and in which of its fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.facts.dates import Date
from generator.facts.ref import Ref
from generator.facts.sourced import Citation, Part
from generator.facts.texts import Prose
from generator.text import CITE_MARK

Path = tuple[str | int, ...]


def references(part: Part) -> Iterator[tuple[Path, Ref]]:
    """Every reference in a record, with the path of keys to the field that holds it."""
    yield from _walk(part, ())


def citations(part: Part) -> Iterator[tuple[Path, Citation]]:
    """Every citation in a record that is not in prose, with the path to it."""
    yield from _leaves(part, (), Citation)


def prose_fields(part: Part) -> Iterator[tuple[Path, Prose]]:
    """Every prose text in a record, with the path to it."""
    yield from _leaves(part, (), Prose)


def date_fields(part: Part) -> Iterator[tuple[Path, Date]]:
    """Every date in a record, with the path to it."""
    yield from _leaves(part, (), Date)


def rests_on_sources(part: Part) -> bool:
    """True where anything in the part has a source."""
    return any(citations(part)) or any(
        CITE_MARK.search(form) for _, prose in prose_fields(part) for _, form in prose.forms
    )


def value_at(part: Part, path: Path) -> Any:
    """What stands at a path of keys in a record."""
    value: Any = part
    for step in path:
        if isinstance(value, Part):
            value = value.__dict__[_model_name(value, str(step))]
        else:
            value = value[step]
    return value


def written_name(part: Part, name: str) -> str:
    """What people write for a field whose name Python keeps for itself or cannot spell."""
    field = type(part).model_fields.get(name)
    return (field and field.alias) or name


def _model_name(part: Part, written: str) -> str:
    fields = type(part).model_fields
    if written in fields:
        return written
    return next(name for name, field in fields.items() if field.alias == written)


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Ref]]:
    for where, leaf in _leaves(value, path, Ref | Prose):
        if isinstance(leaf, Ref):
            yield where, leaf
        else:
            for ref in leaf.references():
                yield where, ref


def _leaves(value: Any, path: Path, wanted: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, wanted):
        yield path, value
    elif isinstance(value, Part):
        for name, inner in value.__dict__.items():
            if inner is not None and inner != ():
                yield from _leaves(inner, (*path, written_name(value, name)), wanted)
    elif isinstance(value, tuple | list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, (*path, index), wanted)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key), wanted)
