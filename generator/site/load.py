"""Reads and checks the facts: the same code for every command, so that what passes a check
builds."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checking.all import check_library
from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import Problems
from generator.reading.library import read_library
from generator.site.progress import Progress, silent


@dataclass(frozen=True)
class Loaded:
    """What was read, and all that is wrong with it; no library where nothing could be read."""

    library: Library | None
    problems: Problems


def load_site(layout: Layout, progress: Progress = silent) -> Loaded:
    """The facts of a site, read and checked; nothing is written."""
    library, problems = read_library(
        layout, lambda done, total: progress("reading facts", done, total)
    )
    if library is not None:
        progress("checking facts", 0, len(library))
        problems.extend(check_library(library))
    return Loaded(library, problems)
