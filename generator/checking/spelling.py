"""The rule on words that stand for a group: one group has one spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checking.rule import Violation, rule
from generator.facts.kinds import kind_of
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.sourced import Part
from generator.facts.walk import Path
from generator.problems import Place
from generator.text import quoted

# The field of an entry that holds the word.
_WITHIN = {"relations": "type", "positions": "stance"}


@dataclass(frozen=True)
class _Use:
    """One use of a word: as it is spelt, and where."""

    word: str
    place: Place


@rule("near-twins", "hint")
def near_twins(library: Library) -> Iterator[Violation]:
    """A word that groups records is spelt in one way.

    Types, relations and the like are free words. Pages make a group of each, so "armed group",
    "armed-group" and "armed groups" become three. The hint names the commonest spelling, if one is.
    """
    for uses in _shelves(library).values():
        counted = Counter(use.word for use in uses)
        if len(counted) < 2:
            continue
        commonest = min(counted, key=lambda word: (-counted[word], len(word), word))
        for use in uses:
            if use.word != commonest:
                tie = counted[use.word] == counted[commonest]
                which = "one of the two everywhere" if tie else quoted(commonest)
                yield Violation(
                    use.place,
                    f"{quoted(use.word)} is spelt {quoted(commonest)} elsewhere.",
                    f"Write {which}, so that they come together.",
                )


def _shelves(library: Library) -> dict[tuple[str, str, str], list[_Use]]:
    """The uses of words that are the same but for hyphens, capitals and the plural."""
    groups: dict[tuple[str, str, str], list[_Use]] = defaultdict(list)
    for record in library.everything():
        for name in kind_of(record).grouping:
            for path, word in _words(record, name):
                use = _Use(word, library.place(record, path))
                groups[record.kind, name, _bare(word)].append(use)
    for word in library.about.relations:
        place = library.locate_about(("relations", word))
        groups["actors", "relations", _bare(word)].append(_Use(word, place))
    return groups


def _words(record: Record, name: str) -> Iterator[tuple[Path, str]]:
    value = getattr(record, name)
    for index, item in enumerate(value if isinstance(value, tuple) else [value]):
        path = (name, index) if isinstance(value, tuple) else (name,)
        within = _WITHIN.get(name, "value") if isinstance(item, Part) else ""
        word = getattr(item, within) if within else item
        if word is not None:
            yield (*path, within) if within else path, str(word)


def _bare(word: str) -> str:
    parts = word.casefold().replace("-", " ").replace("_", " ").split()
    return " ".join(_singular_of(part) for part in parts)


def _singular_of(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word
