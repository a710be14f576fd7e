"""Reads and checks the facts: the same code for every command, so that what passes a check
builds."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checking.all import check_library
from generator.checking.rule import Circumstances
from generator.facts.dates import Day
from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import Problems
from generator.progress import Progress, silent
from generator.reading.disk import stops_told
from generator.reading.exceptions import read_exceptions
from generator.reading.library import read_library
from generator.reading.source_texts import text_digests
from generator.site.catalogues import catalogue_languages
from generator.site.publish.plain_files import links_outside


@dataclass(frozen=True)
class Loaded:
    """What was read, and all that is wrong with it; no library where nothing could be read."""

    library: Library | None
    problems: Problems


def load_site(
    layout: Layout,
    progress: Progress = silent,
    today: Day | None = None,
    before: Library | None = None,
    strict_clock: bool = False,
) -> Loaded:
    """The facts of a site, read and checked; nothing is written.

    Rules on freshness are asked where `today` is given, rules on change where `before` is; what
    the rules of the clock find is an error where `strict_clock` is.
    """
    problems, library = Problems(), None
    with stops_told(layout, problems):
        library, found = read_library(
            layout, lambda done, total: progress("reading facts", done, total)
        )
        granted, wrong = read_exceptions(layout)
        problems.extend(links_outside(layout))
        problems.extend([*found, *wrong])
        if library is not None:
            progress("checking facts", 0, len(library))
            texts = text_digests(layout, library)
            around = Circumstances(
                today,
                before,
                granted,
                texts,
                catalogue_languages(layout),
                strict_clock=strict_clock,
            )
            problems.extend(check_library(library, around))
    return Loaded(library, problems)
