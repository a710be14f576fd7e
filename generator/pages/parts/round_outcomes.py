"""What a round came to: its outcomes by status, each with its anchor on the page of the round."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.records.rounds import STATUSES, Outcome, Round
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.presenting.words import Words

AGREED, LEFT_OPEN = STATUSES


def outcomes_of(record: Round, status: str) -> Iterator[tuple[Markdown, Outcome]]:
    """The outcomes of that status, each with its anchor on the page of the round."""
    for index, outcome in enumerate(record.outcomes):
        if held_or_first(outcome.status) == status:
            yield Markdown(f"o_{outcome.id or index + 1}"), outcome


def count_of(record: Round, status: str) -> int:
    """How many outcomes of a round are of that status."""
    return len(list(outcomes_of(record, status)))


def status_count(words: Words, status: str, count: int) -> str:
    """How many outcomes are of a status, in words: 4 agreed."""
    if status == AGREED:
        return words.ngettext("{count} agreed", "{count} agreed", count)
    return words.ngettext("{count} left open", "{count} left open", count)


def round_tally(words: Words, record: Round) -> str:
    """How much a round agreed and left open, in words: 4 agreed, 2 left open; '' for nothing."""
    counts = ((status, count_of(record, status)) for status in STATUSES)
    return ", ".join(status_count(words, status, count) for status, count in counts if count)
