"""What the rounds agreed, who owes it and what became of it; and what they left open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.rounds import Outcome, Round
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.frame.table import Table, make_table
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, outcomes_of
from generator.pages.rounds.outcomes import OutcomeBlock, outcome_block, outcome_cells
from generator.presenting.edition import Edition
from generator.presenting.field_names import fixed_word
from generator.presenting.messages import gettext_noop
from generator.presenting.order import in_order
from generator.presenting.shared_pages import dated_group
from generator.presenting.words import Words, sentence_case

_VERDICT_RULES = {
    "kept": gettext_noop("All of it was done, by the day it was due if there is one."),
    "kept in part": gettext_noop("Some of it was done, or all of it late."),
    "broken": gettext_noop(
        "The day has passed, or the owner gave it up or did the opposite, and it was not done."
    ),
    "disputed": gettext_noop("Sources differ on which of these holds."),
    "too early": gettext_noop("The day has not come, or there is none and it is under way."),
    "not known": gettext_noop(
        "Sources were sought that say what became of it, and none was found."
    ),
}


@dataclass(frozen=True)
class CommitmentGroup:
    """The outcomes of one round that share a status."""

    label: str  # the round
    anchor: Markdown  # the anchor of the group
    round: Markdown  # the round, linked, with its date
    table: Table | None  # what was agreed, who owes it, by when, and what became of it
    outcomes: tuple[OutcomeBlock, ...]  # what was left open


@dataclass(frozen=True)
class VerdictRule:
    """A word for what became of an outcome."""

    word: str  # the word
    rule: str  # when it is used


@dataclass(frozen=True)
class CommitmentsContext:
    """What the template commitments.md gets."""

    lead: str  # how much was agreed, and of how much it is known what became of it
    beside: Markdown  # the pages before and behind this one, where there are several
    agreed: tuple[CommitmentGroup, ...]  # what was agreed, by round
    left_open: tuple[CommitmentGroup, ...]  # what was left open, by round
    verdicts: tuple[VerdictRule, ...]  # the rule for each word that says what became of it


def commitments_pages(edition: Edition) -> Iterator[Page]:
    """The commitments on one page; or on several, with contents at the section's address."""
    rounds: tuple[Round, ...] = in_order(edition, "rounds")
    words = edition.words
    listed = LongList(
        section="commitments",
        title=words.gettext("Commitments"),
        count=lambda many: words.ngettext("{count} round", "{count} rounds", many),
        things=rounds,
        group=partial(dated_group, words),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _page(builder: PageBuilder, title: str, rounds: Sequence[Round], others: Markdown) -> Page:
    context = CommitmentsContext(
        lead=_lead(builder.edition.words, rounds),
        beside=others,
        agreed=tuple(_groups(builder, rounds, AGREED)),
        left_open=tuple(_groups(builder, rounds, LEFT_OPEN)),
        verdicts=_verdict_rules(builder.edition.words, rounds),
    )
    description = builder.edition.words.gettext(
        "What was agreed, who owes it, by when, and what became of it so far."
    )
    return make_page(builder, "commitments.md", title, description, context)


def _lead(words: Words, rounds: Sequence[Round]) -> str:
    agreed = _of_status(rounds, AGREED)
    left_open = _of_status(rounds, LEFT_OPEN)
    if not agreed and not left_open:
        return words.gettext("No commitments have been recorded yet.")
    followed = sum(1 for outcome in agreed if outcome.progress or outcome.verdict)
    counts = []
    if agreed:
        counts.append(words.ngettext("{count} point agreed", "{count} points agreed", len(agreed)))
    if left_open:
        open_count = len(left_open)
        counts.append(
            words.ngettext("{count} point left open", "{count} points left open", open_count)
        )
    points = words.joined(counts)
    if not followed:
        return words.gettext("Sources report {points}.", points=points)
    return words.ngettext(
        "Sources report {points}. They also say what became of {count} of those agreed.",
        "Sources report {points}. They also say what became of {count} of those agreed.",
        followed,
        points=points,
    )


def _verdict_rules(words: Words, rounds: Sequence[Round]) -> tuple[VerdictRule, ...]:
    """The rule for every word, where the page uses any of them."""
    if not any(outcome.verdict for record in rounds for outcome in record.outcomes):
        return ()
    return tuple(
        VerdictRule(sentence_case(fixed_word(words, word)), words.gettext(rule))
        for word, rule in _VERDICT_RULES.items()
    )


def _of_status(rounds: Sequence[Round], status: str) -> list[Outcome]:
    return [outcome for record in rounds for _, outcome in outcomes_of(record, status)]


def _groups(
    builder: PageBuilder, rounds: Sequence[Round], status: str
) -> Iterator[CommitmentGroup]:
    words = builder.edition.words
    for record in rounds:
        if any(outcomes_of(record, status)):
            when = builder.brief(record.date, builder.edition.words.date)
            yield CommitmentGroup(
                label=builder.edition.label(record),
                anchor=Markdown(f"{_PREFIXES[status]}_{record.id}"),
                round=Markdown("{}: {}").format(
                    builder.link(record, words.gettext("The whole round")), when
                ),
                table=_table(builder, record) if status == AGREED else None,
                outcomes=() if status == AGREED else tuple(_blocks(builder, record, status)),
            )


_PREFIXES = {AGREED: "a", LEFT_OPEN: "l"}


def _anchor(record: Round, anchor: Markdown) -> Markdown:
    return Markdown("c_{}_{}").format(Markdown(record.id), anchor)


def _blocks(builder: PageBuilder, record: Round, status: str) -> Iterator[OutcomeBlock]:
    for anchor, outcome in outcomes_of(record, status):
        yield outcome_block(builder, outcome, _anchor(record, anchor), Markdown(""))


def _table(builder: PageBuilder, record: Round) -> Table | None:
    """A row for each thing that was agreed; what no source says is said to be so."""
    found = list(outcomes_of(record, AGREED))
    words = builder.edition.words
    heads = [
        words.gettext("What was agreed"),
        words.gettext("Who owes it"),
        words.gettext("By when"),
        words.gettext("What became of it"),
    ]
    anchors = [_anchor(record, anchor) for anchor, _ in found]
    return make_table(
        [(head, Markdown.escape(head)) for head in heads],
        [outcome_cells(builder, outcome) for _, outcome in found],
        anchors,
    )
