"""What was said about an issue and held before, in the order of time, with the rounds between."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.facts.dates import Date
from generator.facts.records.issues import Issue
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import Party, held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown
from generator.pages.issues.holders import known_since, sharing
from generator.pages.issues.position_items import position_anchor, position_item
from generator.pages.parts.entries import meaning_and_words
from generator.pages.parts.party_sides import only_side
from generator.pages.parts.side_chips import side_mark
from generator.pages.parts.strips import OTHERS, place_strip, side_lanes, strip_words
from generator.pictures.drawing import Spoken
from generator.pictures.strip import Happening, StripWords
from generator.presenting.edition import Edition
from generator.presenting.order import in_order
from generator.presenting.words import Words

_FEWEST = 3  # fewer dots show no course


@dataclass(frozen=True)
class StepInTime:
    """Something that was said or held, or a round, with its date."""

    date: Markdown  # when, linked to where it is told, or ''
    who: Markdown  # whose it is, or '' for a round
    said: Markdown  # what was said or held, with its sources; or the round
    marks: Markdown  # its classes and its anchor


@dataclass(frozen=True)
class _Step:
    """The same before it is shown, since notes are numbered when it is."""

    date: Date | None
    show: Callable[[], StepInTime]

    @property
    def order(self) -> tuple[object, ...]:
        return self.date.sort_key if self.date else ()


def steps_in_time(
    builder: PageBuilder, issue: Issue, earlier: Sequence[int], said: Sequence[Statement]
) -> tuple[StepInTime, ...]:
    """Statements and positions that stand no longer, oldest first, and the rounds that they lie
    around; what has no date stands first. () where nothing was said or held before."""
    steps = [*_positions(builder, issue, earlier), *_statements(builder, said)]
    if not steps:
        return ()
    steps += _rounds(builder, issue)
    return tuple(step.show() for step in sorted(steps, key=lambda step: step.order))


def voices_strip(builder: PageBuilder, said: Sequence[Statement]) -> PictureShown | None:
    """The statements as dots in a lane for each side, each a link to it below; None where they are
    too few."""
    if len(said) < _FEWEST:
        return None
    edition = builder.edition
    dots = [_dot(edition, statement) for statement in said]
    told = Spoken(
        edition.words.gettext("When something was said about it, by side"),
        edition.words.gettext("The list below holds the same."),
    )
    lanes = side_lanes(edition)
    return place_strip(builder, "said", dots, lanes, told, spoken=_strip_words(edition.words))


def statement_anchor(statement: Statement) -> Markdown:
    """The anchor of a statement among what was said about an issue."""
    return Markdown("t_{}").format(Markdown(statement.id))


def _strip_words(words: Words) -> StripWords:
    def many(count: int, first: str, last: str) -> str:
        return words.ngettext(
            "{count} statement, {first} to {last}",
            "{count} statements, {first} to {last}",
            count,
            first=first,
            last=last,
        )

    return replace(strip_words(words), many=many)


def _dot(edition: Edition, statement: Statement) -> Happening:
    speaker = held_or_first(statement.speaker)
    return Happening(
        date=held_or_first(statement.date),
        name=edition.party_name(speaker),
        lane=only_side(edition.library, speaker) or OTHERS,
        address=f"#{statement_anchor(statement)}",
    )


def _positions(builder: PageBuilder, issue: Issue, earlier: Sequence[int]) -> Iterator[_Step]:
    for index in earlier:
        known = known_since(builder.edition.library, issue.positions[index])
        yield _Step(known, partial(_held, builder, issue, index))


def _held(builder: PageBuilder, issue: Issue, index: int) -> StepInTime:
    position, anchor = issue.positions[index], position_anchor(issue, index)
    item = position_item(builder, position, anchor)
    who = builder.edition.words.joined([it for it in (item.holder, item.others) if it])
    marks = _marks(builder, anchor, *sharing(position))
    return StepInTime(item.span, who, item.held, marks)


def _statements(builder: PageBuilder, said: Sequence[Statement]) -> Iterator[_Step]:
    for statement in said:
        yield _Step(held_or_first(statement.date), partial(_spoken, builder, statement))


def _spoken(builder: PageBuilder, statement: Statement) -> StepInTime:
    words = builder.edition.words
    when = builder.brief(statement.date, lambda date: builder.listed(statement, words.date(date)))
    speakers = [builder.stated(statement.speaker, builder.party)]
    speakers += [builder.refer(ref) for ref in statement.jointly_with]
    told = meaning_and_words(builder, statement) + builder.cite(statement.sources)
    parties = [stated.value for stated in statement.speaker]
    parties += [Party(actor=ref) for ref in statement.jointly_with]
    marks = _marks(builder, statement_anchor(statement), *parties)
    return StepInTime(when, words.joined(speakers), told, marks)


def _rounds(builder: PageBuilder, issue: Issue) -> Iterator[_Step]:
    """The rounds of which it was a topic."""
    rounds: tuple[Round, ...] = in_order(builder.edition, "rounds")
    for held in rounds:
        if issue.id in map(str, held.topics):
            yield _Step(held_or_first(held.date), partial(_round, builder, held))


def _round(builder: PageBuilder, held: Round) -> StepInTime:
    when = builder.brief(held.date, builder.edition.words.date)
    return StepInTime(when, Markdown(""), builder.link(held), Markdown(".dl .edge"))


def _marks(builder: PageBuilder, anchor: Markdown, *parties: Party) -> Markdown:
    return Markdown(".dl .edge{} #{}").format(side_mark(builder, *parties), anchor)
