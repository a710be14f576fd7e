"""Lists what an editor should look at next, the most pressing first; writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checking.all import CLOCK
from generator.facts.dates import Day
from generator.facts.health import sourcing_health
from generator.facts.library import Library
from generator.facts.record import Record
from generator.layout import Layout
from generator.problems import Place, Problems
from generator.progress import Progress, silent
from generator.site.load import load_site
from generator.text import counted, quoted

# Why something is to be looked at, the most pressing first.
_GROUPS = {
    "passed-date": "Dates that have passed",
    "review-due": "Records to be looked at again",
    "stale-as-of": "Facts that nobody looked at of late",
    "stale-value": "Leaders, posts and figures without a source of late",
    "from-memory": "Notes from memory",
    "unsourced": "Records without a source",
    "weak-source": "Records for which only copies, wikis or forums speak",
    "summary": "Sources read only in a summary by others",
    "single-source": "Records that rest on one source alone",
    "unchecked-quote": "Quotes that nobody checked",
    "no-place": "Events without a place, places without coordinates",
    "no-archive": "Sources without an archived copy",
}


@dataclass(frozen=True)
class Task:
    """One thing to look at: why, where in the facts, and what to do."""

    why: str
    place: Place
    sentence: str
    hint: str


@dataclass(frozen=True)
class TaskList:
    """All that is to be looked at, in order; or why the facts could not be read."""

    problems: Problems
    tasks: tuple[Task, ...] | None = None


def todo(layout: Layout, progress: Progress = silent, today: Day | None = None) -> TaskList:
    """What the clock has broken and where the sourcing is weak."""
    loaded = load_site(layout, progress, today)
    if loaded.library is None:
        return TaskList(loaded.problems)
    tasks = [*_of_the_clock(loaded.problems), *_of_the_sourcing(loaded.library)]
    order = list(_GROUPS)
    tasks.sort(key=lambda task: (order.index(task.why), task.place))
    return TaskList(loaded.problems, tuple(tasks))


def task_lines(tasks: Iterable[Task], most: int | None = None) -> Iterator[str]:
    """The tasks as text: under the heading of each group one line each, at most so many of it."""
    groups: dict[str, list[Task]] = {}
    for task in tasks:
        groups.setdefault(task.why, []).append(task)
    for why, found in groups.items():
        yield f"{_GROUPS[why]} ({len(found):,})"
        for task in found[:most]:
            yield f"  {task.place}: {task.sentence} {task.hint}".rstrip()
        if most is not None and len(found) > most:
            yield f"  … and {len(found) - most:,} more"
    total = sum(map(len, groups.values()))
    yield f"{counted(total, 'thing')} to look at." if total else "Nothing is to be looked at."


def task_document(tasks: Iterable[Task]) -> str:
    """The tasks as one JSON document, in the same order."""
    entries = [
        {
            "why": task.why,
            "path": task.place.path,
            "line": task.place.line,
            "column": task.place.column,
            "sentence": task.sentence,
            "hint": task.hint,
        }
        for task in tasks
    ]
    return json.dumps({"version": 1, "tasks": entries}, ensure_ascii=False, indent=1)


def _of_the_clock(problems: Problems) -> Iterator[Task]:
    for problem in problems:
        if problem.rule in CLOCK:
            yield Task(problem.rule, problem.place, problem.sentence, problem.hint)


def _of_the_sourcing(library: Library) -> Iterator[Task]:
    health = sourcing_health(library)
    yield from _records(library, "unsourced", health.unsourced, "has no source.")
    yield from _records(library, "weak-source", health.weakly_sourced, "has only weak sources.")
    yield from _records(library, "single-source", health.single_source, "has one source.")
    yield from _records(library, "no-place", health.without_place, "does not say where.")
    summarised, bare = health.summarised, health.without_archive
    yield from _records(library, "summary", summarised, "was not read itself.")
    yield from _records(library, "no-archive", bare, "has no archived copy.")
    for record, path in health.from_memory:
        place = library.place(record, path)
        yield Task("from-memory", place, "Nobody looked this up.", "Look it up, or take it out.")
    for claim in health.unchecked_quotes:
        sentence = f"{quoted(claim.quote.forms[0])} is not checked."
        yield Task("unchecked-quote", claim.place, sentence, "")


def _records(library: Library, why: str, records: Iterable[Record], says: str) -> Iterator[Task]:
    for record in records:
        yield Task(why, library.place(record), f"{quoted(record.id)} {says}", "")
