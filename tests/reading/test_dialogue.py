"""The reader leaves nothing of a large fact base behind: what stands in its files is counted."""

from __future__ import annotations

from collections import Counter

from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.facts.sourced import Stated, held_or_first


def test_every_record_is_read(real_library: Library):
    counts = {kind: len(real_library.of_kind(kind)) for kind in KINDS}
    assert counts == {
        "actors": 55, "rounds": 4, "events": 71, "issues": 6, "statements": 49, "figures": 5,
        "terms": 40, "places": 9, "sources": 189,
    }  # fmt: skip
    rounds = real_library.of_kind("rounds")
    outcomes = Counter(
        held_or_first(outcome.status) for held in rounds for outcome in held.outcomes
    )
    assert outcomes == {"agreed": 17, "left open": 5}
    assert sum(len(held.reactions) for held in rounds) == 16
    assert sum(len(issue.positions) for issue in real_library.of_kind("issues")) == 21
    assert sum(len(figure.points) for figure in real_library.of_kind("figures")) == 27
    assert [s.id for s in real_library.of_kind("sources") if not real_library.pointing_at(s)] == []


def test_every_dispute_is_read(real_library: Library):
    """27 disputes: 18 as questions, 9 as rival values."""
    questions = sum(len(record.disputes) for record in real_library.everything())
    rivals = sum(_rivals(record) for record in real_library.everything())
    assert (questions, rivals) == (18, 9)


def _rivals(part) -> int:
    found = 0
    for name, value in part.__dict__.items():
        if not isinstance(value, tuple) or name in ("aliases", "names"):
            continue
        if len(value) > 1 and all(isinstance(item, Stated) for item in value):
            found += 1
        found += sum(_rivals(item) for item in value if hasattr(item, "__dict__"))
    return found
