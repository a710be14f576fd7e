"""Where prose stands in a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.facts.references import Path
from generator.facts.sourced import Part
from generator.facts.texts import Prose


def prose_fields(part: Part) -> Iterator[tuple[Path, Prose]]:
    """Every prose text in a part, with the path of keys to it."""
    yield from _walk(part, ())


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Prose]]:
    if isinstance(value, Prose):
        yield path, value
    elif isinstance(value, Part):
        for name, inner in value.__dict__.items():
            if inner is not None and inner != ():
                yield from _walk(inner, (*path, name.rstrip("_")))
    elif isinstance(value, tuple | list):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*path, index))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))


def leaf_at(part: Part, path: Path) -> Any:
    """The value to which a path of keys leads."""
    value: Any = part
    for step in path:
        if isinstance(value, Part):
            fields = value.__dict__
            value = fields[step] if step in fields else fields[f"{step}_"]
        else:
            value = value[step]
    return value
