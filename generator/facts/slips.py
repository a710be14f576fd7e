"""Slips: what a source has wrong by an error of its own, and that no longer counts as a rival."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.facts.library import Library
from generator.facts.record import Account, Record
from generator.facts.sourced import Part, Stated
from generator.facts.walk import Path, written_name


@dataclass(frozen=True)
class Slip:
    """A value or an account that is an error of its sources: in which record, where in it, and the
    values or accounts that stand beside it."""

    record: Record
    path: Path
    said: Stated[Any] | Account
    beside: tuple[Stated[Any] | Account, ...]

    @property
    def field(self) -> str:
        """The field or the list that holds it."""
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))


def slips_of(record: Record) -> Iterator[Slip]:
    """Every slip that a record tells of, in the order of its fields."""
    for path, group in _groups(record, ()):
        for index, said in enumerate(group):
            if said.slip:
                beside = (*group[:index], *group[index + 1 :])
                yield Slip(record, (*path, index), said, beside)


def slips_by_source(library: Library) -> dict[str, tuple[Slip, ...]]:
    """By the id of each source the slips that rest on it, in the order of the records."""
    found: dict[str, list[Slip]] = {}
    for record in library.everything():
        for slip in slips_of(record):
            for source in dict.fromkeys(cited.source.id for cited in slip.said.sources):
                found.setdefault(source, []).append(slip)
    return {source: tuple(slips) for source, slips in found.items()}


def _groups(value: Any, path: Path) -> Iterator[tuple[Path, tuple[Stated[Any] | Account, ...]]]:
    """Values that stand side by side, and accounts of one question, with the path to them."""
    if isinstance(value, Part):
        for name, inner in value.__dict__.items():
            yield from _groups(inner, (*path, written_name(value, name)))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _groups(inner, (*path, key))
    elif isinstance(value, tuple) and value and isinstance(value[0], Stated | Account):
        yield path, value
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _groups(inner, (*path, index))
