"""Who said what about an issue before the talks and from each round on: actors down, rounds across.

What is not recorded is said to be so, and a table that is mostly gaps is not shown. What is dated
less sharply than the rounds stands where it may begin, and says that it may belong further on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.facts.dates import LAST, Date, Day
from generator.facts.records.issues import Issue, Position
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import Party, held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.table import Table, make_table
from generator.pages.issues.position_grid import Who, is_full_enough, sharing, who_is
from generator.pages.parts.entries import meaning_and_words
from generator.presenting.order import in_order
from generator.presenting.words import Words

_WIDEST = 6  # more stretches of time than these cannot be read side by side
_LONGEST = 100  # nor can more statements than these
_BREAK = Markdown("<br>")


@dataclass
class Voice:
    """One actor with what it held and said about the issue, by stretch of time: 0 is before the
    first round, 1 from the first round on, and so forth."""

    party: Party
    cells: dict[int, list[Callable[[], Markdown]]] = field(
        default_factory=lambda: defaultdict(list)
    )  # made when they are shown, since a note is numbered then
    lasting: set[int] = field(default_factory=set)  # where a position from before still holds


def rounds_table(builder: PageBuilder, issue: Issue, said: Sequence[Statement]) -> Table | None:
    """The table; None where nothing is dated, where there is no round, where it would be mostly
    gaps, or where there are more rounds or statements than can be read side by side."""
    rounds: tuple[Round, ...] = in_order(builder.edition, "rounds")
    if not 0 < len(rounds) < _WIDEST or len(said) > _LONGEST:
        return None  # before any note is numbered for what would not be shown
    voices = _voices(builder, issue, said, rounds)
    filled = sum(len(set(voice.cells) | voice.lasting) for voice in voices.values())
    if not is_full_enough(filled, len(voices) * (len(rounds) + 1)):
        return None
    words = builder.edition.words
    who = words.gettext("Who")
    heads = [(who, Markdown.escape(who)), *_heads(builder, rounds)]
    rows = [[builder.party(it.party), *_cells(words, it, len(rounds))] for it in voices.values()]
    return make_table(heads, rows) if rows else None


def _heads(builder: PageBuilder, rounds: Sequence[Round]) -> Iterator[tuple[str, Markdown]]:
    words = builder.edition.words
    before = words.gettext("Before the first round")
    yield before, Markdown.escape(before)
    for record in rounds:
        label, when = builder.edition.label(record), held_or_first(record.date)
        since = builder.edition.words.date(when.begins)
        first = words.md_gettext("{round} and after", round=builder.link(record))
        named = Markdown("{}<br>*{}*{{ .since }}").format(first, since)
        yield words.gettext("{round} and after, from {date}", round=label, date=since), named


def _cells(words: Words, voice: Voice, rounds: int) -> Iterator[Markdown]:
    none = Markdown("*{}*{{ .silent }}").format(words.gettext("not recorded here yet"))
    before = Markdown("*{}*{{ .silent }}").format(words.gettext("position as before"))
    for at in range(rounds + 1):
        otherwise = before if at in voice.lasting else none
        yield _BREAK.join(make() for make in voice.cells[at]) if at in voice.cells else otherwise


def _voices(
    builder: PageBuilder, issue: Issue, said: Sequence[Statement], rounds: Sequence[Round]
) -> dict[Who, Voice]:
    starts = [held_or_first(record.date).lower for record in rounds]
    found: dict[Who, Voice] = {}
    perhaps = builder.edition.words.gettext("perhaps in a later column")
    later = Markdown(", *{}*{{ .doubt }}").format(perhaps)

    def add(
        parties: Sequence[Party], date: Date, cell: Callable[[Markdown], Markdown], last: int = 0
    ) -> None:
        first = bisect_right(starts, date.lower)
        sure = bisect_right(starts, _latest_start(date)) == first
        for party in parties:
            voice = found.setdefault(who_is(party), Voice(party))
            # Made anew for each, since each spot that cites a source has an anchor of its own.
            voice.cells[first].append(partial(cell, Markdown("") if sure else later))
            voice.lasting.update(range(first + 1, last + 1))

    for position in issue.positions:
        if position.from_:
            date = held_or_first(position.from_)
            until = held_or_first(position.to).lower if position.to else LAST
            last = bisect_right(starts, until)
            add(list(sharing(position)), date, partial(_held, builder, position, date), last)
    for statement in said:
        speakers = [_speaking(held_or_first(statement.speaker))]
        speakers += [Party(actor=ref) for ref in statement.jointly_with]
        add(speakers, held_or_first(statement.date), partial(_said, builder, statement))
    return found


def _latest_start(date: Date) -> Day:
    """The last day on which something of that date may have begun: an open end says nothing of
    its beginning."""
    return date.upper if date.end or not date.start else date.start.upper


def _speaking(speaker: Party) -> Party:
    """The one who is counted as speaking: who has no record speaks for the actor that is named."""
    if speaker.actor:
        return Party(actor=speaker.actor)
    return Party(actor=speaker.of) if speaker.of else speaker


def _held(builder: PageBuilder, position: Position, date: Date, doubt: Markdown) -> Markdown:
    # A sentence goes on with the date: its full stop would stand amid it.
    said = builder.edition.text(position.stance) or builder.line(position.text).removesuffix(".")
    since = builder.edition.words.date(date)
    marks = builder.cite(position.sources)
    since = builder.edition.words.md_gettext("since {date}", date=since)
    return Markdown("**{}**, {}{}{}").format(said, since, doubt, marks)


def _said(builder: PageBuilder, statement: Statement, doubt: Markdown) -> Markdown:
    speaker = held_or_first(statement.speaker)
    by = (
        Markdown("")
        if speaker.actor
        else Markdown("{}: ").format(builder.edition.text(speaker.name))
    )
    when = builder.link(statement, builder.edition.words.date(held_or_first(statement.date)))
    said = meaning_and_words(builder, statement)
    marks = builder.cite(statement.sources)
    return Markdown("{}{}{} ({}{})").format(by, said, marks, when, doubt)
