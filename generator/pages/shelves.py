"""Long lists in parts that can be jumped to: by year, or by the first letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from generator.markdown.escape import Markdown

_T = TypeVar("_T")
FEW = 40  # a list of up to so many entries is read as a whole


@dataclass(frozen=True)
class Shelf(Generic[_T]):
    """One part of a long list."""

    heading: str  # the year or letter, or '' where the list is short and has no parts
    anchor: Markdown  # its anchor
    entries: tuple[_T, ...]  # what stands in it


def by_year(entries: Iterable[tuple[int | None, _T]]) -> tuple[Shelf[_T], ...]:
    """Entries, already in order, by year; those without one last."""
    listed = list(entries)
    dated = [entry for entry in listed if entry[0] is not None]
    undated = tuple(entry for year, entry in listed if year is None)
    shelves = [
        Shelf(_year(year), Markdown("y_{}").format(str(year)), tuple(entry for _, entry in group))
        for year, group in groupby(dated, key=lambda entry: entry[0] or 0)
    ]
    if undated:
        shelves.append(Shelf("Date not known", Markdown("y_none"), undated))
    return tuple(shelves)


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def by_letter(entries: Iterable[tuple[str, _T]], few: int = 0) -> tuple[Shelf[_T], ...]:
    """Labelled entries in the order of their labels, by first letter if more than `few`."""
    listed = sorted(entries, key=lambda entry: collated(entry[0]))
    if 0 < len(listed) <= few:
        return (Shelf("", Markdown(""), tuple(entry for _, entry in listed)),)
    return tuple(
        Shelf(letter, letter_anchor(letter), tuple(entry for _, entry in group))
        for letter, group in groupby(listed, key=lambda entry: first_letter(entry[0]))
    )


def collated(label: str) -> tuple[bool, str, str]:
    """What labels are ordered by: figures and signs first, capitals and accents put aside."""
    plain = "".join(sign for sign in _bare(label) if sign.isalnum() or sign == " ")
    return plain[:1].isalpha(), plain, label


def first_letter(label: str) -> str:
    """The letter under which a label stands, of whatever script; 0–9 where it has none."""
    first = collated(label)[1][:1]
    return first.upper() if first.isalpha() else "0–9"


def letter_anchor(letter: str) -> Markdown:
    """The anchor of a letter's heading, in ASCII whatever the script."""
    if letter == "0–9":
        return Markdown("l_0")
    name = letter.lower()
    return Markdown("l_{}").format(name if name.isascii() else f"u{ord(name[0]):04x}")


def _bare(label: str) -> str:
    parts = unicodedata.normalize("NFKD", label).casefold()
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).strip()


def jump_list(shelves: Iterable[Shelf[_T]]) -> Markdown:
    """Links to the parts of a list, or '' where there is only one."""
    links = [
        Markdown("[{}](#{})").format(shelf.heading, shelf.anchor)
        for shelf in shelves
        if shelf.heading
    ]
    return Markdown(" · ").join(links) if len(links) > 1 else Markdown("")


def labelled(records: Iterable[_T], label: Callable[[_T], str]) -> list[tuple[str, _T]]:
    """Records with their labels, as by_letter takes them."""
    return [(label(record), record) for record in records]
