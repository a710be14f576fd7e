"""What search looks through: the text of the built pages, cut so that each record is found at its
own address.

A record that shares its page with others becomes a piece of its own; what is left of that page is
its title and first sentence. Notes, numbers of notes and ways to cite are no part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.facts.record import Record
from generator.presenting.addresses import SHARED_PAGE, SOURCING_PAGE
from generator.presenting.edition import Edition
from generator.presenting.sections import SECTIONS
from generator.search.facets import facet_words, sides_of, year_of

_NOT_TEXT = (
    ".headerlink, .up, a.cite, .edit, .meta, .letter, details:not(.fold) > summary, "
    "[data-pagefind-ignore], form, script"
)
# What markdown/blocks.py puts round parts of a page: here they stand in one row.
_BLOCKS = ".halves, article > section, .halves > section, .fold, .fold > summary"
# Parts of a page that tell of other pages, or how to cite this one: by the id of their heading.
_NOT_ITS_OWN = frozenset(("s_notes", "s_words", "s_cite", "s_rests", "s_backlinks"))
# What is cut from a text, and the signs that make a list of labels and values read as sentences.
_SAID_PLAINLY = (
    (re.compile(r"(?:\s*·)+\s*(?=</)"), ""),
    (re.compile(r"(?=</dt>)"), ": "),
    (re.compile(r"(?<![.!?…>\s])\s*(?=(?:</(?:a|em|strong|time|q)>)*</dd>)"), ". "),
)
_HEADINGS = ("h1", "h2", "h3", "h4")
# The pages that list what stands on pages of its own: only their beginning is looked through.
_LISTS = frozenset(
    [SOURCING_PAGE.removesuffix(".md"), *(one.name for one in SECTIONS.values() if one.kind)]
)
_LEFT_OUT = "search/"  # a list of names, which the window for search has anyway
# What a word weighs on pages that no section holds. The manual is for editors: it comes last.
_BY_HAND = {"manual": 0.05, "about": 0.2}


@dataclass(frozen=True)
class SearchPiece:
    """What is found at one address: below the site's root, with an anchor if it has one."""

    address: str
    html: str  # a page of its own, as the indexer reads it
    facets: tuple[str, tuple[str, ...], str]  # kind, sides and year, by which it is narrowed


def search_pieces(folder: Path, paths: list[str], edition: Edition) -> Iterator[SearchPiece]:
    """The pieces of the built pages at some paths below a site's folder, in the order given."""
    records: dict[str, Record] = {}
    shared: dict[str, list[Record]] = {}
    for record in edition.library.everything():
        page, mark, _ = edition.address(record).partition("#")
        if mark:
            shared.setdefault(page, []).append(record)
        elif page:
            records[page] = record
    for path in paths:
        tree = LexborHTMLParser((folder / path).read_text(encoding="utf-8"))
        article = tree.css_first("article")
        if article is None or path.startswith(_LEFT_OUT):
            continue
        for node in article.css(_NOT_TEXT):
            node.decompose()
        for node in article.css(_BLOCKS):
            node.unwrap()
        address = path.removesuffix("index.html")
        for record in shared.get(address, ()):
            yield from _entry(article, record, edition)
        body = "".join(_body(article, _is_list(address)))
        yield _piece(address, body, records.get(address), edition)


def _is_list(address: str) -> bool:
    section, _, name = address.rstrip("/").partition("/")
    one_of_several = section in SHARED_PAGE.values() or "/_" in f"/{name}"
    return address.rstrip("/") in _LISTS or one_of_several


def _entry(article: LexborNode, record: Record, edition: Edition) -> Iterator[SearchPiece]:
    """The piece of a record that stands in a list, or below a heading, with its id."""
    found = article.css_first(f'[id="{record.id}"]')
    if found is not None:
        title = f"<h1>{escape(edition.label(record))}</h1>"
        below = found.inner_html or ""
        if found.tag in _HEADINGS:
            # What a heading says that the title does not: when a named statement was made, by whom.
            more = record.kind == "statements" and record.label
            below = (f"<p>{below}</p>" if more else "") + "".join(_below(found))
        yield _piece(edition.address(record), title + below, record, edition)


def _below(heading: LexborNode) -> Iterator[str]:
    """All from a heading up to the next one of its rank or above."""
    rank = _HEADINGS.index(heading.tag or "")
    node = heading.next
    while node is not None and node.tag not in _HEADINGS[: rank + 1]:
        yield node.html or ""
        node = node.next


def _body(article: LexborNode, only_lead: bool) -> Iterator[str]:
    passing = False
    for node in article.iter():
        if node.tag == "h2":
            passing = only_lead or (node.id or "") in _NOT_ITS_OWN
        lead = node.tag == "h1" or "lead" in (node.attributes.get("class") or "")
        if lead or not (passing or only_lead):
            yield node.html or ""


def _weight(section: str) -> float:
    held = SECTIONS.get(section)
    return held.text_weight if held else _BY_HAND.get(section, 1.0)


def _piece(address: str, body: str, record: Record | None, edition: Edition) -> SearchPiece:
    kind = facet_words(edition.words, record.kind if record else "")[1]
    weight = _weight(address.partition("/")[0])
    told = "".join(
        f'<i data-pagefind-meta="{name}[data-v]" data-v="{escape(value)}"></i>'
        for name, value in (("at", address), ("kind", kind))
    )
    for pattern, instead in _SAID_PLAINLY:
        body = pattern.sub(instead, body)
    html = (
        f'<!doctype html><html lang="{escape(edition.language)}"><meta charset="utf-8"><body>'
        f'<main data-pagefind-body>{told}<div data-pagefind-weight="{weight:g}">'
        f"{body}</div></main></body></html>"
    )
    sides = sides_of(edition.library, record) if record else ()
    return SearchPiece(address, html, (kind, sides, year_of(record) if record else ""))
