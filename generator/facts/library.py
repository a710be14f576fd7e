"""One library owns all records; look-ups and backlinks come in a fixed order."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator.facts.about import About
from generator.facts.kinds import KINDS
from generator.facts.proofs import Evidence
from generator.facts.record import Record
from generator.facts.ref import Ref
from generator.facts.walk import Path, references
from generator.problems import Place

R = TypeVar("R", bound=Record)

Key = tuple[str, str]
Locator = Callable[[Path], Place]


@dataclass(frozen=True)
class Mention:
    """A record that names another one, and the path of the field in which it does."""

    record: Record
    path: Path


@dataclass
class Library:
    """All records of a site by kind and id, and what the site is about."""

    about: About
    # Keys of records that are in the files but could not be read, so that nobody calls them
    # missing; (kind, "") where a whole file of that kind could not, ("site", field) likewise.
    broken: frozenset[Key] = frozenset()
    # Where a field of data/site.yml stands.
    locate_about: Locator = field(default=lambda path: Place("data/site.yml"))
    # What was found in the texts of the sources; empty where nobody ever looked.
    evidence: Evidence = field(default_factory=Evidence)
    _records: dict[Key, Record] = field(default_factory=dict)
    _places: dict[Key, Locator] = field(default_factory=dict)

    def add(self, record: Record, place: Locator | None = None) -> None:
        self._records[record.key] = record
        self._places[record.key] = place or (lambda path: Place(f"data/{record.kind}.yml"))

    def get(self, kind: str, record_id: str) -> Record | None:
        return self._records.get((kind, record_id))

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """The records of one kind, ordered by id."""
        return self._by_kind.get(kind, ())

    def all_of(self, model: type[R]) -> tuple[R, ...]:
        """The records of one kind, by its model, ordered by id."""
        return tuple(record for record in self.of_kind(model.kind) if isinstance(record, model))

    def everything(self) -> Iterable[Record]:
        """All records: kinds in the order of KINDS, within each by id."""
        for kind in KINDS:
            yield from self.of_kind(kind)

    def candidates(self, ref: Ref) -> tuple[Record, ...]:
        """The records that a reference may mean: none, one, or one of each of several kinds."""
        kinds = ref.kinds or tuple(KINDS)
        found = (self._records.get((kind, ref.id)) for kind in kinds)
        return tuple(record for record in found if record is not None)

    def resolve(self, ref: Ref) -> Record | None:
        """The record that a reference means, or None where it leads nowhere."""
        found = self.candidates(ref)
        return found[0] if found else None

    def place(self, record: Record, path: Path = ()) -> Place:
        """Where a record, or one of its fields, stands on disk."""
        return self._places[record.key](path)

    def record_at(self, place: Place) -> Record | None:
        """The record whose mapping holds a place, or None where it is in no file of records."""
        starts, records = self._by_place.get(place.path, ((), ()))
        before = bisect_right(starts, place)
        return records[before - 1] if before else None

    def pointing_at(self, record: Record) -> tuple[Mention, ...]:
        """Who names this record, ordered by kind, id and field."""
        return self._backlinks.get(record.key, ())

    def __len__(self) -> int:
        return len(self._records)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Record, ...]]:
        groups: dict[str, list[Record]] = defaultdict(list)
        for _, record in sorted(self._records.items()):
            groups[record.kind].append(record)
        return {kind: tuple(records) for kind, records in groups.items()}

    @cached_property
    def _by_place(self) -> dict[str, tuple[tuple[Place, ...], tuple[Record, ...]]]:
        """By file: where its records begin, in order, and the records in the same order."""
        files: dict[str, list[tuple[Place, Record]]] = defaultdict(list)
        for record in self.everything():
            place = self.place(record)
            files[place.path].append((place, record))
        ordered = {path: sorted(found, key=lambda one: one[0]) for path, found in files.items()}
        return {
            path: (tuple(place for place, _ in found), tuple(record for _, record in found))
            for path, found in ordered.items()
        }

    @cached_property
    def _backlinks(self) -> dict[Key, tuple[Mention, ...]]:
        found: dict[Key, list[Mention]] = defaultdict(list)
        for record in self.everything():
            for path, ref in references(record):
                target = self.resolve(ref)
                if target is not None and target.key != record.key:
                    found[target.key].append(Mention(record, path))
        return {key: tuple(mentions) for key, mentions in found.items()}
