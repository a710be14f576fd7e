"""Writes the Markdown pages of the facts into docs/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.dates import Day
from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import Problems
from generator.progress import Progress, silent
from generator.reading.disk import stops_told
from generator.site.load import load_site
from generator.site.outputs import edition_of, make_outputs
from generator.site.publish.site_lock import alone
from generator.site.write import Written, compare_outputs, write_outputs


@dataclass(frozen=True)
class Generated:
    """What was written (or, with `check`, would be); nothing where the facts have errors."""

    problems: Problems
    library: Library | None
    written: Written | None


def generate(
    layout: Layout, check: bool = False, progress: Progress = silent, today: Day | None = None
) -> Generated:
    """Brings docs/ up to the facts; with `check` only tells the difference."""
    loaded = load_site(layout, progress, today)
    problems, written = loaded.problems, None
    if loaded.library is None or problems.fatal:
        return Generated(problems, loaded.library, None)
    with stops_told(layout, problems):
        outputs = make_outputs(layout, edition_of(layout, loaded.library), progress).files
        if check:
            written = planned(layout, outputs, problems)
        else:
            with alone(layout):
                written = write_pages(layout, outputs, problems, progress)
    return Generated(problems, loaded.library, written)


def planned(layout: Layout, outputs: Mapping[str, str], problems: Problems) -> Written | None:
    """What writing would do, or None, with problems, where files of others are in the way."""
    plan, foreign = compare_outputs(layout, outputs)
    problems.extend(foreign)
    return None if foreign else plan


def write_pages(
    layout: Layout, outputs: Mapping[str, str], problems: Problems, progress: Progress
) -> Written | None:
    """What was written, or None as above; to be called by who holds the lock."""
    plan = planned(layout, outputs, problems)
    if plan is not None:
        write_outputs(layout, outputs, plan, progress)
    return plan
