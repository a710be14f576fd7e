"""Problems as SARIF, which code hosts and editors read.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0" (2020).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.problems import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "hint": "note", "off": "none"}


@dataclass(frozen=True)
class RuleText:
    """A rule as the manual tells it: its name, its usual level, and what it asks for."""

    name: str
    level: str
    text: str

    @property
    def asks(self) -> str:
        """The first sentence: what must hold."""
        return " ".join(self.text.split("\n\n")[0].split())


def sarif_report(told: Sequence[Problem], rules: Iterable[RuleText], version: str) -> str:
    """One run of the check, with every rule that it knows and the problems that are told."""
    known = {rule.name: rule for rule in rules}
    strange = sorted({problem.rule for problem in told} - set(known))
    names = [*sorted(known), *strange]
    index = {name: number for number, name in enumerate(names)}
    driver = {
        "name": "explainer",
        "version": version,
        "rules": [_rule(known[name]) if name in known else {"id": name} for name in names],
    }
    run = {
        "tool": {"driver": driver},
        # Columns are counted in characters, as an editor counts them, not in UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, index[problem.rule]) for problem in told],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.asks},
        "fullDescription": {"text": " ".join(rule.text.split())},
        "help": {"text": rule.text, "markdown": rule.text},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }


def _result(problem: Problem, rule_index: int) -> dict[str, Any]:
    place = problem.place
    location = {
        "artifactLocation": {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    return {
        "ruleId": problem.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.sentence} {problem.hint}".strip()},
        "locations": [{"physicalLocation": location}],
    }
