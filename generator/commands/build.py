"""Checks, generates, renders, inspects, and puts the finished site in place in one step."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.commands.generate import generate
from generator.facts.dates import Date, Day
from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import Place, Problem, Problems
from generator.site.inspect import inspect_site
from generator.site.progress import Progress, silent
from generator.site.publish import aside, publish, refuse_foreign
from generator.site.render import render_site
from generator.site.write import Written


@dataclass(frozen=True)
class Built:
    """What a build did: problems, pages written, and how many pages the site has (0: none)."""

    problems: Problems
    written: Written | None
    pages: int
    said: tuple[str, ...] = ()  # what MkDocs said, where it was not content


def build(
    layout: Layout,
    process: int,
    environment: Mapping[str, str],
    progress: Progress = silent,
    today: Day | None = None,
) -> Built:
    """The site, built aside and put in place only when it is whole and good.

    `process` is a number that no other build on the machine has now.
    """
    made = generate(layout, progress=progress, today=today)
    foreign = refuse_foreign(layout)
    if foreign:
        made.problems.extend([foreign])
    if made.written is None or made.library is None or foreign:
        return Built(made.problems, made.written, 0)
    folder = aside(layout, process)
    try:
        return _into(
            folder, layout, made.library, made.written, made.problems, environment, progress
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _into(
    folder: Path,
    layout: Layout,
    library: Library,
    written: Written,
    problems: Problems,
    environment: Mapping[str, str],
    progress: Progress,
) -> Built:
    progress("building the site with MkDocs", 0, 0)
    rendered = render_site(layout, folder, {"SOURCE_DATE_EPOCH": _epoch(library), **environment})
    if not rendered.good:
        sentence = "MkDocs did not accept the pages."
        problems.extend([Problem(Place("mkdocs.yml"), "build-refused", sentence)])
        return Built(problems, written, 0, rendered.lines)
    problems.extend(inspect_site(folder, library, progress))
    if problems.fatal:
        return Built(problems, written, 0)
    pages = sum(1 for _ in folder.rglob("*.html"))
    publish(layout, folder)
    return Built(problems, written, pages)


def _epoch(library: Library) -> str:
    """The day to which the facts hold, in seconds since 1970: the same facts, the same bytes."""
    as_of: Date | None = library.about.as_of
    if as_of is None:
        return "0"
    day = datetime.datetime(*as_of.upper, tzinfo=datetime.UTC)
    return str(max(0, int(day.timestamp())))
