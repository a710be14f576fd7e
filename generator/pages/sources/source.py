"""The page of one source: what it is, where to read it, and all that rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.sources import Source
from generator.facts.slips import Slip, slips_by_source
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.citation_styles import CiteLine, cite_source
from generator.pages.frame.notes import outward
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.common_rows import host_of, lead_line, upkeep_rows
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.downloads import download_links
from generator.pages.parts.factbox import FactRow, name_rows, row
from generator.pages.parts.slip_lines import slip_of_this_source
from generator.pages.sources.cited_by import (
    Citing,
    CitingGroup,
    citing_groups,
    citing_line,
    citing_tally,
    resting_on,
)
from generator.presenting.addresses import page_path
from generator.presenting.citations import Uses
from generator.presenting.edition import Edition
from generator.presenting.field_names import fixed_word
from generator.presenting.source_types import genre_words
from generator.presenting.words import sentence_case

_FEW = 12  # so many lines of what rests on a source stand beside its box of facts


@dataclass(frozen=True)
class SourceContext:
    """What the template source.md gets."""

    lead: Markdown  # what it is, in one sentence
    facts: tuple[FactRow, ...]  # the fact box
    abstract: Markdown  # what it says, in short
    description: Markdown  # more, in prose
    note: Markdown  # its limits, or ''
    slips: tuple[Markdown, ...]  # what it has wrong by an error of its own
    tally: str  # how many facts rest on it, and for how many it is the only source
    cited_by: tuple[CitingGroup, ...]  # what rests on it, by kind
    is_long: bool  # whether that is a long list
    quoted: bool  # whether any words are among it
    more_cited_by: Markdown  # how much rests on it besides, with its pages, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree about it
    backlinks: BacklinksShown  # who names it without citing it
    cite: tuple[CiteLine, ...]  # ready texts for whoever cites it
    downloads: Markdown  # links to the data of all sources


def source_pages(edition: Edition) -> Iterator[Page]:
    """A page for each source."""
    uses, title = Uses(edition), edition.words.gettext("What rests on it")
    slips = slips_by_source(edition.library)
    for source in edition.library.all_of(Source):
        held = resting_on(source, uses)
        cited_by = Listing(source, "rests", title, held, citing_line)
        citing = {one.holder.key for one in held if one.holder}
        naming = backlink_listing(edition, source, citing)
        tally, own = citing_tally(edition.words, source, uses), slips.get(source.id, ())
        yield _page(edition, source, tally, cited_by, naming, own)
        yield from (*cited_by.pages(edition), *naming.pages(edition))


def _page(
    edition: Edition,
    source: Source,
    tally: str,
    cited_by: Listing[Citing],
    naming: Listing[Backlink],
    slips: Sequence[Slip],
) -> Page:
    builder = PageBuilder(edition, page_path(source.kind, source.id) or "", source)
    described = edition.summary(source) or _in_a_sentence(edition, source)
    groups = tuple(citing_groups(builder, cited_by.first))
    context = SourceContext(
        lead=lead_line(builder, source, "" if source.summary else described),
        facts=_facts(builder, source),
        abstract=builder.block(source.abstract),
        description=builder.block(source.description),
        note=builder.line(source.note),
        slips=tuple(slip_of_this_source(builder, slip) for slip in slips),
        tally=tally,
        cited_by=groups,
        is_long=sum(one.lines for one in groups) > _FEW,
        quoted=any(use.cited.quote for one in cited_by.first for use in one.uses),
        more_cited_by=cited_by.more(builder),
        disputes=dispute_blocks(builder, source),
        backlinks=backlinks_shown(builder, naming),
        cite=cite_source(edition, source),
        downloads=download_links(builder),
    )
    return make_page(builder, "source.md", edition.label(source), described, context, source)


def _in_a_sentence(edition: Edition, source: Source) -> str:
    words = edition.words
    said = sentence_case(genre_words(words, source.type))
    if source.publisher:
        publisher = edition.text(source.publisher)
        said = words.gettext("{what} published by {publisher}", what=said, publisher=publisher)
    if len(source.issued) == 1:
        said = f"{said}, {words.date(source.issued[0].value)}"
    if source.language and source.language != edition.language:
        language = words.gettext("in {language}", language=words.language_name(source.language))
        said = f"{said}, {language}"
    return f"{said} ({edition.text(source.genre)})." if source.genre else f"{said}."


def _facts(builder: PageBuilder, source: Source) -> tuple[FactRow, ...]:
    edition = builder.edition
    words = edition.words
    kind = genre_words(words, source.type)
    authors, editors = (
        [edition.text(name.literal) or str(name) for name in names]
        for names in (source.author, source.editor)
    )
    language = edition.words.language_name(source.language) if source.language else ""
    plain = [
        (words.gettext("Class"), fixed_word(words, source.class_) if source.class_ else ""),
        (words.gettext("How it was read"), fixed_word(words, source.read) if source.read else ""),
        (words.gettext("Publisher"), edition.text(source.publisher)),
        (words.gettext("Stands in"), _container(builder, source)),
        (words.ngettext("Editor", "Editors", len(editors)), words.joined(editors)),
        (words.ngettext("Author", "Authors", len(authors)), edition.words.joined(authors)),
        (words.gettext("Published"), builder.stated(source.issued, edition.words.full_date)),
        (
            words.gettext("What it is"),
            f"{edition.text(source.genre)} ({kind})" if source.genre else kind,
        ),
        (words.gettext("Language"), language),
        (words.gettext("Speaks for"), builder.party(source.voice) if source.voice else ""),
        (words.gettext("Read it"), _where(builder, source)),
        (words.gettext("Its address"), fixed_word(words, source.state) if source.state else ""),
        (words.gettext("DOI"), _doi(source)),
        (
            words.gettext("Last read"),
            edition.words.date(source.accessed) if source.accessed else "",
        ),
    ]
    rows = [row(label, Markdown.escape(value)) for label, value in plain]
    rows += [*name_rows(builder, source), *upkeep_rows(builder, source)]
    return tuple(found for found in rows if found is not None)


def _container(builder: PageBuilder, source: Source) -> str:
    """The journal, newspaper or book, with volume, issue and pages."""
    text, words = builder.edition.text, builder.edition.words
    parts = [text(source.container_title)]
    if source.volume:
        parts.append(words.gettext("volume {volume}", volume=text(source.volume)))
    if source.issue:
        parts.append(words.gettext("issue {issue}", issue=text(source.issue)))
    if source.page:
        parts.append(words.gettext("pages {pages}", pages=text(source.page)))
    return ", ".join(filter(None, parts))


def _doi(source: Source) -> Markdown | str:
    return link_to(f"https://doi.org/{source.DOI}", source.DOI) if source.DOI else ""


def _where(builder: PageBuilder, source: Source) -> Markdown | str:
    words, links = builder.edition.words, outward(builder, source, host_of(source.URL or ""))
    if not links:
        return words.gettext("No address of this text is known.")
    if source.archive:
        return links
    return words.md_gettext("{address}; no archived copy is known", address=links)
