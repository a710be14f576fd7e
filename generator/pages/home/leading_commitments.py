"""What was promised and what became of it, on the front page: the weightiest, and how many ended
how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.records.rounds import Outcome, Round
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.table import Table
from generator.pages.home.entry_points import has_outcomes, section_link
from generator.pages.parts.outcome_weight import outcome_weight
from generator.pages.parts.round_outcomes import AGREED, outcomes_of
from generator.pages.parts.verdict_badges import verdict_badge, verdict_counts
from generator.presenting.addresses import page_path, relative
from generator.presenting.order import in_order
from generator.presenting.words import Words

_MOST = 3
Promise = tuple[Round, Markdown, Outcome]  # an outcome, its round and its anchor there


@dataclass(frozen=True)
class LeadingCommitments:
    """The weightiest commitments."""

    counts: Markdown  # how many ended how, or ''
    table: Table | None  # what was agreed, and what became of it
    more: Markdown  # link to all of them


def leading_commitments(builder: PageBuilder) -> LeadingCommitments | None:
    """The weightiest of what was agreed; None where no round came to anything."""
    if not has_outcomes(builder.edition.library):
        return None
    rounds: tuple[Round, ...] = in_order(builder.edition, "rounds")
    agreed = [(held, *found) for held in rounds for found in outcomes_of(held, AGREED)]
    words = builder.edition.words
    every = sum(len(held.outcomes) for held in rounds)
    more = words.ngettext("{count} point", "All {count} points", every)
    return LeadingCommitments(
        counts=_counts(words, agreed),
        table=_table(builder, _weightiest(agreed)[:_MOST]),
        more=section_link(builder, "commitments", more),
    )


def _weightiest(agreed: Sequence[Promise]) -> list[Promise]:
    """The weightiest first; one of each round before the second of any."""
    ordered = sorted(agreed, key=lambda promise: outcome_weight(promise[2]), reverse=True)
    seen: Counter[str] = Counter()
    turns: list[tuple[int, int]] = []
    for place, (held, _, _) in enumerate(ordered):
        turns.append((seen[held.id], place))
        seen[held.id] += 1
    return [ordered[place] for _, place in sorted(turns)]


def _table(builder: PageBuilder, promises: Sequence[Promise]) -> Table | None:
    """A row for each; on a phone what became of it stands below what was agreed."""
    if not promises:
        return None
    words = builder.edition.words
    heads = (words.gettext("What was agreed"), words.gettext("What became of it"))
    rows = [
        (
            _claim(builder, *it) + Markdown(" { .promised }"),
            _became(builder, it[2]) + Markdown(" { .became }"),
        )
        for it in promises
    ]
    return Table(tuple(map(Markdown.escape, heads)), tuple(rows))


def _claim(builder: PageBuilder, held: Round, anchor: Markdown, outcome: Outcome) -> Markdown:
    said = builder.said(outcome.text, outcome.sources, outcome.note)
    return Markdown("{} <small>{}</small>").format(said, _of(builder, held, anchor, outcome))


def _of(builder: PageBuilder, held: Round, anchor: Markdown, outcome: Outcome) -> Markdown:
    """When it was agreed, linked to where the round tells of it, and who owes it."""
    words = builder.edition.words
    target = f"{page_path(held.kind, held.id)}#{anchor}"
    when = words.month(held_or_first(held.date))
    link = link_to(relative(builder.path, target), when)
    if not outcome.owed_by:
        return link
    owers = words.joined([builder.refer(ref) for ref in outcome.owed_by])
    return words.md_gettext("{date} · owed by {actors}", date=link, actors=owers)


def _became(builder: PageBuilder, outcome: Outcome) -> Markdown:
    """The verdict and what it is judged by; else the latest step; else that none is known."""
    words, verdict = builder.edition.words, outcome.verdict
    if verdict:
        word = verdict_badge(words, verdict.value)
        said = builder.line(verdict.note) + builder.cite(verdict.sources)
        return Markdown("{} {}").format(word, said) if said else word
    if outcome.progress:
        step = max(outcome.progress, key=lambda one: one.date.sort_key)
        said = builder.said(step.text, step.sources, step.note)
        return words.md_gettext("{date}: {what}", date=words.full_date(step.date), what=said)
    return Markdown("*{}*{{ .silent }}").format(words.gettext("not recorded here yet"))


def _counts(words: Words, agreed: Sequence[Promise]) -> Markdown:
    """Of how many it is known what became of them, each word with its number."""
    if not agreed:
        return Markdown("")
    ends = verdict_counts(words, (outcome for _, _, outcome in agreed))
    points = words.ngettext("{count} point agreed", "{count} points agreed", len(agreed))
    return words.md_gettext("{points}: {ends}", points=points, ends=ends)
