"""The glossary: what the words mean, from A to Z, and who uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.record import Record
from generator.facts.terms import Term
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import section_path
from generator.pages.edition import Edition
from generator.pages.factbox import FactRow
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.shelves import Shelf, by_letter, jump_list
from generator.pages.side_by_side import side_by_side
from generator.pages.upkeep import entry_rows

USERS = 12  # of the records that name a term, so many are linked


@dataclass(frozen=True)
class TermItem:
    """One entry of the glossary."""

    anchor: str  # its id
    term: str  # the word
    definitions: tuple[Markdown, ...]  # what it means; several where sources differ
    marks: Markdown  # the notes on the sources of the whole entry
    summary: Markdown  # the entry in one sentence, or ''
    description: Markdown  # more, in prose
    rows: tuple[FactRow, ...]  # names in other languages, other spellings, addresses elsewhere
    see: Markdown  # related terms, linked, or ''
    users: Markdown  # the records that name it, linked, or ''
    note: Markdown  # a doubt, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree


@dataclass(frozen=True)
class GlossaryContext:
    """What the template glossary.md gets."""

    lead: str  # what is on the page, in one sentence
    jumps: Markdown  # links to the letters, or ''
    shelves: tuple[Shelf[TermItem], ...]  # the terms by letter


class _Glossary(Folio):
    """The page of the glossary, on which each entry is read by itself."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """None: the page itself tells what the words mean."""
        return ()

    def turn_to(self, term: Term) -> None:
        """Begin an entry: it does not link to itself, and links first mentions anew."""
        self._subject = term.key
        self._linked = {term.key}


def glossary_pages(edition: Edition) -> Iterator[Page]:
    """The one page that holds the glossary."""
    folio = _Glossary(edition, section_path("glossary"))
    terms = edition.library.all_of(Term)
    shelves = by_letter(terms, edition.label, lambda term: _item(folio, term))
    lead = _lead(len(terms))
    context = GlossaryContext(lead, jump_list(shelves), shelves)
    yield make_page(folio, "glossary.md", "Glossary", lead, context)


def _lead(count: int) -> str:
    if not count:
        return "No term has been explained yet."
    if count == 1:
        return "What one word used on this site means."
    return f"What {count} words used on this site mean."


def _item(folio: _Glossary, term: Term) -> TermItem:
    folio.turn_to(term)
    see = [record for record in map(folio.edition.library.resolve, term.see) if record]
    return TermItem(
        anchor=term.id,
        term=folio.edition.label(term),
        definitions=side_by_side(folio, term.definition, folio.line),
        marks=folio.cite(term.sources),
        summary=folio.line(term.summary),
        description=folio.block(term.description),
        rows=entry_rows(folio, term),
        see=folio.edition.words.joined([folio.link(record) for record in see]),
        users=_users(folio, term, see),
        note=folio.line(term.note),
        disputes=dispute_blocks(folio, term),
    )


def _users(folio: Folio, term: Term, see: list[Record]) -> Markdown:
    """The records that name the term, but for those that the entry links already."""
    mentions = folio.edition.library.pointing_at(term)
    naming = dict.fromkeys(mention.record for mention in mentions)
    users = [record for record in naming if record not in see]
    links = [folio.link(record) for record in users[:USERS]]
    if users[USERS:]:
        links.append(Markdown.escape(f"{len(users) - USERS} more"))
    return folio.edition.words.joined(links)
