"""Who said what about an issue before the talks and from each round on: actors down, rounds across.

Silence is said as silence: a cell for which no statement was found says so. What is dated less
sharply than the rounds stands where it may begin, and says that it may belong further on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.facts.dates import LAST, Date, Day
from generator.facts.issues import Issue, Position
from generator.facts.rounds import Round
from generator.facts.sourced import Party, held_or_first
from generator.facts.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.entries import translated_from, words_of
from generator.pages.folio import Folio
from generator.pages.order import in_order
from generator.pages.table import Table, make_table
from generator.pages.who_says_what import Who, sharing, who_is

_WIDEST = 6  # more stretches of time than these cannot be read side by side
_LONGEST = 100  # nor can more statements than these
_BREAK = Markdown("<br>")
NONE_FOUND = Markdown("*none found*{ .silent }")
_AS_BEFORE = Markdown("*position as before*{ .silent }")
_PERHAPS_LATER = Markdown(", *perhaps in a later column*{ .doubt }")


@dataclass
class Voice:
    """One actor with what it held and said about the issue, by stretch of time: 0 is before the
    first round, 1 from the first round on, and so forth."""

    party: Party
    cells: dict[int, list[Markdown]] = field(default_factory=lambda: defaultdict(list))
    lasting: set[int] = field(default_factory=set)  # where a position from before still holds


def rounds_table(folio: Folio, issue: Issue, said: Sequence[Statement]) -> Table | None:
    """The table; None where nothing is dated, where there is no round, or where there are more
    rounds or statements than can be read side by side."""
    rounds: tuple[Round, ...] = in_order(folio.edition, "rounds")
    if not 0 < len(rounds) < _WIDEST or len(said) > _LONGEST:
        return None  # before any note is numbered for what would not be shown
    voices = _voices(folio, issue, said, rounds)
    heads = [("Who", Markdown("Who")), *_heads(folio, rounds)]
    rows = [[folio.party(it.party), *_cells(it, len(rounds))] for it in voices.values()]
    return make_table(heads, rows) if rows else None


def _heads(folio: Folio, rounds: Sequence[Round]) -> Iterator[tuple[str, Markdown]]:
    yield "Before the first round", Markdown("Before the first round")
    for record in rounds:
        label, when = folio.edition.label(record), held_or_first(record.date)
        since = folio.edition.words.date(when.begins)
        named = Markdown("From {}<br>*{}*{{ .since }}").format(folio.link(record), since)
        yield f"From {label}, {since}", named


def _cells(voice: Voice, rounds: int) -> Iterator[Markdown]:
    for at in range(rounds + 1):
        otherwise = _AS_BEFORE if at in voice.lasting else NONE_FOUND
        yield _BREAK.join(voice.cells[at]) if at in voice.cells else otherwise


def _voices(
    folio: Folio, issue: Issue, said: Sequence[Statement], rounds: Sequence[Round]
) -> dict[Who, Voice]:
    starts = [held_or_first(record.date).lower for record in rounds]
    found: dict[Who, Voice] = {}

    def add(
        parties: Sequence[Party], date: Date, cell: Callable[[Markdown], Markdown], last: int = 0
    ) -> None:
        first = bisect_right(starts, date.lower)
        sure = bisect_right(starts, _latest_start(date)) == first
        for party in parties:
            voice = found.setdefault(who_is(party), Voice(party))
            # Made anew for each, since each spot that cites a source has an anchor of its own.
            voice.cells[first].append(cell(Markdown("") if sure else _PERHAPS_LATER))
            voice.lasting.update(range(first + 1, last + 1))

    for position in issue.positions:
        if position.from_:
            date = held_or_first(position.from_)
            until = held_or_first(position.to).lower if position.to else LAST
            last = bisect_right(starts, until)
            add(list(sharing(position)), date, partial(_held, folio, position, date), last)
    for statement in said:
        speakers = [_speaking(held_or_first(statement.speaker))]
        speakers += [Party(actor=ref) for ref in statement.jointly_with]
        add(speakers, held_or_first(statement.date), partial(_said, folio, statement))
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


def _held(folio: Folio, position: Position, date: Date, doubt: Markdown) -> Markdown:
    # A sentence goes on with the date: its full stop would stand amid it.
    said = folio.edition.text(position.stance) or folio.line(position.text).removesuffix(".")
    since = folio.edition.words.date(date)
    marks = folio.cite(position.sources)
    return Markdown("**{}**, since {}{}{}").format(said, since, doubt, marks)


def _said(folio: Folio, statement: Statement, doubt: Markdown) -> Markdown:
    speaker = held_or_first(statement.speaker)
    by = (
        Markdown("") if speaker.actor else Markdown("{}: ").format(folio.edition.text(speaker.name))
    )
    when = folio.link(statement, folio.edition.words.date(held_or_first(statement.date)))
    language = translated_from(folio, statement)
    tail = Markdown(", translated from {}").format(language) if language else language
    return Markdown("{}{}{} ({}{}{})").format(
        by, words_of(folio, statement), folio.cite(statement.sources), when, doubt, tail
    )
