"""Rounds side by side: questions down, rounds across."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.rounds import Delegation, Outcome, Round
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.place_names import place_name
from generator.pages.parts.round_outcomes import AGREED, LEFT_OPEN, outcomes_of
from generator.pages.parts.verdict_badges import verdict_badge
from generator.pages.rounds.outcomes import outcome_link
from generator.pages.rounds.topics import topic_words
from generator.presenting.addresses import page_path, relative
from generator.presenting.field_names import fixed_word
from generator.presenting.words import Words

WIDEST = 6  # more columns than these cannot be read side by side
_FEW = 2  # outcomes of a kind in one cell that can be read at a glance
_FEW_TOPICS = 4
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


def comparison_tables(builder: PageBuilder, rounds: Sequence[Round]) -> tuple[ComparisonTable, ...]:
    """The rounds compared, in tables that are narrow enough to be read; none for one round."""
    if len(rounds) < 2:
        return ()
    count = -(-len(rounds) // WIDEST)
    size = -(-len(rounds) // count)
    starts = range(0, len(rounds), size)
    return tuple(_table(builder, rounds, range(at, at + size), count > 1) for at in starts)


def _table(
    builder: PageBuilder, every: Sequence[Round], span: range, titled: bool
) -> ComparisonTable:
    at, rounds = span.start, every[span.start : span.stop]
    before = every[at - 1] if at else None
    return ComparisonTable(
        title=_title(builder, rounds) if titled else "",
        anchor=Markdown(f"s_compared_{at + 1}"),
        rounds=tuple(builder.listed(record) for record in rounds),
        rows=tuple(_rows(builder, rounds, before)),
    )


def _rows(
    builder: PageBuilder, rounds: Sequence[Round], before: Round | None
) -> Iterator[CompareRow]:
    """The questions; an answer that is not the one of the round before is marked with a word."""
    words = builder.edition.words
    questions = [
        (words.gettext("When"), [builder.brief(record.date, words.date) for record in rounds])
    ]
    wheres = _marked(
        words, [_where(builder, it) for it in rounds], *_plain(rounds, before, _where_words)
    )
    questions.append((words.gettext("Where and how"), wheres))
    for name in _parties(builder, rounds):
        heads = [_heads(builder, record, name) for record in rounds]
        led = _marked(words, heads, *_plain(rounds, before, partial(_head_words, builder, name)))
        questions.append((words.gettext("Who led: {party}", party=name), led))
    earlier = [before, *rounds]
    topics = [_topics(builder, it, last) for it, last in zip(rounds, earlier, strict=False)]
    questions.append((words.gettext("Topics"), topics))
    agreed = [_outcomes(builder, record, AGREED) for record in rounds]
    left_open = [_outcomes(builder, record, LEFT_OPEN) for record in rounds]
    questions.append((words.gettext("Agreed"), agreed))
    questions.append((words.gettext("Left open"), left_open))
    documents = [_documents(builder, record) for record in rounds]
    questions.append((words.gettext("Documents"), documents))
    unknown = words.md_gettext("not recorded")
    for question, answers in questions:
        if any(answers):
            yield CompareRow(question, tuple(answer or unknown for answer in answers))


def _where(builder: PageBuilder, record: Round) -> Markdown:
    venue = builder.brief(record.venue, lambda place: place_name(builder, place))
    how = builder.brief(record.format, partial(fixed_word, builder.edition.words))
    return BREAK.join(said for said in (venue, how) if said)


def _parties(builder: PageBuilder, rounds: Sequence[Round]) -> list[str]:
    """The parties of these rounds by name, in the order in which they first came."""
    names = (_name(builder, came) for record in rounds for came in record.delegations)
    return list(dict.fromkeys(names))


def _name(builder: PageBuilder, delegation: Delegation) -> str:
    return builder.edition.party_name(delegation.party)


def _heads(builder: PageBuilder, record: Round, party: str) -> Markdown:
    came = [delegation for delegation in record.delegations if _name(builder, delegation) == party]
    return BREAK.join(_head(builder, delegation) for delegation in came if delegation.head)


def _head(builder: PageBuilder, delegation: Delegation) -> Markdown:
    return builder.stated(delegation.head, builder.party) + builder.cite(delegation.sources)


def _plain(
    rounds: Sequence[Round], before: Round | None, words: Callable[[Round], str]
) -> tuple[str, list[str]]:
    """Answers in plain words, to be compared: that of the round before, and those of the rounds."""
    return words(before) if before else "", [words(record) for record in rounds]


def _fresh(word: str) -> Markdown:
    return Markdown("*{}*{{ .fresh }}").format(word)


def _title(builder: PageBuilder, rounds: Sequence[Round]) -> str:
    first, last = (builder.edition.label(rounds[at]) for at in (0, -1))
    return first if first == last else builder.edition.words.from_to(first, last)


def _marked(
    words: Words, answers: Sequence[Markdown], last: str, plain: Sequence[str]
) -> list[Markdown]:
    """Answers as shown, marked with a word where the plain words are not those of the last one."""
    shown: list[Markdown] = []
    mark = _fresh(words.gettext("changed"))
    for answer, plain_words in zip(answers, plain, strict=True):
        shown.append(
            Markdown("{} {}").format(answer, mark)
            if plain_words and last and plain_words != last
            else answer
        )
        last = plain_words or last
    return shown


def _where_words(record: Round) -> str:
    held = (*record.venue, *record.format)
    return "\n".join(str(stated.value).casefold() for stated in held)


def _head_words(builder: PageBuilder, party: str, record: Round) -> str:
    led = [delegation for delegation in record.delegations if _name(builder, delegation) == party]
    return "\n".join(builder.edition.party_name(one.value) for it in led for one in it.head)


def _topics(builder: PageBuilder, record: Round, before: Round | None) -> Markdown:
    """The topics, those first that the round before had too; many are for whoever opens them."""
    edition, words = builder.edition, builder.edition.words
    topics = [topic_words(edition, topic) for topic in record.topics]
    known = {topic_words(edition, topic).casefold() for topic in before.topics} if before else set()
    again = [topic for topic in topics if topic.casefold() in known]
    new = [topic for topic in topics if topic.casefold() not in known] if known else []
    mark = _fresh(words.gettext("new"))
    told = [words.topics(again if new else topics)] if again or not new else []
    told += [Markdown("{} {}").format(mark, words.topics(new))] if new else []
    shown = BREAK.join(told)
    if len(topics) <= _FEW_TOPICS:
        return shown
    count = Markdown.escape(words.ngettext("{count} topic", "{count} topics", len(topics)))
    if new:
        fresh = Markdown("{} {}").format(mark, words.number(len(new)))
        count = Markdown("{}, {}").format(count, fresh)
    return _opened(count, shown)


def _outcomes(builder: PageBuilder, record: Round, status: str) -> Markdown:
    """How many there are, and what they are, each leading to where its proof stands: where they are
    many, for whoever opens them."""
    found = list(outcomes_of(record, status))
    if not found:
        return Markdown("")
    listed = BREAK.join(
        Markdown("• {}").format(_outcome(builder, record, anchor, it)) for anchor, it in found
    )
    count = outcome_link(builder, record, status)
    if len(found) <= _FEW:
        return BREAK.join([count, listed])
    return count + _opened(builder.edition.words.gettext("in words"), listed)


def _outcome(builder: PageBuilder, record: Round, anchor: Markdown, outcome: Outcome) -> Markdown:
    target = f"{page_path(record.kind, record.id)}#{anchor}"
    link = link_to(relative(builder.path, target), builder.edition.plain(outcome.text))
    if outcome.verdict is None:
        return link
    badge = verdict_badge(builder.edition.words, outcome.verdict.value)
    return Markdown("{} {}").format(link, badge)


def _opened(summary: object, held: Markdown) -> Markdown:
    """What is read only by whoever opens it."""
    return Markdown("<details><summary>{}</summary>{}</details>").format(summary, held)


def _documents(builder: PageBuilder, record: Round) -> Markdown:
    return BREAK.join(builder.refer(cited.source) for cited in record.documents)
