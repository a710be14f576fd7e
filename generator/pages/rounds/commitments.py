"""What the rounds agreed, who owes it and what became of it; and what they left open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.rounds import Outcome, Round
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.parts.outcome_weight import outcome_weight
from generator.pages.parts.result_squares import squares_in_line
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, outcomes_of, round_tally
from generator.pages.parts.verdict_badges import verdict_badge, verdict_counts
from generator.pages.rounds.outcomes import became_lines, owed_parts, step_count
from generator.presenting.addresses import page_path, relative
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
class RoundResults:
    """What one round came to, at a glance."""

    anchor: Markdown  # its anchor
    line: Markdown  # the round, linked, with its date
    squares: Markdown  # its results
    tally: str  # how many they are


@dataclass(frozen=True)
class CommitmentItem:
    """One outcome."""

    anchor: Markdown  # its anchor
    verdict: Markdown  # what became of it in a word, as a badge, or ''
    said: Markdown  # what was agreed or left open
    terms: Markdown  # the round, linked; who owes it and by when
    became: tuple[Markdown, ...]  # what the verdict is judged by, or what happened


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
    counts: Markdown  # how many ended how
    rounds: tuple[RoundResults, ...]  # what each round came to, at a glance
    told: tuple[CommitmentItem, ...]  # what was agreed and became of it, the weightiest first
    untold: tuple[CommitmentItem, ...]  # what was agreed, without word of what became of it
    left_open: tuple[CommitmentItem, ...]  # what was left open
    verdicts: tuple[VerdictRule, ...]  # the rule for each word that says what became of it


AgreedAt = tuple[Round, Markdown, Outcome]  # an outcome, its round, and its anchor there


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
    agreed = _found(rounds, AGREED)
    told = [it for it in agreed if it[2].verdict or it[2].progress]
    # A sort keeps what is alike in the order of the rounds: the newest first.
    told.sort(key=lambda it: (_is_judged(it[2]), outcome_weight(it[2])), reverse=True)
    untold = [it for it in agreed if not it[2].verdict and not it[2].progress]
    brief = partial(_brief, builder)
    context = CommitmentsContext(
        lead=_lead(builder.edition.words, rounds),
        beside=others,
        counts=verdict_counts(builder.edition.words, (it[2] for it in agreed)),
        rounds=tuple(_at_a_glance(builder, record) for record in rounds if record.outcomes),
        told=tuple(_item(builder, it) for it in told),
        untold=tuple(map(brief, untold)),
        left_open=tuple(map(brief, _found(rounds, LEFT_OPEN))),
        verdicts=_verdict_rules(builder.edition.words, rounds),
    )
    description = builder.edition.words.gettext(
        "What was agreed, who owes it, by when, and what became of it so far."
    )
    return make_page(builder, "commitments.md", title, description, context)


def _is_judged(outcome: Outcome) -> bool:
    return outcome.verdict is not None and outcome.verdict.value != "not known"


def _found(rounds: Sequence[Round], status: str) -> list[AgreedAt]:
    """The outcomes of that status, those of the newest round first."""
    return [(it, *found) for it in reversed(rounds) for found in outcomes_of(it, status)]


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


def _at_a_glance(builder: PageBuilder, record: Round) -> RoundResults:
    words = builder.edition.words
    when = builder.brief(record.date, words.date)
    # Both anchors are those that the round had in the two lists of earlier editions.
    link = Markdown("{}{{ #l_{} }}").format(builder.link(record), Markdown(record.id))
    return RoundResults(
        anchor=Markdown(f"a_{record.id}"),
        line=Markdown("{}, {}").format(link, when),
        squares=squares_in_line(builder, record),
        tally=round_tally(words, record),
    )


def _item(builder: PageBuilder, found: AgreedAt) -> CommitmentItem:
    """What was agreed, and what became of it with its proof; the proof of what was agreed, and the
    way there, stand on the page of the round."""
    record, anchor, outcome = found
    verdict, words = outcome.verdict, builder.edition.words
    became = list(became_lines(builder, outcome))
    if verdict and outcome.progress:
        steps = step_count(words, len(outcome.progress))
        way = link_to(_told_at(builder, record, anchor), steps)
        became = [Markdown(" · ").join([*became, way])]
    return CommitmentItem(
        anchor=_own_anchor(record, anchor),
        verdict=verdict_badge(words, verdict.value) if verdict else Markdown(""),
        said=builder.line(outcome.text) + builder.doubt(outcome.note),
        terms=Markdown(" · ").join(_terms(builder, found)),
        became=tuple(became),
    )


def _brief(builder: PageBuilder, found: AgreedAt) -> CommitmentItem:
    """An outcome in a line: the round, to which it leads, has its proof."""
    record, anchor, outcome = found
    terms = list(_terms(builder, found))
    if outcome.progress:
        terms.append(Markdown.escape(step_count(builder.edition.words, len(outcome.progress))))
    return CommitmentItem(
        anchor=_own_anchor(record, anchor),
        verdict=Markdown(""),
        said=builder.line(outcome.text),
        terms=Markdown(" · ").join(terms),
        became=(),
    )


def _own_anchor(record: Round, anchor: Markdown) -> Markdown:
    return Markdown("c_{}_{}").format(Markdown(record.id), anchor)


def _told_at(builder: PageBuilder, record: Round, anchor: Markdown) -> str:
    """Where the page of its round tells of an outcome."""
    return relative(builder.path, f"{page_path(record.kind, record.id)}#{anchor}")


def _terms(builder: PageBuilder, found: AgreedAt) -> Iterator[Markdown]:
    """When it was agreed, linked to where the round tells of it; who owes it, and by when."""
    record, anchor, outcome = found
    when = builder.edition.words.month(held_or_first(record.date))
    label = f"{builder.edition.label(record)}, {when}"
    yield link_to(_told_at(builder, record, anchor), label)
    yield from owed_parts(builder, outcome)
