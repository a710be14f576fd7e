"""Which entry of a list became which, between two states of the facts.

An entry that says the same is the same, wherever it stands now. Of the others one became another
if both bear one name (an id, or the source that is cited), have most of their words in common, or
some of them and the same sources, or the same sources of their own. What is nearest is paired
first, and of equally near ones those that stand nearest to each other; so the answer is the same
whichever state is called the earlier one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.facts.sourced import Citation, Part

ALIKE = 0.5  # of all words of two entries, so many must stand in both
# A word of more entries than these tells none of them apart: no pair is sought by it.
COMMON = 100
# What is not part of what an entry says, but of what it rests on and how it is read.
_BESIDE = frozenset(["sources", "documents", "note", "preferred"])
_MARKS = re.compile(r"\\?[\"'“”„‟«»‹›‘’‚‛]")

Pair = tuple[int, int]


def pairs(was: Sequence[Any], now: Sequence[Any]) -> Iterator[tuple[Any | None, Any | None]]:
    """Each entry that is gone (with None), that is another (with what it was), or that is new
    (None with it), in the order of today; what stayed as it was is left out."""
    places = list(paired_places(was, now))
    yield from ((was[old], None) for old, new in places if new is None and old is not None)
    for old, new in places:
        if new is not None:
            yield (None if old is None else was[old]), now[new]


def paired_places(
    was: Sequence[Any], now: Sequence[Any]
) -> Iterator[tuple[int | None, int | None]]:
    """The same by the places of the entries in both lists."""
    left, fresh = _apart(was, now)
    found = dict(_partners({at: was[at] for at in left}, {at: now[at] for at in fresh}))
    partner = {new: old for old, new in found.items()}
    yield from ((at, None) for at in left if at not in found)
    yield from ((partner.get(at), at) for at in fresh)


def says_the_same(one: Any, other: Any) -> bool:
    """Whether two values differ in nothing, or in the style of quotation marks only."""
    return bool(one == other) or _key(one) == _key(other)


def _key(value: Any) -> str:
    return _MARKS.sub("'", repr(value))


def _apart(was: Sequence[Any], now: Sequence[Any]) -> tuple[list[int], list[int]]:
    """The places of what says the same in neither list."""
    keys, others = list(map(_key, was)), list(map(_key, now))
    shared = Counter(keys) & Counter(others)
    return _without(keys, shared), _without(others, shared)


def _without(keys: Sequence[str], shared: Mapping[str, int]) -> list[int]:
    met: Counter[str] = Counter()
    rest = []
    for at, key in enumerate(keys):
        met[key] += 1
        if met[key] > shared.get(key, 0):
            rest.append(at)
    return rest


def _partners(left: Mapping[int, Any], fresh: Mapping[int, Any]) -> Iterator[Pair]:
    """The places of entries that became another, first those of one name."""
    for name, (olds, news) in _grouped(left, fresh, _name).items():
        met: list[Pair] = []
        for step in (_alike, _of_same_words, _in_order if name else _of_same_sources):
            met += step(olds, news)
            olds = {at: one for at, one in olds.items() if at not in {old for old, _ in met}}
            news = {at: one for at, one in news.items() if at not in {new for _, new in met}}
        yield from met


def _grouped(
    left: Mapping[int, Any], fresh: Mapping[int, Any], by: Callable[[Any], Hashable]
) -> dict[Hashable, tuple[dict[int, Any], dict[int, Any]]]:
    groups: dict[Hashable, tuple[dict[int, Any], dict[int, Any]]] = defaultdict(lambda: ({}, {}))
    for side, entries in enumerate((left, fresh)):
        for at, entry in entries.items():
            groups[by(entry)][side][at] = entry
    return {key: both for key, both in groups.items() if all(both)}


def _alike(left: Mapping[int, Any], fresh: Mapping[int, Any]) -> Iterator[Pair]:
    """Those with most of their words in common, the most alike first."""
    words, others = ({at: _words(one) for at, one in side.items()} for side in (left, fresh))
    ranked = []
    for old, new in _sharing_a_word(words, others):
        likeness = len(words[old] & others[new]) / len(words[old] | others[new])
        if likeness >= ALIKE or _rest_on_the_same(left[old], fresh[new]):
            ranked.append((-likeness, abs(old - new), old + new, old, new))
    taken: tuple[set[int], set[int]] = (set(), set())
    for *_, old, new in sorted(ranked):
        if old not in taken[0] and new not in taken[1]:
            taken[0].add(old)
            taken[1].add(new)
            yield old, new


def _rest_on_the_same(one: Any, other: Any) -> bool:
    """For entries with fields; those without sources of their own rest on the record's."""
    return isinstance(one, Part) and isinstance(other, Part) and _sources(one) == _sources(other)


def _sharing_a_word(
    words: Mapping[int, frozenset[str]], others: Mapping[int, frozenset[str]]
) -> set[Pair]:
    where, there = _by_word(words), _by_word(others)
    return {
        (old, new)
        for word in where.keys() & there.keys()
        if max(len(where[word]), len(there[word])) <= COMMON
        for old in where[word]
        for new in there[word]
    }


def _by_word(words: Mapping[int, frozenset[str]]) -> Mapping[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, held in words.items():
        for word in held:
            places[word].append(at)
    return places


def _of_same_words(left: Mapping[int, Any], fresh: Mapping[int, Any]) -> Iterator[Pair]:
    """What only common words could tell apart, and they do not."""
    for words, both in _grouped(left, fresh, _words).items():
        if words:
            yield from _in_order(*both)


def _of_same_sources(left: Mapping[int, Any], fresh: Mapping[int, Any]) -> Iterator[Pair]:
    for sources, both in _grouped(left, fresh, _sources).items():
        if sources:
            yield from _in_order(*both)


def _in_order(left: Iterable[int], fresh: Iterable[int]) -> Iterator[Pair]:
    return zip(left, fresh, strict=False)


def _name(entry: Any) -> str:
    """By what an entry is known whatever else it says: its id, or the source that it cites."""
    return entry.source.id if isinstance(entry, Citation) else getattr(entry, "id", None) or ""


def _sources(entry: Any) -> Hashable:
    own = getattr(entry, "sources", ()) if isinstance(entry, Part) else ()
    return tuple(sorted(map(_key, own)))


def _words(value: Any) -> frozenset[str]:
    """All words that an entry says, to see how alike two of them are."""
    return frozenset(_words_in(value))


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, Part):
        inner = [one for name, one in value.__dict__.items() if name not in _BESIDE]
    else:
        held = value.values() if isinstance(value, dict) else value
        inner = list(held) if isinstance(value, tuple | dict) else []
    if not isinstance(value, Part | tuple | dict):
        yield from () if value is None or value is False else str(value).casefold().split()
    for one in inner:
        yield from _words_in(one)
