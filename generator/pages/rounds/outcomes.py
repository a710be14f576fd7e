"""Outcomes of rounds: what was agreed or left open, who owes it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.facts.records.rounds import Outcome, Round, Step
from generator.facts.sourced import standing
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, count_of, status_count
from generator.presenting.addresses import page_path, relative
from generator.presenting.field_names import fixed_word
from generator.presenting.words import sentence_case

STATUS_MARKS = {
    AGREED: Markdown("{ .status .agreed }"),
    LEFT_OPEN: Markdown("{ .status .left-open }"),
}
_HEADINGS = {AGREED: "s_agreed", LEFT_OPEN: "s_open"}


@dataclass(frozen=True)
class OutcomeBlock:
    """One thing that was agreed or left open."""

    anchor: Markdown  # its anchor on the page
    claim: Markdown  # what it is, with its sources
    details: tuple[Markdown, ...]  # who owes it, by when, and what became of it


def outcome_link(builder: PageBuilder, record: Round, status: str) -> Markdown:
    """How much was agreed, or left open, linked to the list of it ('' for nothing)."""
    count = count_of(record, status)
    target = f"{page_path(record.kind, record.id)}#{_HEADINGS[status]}"
    link = link_to(
        relative(builder.path, target), status_count(builder.edition.words, status, count)
    )
    return link + STATUS_MARKS[status] if count else Markdown("")


def outcome_block(
    builder: PageBuilder, outcome: Outcome, anchor: Markdown, tail: Markdown
) -> OutcomeBlock:
    """An outcome as an item of a list; `tail` stands behind the claim."""
    said = builder.said(outcome.text, outcome.sources, outcome.note)
    claim = Markdown("{} {}").format(said, tail)
    return OutcomeBlock(anchor, claim, tuple(_details(builder, outcome)))


def outcome_cells(builder: PageBuilder, outcome: Outcome) -> list[Markdown]:
    """An outcome as a row of a table: what, who owes it, by when, and what became of it."""
    words = builder.edition.words
    said = builder.said(outcome.text, outcome.sources, outcome.note)
    rivals = _rival_status(builder, outcome)
    untold = _silent(words.gettext("not stated"))
    steps = [_step(builder, step) for step in _in_time(outcome)]
    if verdict := verdict_line(builder, outcome):
        steps.insert(0, verdict)
    return [
        Markdown("{}. {}").format(said, rivals) if rivals else said,
        words.joined([builder.refer(ref) for ref in outcome.owed_by]) or untold,
        builder.stated(outcome.due, words.date) or untold,
        Markdown("<br>").join(steps) or _silent(words.gettext("not recorded here yet")),
    ]


def _silent(said: str) -> Markdown:
    return Markdown("*{}*{{ .silent }}").format(said)


def _rival_status(builder: PageBuilder, outcome: Outcome) -> Markdown:
    if len(standing(outcome.status)) < 2:
        return Markdown("")
    words = builder.edition.words
    shown = builder.stated(outcome.status, partial(fixed_word, words))
    return words.md_gettext("Status: {status}", status=shown)


def _in_time(outcome: Outcome) -> list[Step]:
    return sorted(outcome.progress, key=lambda step: step.date.sort_key)


def _details(builder: PageBuilder, outcome: Outcome) -> Iterator[Markdown]:
    words = builder.edition.words
    if rivals := _rival_status(builder, outcome):
        yield rivals
    if outcome.owed_by:
        owers = words.joined([builder.refer(ref) for ref in outcome.owed_by])
        yield words.md_gettext("Owed by: {actors}", actors=owers)
    if outcome.due:
        yield words.md_gettext("Due: {date}", date=builder.stated(outcome.due, words.date))
    if verdict := verdict_line(builder, outcome):
        yield verdict
    for step in _in_time(outcome):
        yield _step(builder, step)
    if (outcome.due or outcome.owed_by) and not outcome.progress and not outcome.verdict:
        yield words.md_gettext("What became of it is not recorded here yet.")


def verdict_line(builder: PageBuilder, outcome: Outcome) -> Markdown:
    """What became of an outcome in a word, as of which day, with its sources ('' for none)."""
    verdict, words = outcome.verdict, builder.edition.words
    if verdict is None:
        return Markdown("")
    word = Markdown("**{}**").format(sentence_case(fixed_word(words, verdict.value)))
    dated = (
        words.md_gettext("{verdict}, as of {date}", verdict=word, date=words.date(verdict.date))
        if verdict.date
        else word
    )
    return Markdown("{}{}{}").format(
        dated, builder.cite(verdict.sources), builder.doubt(verdict.note)
    )


def _step(builder: PageBuilder, step: Step) -> Markdown:
    when = builder.edition.words.full_date(step.date)
    return Markdown("{}: {}").format(when, builder.said(step.text, step.sources, step.note))
