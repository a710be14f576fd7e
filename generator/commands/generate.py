"""Writes the Markdown pages of the facts into docs/."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.dates import Day
from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import Problems
from generator.site.load import load_site
from generator.site.outputs import make_outputs
from generator.site.progress import Progress, silent
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
    problems = loaded.problems
    if loaded.library is None or problems.fatal:
        return Generated(problems, loaded.library, None)
    outputs = make_outputs(layout, loaded.library, progress)
    plan, foreign = compare_outputs(layout, outputs)
    problems.extend(foreign)
    if foreign:
        return Generated(problems, loaded.library, None)
    if not check:
        write_outputs(layout, outputs, plan, progress)
    return Generated(problems, loaded.library, plan)
