"""All statements by year: who said what, in which words, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.claims import said_quotes
from generator.facts.records.statements import Statement
from generator.facts.sourced import held_or_first
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.filters import FilterGroup, Filters, make_filters
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, anchored, list_pages
from generator.pages.frame.passage import sign_of_said
from generator.pages.parts.backlinks import backlinks_in_line, backlinks_of
from generator.pages.parts.common_rows import entry_line
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.entries import quotation, translated_from
from generator.pages.parts.rival_values import side_by_side
from generator.pages.parts.side_chips import side_mark
from generator.pages.timeline.statement_filters import speakers_of, statement_sorts
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import HeadedGroup, by_year, jump_list
from generator.presenting.order import in_order
from generator.presenting.shared_pages import dated_group
from generator.presenting.words import Words


@dataclass(frozen=True)
class StatementItem:
    """One statement with all that is known of it."""

    anchor: str  # its id
    marks: Markdown  # the classes by which filters and colours know it
    when: Markdown  # the date or rival dates
    speaker: Markdown  # who said it, with whom
    name: str  # what the statement is called, or ''
    quotes: tuple[Markdown, ...]  # the exact words; several where sources differ
    paraphrase: Markdown  # what was said, in our words, or ''
    cites: Markdown  # the notes on the sources of the whole
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
    filters: tuple[FilterGroup, ...]  # what the list can be narrowed to
    jumps: Markdown  # links to the years, or ''
    groups: tuple[HeadedGroup[StatementItem], ...]  # the statements by year
    total: str  # how many statements are on the page, with the noun


def statements_pages(edition: Edition) -> Iterator[Page]:
    """All statements on one page; or on several, with contents at the section's address."""
    said: tuple[Statement, ...] = in_order(edition, "statements")
    words = edition.words
    listed = LongList(
        section="statements",
        title=words.gettext("Statements"),
        count=partial(_count, words),
        things=said,
        group=partial(dated_group, words),
        line=anchored,
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _count(words: Words, many: int) -> str:
    return words.ngettext("{count} statement", "{count} statements", many)


def _page(builder: PageBuilder, title: str, said: Sequence[Statement], others: Markdown) -> Page:
    words = builder.edition.words
    filters = make_filters(builder, said, statement_sorts(builder.edition, few=bool(others)))
    groups = by_year(
        words, said, _year, lambda statement: _item(builder, statement, filters), filters.mark
    )
    lead = _lead(words, len(said))
    context = StatementsContext(
        lead=lead,
        beside=others,
        checked=_checked(builder.edition, said),
        filters=filters.groups,
        jumps=jump_list(groups),
        groups=groups,
        total=_count(words, len(said)),
    )
    return make_page(builder, "statements.md", title, lead, context)


def _year(statement: Statement) -> int | None:
    return held_or_first(statement.date).year


def _lead(words: Words, count: int) -> str:
    if not count:
        return words.gettext("No statement has been recorded yet.")
    return words.ngettext(
        "{count} statement in time order: who said what, when and where.",
        "{count} statements in time order: who said what, when and where.",
        count,
    )


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
    words = edition.words
    if not count:
        return words.ngettext(
            "{count} quotation, none checked against the text of its source.",
            "{count} quotations, none checked against the text of its source.",
            len(proofs),
        )
    return words.ngettext(
        "{count} quotation, {checked} checked against the text of its source.",
        "{count} quotations, {checked} checked against the text of its source.",
        len(proofs),
        checked=count,
    )


def _item(builder: PageBuilder, statement: Statement, filters: Filters[Statement]) -> StatementItem:
    edition = builder.edition
    same = statement.summary is not None and statement.summary in [
        stated.value for stated in statement.paraphrase
    ]
    quotes = side_by_side(
        builder, statement.quote, lambda quote: _words_said(builder, statement, quote)
    )
    return StatementItem(
        anchor=statement.id,
        marks=side_mark(builder, *speakers_of(statement)) + filters.mark(statement),
        when=builder.stated(statement.date, edition.words.date),
        speaker=_speakers(builder, statement),
        name=edition.text(statement.label),
        quotes=quotes,
        paraphrase=builder.stated(statement.paraphrase, builder.line),
        cites=builder.cite(statement.sources),
        summary=Markdown("") if same else builder.line(statement.summary),
        description=builder.block(statement.description),
        line=_line(builder, statement),
        note=builder.line(statement.note),
        disputes=dispute_blocks(builder, statement),
    )


def _words_said(builder: PageBuilder, statement: Statement, words: Text) -> Markdown:
    """The words, and whether they were found in the text of a source."""
    forms = tuple(form for _, form in words.forms)
    held = (quote for _, quote in said_quotes(builder.edition.library, statement))
    quote = next(quote for quote in held if quote.forms == forms)
    return quotation(builder, words) + sign_of_said(builder, quote)


def _speakers(builder: PageBuilder, statement: Statement) -> Markdown:
    others = builder.edition.words.joined([builder.refer(ref) for ref in statement.jointly_with])
    speaker = builder.stated(statement.speaker, builder.party)
    if not others:
        return speaker
    return builder.edition.words.md_gettext(
        "{speaker} (jointly: {others})", speaker=speaker, others=others
    )


def _line(builder: PageBuilder, statement: Statement) -> Markdown:
    """On which occasion it was said, about what, and in which language."""
    language = translated_from(builder, statement)
    occasion = builder.refer(statement.occasion) if statement.occasion else Markdown("")
    words = builder.edition.words
    issues = words.joined([builder.refer(ref) for ref in statement.issues])
    named = words.joined(_named_in(builder, statement))
    return entry_line(
        builder,
        statement,
        words.md_gettext("Said at: {occasion}", occasion=occasion) if occasion else occasion,
        words.md_gettext("About: {issues}", issues=issues) if issues else issues,
        words.md_gettext("Translated from {language}", language=language) if language else language,
        words.md_gettext("See also: {records}", records=named) if named else named,
    )


def _named_in(builder: PageBuilder, statement: Statement) -> list[Markdown]:
    """Who else names the statement, but for the issues and the occasion that it names itself."""
    library = builder.edition.library
    own = [library.resolve(ref) for ref in (*statement.issues, statement.occasion) if ref]
    shown = [record.key for record in own if record]
    return backlinks_in_line(builder, backlinks_of(builder.edition, statement, shown))
