"""The list of sources by year, and how much rests on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.dates import LAST
from generator.facts.records.sources import Source
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.filters import FilterGroup, Filters, Sort, make_filters
from generator.pages.frame.notes import source_line
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.parts.downloads import download_links
from generator.presenting.citations import Uses
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import HeadedGroup, by_year, collated, jump_list
from generator.presenting.shared_pages import year_group
from generator.presenting.source_types import genre_words
from generator.presenting.words import Words


@dataclass(frozen=True)
class SourceItem:
    """One publication in the list."""

    line: Markdown  # publisher, linked title, date, language, whose voice
    rests: str  # how many facts rest on it, in words
    marks: Markdown  # the classes by which filters know it


@dataclass(frozen=True)
class SourcesContext:
    """What the template sources.md gets."""

    lead: str  # how many there are, what rests on them, how many have no address
    beside: Markdown  # the pages before and behind this one, where there are several
    jumps: Markdown  # links to the years, or ''
    filters: tuple[FilterGroup, ...]  # what the list can be narrowed to
    downloads: Markdown  # links to the data of all sources, or '' where another page has them
    groups: tuple[HeadedGroup[SourceItem], ...]  # the sources by year of publication
    total: str  # how many sources are on the page, with the noun


def sources_pages(edition: Edition) -> Iterator[Page]:
    """All sources on one page; or on several, with contents at the section's address."""
    sources = sorted(
        edition.library.all_of(Source),
        key=lambda source: (_when(source), collated(edition.label(source))),
    )
    words = edition.words
    listed = LongList(
        section="sources",
        title=words.gettext("Sources"),
        count=partial(_count, words),
        things=sources,
        group=lambda source: year_group(words, _year(source)),
        more=lambda builder: words.md_gettext(
            "Take them with you: {files}", files=download_links(builder)
        ),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), partial(_page, uses=Uses(edition)))


def _page(
    builder: PageBuilder, title: str, sources: Sequence[Source], others: Markdown, uses: Uses
) -> Page:
    sorts = _sorts(builder.edition)
    filters = make_filters(builder, sources, sorts[:2] if others else sorts)
    words = builder.edition.words
    groups = by_year(
        words, sources, _year, lambda source: _item(builder, source, uses, filters), filters.mark
    )
    lead = _lead(words, sources, uses)
    context = SourcesContext(
        lead=lead,
        beside=others,
        jumps=jump_list(groups),
        filters=filters.groups,
        downloads=Markdown("") if others else download_links(builder),
        groups=groups,
        total=_count(words, len(sources)),
    )
    return make_page(builder, "sources.md", title, lead, context)


def _count(words: Words, many: int) -> str:
    return words.ngettext("{count} source", "{count} sources", many)


def _lead(words: Words, sources: Sequence[Source], uses: Uses) -> str:
    if not sources:
        return words.gettext("No source has been recorded yet.")
    facts = words.ngettext("{count} fact rests", "{count} facts rest", uses.total(sources))
    said = words.ngettext(
        "{count} publication, on which {facts}.",
        "{count} publications, on which {facts}.",
        len(sources),
        facts=facts,
    )
    homeless = sum(1 for source in sources if not source.URL and not source.archive)
    if not homeless:
        return said
    return words.ngettext(
        "{publications} No address is known of {count} of them.",
        "{publications} No address is known of {count} of them.",
        homeless,
        publications=said,
    )


def _when(source: Source) -> tuple[object, ...]:
    return held_or_first(source.issued).sort_key if source.issued else (LAST,)


def _year(source: Source) -> int | None:
    return held_or_first(source.issued).year if source.issued else None


def _sorts(edition: Edition) -> tuple[Sort[Source], ...]:
    def kind(source: Source) -> Iterator[tuple[str, str]]:
        yield source.type, genre_words(edition.words, source.type)

    def language(source: Source) -> Iterator[tuple[str, str]]:
        if source.language:
            yield source.language.lower(), edition.words.language_name(source.language)

    def voice(source: Source) -> Iterator[tuple[str, str]]:
        if source.voice:
            name = edition.party_name(source.voice)
            yield (source.voice.actor.id if source.voice.actor else name), name

    return (
        Sort("kind", edition.words.gettext("Kind"), kind),
        Sort("language", edition.words.gettext("Language"), language),
        Sort("voice", edition.words.gettext("Voice of"), voice),
    )


def _item(builder: PageBuilder, source: Source, uses: Uses, filters: Filters[Source]) -> SourceItem:
    count = uses.count(source)
    words = builder.edition.words
    rests = words.gettext("nothing rests on it")
    if count:
        rests = words.ngettext("{count} fact rests on it", "{count} facts rest on it", count)
    return SourceItem(source_line(builder, source), rests, filters.mark(source))
