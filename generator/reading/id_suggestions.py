"""Better hints where a name stands in place of an id: they name a record that there is."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.facts.name_lookup import LikelyIds
from generator.problems import Problem
from generator.text import listed, quoted, slug

_MOST = 3


def with_records_meant(problems: list[Problem], library: Library) -> list[Problem]:
    """The problems; those about a name in place of an id with what can be written there."""
    likely = LikelyIds(library)
    return [
        replace(problem, hint=_hint(problem, library, likely)) if problem.sought else problem
        for problem in problems
    ]


def _hint(problem: Problem, library: Library, likely: LikelyIds) -> str:
    assert problem.sought is not None
    kinds, words, party = problem.sought
    found = likely.of(kinds, words)
    meant = slug(words)
    if any((kind, meant) in library.broken for kind in kinds or KINDS):
        return f"Write {quoted(meant)}."
    if 0 < len(found) <= _MOST:
        return f"Write {listed(map(quoted, found))}."
    if party:
        return f"Write the id of an actor, or {party} for one without a record."
    where = listed(f"data/{kind}.yml" for kind in kinds) if kinds else "the data folder"
    return f"Write the id of a record in {where}."
