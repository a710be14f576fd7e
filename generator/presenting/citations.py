"""What rests on a source: each fact that cites it, with the words that it relies on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.facts.records.sources import Source
from generator.facts.sourced import Citation, Part, citation_of
from generator.facts.walk import Path, citations, prose_fields
from generator.presenting.edition import Edition
from generator.presenting.order import in_order
from generator.text import CITE_MARK


@dataclass(frozen=True)
class Use:
    """One citation of a source.

    `fact` is the path of the field that cites it (such as outcomes, 1, sources); `holder` is
    the record that it lies in, None where that is the site's own answer. `alone` where the
    field cites no other source.
    """

    source: str
    holder: Record | None
    fact: Path
    cited: Citation
    alone: bool


class Uses:
    """All citations of an edition, by source."""

    def __init__(self, edition: Edition) -> None:
        self._by_source: dict[str, list[Use]] = defaultdict(list)
        self._cited: dict[Record | None, set[str]] = defaultdict(set)
        parts: list[tuple[Record | None, Part]] = [(None, edition.library.about)]
        for kind in KINDS:
            parts += [(record, record) for record in in_order(edition, kind)]
        for holder, part in parts:
            for use in (*_listed(holder, part), *_in_prose(holder, part)):
                self._by_source[use.source].append(use)
                self._cited[holder].add(use.source)

    def of(self, source: Source) -> tuple[Use, ...]:
        """The citations of a source: the site's own, then by kind, in the order of lists."""
        return tuple(self._by_source.get(source.id, ()))

    def count(self, source: Source) -> int:
        """How many facts rest on a source; a fact that cites it twice counts once."""
        return len({(use.holder, use.fact) for use in self.of(source)})

    def is_only(self, source: Source, holder: Record | None) -> bool:
        """Whether a record cites this source and no other one."""
        return holder is not None and self._cited[holder] == {source.id}

    def total(self, sources: Iterable[Source]) -> int:
        """How many facts rest on any of some sources."""
        return len({(use.holder, use.fact) for source in sources for use in self.of(source)})


def _listed(holder: Record | None, part: Part) -> Iterator[Use]:
    """Citations in the `sources` of the record, of its items and of its values."""
    fields = defaultdict(list)
    for path, cited in citations(part):
        fields[path[:-1]].append(cited)
    for fact, cites in fields.items():
        # A round's documents are texts that it produced, not proofs of a fact.
        alone = fact[-1] == "sources" and len({cited.source.id for cited in cites}) == 1
        for cited in cites:
            yield Use(cited.source.id, holder, fact, cited, alone)


def _in_prose(holder: Record | None, part: Part) -> Iterator[Use]:
    """Citations as [@id "words"]; prose says more than one thing, so none stands alone."""
    for fact, prose in prose_fields(part):
        marks = (mark for _, form in prose.forms for mark in CITE_MARK.finditer(form))
        for source, words in dict.fromkeys((mark[1], mark[2]) for mark in marks):
            yield Use(source, holder, fact, citation_of(source, words), alone=False)
