"""Which entry of a list became which: the one of the same name, or of the most words in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.facts.plain import plain
from generator.facts.sourced import Citation

_WORD = re.compile(r"[\w.-]+")
ALIKE = 0.5  # of all words of two entries, so many must stand in both


def pairs(was: Sequence[Any], now: Sequence[Any]) -> Iterator[tuple[Any | None, Any | None]]:
    """Each entry that is gone (with None), that is another (with what it was), or that is new
    (None with it), in the order of today; what stayed as it was is left out."""
    left, fresh = list(was), []
    for one in now:
        if one in left:
            left.remove(one)
        else:
            fresh.append(one)
    partners = _partners(left, fresh)
    yield from ((one, None) for index, one in enumerate(left) if index not in partners.values())
    for index, one in enumerate(fresh):
        yield (left[partners[index]] if index in partners else None), one


def _partners(left: Sequence[Any], fresh: Sequence[Any]) -> dict[int, int]:
    """For entries of the second list their likeliest partner in the first, each used once."""
    alike = sorted(
        (
            (_likeness(one, other), -index, -at)
            for index, one in enumerate(fresh)
            for at, other in enumerate(left)
        ),
        reverse=True,
    )
    found: dict[int, int] = {}
    for likeness, index, at in alike:
        if likeness >= ALIKE and -index not in found and -at not in found.values():
            found[-index] = -at
    return found


def _likeness(one: Any, other: Any) -> float:
    names = _name(one), _name(other)
    if any(names):
        return 2.0 if names[0] == names[1] else 0.0
    words, others = _words(one), _words(other)
    return len(words & others) / max(1, len(words | others))


def _name(entry: Any) -> str:
    """By what an entry is known whatever else it says: its id, or the source that it cites."""
    return entry.source.id if isinstance(entry, Citation) else getattr(entry, "id", None) or ""


def _words(entry: Any) -> set[str]:
    return set(_WORD.findall(str(plain(entry)).casefold()))
