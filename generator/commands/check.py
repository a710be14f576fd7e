"""Reads and checks everything; writes nothing."""

from __future__ import annotations

from generator.facts.dates import Day
from generator.layout import Layout
from generator.progress import Progress, silent
from generator.site.git.facts_at_revision import library_at
from generator.site.load import Loaded, load_site


def check(
    layout: Layout,
    progress: Progress = silent,
    today: Day | None = None,
    since: str = "",
    strict_clock: bool = False,
) -> Loaded:
    """The facts and all that is wrong with them, and with what changed since a git revision; what
    time alone has broken is an error where the clock is strict.

    Raises:
        InvalidValue: there is no such revision.
    """
    before = library_at(layout, since) if since else None
    return load_site(layout, progress, today, before, strict_clock)
