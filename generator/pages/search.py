"""A to Z: every name and spelling on the site, for readers who look for one thing."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.address import section_path, target_of
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page

_NOUNS = {
    "actors": "actor",
    "rounds": "round",
    "events": "event",
    "issues": "issue",
    "figures": "figure",
    "terms": "word",
}


@dataclass(frozen=True)
class LetterGroup:
    """The names that begin with one letter."""

    letter: str  # the letter
    anchor: Markdown  # its anchor
    names: tuple[Markdown, ...]  # each name, linked, with what it is


@dataclass(frozen=True)
class SearchContext:
    """What the template search.md gets."""

    groups: tuple[LetterGroup, ...]  # the names by first letter


def search_pages(edition: Edition) -> Iterator[Page]:
    """The A to Z of all names; other scripts follow the Latin one."""
    folio = Folio(edition, section_path("search"))
    shelves: dict[str, list[tuple[str, Markdown]]] = defaultdict(list)
    for kind in _NOUNS:
        for record in edition.library.of_kind(kind):
            for name in _names(edition, record):
                entry = Markdown("{} ({})").format(_entry(folio, record, name), _what(record))
                shelves[_letter(name)].append((_folded(name), entry))
    groups = tuple(
        LetterGroup(
            "0–9" if letter == "0" else letter,
            Markdown(f"l_{ord(letter):x}"),
            tuple(entry for _, entry in sorted(shelves[letter])),
        )
        for letter in sorted(shelves)
    )
    description = "Every name and spelling on this site, from A to Z."
    yield make_page(folio, "search.md", "A to Z", description, SearchContext(groups))


def _entry(folio: Folio, record: Record, name: str) -> Markdown:
    label = folio.edition.label(record)
    linked = folio.listed(record, name)
    return linked if name == label else Markdown("{} — {}").format(linked, label)


def _names(edition: Edition, record: Record) -> list[str]:
    if target_of(record) is None:
        return []
    names = [edition.label(record)]
    names += [edition.text(stated.value) for stated in record.aliases]
    names += [edition.text(form.value) for forms in record.names.values() for form in forms]
    return list(dict.fromkeys(names))


def _what(record: Record) -> str:
    return _NOUNS[record.kind]


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def _letter(name: str) -> str:
    first = next((sign for sign in _folded(name) if sign.isalnum()), "#")
    return first.upper()[:1] if not first.isdigit() else "0"
