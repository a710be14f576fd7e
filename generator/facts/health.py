"""How well the facts are sourced, in counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.references import citations, prose_fields
from generator.facts.sourced import Part
from generator.facts.sources import Source
from generator.facts.statements import Statement
from generator.text import CITE_MARK

# A source is its own proof, and where a town lies needs none.
_PROVEN = frozenset(["sources", "places"])


@dataclass(frozen=True)
class SourcingHealth:
    """The counts that an editor wants small; each is a field of `health` in data/site.yml."""

    unsourced: int  # records on which nothing rests
    single_source: int  # records that rest on one source alone
    one_sided: int  # disputes with one account only
    without_archive: int  # sources without the address of an archived copy
    unchecked_quotes: int  # quotes that nobody has checked against the source's text


def sourcing_health(library: Library) -> SourcingHealth:
    """The counts over all facts. Until quotes can be checked, every quote counts as unchecked."""
    records = [record for record in library.everything() if record.kind not in _PROVEN]
    cited = [len(_cited(record)) for record in records]
    return SourcingHealth(
        unsourced=cited.count(0),
        single_source=cited.count(1),
        one_sided=sum(
            len(dispute.accounts) == 1
            for record in library.everything()
            for dispute in record.disputes
        ),
        without_archive=sum(not source.archive for source in library.all_of(Source)),
        unchecked_quotes=sum(_quotes(part) for part in (*library.everything(), library.about)),
    )


def _cited(record: Record) -> set[str]:
    """The ids of the sources on which anything in the record rests."""
    return {cited.source.id for _, cited in citations(record)} | {
        mark[1] for mark in _cite_marks(record)
    }


def _quotes(part: Part) -> int:
    own = len(part.quote) if isinstance(part, Statement) else 0
    beside = sum(cited.quote is not None for _, cited in citations(part))
    return own + beside + sum(mark[2] is not None for mark in _cite_marks(part))


def _cite_marks(part: Part) -> Iterator[tuple[str, str, str | None]]:
    """The citations in prose: as written, the id of the source, the quote if there is one."""
    for _, prose in prose_fields(part):
        for _, form in prose.forms:
            for mark in CITE_MARK.finditer(form):
                yield mark[0], mark[1], mark[2]
