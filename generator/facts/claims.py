"""Claims: every quote in the facts, with the field that holds it, and which of them changed
since they were checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.library import Library
from generator.facts.proofs import SITE, CheckedQuote, Evidence
from generator.facts.quotes import Quote, quote_of
from generator.facts.record import Record
from generator.facts.records.sources import Source
from generator.facts.records.statements import Statement
from generator.facts.sourced import Citation, Part
from generator.facts.walk import Path, citations, prose_fields
from generator.problems import Place
from generator.text import CITE_MARK


@dataclass(frozen=True)
class Claim:
    """A quote in the facts: the record that holds it (kind/id, or "site"), the path of keys to it
    within the record, and where it stands on disk."""

    record: str
    path: Path
    quote: Quote
    place: Place

    @property
    def name(self) -> str:
        """The claim as the lock names it."""
        return "/".join([self.record, *map(str, self.path)])


def claims(library: Library) -> Iterator[Claim]:
    """Every quote of the facts: records in their fixed order, then the site itself."""
    for record in library.everything():
        name = f"{record.kind}/{record.id}"
        for path, quote in _quotes(library, record):
            yield Claim(name, path, quote, library.place(record, path))
    for path, quote in _quotes(library, library.about):
        yield Claim(SITE, path, quote, library.locate_about(path))


def changed_claims(library: Library, evidence: Evidence) -> Iterator[tuple[Claim, CheckedQuote]]:
    """Each quote that nobody checked where one was checked that is gone, with that one's entry.

    A quote that is only moved or deleted, or added beside others, is no change.
    """
    if not evidence.quotes:
        return
    for record, found in _by_record(library).items():
        held = {key for claim in found for key in claim.quote.pairs()}
        gone = [entry for entry in evidence.by_record.get(record, ()) if entry.key not in held]
        unproven = [claim for claim in found if gone and not evidence.found(claim.quote)]
        yield from _paired(unproven, gone)


def _by_record(library: Library) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims(library):
        found.setdefault(claim.record, []).append(claim)
    return found


def _paired(
    unproven: Sequence[Claim], gone: Sequence[CheckedQuote]
) -> Iterator[tuple[Claim, CheckedQuote]]:
    """The same words of another source; else words of the same source, at the same field if one
    of them is there, or else wherever they are in the record."""
    left = list(gone)
    for claim in unproven:
        moved = next((entry for entry in left if entry.digest in claim.quote.digests()), None)
        if moved:
            left.remove(moved)
            yield claim, moved
    for entry in left:
        near = [claim for claim in unproven if entry.source in claim.quote.sources]
        for claim in [claim for claim in near if claim.name == entry.claim] or near:
            yield claim, entry


def _quotes(library: Library, part: Part) -> Iterator[tuple[Path, Quote]]:
    for path, cited in citations(part):
        quote = quote_of(cited)
        if quote:
            yield (*path, "quote"), quote
    for path, prose in prose_fields(part):
        for _, form in prose.forms:
            for mark in CITE_MARK.finditer(form):
                if mark[2] is not None:
                    yield path, Quote((mark[1],), (mark[2],))
    if isinstance(part, Statement):
        yield from said_quotes(library, part)
    if isinstance(part, Source):
        for index, words in enumerate(part.boilerplate):
            forms = tuple(form for _, form in words.forms)
            yield ("boilerplate", index), Quote((part.id,), forms)


def said_quotes(library: Library, statement: Statement) -> Iterator[tuple[Path, Quote]]:
    """The words of a statement, with the path to each: they stand in one of their own sources, or
    else of the statement's."""
    for index, stated in enumerate(statement.quote):
        cited = stated.sources or statement.sources
        sources = [one.source.id for one in cited if _has_words(library, statement, one)]
        forms = tuple(form for _, form in stated.value.forms)
        yield ("quote", index, "value"), Quote(tuple(dict.fromkeys(sources)), forms)


def _has_words(library: Library, statement: Statement, cited: Citation) -> bool:
    """False where the words were translated, and the source has them in the other language."""
    source: Record | None = library.resolve(cited.source)
    language = source.language if isinstance(source, Source) else None
    return not (statement.translated and language and language != library.about.language)
