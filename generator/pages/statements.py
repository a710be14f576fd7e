"""All statements by year: who said what, in which words, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.claims import said_quotes
from generator.facts.sourced import held_or_first
from generator.facts.statements import Statement
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.backlinks import backlinks_in_line, backlinks_of
from generator.pages.edition import Edition
from generator.pages.entries import quotation, translated_from
from generator.pages.folio import Folio
from generator.pages.homes import dated_group
from generator.pages.long_list import LongList, anchored, list_pages
from generator.pages.order import in_order
from generator.pages.page import Page, make_page
from generator.pages.passage import said_by
from generator.pages.shelves import Shelf, by_year, jump_list
from generator.pages.side_by_side import side_by_side
from generator.pages.upkeep import entry_line
from generator.pages.words import plural


@dataclass(frozen=True)
class StatementItem:
    """One statement with all that is known of it."""

    anchor: str  # its id
    when: Markdown  # the date or rival dates
    speaker: Markdown  # who said it, with whom
    name: str  # what the statement is called, or ''
    quotes: tuple[Markdown, ...]  # the exact words; several where sources differ
    paraphrase: Markdown  # what was said, in our words, or ''
    marks: Markdown  # the notes on the sources of the whole
    summary: Markdown  # the statement in one sentence, or '' where it says no more
    description: Markdown  # more, in prose
    line: Markdown  # occasion, issues, translation, names, addresses elsewhere
    note: Markdown  # a doubt, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree


@dataclass(frozen=True)
class StatementsContext:
    """What the template statements.md gets."""

    lead: str  # what is on the page, in one sentence
    beside: Markdown  # the pages before and behind this one, where there are several
    checked: str  # how many quotations were found in the text of their source, or ''
    jumps: Markdown  # links to the years, or ''
    shelves: tuple[Shelf[StatementItem], ...]  # the statements by year


def statements_pages(edition: Edition) -> Iterator[Page]:
    """All statements on one page; or on several, with contents at the section's address."""
    said: tuple[Statement, ...] = in_order(edition, "statements")
    listed = LongList(
        section="statements",
        title="Statements",
        nouns=("statement", "statements"),
        things=said,
        group=dated_group,
        line=anchored,
    )
    yield from list_pages(listed, partial(Folio, edition), _page)


def _page(folio: Folio, title: str, said: Sequence[Statement], others: Markdown) -> Page:
    shelves = by_year(said, _year, lambda statement: _item(folio, statement))
    lead = _lead(len(said))
    context = StatementsContext(
        lead=lead,
        beside=others,
        checked=_checked(folio.edition, said),
        jumps=jump_list(shelves),
        shelves=shelves,
    )
    return make_page(folio, "statements.md", title, lead, context)


def _year(statement: Statement) -> int | None:
    return held_or_first(statement.date).year


def _lead(count: int) -> str:
    if not count:
        return "No statement has been recorded yet."
    return f"{plural(count, 'statement')} in time order: who said what, when and where."


def _checked(edition: Edition, said: Sequence[Statement]) -> str:
    """How many of the quotations were found in the text of their source."""
    proofs = [
        edition.library.evidence.proof(quote)
        for statement in said
        for _, quote in said_quotes(edition.library, statement)
    ]
    count = sum(proof is not None for proof in proofs)
    if not proofs:
        return ""
    checked = str(count) if count else "none"
    return f"{plural(len(proofs), 'quotation')}, {checked} checked against the text of its source."


def _item(folio: Folio, statement: Statement) -> StatementItem:
    edition = folio.edition
    same = statement.summary is not None and statement.summary in [
        stated.value for stated in statement.paraphrase
    ]
    quotes = side_by_side(
        folio, statement.quote, lambda quote: _words_said(folio, statement, quote)
    )
    return StatementItem(
        anchor=statement.id,
        when=folio.stated(statement.date, edition.words.date),
        speaker=_speakers(folio, statement),
        name=edition.text(statement.label),
        quotes=quotes,
        paraphrase=folio.stated(statement.paraphrase, folio.line),
        marks=folio.cite(statement.sources),
        summary=Markdown("") if same else folio.line(statement.summary),
        description=folio.block(statement.description),
        line=_line(folio, statement),
        note=folio.line(statement.note),
        disputes=dispute_blocks(folio, statement),
    )


def _words_said(folio: Folio, statement: Statement, words: Text) -> Markdown:
    """The words, and whether they were found in the text of a source."""
    forms = tuple(form for _, form in words.forms)
    held = (quote for _, quote in said_quotes(folio.edition.library, statement))
    quote = next(quote for quote in held if quote.forms == forms)
    return quotation(folio, words) + said_by(folio, quote)


def _speakers(folio: Folio, statement: Statement) -> Markdown:
    others = folio.edition.words.joined([folio.refer(ref) for ref in statement.jointly_with])
    speaker = folio.stated(statement.speaker, folio.party)
    return Markdown("{}, jointly with {}").format(speaker, others) if others else speaker


def _line(folio: Folio, statement: Statement) -> Markdown:
    """On which occasion it was said, about what, and in which language."""
    words = folio.edition.words
    language = translated_from(folio, statement)
    occasion = folio.refer(statement.occasion) if statement.occasion else Markdown("")
    issues = words.joined([folio.refer(ref) for ref in statement.issues])
    named = words.joined(_named_in(folio, statement))
    return entry_line(
        folio,
        statement,
        Markdown("Said at: {}").format(occasion) if occasion else occasion,
        Markdown("About: {}").format(issues) if issues else issues,
        Markdown("Translated from {}").format(language) if language else language,
        Markdown("See also: {}").format(named) if named else named,
    )


def _named_in(folio: Folio, statement: Statement) -> list[Markdown]:
    """Who else names the statement, but for the issues and the occasion that it names itself."""
    library = folio.edition.library
    own = [library.resolve(ref) for ref in (*statement.issues, statement.occasion) if ref]
    shown = [record.key for record in own if record]
    return backlinks_in_line(folio, backlinks_of(folio.edition, statement, shown))
