"""The nearest of many ids, quickly: a site may have ten thousand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.text import nearest

# Comparing two words letter by letter is slow, so only those that share the rarest runs of
# three letters are compared.
_RUNS = 6
_CANDIDATES = 40
_LONGEST_GROUP = 2_000


class Nearby:
    """Finds which known id a mistyped one was meant to be."""

    def __init__(self, known: Iterable[str]) -> None:
        self._shelves: dict[str, list[str]] = defaultdict(list)
        self._answers: dict[str, str] = {}
        for word in sorted(known):
            for run in _runs(word):
                self._shelves[run].append(word)

    def to(self, word: str) -> str:
        """The known id that is most like this one, or '' where none is near."""
        if word not in self._answers:
            self._answers[word] = nearest(word, self._candidates(word))
        return self._answers[word]

    def _candidates(self, word: str) -> list[str]:
        groups = sorted(
            (self._shelves[run] for run in sorted(_runs(word)) if run in self._shelves), key=len
        )
        counted: Counter[str] = Counter()
        for group in groups[:_RUNS]:
            counted.update(group[:_LONGEST_GROUP])
        ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
        return [candidate for candidate, _ in ranked[:_CANDIDATES]]


def _runs(word: str) -> set[str]:
    padded = f" {word.lower()} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}
