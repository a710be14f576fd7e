"""The page of one source: what it is, where to read it, and all that rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.record import Record
from generator.facts.sources import Source
from generator.markdown.escape import Markdown, link_to
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import page_path, relative, section_path
from generator.pages.backlinks import LABELS, BacklinkGroup, backlink_groups
from generator.pages.edition import Edition
from generator.pages.factbox import FactRow, name_rows, row
from generator.pages.facts_in_words import fact_words
from generator.pages.folio import Folio
from generator.pages.genres import genre_words
from generator.pages.page import Page, make_page, outward
from generator.pages.upkeep import lead_line, upkeep_rows
from generator.pages.uses import Use, Uses
from generator.pages.words import plural

_ONLY = Markdown(" *only source*{ .status .only }")


@dataclass(frozen=True)
class RestingRecord:
    """A record that cites the source."""

    link: Markdown  # the record, linked, marked where it has no other source
    facts: tuple[Markdown, ...]  # what in it rests on the source, with the words relied on


@dataclass(frozen=True)
class RestingGroup:
    """The records of one kind that cite the source."""

    label: str  # what the kind is called
    anchor: Markdown  # the anchor of its heading
    records: tuple[RestingRecord, ...]  # the records


@dataclass(frozen=True)
class SourceContext:
    """What the template source.md gets."""

    lead: Markdown  # what it is, in one sentence
    facts: tuple[FactRow, ...]  # the fact box
    abstract: Markdown  # what it says, in short
    description: Markdown  # more, in prose
    note: Markdown  # its limits, or ''
    tally: str  # how many facts rest on it, and for how many it is the only source
    resting: tuple[RestingGroup, ...]  # what rests on it, by kind
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree about it
    backlinks: tuple[BacklinkGroup, ...]  # who names it without citing it


def source_pages(edition: Edition) -> Iterator[Page]:
    """A page for each source."""
    uses = Uses(edition.library)
    for record in edition.library.of_kind("sources"):
        assert isinstance(record, Source)
        yield _page(edition, record, uses)


def _page(edition: Edition, source: Source, uses: Uses) -> Page:
    folio = Folio(edition, page_path(source.kind, source.id) or "", source)
    described = edition.summary(source) or _in_a_sentence(edition, source)
    citing = {use.holder.key for use in uses.of(source) if use.holder}
    context = SourceContext(
        lead=lead_line(folio, source, "" if source.summary else described),
        facts=_facts(folio, source),
        abstract=folio.block(source.abstract),
        description=folio.block(source.description),
        note=folio.line(source.note),
        tally=_tally(source, uses),
        resting=tuple(_groups(folio, source, uses)),
        disputes=dispute_blocks(folio, source),
        backlinks=backlink_groups(folio, source, citing),
    )
    return make_page(folio, "source.md", edition.label(source), described, context, source)


def _in_a_sentence(edition: Edition, source: Source) -> str:
    kind = _kind(edition, source)
    by = f", {edition.text(source.publisher)}" if source.publisher else ""
    when = f", {edition.words.date(source.issued[0].value)}" if len(source.issued) == 1 else ""
    return f"{kind[:1].upper()}{kind[1:]}{by}{when}."


def _kind(edition: Edition, source: Source) -> str:
    return edition.text(source.genre) or genre_words(source.type)


def _facts(folio: Folio, source: Source) -> tuple[FactRow, ...]:
    edition = folio.edition
    kind = genre_words(source.type)
    kinds = f"{edition.text(source.genre)} ({kind})" if source.genre else kind
    authors = [edition.text(name.literal) or str(name) for name in source.author]
    language = edition.words.language_name(source.language) if source.language else ""
    plain = [
        ("Publisher", edition.text(source.publisher)),
        ("Author" if len(authors) == 1 else "Authors", edition.words.joined(authors)),
        ("Published", folio.stated(source.issued, edition.words.full_date)),
        ("What it is", kinds),
        ("Language", language),
        ("Voice of", folio.party(source.voice) if source.voice else ""),
        ("Where", outward(source) or "No address of this text is known."),
        ("Last read", edition.words.date(source.accessed) if source.accessed else ""),
    ]
    rows = [row(label, Markdown.escape(value)) for label, value in plain]
    rows += [*name_rows(folio, source), *upkeep_rows(folio, source)]
    return tuple(found for found in rows if found is not None)


def _tally(source: Source, uses: Uses) -> str:
    cited = uses.of(source)
    if not cited:
        return "Nothing on this site rests on it."
    facts = uses.count(source)
    only = len({(use.holder, use.fact) for use in cited if _is_alone(source, uses, use)})
    said = f"{plural(facts, 'fact')} in {plural(len({use.holder for use in cited}), 'record')}."
    return f"{said} For {only} of them it is the only source." if only else said


def _is_alone(source: Source, uses: Uses, use: Use) -> bool:
    return use.alone or uses.is_only(source, use.holder)


def _groups(folio: Folio, source: Source, uses: Uses) -> Iterator[RestingGroup]:
    by_kind: dict[str, dict[Record | None, list[Use]]] = {}
    for use in uses.of(source):
        kind = use.holder.kind if use.holder else ""
        by_kind.setdefault(kind, {}).setdefault(use.holder, []).append(use)
    for kind, holders in by_kind.items():
        records = tuple(
            _record(folio, holder, found, uses.is_only(source, holder))
            for holder, found in holders.items()
        )
        label = LABELS[kind] if kind else "The short answer"
        yield RestingGroup(label, Markdown("s_{}").format(kind or "answer"), records)


def _record(folio: Folio, holder: Record | None, uses: list[Use], only: bool) -> RestingRecord:
    about = folio.edition.library.about
    home = relative(folio.path, section_path(""))
    link = folio.link(holder) if holder else link_to(home, folio.edition.text(about.title))
    by_fact: dict[tuple[str | int, ...], list[Use]] = {}
    for use in uses:
        by_fact.setdefault(use.fact, []).append(use)
    facts = (_fact(folio, holder, found, only) for found in by_fact.values())
    return RestingRecord(link + _ONLY if only else link, tuple(fact for fact in facts if fact))


def _fact(folio: Folio, holder: Record | None, uses: list[Use], only: bool) -> Markdown:
    """The fact in words, the words relied on, and whether it has no other source."""
    edition = folio.edition
    said = fact_words(edition, holder or edition.library.about, uses[0].fact)
    quotes = Markdown("; ").join(found for found in (_words(folio, use) for use in uses) if found)
    alone = _ONLY if uses[0].alone and not only else Markdown("")
    if not said and not quotes and not alone:
        return alone  # the record as a whole, of which its link says all
    whole = Markdown.escape(said or "as a whole")
    shown = Markdown("{} — {}").format(whole, quotes) if quotes else whole
    return shown + alone


def _words(folio: Folio, use: Use) -> Markdown:
    quote = f"“{folio.edition.text(use.quote)}”" if use.quote else ""
    at = f"({folio.edition.text(use.at)})" if use.at else ""
    words = Markdown.escape(" ".join(part for part in (quote, at) if part))
    return words + folio.doubt(use.note)
