"""What one rule tells about a small world that a test writes down."""

from __future__ import annotations

from generator.checking.rule import Rule
from generator.reading.library import read_library

REPORT = "report: {title: A report}\n"


def told(world, rule: Rule, **files: str) -> list[str]:
    """Where the rule finds faults: `kind:line`, in order of place."""
    given = {"sources": REPORT} | files
    library, problems = read_library(
        world({f"data/{kind}.yml": text.lstrip("\n") for kind, text in given.items()})
    )
    assert list(problems) == []
    found = sorted(problem.place for problem in rule.check(library))
    return [f"{place.path[5:-4]}:{place.line}" for place in found]
