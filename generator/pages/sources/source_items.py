"""A source in one line of a list, with how much rests on it; and what is said over such lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.sources import Source
from generator.markdown.escape import Markdown
from generator.pages.frame.filters import Filters, Sort
from generator.pages.frame.notes import source_line
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.citations import Uses
from generator.presenting.edition import Edition
from generator.presenting.source_types import genre_words
from generator.presenting.words import Words


@dataclass(frozen=True)
class SourceItem:
    """One publication in the list."""

    rests: str  # how many facts rest on it, in words
    line: Markdown  # publisher, linked title, date, language, whose voice, class, how it was read
    marks: Markdown  # the classes by which filters know it


def source_item(
    builder: PageBuilder, source: Source, uses: Uses, filters: Filters[Source]
) -> SourceItem:
    """A publication with what rests on it."""
    count, words = uses.count(source), builder.edition.words
    rests = words.ngettext("{count} fact", "{count} facts", count) if count else ""
    rests = rests or words.gettext("no fact")
    return SourceItem(rests, source_line(builder, source), filters.mark(source))


def source_count(words: Words, many: int) -> str:
    """So many sources, with the noun."""
    return words.ngettext("{count} source", "{count} sources", many)


def sources_lead(words: Words, sources: Sequence[Source], uses: Uses) -> str:
    """How many there are, what rests on them, how many have no address."""
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


def source_sorts(edition: Edition) -> tuple[Sort[Source], ...]:
    """What a list of sources can be narrowed to."""

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
