"""What changed between two readings of the facts, record by record and field by field, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.kinds import KINDS
from generator.facts.matching_entries import pairs, says_the_same
from generator.facts.plain import plain
from generator.facts.record import Record
from generator.facts.ref import Ref
from generator.facts.renamed import earlier, followed, new_ids
from generator.facts.sourced import Citation, Part, Stated
from generator.facts.texts import Text
from generator.presenting.edition import Edition
from generator.presenting.fact_words import value_words
from generator.presenting.field_names import field_noun
from generator.presenting.quotation_marks import in_quotation_marks
from generator.problems import Place
from generator.text import on_one_line

NEW, GONE, CHANGED = "new", "gone", "changed"
_LANGUAGE_OF_THE_SITE = ""
_LISTS = frozenset(["aliases"])  # of stated values that are no rivals


@dataclass(frozen=True)
class Difference:
    """A field, or an entry of it: what it was and what it is ('' where it was or is nothing)."""

    field: str
    was: str
    now: str


@dataclass(frozen=True)
class ChangedRecord:
    """A record that is new, gone or changed; kind and id are '' for the site itself."""

    state: str
    kind: str
    id: str
    label: str
    place: Place  # where it stands; of one that is gone, where it stood
    differences: tuple[Difference, ...] = ()  # of one that is changed


def differences(before: Edition, now: Edition) -> Iterator[ChangedRecord]:
    """The site itself, then by kind what is gone, what changed and what is new."""
    was, library = before.library, now.library
    own = tuple(PairOfStates(before, now).parts(was.about, library.about))
    if own:
        title = now.text(library.about.title)
        yield ChangedRecord(CHANGED, "", "", title, library.locate_about(()), own)
    moved = new_ids(library)
    for kind in KINDS:
        met = set()
        found = []
        for record in library.of_kind(kind):
            old = earlier(was, record)
            if old is None:
                found.append(_told(now, record, NEW))
                continue
            met.add(old.key)
            changed = tuple(PairOfStates(before, now).parts(followed(old, moved), record))
            if changed or old.id != record.id:
                found.append(_told(now, record, CHANGED, changed))
        gone = (old for old in was.of_kind(kind) if old.key not in met)
        yield from (_told(before, old, GONE) for old in gone)
        yield from found


def _told(
    edition: Edition, record: Record, state: str, changed: tuple[Difference, ...] = ()
) -> ChangedRecord:
    place = edition.library.place(record)
    return ChangedRecord(state, record.kind, record.id, edition.label(record), place, changed)


@dataclass(frozen=True)
class PairOfStates:
    """The two editions from which values are told."""

    before: Edition
    now: Edition

    def parts(self, was: Part, now: Part, within: str = "") -> Iterator[Difference]:
        """What differs between two states of one record, or of one entry."""
        for name, value in now.__dict__.items():
            if name != "id":
                yield from self._field(name, was.__dict__.get(name), value, within)

    def _field(self, name: str, was: Any, now: Any, within: str) -> Iterator[Difference]:
        if says_the_same(was, now):
            return
        label = f"{within}{field_noun(self.now.words, name)}"
        if isinstance(was, Text) and isinstance(now, Text):
            yield from self._keyed(label, dict(was.forms), dict(now.forms))
        elif isinstance(was, dict) and isinstance(now, dict):
            yield from self._keyed(label, was, now)
        elif isinstance(was, tuple) and isinstance(now, tuple):
            rivals = name not in _LISTS and all(isinstance(one, Stated) for one in (*was, *now))
            yield from (self._stated if rivals else self._listed)(label, was, now)
        elif isinstance(was, Part) and isinstance(now, Part):
            yield from self.parts(was, now, f"{label}, ")
        else:
            yield Difference(label, self._words(self.before, was), self._words(self.now, now))

    def _keyed(
        self, label: str, was: Mapping[str, Any], now: Mapping[str, Any]
    ) -> Iterator[Difference]:
        for key in dict.fromkeys((*was, *now)):
            named = f"{label} ({key})" if key != _LANGUAGE_OF_THE_SITE else label
            old, new = was.get(key), now.get(key)
            if isinstance(old, Part) and isinstance(new, Part):
                yield from self.parts(old, new, f"{named}, ")
            elif not says_the_same(old, new):
                yield Difference(named, self._words(self.before, old), self._words(self.now, new))

    def _stated(
        self, label: str, was: tuple[Any, ...], now: tuple[Any, ...]
    ) -> Iterator[Difference]:
        """A value, or rivals; and what it rests on."""
        old, new = self._rivals(self.before, was), self._rivals(self.now, now)
        if not says_the_same(old, new) or not (was and now):
            yield Difference(label, old, new)
            if not (was and now):
                return
        if len(was) == len(now) == 1:
            yield from self._field("note", was[0].note, now[0].note, f"{label}, ")
        cited = [tuple(it for stated in held for it in stated.sources) for held in (was, now)]
        yield from self._listed(f"{label}, source", *cited)

    def _rivals(self, edition: Edition, values: tuple[Any, ...]) -> str:
        held = (
            self._words(edition, one) + (" (preferred)" if one.preferred else "") for one in values
        )
        return " or ".join(held)

    def _listed(
        self, label: str, was: tuple[Any, ...], now: tuple[Any, ...]
    ) -> Iterator[Difference]:
        """Entries that are gone, that say something else, and that are new."""
        for old, new in pairs(was, now):
            if old is None or new is None:
                old_words = "" if old is None else self._words(self.before, old)
                new_words = "" if new is None else self._words(self.now, new)
                yield Difference(label, old_words, new_words)
            elif isinstance(old, Part) and not isinstance(old, Citation | Stated):
                entry = self._words(self.now, new)
                yield from self.parts(
                    old, new, f"{label} {in_quotation_marks(self.now.words, _shortened(entry))}, "
                )
            else:
                yield Difference(label, self._words(self.before, old), self._words(self.now, new))

    def _words(self, edition: Edition, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Ref):
            record = edition.library.resolve(value)
            return edition.label(record) if record else value.id
        if isinstance(value, Citation):
            words = edition.text(value.quote)
            quote = f", {in_quotation_marks(edition.words, words)}" if words else ""
            at = f", {edition.text(value.at)}" if value.at else ""
            return f"{value.source.id}{quote}{at}"
        if isinstance(value, tuple):
            return "; ".join(self._words(edition, one) for one in value)
        if isinstance(value, Text):
            return str(edition.text(value))  # as it is written, marks and all
        return value_words(edition, value) or _written(value)


def _written(value: Any) -> str:
    """A value as JSON has it, for what has no words of its own."""
    shown = plain(value)
    if isinstance(shown, dict):
        return ", ".join(f"{name}: {inner}" for name, inner in shown.items())
    return str(shown)


def _shortened(words: str, most: int = 60) -> str:
    line = on_one_line(words).strip(" ")
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
