"""Long lists in parts that can be jumped to: by year, or by the first letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from generator.markdown.escape import Markdown
from generator.presenting.words import Words

_T = TypeVar("_T")
_S = TypeVar("_S")
_NO_MARKS = Markdown("")
FEW = 40  # a list of up to so many entries is read as a whole


@dataclass(frozen=True)
class HeadedGroup(Generic[_T]):
    """One part of a long list."""

    heading: str  # the year or letter, or '' where the list is short and has no parts
    anchor: Markdown  # its anchor
    entries: tuple[_T, ...]  # what stands in it
    marks: Markdown = _NO_MARKS  # the classes by which filters know its heading


def by_year(
    words: Words,
    things: Iterable[_S],
    year: Callable[[_S], int | None],
    show: Callable[[_S], _T],
    mark: Callable[..., Markdown] = lambda *_: _NO_MARKS,
) -> tuple[HeadedGroup[_T], ...]:
    """Things, in the order given, by year; `show` is called in the order of the page, `mark` with
    all things of a year."""
    groups = ((found, list(group)) for found, group in groupby(things, key=year))
    return tuple(
        HeadedGroup(
            year_heading(words, found), _year_anchor(found), tuple(map(show, group)), mark(*group)
        )
        for found, group in groups
    )


def year_heading(words: Words, year: int | None) -> str:
    """A year as a heading."""
    return words.gettext("Date not known") if year is None else words.year(year)


def _year_anchor(year: int | None) -> Markdown:
    return Markdown("y_none" if year is None else f"y_{year}")


def by_letter(
    things: Iterable[_S],
    label: Callable[[_S], str],
    show: Callable[[_S], _T],
    few: int = 0,
) -> tuple[HeadedGroup[_T], ...]:
    """Things in the order of their labels, by first letter where there are more than `few`."""
    listed = sorted(things, key=lambda thing: collated(label(thing)))
    if 0 < len(listed) <= few:
        return (HeadedGroup("", Markdown(""), tuple(show(thing) for thing in listed)),)
    return tuple(
        HeadedGroup(letter.upper() or "0–9", _letter_anchor(letter), tuple(map(show, group)))
        for letter, group in groupby(listed, key=lambda thing: first_letter(label(thing)))
    )


def collated(label: str) -> tuple[bool, str, str]:
    """What labels are ordered by: digits before letters; capitals, accents and signs put aside."""
    parts = unicodedata.normalize("NFKD", label).casefold()
    plain = "".join(sign for sign in parts if sign.isalnum() or sign == " ").strip()
    return plain[:1].isalpha(), plain, label


def first_letter(label: str) -> str:
    """The small letter under which a label stands, of whatever script ('' for none)."""
    starts_with_letter, plain, _ = collated(label)
    return plain[0] if starts_with_letter else ""


def letter_name(letter: str) -> str:
    """A letter of whatever script as a word for an address."""
    return letter if letter.isascii() and letter else f"u{ord(letter):04x}" if letter else "0"


def _letter_anchor(letter: str) -> Markdown:
    return Markdown(f"l_{letter_name(letter)}")


def in_a_row(heading: str) -> Markdown:
    """A heading as a link of a row. What is written from right to left is marked so: else signs
    and letters beside it change places."""
    shown = Markdown.escape(heading)
    rightward = unicodedata.bidirectional(heading[:1]) in ("R", "AL") if heading else False
    return Markdown('*{}*{{ dir="rtl" }}').format(shown) if rightward else shown


def jump_list(groups: Iterable[HeadedGroup[_T]]) -> Markdown:
    """Links to the parts of a list, or '' where there is only one."""
    headed = [group for group in groups if group.heading]
    links = [
        Markdown("[{}](#{})").format(in_a_row(group.heading), group.anchor) for group in headed
    ]
    return Markdown(" · ").join(links) if len(links) > 1 else Markdown("")
