"""Long lists on several pages: a page for a year or a letter, and more where one holds too much.

A list that is short stays one page. One that is longer gets a page of contents at its section's
address and its entries on parts, so that no page grows with the number of records.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.presenting.addresses import list_page_path
from generator.presenting.sections import SECTIONS
from generator.presenting.words import Words

_T = TypeVar("_T")


# So many entries are told of in a line each on the page of contents, which keeps the address that
# each had on one page; with more of them even lines would make the page grow without end.
MOST_LINES = 600


@dataclass(frozen=True)
class Group:
    """What a part holds: a name for its address, and what it is called."""

    name: str
    heading: str


@dataclass(frozen=True)
class ListPage(Generic[_T]):
    """One page of a long list."""

    path: str  # its file below docs/
    heading: str  # what it holds, such as "2021", or "2021, part 2"
    things: tuple[_T, ...]


def paginated(
    section: str, things: Sequence[_T], group: Callable[[_T], Group], words: Words
) -> tuple[ListPage[_T], ...]:
    """The parts of a section's things; () where one page holds them all."""
    bounds = SECTIONS[section].bounds
    if bounds is None or len(things) <= bounds.whole:
        return ()
    return in_parts(section, things, group, words, bounds.part)


def in_parts(
    section: str, things: Sequence[_T], group: Callable[[_T], Group], words: Words, most: int
) -> tuple[ListPage[_T], ...]:
    """The parts of a section's things, each of at most so many.

    They stand in the order given, but that things of one name stand together: what is called
    otherwise may have the same name in an address, such as digits and signs.
    """
    named: dict[str, Group] = {}
    held: dict[str, list[_T]] = {}
    for thing in things:
        found = group(thing)
        named.setdefault(found.name, found)
        held.setdefault(found.name, []).append(thing)
    return tuple(
        ListPage(list_page_path(section, name), heading, kept)
        for key, found in named.items()
        for name, heading, kept in _split(words, found, tuple(held[key]), most, named)
    )


def _split(
    words: Words, group: Group, things: tuple[_T, ...], most: int, named: Container[str]
) -> Iterable[tuple[str, str, tuple[_T, ...]]]:
    """One part, or several of about one size: the name, heading and things of each. No part but the
    first has a name that another group is `named`."""
    count = -(-len(things) // most)
    size = -(-len(things) // count)
    for number in range(count):
        name = group.name if number == 0 else f"{group.name}-{number + 1}"
        if number and name in named:
            name += "-"  # no id ends so
        heading = group.heading
        if count > 1:
            heading = words.gettext("{what}, part {number}", what=heading, number=number + 1)
        yield name, heading, things[number * size : (number + 1) * size]
