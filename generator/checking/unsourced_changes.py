"""The rule on change: a value that is put right brings its source along."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.checking.rule import Circumstances, Violation, rule
from generator.facts.kinds import NEED_NO_SOURCES
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.renamed import earlier, followed, new_ids
from generator.facts.sourced import Citation, Part, Stated
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
        old = earlier(before, record) if before and record.kind not in NEED_NO_SOURCES else None
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
    if isinstance(was, Citation) or was is None or now is None or was == now:
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
    """Entries of a list that is no longer the same, each with the one that it probably was: those
    that are most alike first."""
    left = list(old.value)
    changed = [index for index, item in enumerate(new.value) if not _taken(left, item, _said)]
    words = [_words(one) for one in left]
    alike = []
    for index in changed:
        item, said = new.value[index], _words(new.value[index])
        for at, one in enumerate(left):
            same_id = _id(one) == _id(item) != ""
            if same_id or old.inner(one).rests_on == new.inner(item).rests_on:
                shared = len(said & words[at]) / max(1, len(said | words[at]))
                alike.append((same_id, shared, -index, -at))
    met: set[tuple[str, int]] = set()
    for *_, index, at in sorted(alike, reverse=True):
        if not met & {("new", index), ("old", at)}:
            met |= {("new", index), ("old", at)}
            yield left[-at], -index


def _taken(left: list[Any], item: Any, said: Callable[[Any], Any]) -> bool:
    """Takes an entry that says the same out of the list; False where none does."""
    same = next((one for one in left if said(one) == said(item)), None)
    if same is not None:
        left.remove(same)
    return same is not None


def _said(item: Any) -> Any:
    """What an entry says, whatever it rests on."""
    if isinstance(item, Stated):
        return _weight(item.value)
    if isinstance(item, Part):
        return {name: value for name, value in item.__dict__.items() if name not in _NO_FACTS}
    return item


def _id(item: Any) -> str:
    return getattr(item, "id", None) or "" if isinstance(item, Part) else ""


def _words(value: Any) -> set[str]:
    """All words of an entry, to see how alike two of them are."""
    if isinstance(value, Part):
        inner = [one for name, one in value.__dict__.items() if name not in _NO_FACTS]
    else:
        inner = list(value) if isinstance(value, tuple) else []
    if inner or isinstance(value, Part | tuple):
        return {word for one in inner if one is not None for word in _words(one)}
    return set(str(value).casefold().split())


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
