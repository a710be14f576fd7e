"""How well the facts are sourced: each weak spot, and how many quotes were checked."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.claims import Claim, claims
from generator.facts.kinds import kind_of
from generator.facts.library import Library
from generator.facts.record import Dispute, Record
from generator.facts.records.sources import Source
from generator.facts.walk import citations, prose_fields
from generator.text import CITE_MARK


@dataclass(frozen=True)
class SourcingHealth:
    """The weak spots that an editor wants few of; each is a field of `health` in data/site.yml."""

    unsourced: tuple[Record, ...]  # records on which nothing rests
    single_source: tuple[Record, ...]  # records that rest on one source alone
    one_sided: tuple[tuple[Record, Dispute], ...]  # disputes with one account only
    without_archive: tuple[Source, ...]  # sources without the address of an archived copy
    unchecked_quotes: tuple[Claim, ...]  # quotes not found in a text of their source yet
    quotes: int  # how many quotes the facts have
    sourced: tuple[Record, ...]  # every record that needs a source


def sourcing_health(library: Library) -> SourcingHealth:
    """The weak spots of all facts, in the fixed order of the records."""
    records = [record for record in library.everything() if kind_of(record).sources != "none"]
    cited = [(record, len(_cited(record))) for record in records]
    quotes = list(claims(library))
    return SourcingHealth(
        unsourced=tuple(record for record, count in cited if not count),
        single_source=tuple(record for record, count in cited if count == 1),
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


def _cited(record: Record) -> set[str]:
    """The ids of the sources on which anything in the record rests."""
    return {cited.source.id for _, cited in citations(record)} | {
        mark[1]
        for _, prose in prose_fields(record)
        for _, form in prose.forms
        for mark in CITE_MARK.finditer(form)
    }
