"""Outcomes of rounds: what was agreed or left open, who owes it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.rounds import Outcome, Round, Step
from generator.facts.sourced import standing
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, count_of, status_count
from generator.pages.parts.verdict_badges import verdict_badge
from generator.presenting.addresses import page_path, relative
from generator.presenting.field_names import fixed_word
from generator.presenting.words import Words

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
    verdict: Markdown  # what became of it in a word, and what that is judged by, or ''
    owed: Markdown  # who owes it, and by when, or ''
    steps: Markdown  # what became of it step by step, in order of time, or ''
    folded: str  # how many steps these are, where they are read only by whoever opens them, or ''


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
    claim = Markdown("{} {}").format(said, tail) if tail else said
    verdict = verdict_line(builder, outcome)
    owed = Markdown(" · ").join(owed_parts(builder, outcome))
    steps = tuple(_step(builder, step) for step in _in_time(outcome))
    # One step by itself is the answer; behind a verdict, or before others, it is the way there.
    is_long = len(steps) > 1 or bool(steps and verdict)
    folded = step_count(builder.edition.words, len(steps)) if is_long else ""
    return OutcomeBlock(anchor, claim, verdict, owed, Markdown("<br>").join(steps), folded)


def step_count(words: Words, count: int) -> str:
    """How many steps are told of what became of an outcome."""
    return words.ngettext("{count} step, with its day", "{count} steps, by day", count)


def owed_parts(builder: PageBuilder, outcome: Outcome) -> Iterator[Markdown]:
    """Who owes it and by when, each by itself; and the status, where sources differ on that."""
    words = builder.edition.words
    if rivals := _rival_status(builder, outcome):
        yield rivals
    if outcome.owed_by:
        owers = words.joined([builder.refer(ref) for ref in outcome.owed_by])
        yield words.md_gettext("Owed by: {actors}", actors=owers)
    if outcome.due:
        yield words.md_gettext("Due: {date}", date=builder.stated(outcome.due, words.date))


def untold_outcomes(words: Words, outcomes: Sequence[Outcome]) -> str:
    """Of how many it is not recorded what became of them, in a sentence ('' for none)."""
    count = sum(1 for one in outcomes if not one.verdict and not one.progress)
    if count and count == len(outcomes):
        return words.gettext("What became of it is not recorded here yet.")
    return (
        words.ngettext(
            "What became of {count} of these is not recorded here yet.",
            "What became of {count} of these is not recorded here yet.",
            count,
        )
        if count
        else ""
    )


def became_lines(builder: PageBuilder, outcome: Outcome) -> Iterator[Markdown]:
    """What the verdict is judged by; where there is none, what happened, step by step."""
    words, verdict = builder.edition.words, outcome.verdict
    if verdict is None:
        yield from (_step(builder, step) for step in _in_time(outcome))
        return
    when = words.gettext("As of {date}", date=words.date(verdict.date)) if verdict.date else ""
    parts = [Markdown.escape(part) for part in (when, builder.line(verdict.note)) if part]
    said = Markdown(": ").join(parts)
    if marks := builder.cite(verdict.sources):
        said = (said or words.md_gettext("Known from: {sources}", sources="").rstrip()) + marks
    if said:
        yield said


def _rival_status(builder: PageBuilder, outcome: Outcome) -> Markdown:
    if len(standing(outcome.status)) < 2:
        return Markdown("")
    words = builder.edition.words
    shown = builder.stated(outcome.status, partial(fixed_word, words))
    return words.md_gettext("Status: {status}", status=shown)


def _in_time(outcome: Outcome) -> list[Step]:
    return sorted(outcome.progress, key=lambda step: step.date.sort_key)


def verdict_line(builder: PageBuilder, outcome: Outcome) -> Markdown:
    """What became of an outcome in a word, as of which day, by what that is judged, and its sources
    ('' for none)."""
    verdict, words = outcome.verdict, builder.edition.words
    if verdict is None:
        return Markdown("")
    badge = verdict_badge(words, verdict.value)
    dated = (
        words.md_gettext("{verdict} as of {date}", verdict=badge, date=words.date(verdict.date))
        if verdict.date
        else badge
    )
    note = Markdown(": {}").format(builder.line(verdict.note)) if verdict.note else Markdown("")
    return Markdown("{}{}{}").format(dated, note, builder.cite(verdict.sources))


def _step(builder: PageBuilder, step: Step) -> Markdown:
    when = builder.edition.words.full_date(step.date)
    return Markdown("{}: {}").format(when, builder.said(step.text, step.sources, step.note))
