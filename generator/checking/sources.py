"""Rules on sources: every claim rests on one, and a quote has words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.checking.rule import Violation, rule, stated_parts
from generator.facts.claims import claims
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.sources import Source
from generator.facts.sourced import Part, Stated
from generator.facts.walk import (
    Path,
    citations,
    prose_fields,
    rests_on_sources,
    written_name,
)
from generator.text import CITE_MARK, quoted

# A source is its own proof, and where a town lies needs none.
_EXEMPT = frozenset(["sources", "places", "terms"])
_WORD = re.compile(r"\w")


@rule("no-source")
def no_source(library: Library) -> Iterator[Violation]:
    """A record has a source: for the whole of it, or for each entry of its lists.

    Readers trust a claim as far as they can check it. Write `sources: [some-id]` for the whole
    record, sources at each role, outcome, position and so on, or a citation `[@some-id]` in the
    prose. Sources and places need none; terms have a rule of their own.
    """
    for record in library.everything():
        if record.kind not in _EXEMPT:
            yield from _unsourced(library, record)
    for index, point in enumerate(library.about.points):
        if not rests_on_sources(point):
            yield Violation(
                library.locate_about(("points", index)),
                "This point has no source.",
                'Add "sources: [some-id]" to it, or cite one in its text: [@some-id].',
            )


@rule("term-without-source", "warning")
def term_without_source(library: Library) -> Iterator[Violation]:
    """A glossary entry says where its definition comes from.

    A definition can often do without, so this is a warning. Write `sources: [some-id]`, or cite
    the source in the definition: `[@some-id]`.
    """
    for record in library.of_kind("terms"):
        if not rests_on_sources(record):
            yield Violation(
                library.place(record),
                f"The term {quoted(record.id)} has no source.",
                'Add "sources: [some-id]", or cite one in the definition: [@some-id].',
            )


@rule("empty-quote")
def empty_quote(library: Library) -> Iterator[Violation]:
    """The quote that goes with a source has words in it.

    A quote is the proof that the source says so. Copy the exact words, or leave the quote out.
    """
    for part, locate in stated_parts(library):
        hint = "Copy the exact words from the source, or leave the quote out."
        for path, cited in citations(part):
            if cited.quote and not _WORD.search(str(cited.quote)):
                yield Violation(
                    locate((*path, "quote")), f"{quoted(cited.quote)} has no words.", hint
                )
        for path, prose in prose_fields(part):
            for mark in (mark for _, form in prose.forms for mark in CITE_MARK.finditer(form)):
                if mark[2] is not None and not _WORD.search(mark[2]):
                    yield Violation(
                        locate(path), f"The quote in {quoted(mark[0])} has no words.", hint
                    )


@rule("quote-from-summary")
def quote_from_summary(library: Library) -> Iterator[Violation]:
    """No words are quoted from a source that was read only in a summary by others.

    `read: summary` says that nobody here saw the text itself. What a summary has between quotation
    marks may be cut, translated or wrong. Take the quote out and keep the source, cite whoever
    quotes it as a source of its own, or read the text and say so: `read: whole` or `read: excerpt`.
    """
    for claim in claims(library):
        sources = [library.get("sources", one) for one in claim.quote.sources]
        read = [one for one in sources if isinstance(one, Source)]
        if read and all(one.read == "summary" for one in read):
            yield Violation(
                claim.place,
                f"{quoted(claim.quote.forms[0])} is quoted from {quoted(read[0].id)}, "
                "which was read only in a summary.",
                'Take the quote out, or read the text and change "read" of the source.',
            )


def _unsourced(library: Library, record: Record) -> Iterator[Violation]:
    """The record where nothing in it has a source, else its entries that have none."""
    if record.sources:
        return
    if not rests_on_sources(record):
        yield Violation(
            library.place(record),
            f"{quoted(record.id)} has no source.",
            'Add "sources: [some-id]" with the sources on which it rests.',
        )
        return
    for path, item in _items(record, ()):
        if not rests_on_sources(item):
            yield Violation(
                library.place(record, path),
                f"This entry of {quoted(_field(path))} has no "
                "source, and the record has none that covers it.",
                'Add "sources: [some-id]" to the entry or to the record.',
            )


def _items(value: Any, path: Path) -> Iterator[tuple[Path, Part]]:
    """The entries of a record's lists that can have sources of their own, the outermost ones."""
    if isinstance(value, Stated):
        return
    if isinstance(value, Part):
        if path and "sources" in type(value).model_fields:
            yield path, value
            return
        for name, inner in value.__dict__.items():
            yield from _items(inner, (*path, written_name(value, name)))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _items(inner, (*path, index))


def _field(path: Path) -> str:
    return next(str(step) for step in reversed(path) if isinstance(step, str))
