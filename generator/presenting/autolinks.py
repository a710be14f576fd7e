"""Names of actors and terms in running text, so that a page can link their first mention.

A name links as it is written. A term's one-word name links however it is capitalised and in
its plural. Other names link where they cannot be an everyday word: two words or more, or an
abbreviation of three capitals or more. A name that two records share links to neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.facts.kinds import KIND_TABLE
from generator.facts.library import Key, Library
from generator.facts.record import Record

_WORD = re.compile(r"\w+(?:['’‑-]\w+)*(?:(?<=s)['’](?= ))?")
_REMARK = re.compile(r"\s*\([^)]*\)\s*$")
_ABBREVIATION = re.compile(r"[A-Z][A-Z-]{2,}")


@dataclass(frozen=True)
class KnownName:
    """The words of a name, whether their capitals count, and whose name it is."""

    words: tuple[str, ...]
    exact: bool
    key: Key


class NameIndex:
    """All linkable names, by first word, the longest first."""

    def __init__(self, library: Library, language: str) -> None:
        owners: dict[tuple[tuple[str, ...], str], set[Key]] = defaultdict(set)
        names: dict[tuple[str, ...], KnownName] = {}
        # An actor's name wins over a term's: of kinds, that which is shown first.
        for kind in reversed(KIND_TABLE.values()):
            for record in library.of_kind(kind.name) if kind.autolinked else ():
                for name in _names(record, language):
                    folded = tuple(word.casefold() for word in name.words)
                    owners[folded, kind.name].add(record.key)
                    names[folded] = name
        self._by_first: dict[str, list[KnownName]] = defaultdict(list)
        for folded, name in sorted(names.items(), key=lambda item: (-len(item[0]), item[0])):
            if len(owners[folded, name.key[0]]) == 1:
                self._by_first[folded[0]].append(name)

    def found_in(self, text: str) -> Iterator[tuple[int, int, Key]]:
        """Start, end and owner of each name in a text, from left to right, none overlapping."""
        words = list(_WORD.finditer(text))
        index = 0
        while index < len(words):
            name = self._at(text, words, index)
            if name is None:
                index += 1
                continue
            last = words[index + len(name.words) - 1]
            yield words[index].start(), last.end(), name.key
            index += len(name.words)

    def _at(self, text: str, words: list[re.Match[str]], index: int) -> KnownName | None:
        for name in self._by_first.get(words[index][0].casefold(), ()):
            run = words[index : index + len(name.words)]
            if len(run) == len(name.words) and _same(text, run, name):
                return name
        return None


def _same(text: str, run: list[re.Match[str]], name: KnownName) -> bool:
    for found, wanted in zip(run, name.words, strict=True):
        if found[0] != wanted and (name.exact or found[0].casefold() != wanted.casefold()):
            return False
    gaps = (text[a.end() : b.start()] for a, b in pairwise(run))
    return all(gap in (" ", "\u00a0") for gap in gaps)


def _names(record: Record, language: str) -> Iterator[KnownName]:
    label = _REMARK.sub("", record.label.in_language(language)) if record.label else ""
    own = tuple(_WORD.findall(label))
    if own:
        is_term = record.kind == "terms" and not _ABBREVIATION.fullmatch(label)
        yield KnownName(own, exact=not is_term, key=record.key)
        if is_term:
            yield KnownName((*own[:-1], own[-1] + "s"), exact=False, key=record.key)
    for alias in record.aliases:
        text = alias.value.in_language(language)
        words = tuple(_WORD.findall(text))
        if len(words) > 1 or _ABBREVIATION.fullmatch(text):
            yield KnownName(words, exact=True, key=record.key)
