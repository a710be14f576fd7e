"""A to Z: every name and spelling on the site, for readers who look for one thing."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.kinds import kind_of
from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import in_a_row, letter_name
from generator.presenting.kinds import kind_words
from generator.presenting.pagination import Group


@dataclass(frozen=True)
class _Name:
    """One spelling of what a record is called."""

    letter: str
    folded: str
    words: str
    record: Record


@dataclass(frozen=True)
class LetterGroup:
    """The names that begin with one letter."""

    letter: str  # the letter
    shown: Markdown  # the same as a link in a row of letters
    anchor: Markdown  # its anchor
    names: tuple[Markdown, ...]  # each name, linked, with what it is


@dataclass(frozen=True)
class SearchContext:
    """What the template search.md gets."""

    beside: Markdown  # the pages before and behind this one, where there are several
    groups: tuple[LetterGroup, ...]  # the names by first letter


def search_pages(edition: Edition) -> Iterator[Page]:
    """The A to Z of all names; other scripts follow the Latin one."""
    names = sorted(_all_names(edition), key=lambda name: (name.letter, name.folded, name.words))
    words = edition.words
    listed = LongList(
        section="search",
        title=words.gettext("A to Z"),
        count=lambda many: words.ngettext("{count} name", "{count} names", many),
        things=names,
        group=lambda name: _part(name.letter),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _page(builder: PageBuilder, title: str, names: Sequence[_Name], others: Markdown) -> Page:
    by_letter: dict[str, list[tuple[str, Markdown]]] = defaultdict(list)
    for name in names:
        by_letter[name.letter].append((name.folded, _entry(builder, name)))
    groups = tuple(
        LetterGroup(
            _head(letter),
            in_a_row(_head(letter)),
            Markdown(f"l_{ord(letter):x}"),
            tuple(entry for _, entry in sorted(by_letter[letter])),
        )
        for letter in sorted(by_letter)
    )
    description = builder.edition.words.gettext(
        "Every name and spelling on this site, from A to Z."
    )
    return make_page(builder, "search.md", title, description, SearchContext(others, groups))


def _all_names(edition: Edition) -> Iterator[_Name]:
    for record in edition.library.everything():
        row = kind_of(record)
        if row.section and row.named == "always":
            for words in _names(edition, record):
                yield _Name(_letter(words), _folded(words), words, record)


def _head(letter: str) -> str:
    return "0–9" if letter == "0" else letter


def _part(letter: str) -> Group:
    """The part of the list for a letter; digits and signs share one."""
    word = letter_name(letter.lower() if letter.isalnum() else "")
    return Group(word, _head("0" if word == "0" else letter))


def _entry(builder: PageBuilder, name: _Name) -> Markdown:
    label = builder.edition.label(name.record)
    linked = builder.listed(name.record, name.words)
    if name.words != label:
        linked = Markdown("{} — {}").format(linked, builder.apart(label))
    noun = kind_words(builder.edition.words, name.record.kind).noun
    return Markdown("{} *({})*{{ .silent }}").format(linked, noun)


def _names(edition: Edition, record: Record) -> list[str]:
    names = [edition.label(record)]
    names += [edition.text(stated.value) for stated in record.aliases]
    names += [edition.text(form.value) for forms in record.names.values() for form in forms]
    return list(dict.fromkeys(names))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def _letter(name: str) -> str:
    first = next((sign for sign in _folded(name) if sign.isalnum()), "#")
    return first.upper()[:1] if not first.isdigit() else "0"
