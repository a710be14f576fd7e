"""Problems as one JSON document. Its form is a promise, told in docs/manual/index.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from generator.problems import Problem

# Goes up when a field goes away or changes its meaning; a new field leaves it as it is.
FORM_VERSION = 1


def json_report(told: Iterable[Problem], counts: Mapping[str, int]) -> str:
    """The problems that are told, and how many of each level there are in all."""
    entries = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "level": problem.level,
            "rule": problem.rule,
            "sentence": problem.sentence,
            "hint": problem.hint,
        }
        for problem in told
    ]
    document = {"version": FORM_VERSION, "problems": entries, "counts": dict(counts)}
    return json.dumps(document, ensure_ascii=False, indent=1)
