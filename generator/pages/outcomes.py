"""Outcomes of rounds: what was agreed or left open, who owes it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.rounds import STATUSES, Outcome, Round, Step
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.address import page_path, relative
from generator.pages.folio import Folio

AGREED, LEFT_OPEN = STATUSES
STATUS_MARKS = {
    AGREED: Markdown("{ .status .agreed }"),
    LEFT_OPEN: Markdown("{ .status .left-open }"),
}
_HEADINGS = {AGREED: "s_agreed", LEFT_OPEN: "s_open"}
_UNTOLD = Markdown("*not stated*{ .silent }")
NO_OUTCOME = "No outcome recorded"
NOTHING_FOUND = "No source on what became of it was found."


@dataclass(frozen=True)
class OutcomeBlock:
    """One thing that was agreed or left open."""

    anchor: Markdown  # its anchor on the page
    claim: Markdown  # what it is, with its sources
    details: tuple[Markdown, ...]  # who owes it, by when, and what became of it


def outcomes_of(record: Round, status: str) -> Iterator[tuple[Markdown, Outcome]]:
    """The outcomes of that status, each with its anchor on the page of the round."""
    for index, outcome in enumerate(record.outcomes):
        if held_or_first(outcome.status) == status:
            yield Markdown(f"o_{outcome.id or index + 1}"), outcome


def outcome_link(folio: Folio, record: Round, status: str) -> Markdown:
    """How much was agreed, or left open, linked to the list of it ('' for nothing)."""
    count = len(list(outcomes_of(record, status)))
    target = f"{page_path(record.kind, record.id)}#{_HEADINGS[status]}"
    link = link_to(relative(folio.path, target), f"{count} {status}")
    return link + STATUS_MARKS[status] if count else Markdown("")


def outcome_block(folio: Folio, outcome: Outcome, anchor: Markdown, tail: Markdown) -> OutcomeBlock:
    """An outcome as an item of a list; `tail` stands behind the claim."""
    said = folio.said(outcome.text, outcome.sources, outcome.note)
    claim = Markdown("{} {}").format(said, tail)
    return OutcomeBlock(anchor, claim, tuple(_details(folio, outcome)))


def outcome_cells(folio: Folio, outcome: Outcome) -> list[Markdown]:
    """An outcome as a row of a table: what, who owes it, by when, and what became of it."""
    words = folio.edition.words
    said = folio.said(outcome.text, outcome.sources, outcome.note)
    rivals = _rival_status(folio, outcome)
    steps = [_step(folio, step) for step in _in_time(outcome)]
    return [
        Markdown("{}. {}").format(said, rivals) if rivals else said,
        words.joined([folio.refer(ref) for ref in outcome.owed_by]) or _UNTOLD,
        folio.stated(outcome.due, words.date) or _UNTOLD,
        Markdown("<br>").join(steps) or Markdown("*no source found*{ .silent }"),
    ]


def _rival_status(folio: Folio, outcome: Outcome) -> Markdown:
    if len(outcome.status) < 2:
        return Markdown("")
    return Markdown("Status: {}").format(folio.stated(outcome.status, str))


def _in_time(outcome: Outcome) -> list[Step]:
    return sorted(outcome.progress, key=lambda step: step.date.sort_key)


def _details(folio: Folio, outcome: Outcome) -> Iterator[Markdown]:
    words = folio.edition.words
    if rivals := _rival_status(folio, outcome):
        yield rivals
    if outcome.owed_by:
        owers = words.joined([folio.refer(ref) for ref in outcome.owed_by])
        yield Markdown("Owed by {}").format(owers)
    if outcome.due:
        yield Markdown("Due: {}").format(folio.stated(outcome.due, words.date))
    for step in _in_time(outcome):
        yield _step(folio, step)
    if (outcome.due or outcome.owed_by) and not outcome.progress:
        yield Markdown(NOTHING_FOUND)


def _step(folio: Folio, step: Step) -> Markdown:
    when = folio.edition.words.full_date(step.date)
    return Markdown("{}: {}").format(when, folio.said(step.text, step.sources, step.note))
