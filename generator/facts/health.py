"""How well the facts are sourced: each weak spot, and how many quotes were checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.claims import Claim, claims
from generator.facts.kinds import NEED_NO_SOURCES
from generator.facts.library import Library
from generator.facts.record import Dispute, Record
from generator.facts.records.events import Event
from generator.facts.records.places import Location
from generator.facts.records.sources import Source
from generator.facts.walk import Path, citations, prose_fields
from generator.text import CITE_MARK

# Classes of sources that hand on what others found.
WEAK_CLASSES = frozenset(["copy", "wiki", "forum"])
_FROM_MEMORY = re.compile(r"\bfrom memory\b", re.IGNORECASE)


@dataclass(frozen=True)
class SourcingHealth:
    """The weak spots that an editor wants few of; each is a field of `health` in data/site.yml."""

    unsourced: tuple[Record, ...]  # records on which nothing rests
    single_source: tuple[Record, ...]  # records that rest on one source alone
    one_sided: tuple[tuple[Record, Dispute], ...]  # disputes with one account only
    without_archive: tuple[Source, ...]  # sources without the address of an archived copy
    unchecked_quotes: tuple[Claim, ...]  # quotes not found in a text of their source yet
    weakly_sourced: tuple[Record, ...]  # records for which only copies, wikis and forums speak
    summarised: tuple[Source, ...]  # sources that were read only in a summary by others
    from_memory: tuple[tuple[Record, Path], ...]  # notes which say that nobody looked it up
    without_place: tuple[Record, ...]  # events without a place, places without coordinates
    quotes: int  # how many quotes the facts have
    sourced: tuple[Record, ...]  # every record that needs a source


def sourcing_health(library: Library) -> SourcingHealth:
    """The weak spots of all facts, in the fixed order of the records."""
    records = [record for record in library.everything() if record.kind not in NEED_NO_SOURCES]
    cited = [(record, cited_sources(record)) for record in records]
    quotes = list(claims(library))
    return SourcingHealth(
        unsourced=tuple(record for record, sources in cited if not sources),
        single_source=tuple(record for record, sources in cited if len(sources) == 1),
        one_sided=tuple(
            (record, dispute)
            for record in library.everything()
            for dispute in record.disputes
            if len(dispute.accounts) == 1
        ),
        without_archive=tuple(source for source in library.all_of(Source) if not source.archive),
        unchecked_quotes=tuple(
            claim for claim in quotes if library.evidence.found(claim.quote) is None
        ),
        weakly_sourced=tuple(
            record for record, sources in cited if sources and _all_weak(library, sources)
        ),
        summarised=tuple(one for one in library.all_of(Source) if one.read == "summary"),
        from_memory=tuple(_notes_from_memory(library)),
        without_place=tuple(_without_place(library)),
        quotes=len(quotes),
        sourced=tuple(records),
    )


@dataclass(frozen=True)
class QuoteCount:
    """How many quotes the facts have, and how many were found in the text of their source."""

    all: int
    checked: int


def count_quotes(library: Library) -> QuoteCount:
    """The quotes in all facts and in data/site.yml, those of statements included."""
    proven = [library.evidence.found(claim.quote) is not None for claim in claims(library)]
    return QuoteCount(len(proven), sum(proven))


def cited_sources(record: Record) -> set[str]:
    """The ids of the sources on which anything in the record rests."""
    return {cited.source.id for _, cited in citations(record)} | {
        mark[1]
        for _, prose in prose_fields(record)
        for _, form in prose.forms
        for mark in CITE_MARK.finditer(form)
    }


def _all_weak(library: Library, sources: set[str]) -> bool:
    found = [library.get("sources", source) for source in sources]
    return all(isinstance(one, Source) and one.class_ in WEAK_CLASSES for one in found)


def _notes_from_memory(library: Library) -> Iterator[tuple[Record, Path]]:
    for record in library.everything():
        for path, prose in prose_fields(record):
            if path[-1] == "note" and any(_FROM_MEMORY.search(form) for _, form in prose.forms):
                yield record, path


def _without_place(library: Library) -> Iterator[Record]:
    yield from (event for event in library.all_of(Event) if not event.place)
    yield from (place for place in library.all_of(Location) if not place.coordinates)
