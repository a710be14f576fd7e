"""Shows which passages of a source's text facts cite, and which sentences nobody cites."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.coverage import coverage_of
from generator.evidence.reading_aid import coverage_page, coverage_text
from generator.facts.library import Library
from generator.facts.records.sources import Source
from generator.files import put_file
from generator.layout import Layout
from generator.problems import InvalidValue, Problems
from generator.reading.library import read_library
from generator.site.load_texts import load_texts
from generator.text import did_you_mean, quoted


@dataclass(frozen=True)
class Covered:
    """The reading aid line by line, and the path of the same as a page; or why there is none."""

    problems: Problems
    lines: tuple[str, ...] = ()
    page: str = ""


def coverage(layout: Layout, source_id: str) -> Covered:
    """Writes .explainer/coverage/<id>.html, which is for the editors alone.

    Raises:
        InvalidValue: there is no such source, or its text is not at hand.
    """
    library, problems = read_library(layout)
    if library is None or problems.fatal:
        return Covered(problems)
    source = _source(library, source_id)
    texts, found = load_texts(layout, library, [source.id])
    problems.extend(one for one in found if f"/{source.id}." in one.place.path)
    text = texts.get(source.id)
    if text is None:
        hint = f"Save it as texts/{source.id}.txt, .html or .pdf."
        raise InvalidValue(f"The text of {quoted(source.id)} is not at hand.", hint)
    covered = coverage_of(library, source, text.words, text.whole)
    page = layout.coverage / f"{source.id}.html"
    put_file(page, coverage_page(covered).encode())
    return Covered(problems, tuple(coverage_text(covered)), layout.relative(page))


def _source(library: Library, source_id: str) -> Source:
    source = library.get("sources", source_id)
    if isinstance(source, Source):
        return source
    known = (one.id for one in library.all_of(Source))
    hint = did_you_mean(source_id, known) or "Name the id of a source."
    raise InvalidValue(f"{quoted(source_id)} is not a source.", hint)
