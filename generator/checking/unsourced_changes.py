"""The rule on change: a value that is put right brings its source along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.checking.rule import Circumstances, Violation, rule
from generator.facts.kinds import kind_of
from generator.facts.library import Library
from generator.facts.matching_entries import paired_places, says_the_same
from generator.facts.record import Record
from generator.facts.renamed import earlier, followed, new_ids
from generator.facts.sourced import Citation, Part
from generator.facts.texts import Prose
from generator.facts.walk import Path, written_name
from generator.text import CITE_MARK, LINK_MARK, quoted

# What is about a fact, or how it is found, but is none.
_NO_FACTS = frozenset(
    ["id", "sources", "documents", "note", "preferred", "review_by", "same_as", "formerly"]
)
# Words of ours for a record, and where we put it.
_OUR_ORDER = frozenset(
    ["name", "title", "aliases", "type", "side", "topics", "question", "unit", "issues", "round"]
)
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


@rule("changed-without-source", "warning", needs="before")
def changed_without_source(library: Library, around: Circumstances) -> Iterator[Violation]:
    """A value that changed since an earlier revision has other sources, or another quote, too.

    A value is what its sources say; if it changes and they do not, either it was wrong before or it
    is wrong now, and a reviewer should look which. Cite what the new value rests on, or quote its
    words. In prose, where words may be bettered, only numbers count, and how we call and sort a
    record does not count at all. (Asked with `explainer check --since REV`.)
    """
    before = around.before
    moved = new_ids(library)
    for record in library.everything():
        old = earlier(before, record) if before and kind_of(record).sources != "none" else None
        if old is not None and old != record:
            old = followed(old, moved) if moved else old
            for path, was in _changes(_Half(old, ()), _Half(record, ()), ()):
                yield Violation(
                    library.place(record, path),
                    f"{quoted(_name(path))} was {quoted(was)}, and its sources are the same.",
                    "Cite the source of the new value, or quote its words.",
                )


@dataclass(frozen=True)
class _Half:
    """A value as it was or as it is, with the citations that it rests on."""

    value: Any
    rests_on: tuple[Citation, ...]

    def inner(self, value: Any) -> _Half:
        own = getattr(value, "sources", ()) if isinstance(value, Part) else ()
        return _Half(value, own or self.rests_on)


def _changes(old: _Half, new: _Half, path: Path) -> Iterator[tuple[Path, str]]:
    """The paths of values that changed while their sources did not, with the value before."""
    was, now = old.value, new.value
    if isinstance(was, Citation) or was is None or now is None or says_the_same(was, now):
        return
    if isinstance(was, Part) and isinstance(now, Part):
        old, new = old.inner(was), new.inner(now)
        for name, value in now.__dict__.items():
            if name not in _NO_FACTS and not (isinstance(now, Record) and name in _OUR_ORDER):
                pair = old.inner(was.__dict__.get(name)), new.inner(value)
                yield from _changes(*pair, (*path, written_name(now, name)))
    elif isinstance(was, dict) and isinstance(now, dict):
        for key in now:
            yield from _changes(old.inner(was.get(key)), new.inner(now[key]), (*path, key))
    elif isinstance(was, tuple) and isinstance(now, tuple):
        for one, index in _pairs(old, new):
            yield from _changes(old.inner(one), new.inner(now[index]), (*path, index))
    elif _weight(was) != _weight(now) and _proof(old, was) == _proof(new, now):
        yield path, ("yes" if was else "no") if isinstance(was, bool) else str(was)


def _pairs(old: _Half, new: _Half) -> Iterator[tuple[Any, int]]:
    """Entries of a list that is no longer the same, each with the one that it was; where just one
    is gone and one is new, the one took the place of the other."""
    places = list(paired_places(old.value, new.value))
    gone = [at for at, index in places if index is None and at is not None]
    fresh = [index for at, index in places if at is None and index is not None]
    met = [(at, index) for at, index in places if at is not None and index is not None]
    if len(gone) == len(fresh) == 1:
        met.append((gone[0], fresh[0]))
    yield from ((old.value[at], index) for at, index in met)


def _weight(value: Any) -> Any:
    """What of a value counts: in prose its numbers, else all of it."""
    if isinstance(value, Prose):
        return [_FIGURE.findall(_shown(form)) for _, form in value.forms]
    return value if isinstance(value, Part | tuple | dict) else str(value)


def _shown(form: str) -> str:
    return LINK_MARK.sub(lambda mark: mark[2] or "", CITE_MARK.sub("", form))


def _proof(half: _Half, value: Any) -> tuple[Any, ...]:
    """What a value rests on: citations, and in prose the marks in it."""
    forms = [form for _, form in value.forms] if isinstance(value, Prose) else []
    return half.rests_on, [mark[0] for form in forms for mark in CITE_MARK.finditer(form)]


def _name(path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str) and step != "value"]
    return names[-1] if names else ""
