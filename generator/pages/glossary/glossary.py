"""The glossary: what the words mean, from A to Z, and who uses them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.terms import Term
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, anchored, list_pages
from generator.pages.glossary.word_use import WordUse
from generator.pages.parts.common_rows import entry_line
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.rival_values import side_by_side
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import HeadedGroup, by_letter, collated, jump_list
from generator.presenting.shared_pages import letter_group
from generator.presenting.words import Words, first_few

_NAMING = 6  # of the records that name a term, so many are linked


@dataclass(frozen=True)
class TermItem:
    """One entry of the glossary."""

    anchor: str  # its id
    term: str  # the word
    definitions: tuple[Markdown, ...]  # what it means; several where sources differ
    marks: Markdown  # the notes on the sources of the whole entry
    summary: Markdown  # the entry in one sentence, or ''
    description: Markdown  # more, in prose
    contested: Markdown  # the words that others use for it, linked, or ''
    uses: Markdown  # who uses the word, each with what they said, or ''
    line: Markdown  # names in other languages, other spellings, what else to read
    note: Markdown  # a doubt, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree


@dataclass(frozen=True)
class GlossaryContext:
    """What the template glossary.md gets."""

    lead: str  # what is on the page, in one sentence
    beside: Markdown  # the pages before and behind this one, where there are several
    jumps: Markdown  # links to the letters, or ''
    groups: tuple[HeadedGroup[TermItem], ...]  # the terms by letter


class _Glossary(PageBuilder):
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
    """The glossary on one page; or on several, with contents at the section's address."""
    terms = sorted(edition.library.all_of(Term), key=lambda term: collated(edition.label(term)))
    words = edition.words
    listed = LongList(
        section="glossary",
        title=words.gettext("Glossary"),
        count=lambda many: words.ngettext("{count} word", "{count} words", many),
        things=terms,
        group=lambda one: letter_group(edition.label(one)),
        line=anchored,
    )
    yield from list_pages(listed, partial(_Glossary, edition), partial(_page, use=WordUse(edition)))


def _page(
    builder: _Glossary, title: str, terms: Sequence[Term], others: Markdown, use: WordUse
) -> Page:
    label = builder.edition.label
    groups = by_letter(terms, label, lambda term: _item(builder, term, use))
    lead = _lead(builder.edition.words, len(terms))
    context = GlossaryContext(lead, others, jump_list(groups), groups)
    return make_page(builder, "glossary.md", title, lead, context)


def _lead(words: Words, count: int) -> str:
    if not count:
        return words.gettext("No term has been explained yet.")
    return words.ngettext(
        "What one word used on this site means.",
        "What {count} words used on this site mean.",
        count,
    )


def _item(builder: _Glossary, term: Term, use: WordUse) -> TermItem:
    builder.turn_to(term)
    see = [record for record in map(builder.edition.library.resolve, term.see) if record]
    rivals = _alternatives(builder.edition.library, term)
    return TermItem(
        anchor=term.id,
        term=builder.edition.label(term),
        definitions=side_by_side(builder, term.definition, builder.line),
        marks=builder.cite(term.sources),
        summary=builder.line(term.summary),
        description=builder.block(term.description),
        contested=builder.edition.words.joined([builder.link(one) for one in rivals]),
        uses=use.of(builder, term),
        line=_line(builder, term, [one for one in see if one not in rivals]),
        note=builder.line(term.note),
        disputes=dispute_blocks(builder, term),
    )


def _alternatives(library: Library, term: Term) -> list[Record]:
    """Other words for the same thing, whichever of the two names the other."""
    own = [library.resolve(ref) for ref in term.alternatives]
    mentions = library.pointing_at(term)
    naming = [it.record for it in mentions if it.path[0] == "alternatives"]
    return [record for record in dict.fromkeys([*own, *naming]) if record]


def _line(builder: PageBuilder, term: Term, see: list[Record]) -> Markdown:
    """Related records, then those that name the term, but for what the entry links already."""
    words = builder.edition.words
    mentions = builder.edition.library.pointing_at(term)
    naming = [one for one in dict.fromkeys(it.record for it in mentions) if _is_new(one, term, see)]
    twins = [one for one in (*see, *naming) if _is_twin(builder, one, term)]
    see, naming = ([one for one in held if one not in twins] for held in (see, naming))
    links = [
        *map(builder.link, see),
        *first_few(naming, _NAMING, builder.link, words.more),
    ]
    also = Markdown("")
    if links:
        also = words.md_gettext("See also: {records}", records=words.joined(links))
    shown = words.joined(list(map(builder.link, twins)))
    itself = words.md_gettext("As an actor: {actors}", actors=shown)
    return entry_line(builder, term, itself if twins else Markdown(""), also)


def _is_twin(builder: PageBuilder, record: Record, term: Term) -> bool:
    """Whether it is what the word names: an actor of the very same name."""
    label = builder.edition.label
    return isinstance(record, Actor) and label(record).casefold() == label(term).casefold()


def _is_new(record: Record, term: Term, see: list[Record]) -> bool:
    pointed = isinstance(record, Term) and record.id in [ref.id for ref in term.see]
    contests = isinstance(record, Term) and any(
        one.id == other.id
        for one, held in ((term, record), (record, term))
        for other in held.alternatives
    )
    return record not in see and not pointed and not contests
