"""Filters over a long list that work without a script: a choice is a link to itself, and the style
sheet hides what does not belong to the link that the address names. So a filter can be shared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Generic, TypeVar

from generator.layout import MADE_BY
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio

_T = TypeVar("_T")
_FEW = 8  # a list that is shorter needs no filters
_MOST = 30  # so many choices of one sort are offered, the most frequent ones
_PLAIN = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class FilterGroup:
    """One sort of choice."""

    label: str  # what is chosen, such as Language
    choices: Markdown  # the choices, linked, each with its count


@dataclass(frozen=True)
class Sort(Generic[_T]):
    """One way in which things differ: `values` gives those of a thing, each with its words."""

    name: str
    label: str
    values: Callable[[_T], Iterable[tuple[str, str]]]


@dataclass(frozen=True)
class Filters(Generic[_T]):
    """The filters of one list, and the marks that each of its things bears."""

    groups: tuple[FilterGroup, ...]
    marks: dict[str, tuple[str, ...]]

    def mark(self, *things: _T) -> Markdown:
        """The classes of an entry, or of the heading over several; '' where nothing is filtered."""
        if not self.groups:
            return Markdown("")
        names = sorted({name for thing in things for name in self.marks.get(_key(thing), ())})
        return Markdown("".join(f" .{name}" for name in ("f", *names)))


def make_filters(folio: Folio, things: Sequence[_T], sorts: Sequence[Sort[_T]]) -> Filters[_T]:
    """Filters over things; a sort that would offer one choice only is left out."""
    groups: list[FilterGroup] = []
    marks: dict[str, tuple[str, ...]] = {}
    for sort in sorts if len(things) > _FEW else ():
        offered = _offered(things, sort)
        if len(offered) < 2:
            continue
        names = {value: f"f_{sort.name}_{_word(value)}" for value, _, _ in offered}
        folio.filters.extend(names.values())
        links = (_link(names[value], words, count) for value, words, count in offered)
        groups.append(FilterGroup(sort.label, Markdown(" · ").join(links)))
        for thing in things:
            own = (names[value] for value, _ in sort.values(thing) if value in names)
            marks[_key(thing)] = (*marks.get(_key(thing), ()), *own)
    return Filters(tuple(groups), marks)


def _offered(things: Sequence[_T], sort: Sort[_T]) -> list[tuple[str, str, int]]:
    """The most frequent values with their words and counts, by their words."""
    counts: Counter[tuple[str, str]] = Counter()
    for thing in things:
        counts.update(list(dict.fromkeys(sort.values(thing))))
    most = sorted(counts, key=lambda choice: (-counts[choice], choice[1]))[:_MOST]
    listed = sorted(most, key=lambda choice: choice[1].casefold())
    return [(value, words, counts[value, words]) for value, words in listed]


def _link(name: str, words: str, count: int) -> Markdown:
    return Markdown(f"[{{}} ({count})](#{name}){{{{ .filter #{name} }}}}").format(words)


def filter_styles(names: Iterable[str]) -> str:
    """The style sheet that hides what a filter leaves out."""
    rules = [
        f"article:has(#{name}:target) :is(.f:not(.{name}), ul:has(> .f):not(:has(> .{name}))) "
        "{ display: none; }"
        for name in sorted(set(names))
    ]
    return "\n".join([f"/* {MADE_BY} */", *rules, ""])


def _key(thing: object) -> str:
    return str(getattr(thing, "id", thing))


def _word(value: str) -> str:
    """A word for the address: the value itself where it is an id, else a short digest of it."""
    return value if _PLAIN.fullmatch(value) else sha256(value.encode()).hexdigest()[:8]
