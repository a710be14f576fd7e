"""Filters over a long list that work without a script: the style sheet hides what does not belong
to the choices made. A choice is also an address, so that another page can link to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from typing import Generic, TypeVar

from generator.layout import MADE_BY
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder

_T = TypeVar("_T")
FEWEST = 8  # a list that is no longer needs no filters
_PLAIN = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class FilterChoice:
    """One thing to which a list can be narrowed."""

    name: Markdown  # its anchor, and the class of what belongs to it
    words: str  # what is chosen, such as Arabic
    count: int  # how many entries belong to it


@dataclass(frozen=True)
class FilterGroup:
    """One sort of choice."""

    name: Markdown  # the id of its control
    label: str  # what is chosen, such as Language
    choices: tuple[FilterChoice, ...]  # the choices, by their words


@dataclass(frozen=True)
class Sort(Generic[_T]):
    """One way in which things differ: `values` gives those of a thing, each with its words."""

    name: str
    label: str
    values: Callable[[_T], Iterable[tuple[str, str]]]
    most: int = 30  # so many choices are offered, the most frequent ones; 0 for all


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


def make_filters(
    builder: PageBuilder, things: Sequence[_T], sorts: Sequence[Sort[_T]]
) -> Filters[_T]:
    """Filters over things; a sort that would offer one choice only is left out."""
    groups: list[FilterGroup] = []
    marks: dict[str, tuple[str, ...]] = {}
    for sort in sorts if len(things) > FEWEST else ():
        offered = _offered(things, sort)
        if len(offered) < 2:
            continue
        names = {value: f"f_{sort.name}_{_word(value)}" for value, _, _ in offered}
        builder.filters.extend(names.values())
        choices = (FilterChoice(Markdown(names[v]), words, count) for v, words, count in offered)
        groups.append(FilterGroup(Markdown(f"f_{sort.name}"), sort.label, tuple(choices)))
        for thing in things:
            own = (names[value] for value, _ in sort.values(thing) if value in names)
            marks[_key(thing)] = (*marks.get(_key(thing), ()), *own)
    return Filters(tuple(groups), marks)


def _offered(things: Sequence[_T], sort: Sort[_T]) -> list[tuple[str, str, int]]:
    """The most frequent values with their words and counts, by their words."""
    counts: Counter[tuple[str, str]] = Counter()
    for thing in things:
        counts.update(list(dict.fromkeys(sort.values(thing))))
    most = sorted(counts, key=lambda choice: (-counts[choice], choice[1]))
    listed = sorted(most[: sort.most or None], key=lambda choice: choice[1].casefold())
    return [(value, words, counts[value, words]) for value, words in listed]


def filter_styles(names: Iterable[str]) -> str:
    """The style sheet that hides what a choice leaves out, and headings with nothing below them.

    Where two choices meet, no rule can tell which headings stand empty; then none is shown. So a
    list whose headings say what its entries do not must not be filtered by this.
    """
    listed = sorted(set(names))
    rules = [f"{_chosen(name)} :is({_outside(name)}) {{ display: none; }}" for name in listed]
    sorts = sorted({name.split("_")[1] for name in listed})
    made = [f":has(#f_{sort} :checked:not(:first-child))" for sort in sorts]
    made.append(":has(.chosen:target)")
    rules += [
        f"article{one}{other} h2.f {{ display: none; }}" for one, other in combinations(made, 2)
    ]
    return "\n".join([f"/* {MADE_BY} */", *rules, ""])


def _chosen(name: str) -> str:
    return f"article:has(:is(#{name}:target, option.{name}:checked))"


def _outside(name: str) -> str:
    """Entries, marked themselves or by their heading; headings; lists that would be empty."""
    no = f".f:not(.{name})"
    return f"{no}, li:has(> {no}), ul:has(> .f, > li > .f):not(:has(> .{name}, > li > .{name}))"


def _key(thing: object) -> str:
    return str(getattr(thing, "id", thing))


def _word(value: str) -> str:
    """A word for the address: the value itself where it is an id, else a short digest of it."""
    return value if _PLAIN.fullmatch(value) else sha256(value.encode()).hexdigest()[:8]
