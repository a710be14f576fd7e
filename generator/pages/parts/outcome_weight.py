"""Which outcomes lead where not all are shown: what binds most, then that of which most is told."""

from __future__ import annotations

from generator.facts.records.rounds import Outcome

Weight = tuple[bool, bool, bool, int]


def outcome_weight(outcome: Outcome) -> Weight:
    """The greater, the weightier: whether it has a day, whether somebody owes it, whether it is
    known what became of it, and in how many steps that is told."""
    judged = outcome.verdict is not None and outcome.verdict.value != "not known"
    return bool(outcome.due), bool(outcome.owed_by), judged, len(outcome.progress)
