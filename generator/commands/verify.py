"""Seeks every quote in the text of its source, and writes down which were found."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.evidence.lock_text import lock_text
from generator.evidence.verdicts import verify_quotes
from generator.facts.claims import claims
from generator.facts.dates import Day
from generator.facts.health import QuoteCount, count_quotes
from generator.facts.library import Library
from generator.facts.records.sources import Source
from generator.files import put_file
from generator.layout import Layout
from generator.problems import InvalidValue, Problem, Problems
from generator.progress import Progress, silent
from generator.reading.library import read_library
from generator.reading.source_texts import text_files
from generator.site.load_texts import load_texts
from generator.text import did_you_mean, quoted

if TYPE_CHECKING:
    from generator.evidence.fetch import Fetcher


@dataclass(frozen=True)
class Verified:
    """What was found out: problems, how many quotes are checked (None: the facts have errors, and
    nothing was looked into), how many texts were at hand, and whether the lock is another now."""

    problems: Problems
    count: QuoteCount | None = None
    texts: int = 0
    written: bool = False


def verify(
    layout: Layout,
    today: Day,
    only: Collection[str] = (),
    fetcher: Fetcher | None = None,
    progress: Progress = silent,
) -> Verified:
    """Checks the quotes of some sources, or of all, and writes data/evidence.lock; with a fetcher
    gets the texts that are not at hand first.

    Raises:
        InvalidValue: one of the sources is unknown.
    """
    library, read = read_library(layout)
    problems = Problems([_mended(problem) for problem in read])
    if library is None or problems.fatal:
        return Verified(problems)
    wanted = _wanted(library, only)
    if fetcher:
        problems.extend(_fetched(layout, library, wanted, fetcher, progress))
    texts, wrong = load_texts(layout, library, wanted, progress)
    problems.extend(wrong)
    progress("seeking quotes", 0, 0)
    verdict = verify_quotes(library, texts, "{:04}-{:02}-{:02}".format(*today))
    problems.extend(verdict.problems)
    library.evidence = verdict.evidence
    written = False
    if verdict.evidence.quotes or layout.lock_file.exists():
        written = put_file(layout.lock_file, lock_text(verdict.evidence).encode())
    return Verified(problems, count_quotes(library), len(texts), written)


def _fetched(
    layout: Layout,
    library: Library,
    wanted: Collection[str],
    fetcher: Fetcher,
    progress: Progress,
) -> Iterator[Problem]:
    """Gets the wanted texts that are not at hand; what could not be got."""
    # Only here: what asks the web opens a socket when it is loaded.
    from generator.evidence.fetch import fetch_texts

    at_hand, broken = text_files(layout, library)
    if layout.texts.is_symlink():
        yield from broken
        return
    sources = [one for one in library.all_of(Source) if one.id in wanted and one.id not in at_hand]
    for done, (source, invalid) in enumerate(fetch_texts(fetcher, layout.texts, sources), 1):
        progress("fetching texts", done, len(sources))
        if invalid:
            place = library.place(source, ("URL",))
            hint = invalid.hint or f"Save it by hand as texts/{source.id}.txt, .html or .pdf."
            yield Problem(place, "not-fetched", invalid.sentence, hint, "warning")


def _wanted(library: Library, only: Collection[str]) -> frozenset[str]:
    """The sources that are asked for, or else all that are quoted."""
    known = [source.id for source in library.all_of(Source)]
    for name in only:
        if name not in known:
            hint = did_you_mean(name, known) or "Name the id of a source."
            raise InvalidValue(f"{quoted(name)} is not a source.", hint)
    return frozenset(only) or frozenset(
        source for claim in claims(library) for source in claim.quote.sources
    )


def _mended(problem: Problem) -> Problem:
    """A line of the lock that says nothing is left out when the lock is written."""
    if problem.rule != "broken-lock":
        return problem
    return replace(problem, level="warning", hint="It is left out of the file that is written now.")
