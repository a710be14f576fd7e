"""Tells what changed in the facts since a git revision; writes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from generator.layout import Layout
from generator.problems import Problems
from generator.reading.library import read_library
from generator.site.changes.differences import ChangedRecord, differences
from generator.site.git.facts_at_revision import library_at
from generator.site.outputs import edition_of


@dataclass(frozen=True)
class Compared:
    """What changed; None where today's facts cannot be read, and then `problems` say why."""

    problems: Problems
    changed: tuple[ChangedRecord, ...] | None


def diff(layout: Layout, revision: str) -> Compared:
    """The facts of today against those of a revision of the site's repository.

    Raises:
        InvalidValue: git is not there, or knows no such revision, or there were no facts at it.
    """
    before = library_at(layout, revision)
    library, problems = read_library(layout)
    if library is None or problems.fatal:
        return Compared(problems, None)
    return Compared(
        problems, tuple(differences(edition_of(layout, before), edition_of(layout, library)))
    )
