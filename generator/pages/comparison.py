"""Rounds side by side: questions down, rounds across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.rounds import Delegation, Round
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio
from generator.pages.outcomes import AGREED, LEFT_OPEN, outcome_link, outcomes_of
from generator.pages.placename import place_name

WIDEST = 6  # more columns than these cannot be read side by side
UNKNOWN = Markdown("not recorded")
BREAK = Markdown("<br>")


@dataclass(frozen=True)
class CompareRow:
    """One question, and each round's answer."""

    question: str  # the question
    answers: tuple[Markdown, ...]  # an answer for each round


@dataclass(frozen=True)
class ComparisonTable:
    """A few rounds side by side."""

    title: str  # which rounds, or '' where the table holds all
    anchor: Markdown  # its anchor
    rounds: tuple[Markdown, ...]  # the rounds, linked
    rows: tuple[CompareRow, ...]  # the questions


def comparison_tables(folio: Folio, rounds: Sequence[Round]) -> tuple[ComparisonTable, ...]:
    """The rounds compared, in tables that are narrow enough to be read; none for one round."""
    if len(rounds) < 2:
        return ()
    count = -(-len(rounds) // WIDEST)
    size = -(-len(rounds) // count)
    starts = range(0, len(rounds), size)
    return tuple(_table(folio, rounds[at : at + size], at, count > 1) for at in starts)


def _table(folio: Folio, rounds: Sequence[Round], at: int, titled: bool) -> ComparisonTable:
    label = folio.edition.label
    ends = dict.fromkeys([label(rounds[0]), label(rounds[-1])])
    return ComparisonTable(
        title=" to ".join(ends) if titled else "",
        anchor=Markdown(f"s_compared_{at + 1}"),
        rounds=tuple(folio.listed(record) for record in rounds),
        rows=tuple(_rows(folio, rounds)),
    )


def _rows(folio: Folio, rounds: Sequence[Round]) -> Iterator[CompareRow]:
    words = folio.edition.words
    questions = [("When", [folio.brief(record.date, words.date) for record in rounds])]
    questions.append(("Where and how", [_where(folio, record) for record in rounds]))
    for name in _parties(folio, rounds):
        heads = [_heads(folio, record, name) for record in rounds]
        questions.append((f"Who led: {name}", heads))
    questions.append(("Topics", [_topics(folio, record) for record in rounds]))
    questions.append(("Agreed", [_outcomes(folio, record, AGREED) for record in rounds]))
    questions.append(("Left open", [_outcomes(folio, record, LEFT_OPEN) for record in rounds]))
    questions.append(("Documents", [_documents(folio, record) for record in rounds]))
    for question, answers in questions:
        if any(answers):
            yield CompareRow(question, tuple(answer or UNKNOWN for answer in answers))


def _where(folio: Folio, record: Round) -> Markdown:
    venue = folio.brief(record.venue, lambda place: place_name(folio, place))
    how = folio.brief(record.format, folio.edition.text)
    return BREAK.join(said for said in (venue, how) if said)


def _parties(folio: Folio, rounds: Sequence[Round]) -> list[str]:
    """The parties of these rounds by name, in the order in which they first came."""
    names = (_name(folio, came) for record in rounds for came in record.delegations)
    return list(dict.fromkeys(names))


def _name(folio: Folio, delegation: Delegation) -> str:
    return folio.edition.party_name(delegation.party)


def _heads(folio: Folio, record: Round, party: str) -> Markdown:
    came = [delegation for delegation in record.delegations if _name(folio, delegation) == party]
    return BREAK.join(_head(folio, delegation) for delegation in came if delegation.head)


def _head(folio: Folio, delegation: Delegation) -> Markdown:
    return folio.stated(delegation.head, folio.party) + folio.cite(delegation.sources)


def _topics(folio: Folio, record: Round) -> Markdown:
    return folio.edition.words.joined([folio.edition.text(topic) for topic in record.topics])


def _outcomes(folio: Folio, record: Round, status: str) -> Markdown:
    found = [outcome for _, outcome in outcomes_of(record, status)]
    if not found:
        return Markdown("")
    count = outcome_link(folio, record, status)
    said = [folio.said(outcome.text, outcome.sources, outcome.note) for outcome in found]
    return BREAK.join([count, *(Markdown("• {}").format(claim) for claim in said)])


def _documents(folio: Folio, record: Round) -> Markdown:
    return BREAK.join(folio.refer(cited.source) + folio.cite([cited]) for cited in record.documents)
