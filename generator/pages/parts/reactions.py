"""Reactions to a round, by actor, with the days that lie between."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.dates import FIRST, LAST, Date, Day
from generator.facts.records.rounds import Reaction, Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import Citation, Party, settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.words import Words

UNDATED = (LAST, LAST, "")  # what has no date stands behind all that has one


@dataclass(frozen=True)
class ReactionGroup:
    """What one actor made of the round, in its own words or in those of one witness."""

    actor: Markdown  # the actor, linked
    reactions: tuple[Markdown, ...]  # its reactions in order of time, those without a date last


def reaction_groups(
    builder: PageBuilder, record: Round, statements: Sequence[Statement]
) -> tuple[ReactionGroup, ...]:
    """The reactions to a round: who reacted first stands first. What one of the statements on the
    same page tells already does not stand twice."""
    groups: dict[tuple[Party, Party | None], list[Reaction]] = defaultdict(list)
    untold = [one for one in record.reactions if not is_told(one, statements)]
    for reaction in sorted(untold, key=_time):
        groups[reaction.actor, reaction.by].append(reaction)
    return tuple(
        ReactionGroup(reacting_party(builder, held[0]), _entries(builder, record, held))
        for held in groups.values()
    )


def is_told(reaction: Reaction, statements: Sequence[Statement]) -> bool:
    """Whether one of some statements is that reaction: of the same actor and day, and the same
    words of the same source."""
    return any(
        reaction.by is None
        and reaction.date in [stated.value for stated in statement.date]
        and _is_of(statement, reaction.actor)
        and any(
            _words(one) == _words(other) for one in statement.sources for other in _quoted(reaction)
        )
        for statement in statements
    )


def _is_of(statement: Statement, actor: Party) -> bool:
    named = [ref for stated in statement.speaker for ref in (stated.value.actor, stated.value.of)]
    return actor.actor is not None and actor.actor in (*named, *statement.jointly_with)


def _quoted(reaction: Reaction) -> list[Citation]:
    return [cited for cited in reaction.sources if cited.quote]


def _words(cited: Citation) -> tuple[str, str]:
    return cited.source.id, str(cited.quote or "")


def reacting_party(builder: PageBuilder, reaction: Reaction) -> Markdown:
    """Whose reaction it is; and according to whom, where these are not its own words."""
    actor = builder.party(reaction.actor)
    if reaction.by is None:
        return actor
    return builder.edition.words.md_gettext(
        "{actor} (as told by: {witness})", actor=actor, witness=builder.party(reaction.by)
    )


def _time(reaction: Reaction) -> tuple[Day, Day]:
    return (reaction.date.lower, reaction.date.upper) if reaction.date else (LAST, LAST)


def _entries(
    builder: PageBuilder, record: Round, reactions: Sequence[Reaction]
) -> tuple[Markdown, ...]:
    return tuple(_entry(builder, record, reaction) for reaction in reactions)


def _entry(builder: PageBuilder, record: Round, reaction: Reaction) -> Markdown:
    said = builder.said(reaction.text, reaction.sources, reaction.note)
    when = ", ".join(filter(None, _when(builder, record, reaction)))
    return Markdown("{}: {}").format(when, said) if when else said


def _when(builder: PageBuilder, record: Round, reaction: Reaction) -> tuple[str, str]:
    """The day of a reaction and the days that lie between, in words, as far as they are known."""
    if reaction.date is None:
        return "", ""
    held = settled(record.date)
    since = days_later(builder.edition.words, held.value, reaction.date) if held else ""
    return builder.edition.words.full_date(reaction.date), since


def days_later(words: Words, start: Date, later: Date) -> str:
    """How long after its end (or before its start) another day lies, in words, where both are
    exact; '' else."""
    days = days_between(start, later)
    if days is None:
        return ""
    if days < 0:
        return words.ngettext("{count} day before", "{count} days before", -days)
    if days > 0:
        return words.ngettext("{count} day later", "{count} days later", days)
    if start.lower == start.upper:
        return words.gettext("the same day")
    return words.gettext("while it was held")


def days_between(start: Date, later: Date) -> int | None:
    """How many days after its end (or, below 0, before its start) another day lies; None where
    either is not exact."""
    first, last, day = _exact(start.lower), _exact(start.upper), _exact(later.lower)
    if not (_is_sharp(start) and _is_sharp(later) and first and last and day):
        return None
    return min((day - first).days, 0) or max((day - last).days, 0)


def _is_sharp(date: Date) -> bool:
    ends = [date.start, date.end]
    return all(
        end and end.precision == "day" and not (end.uncertain or end.approximate) for end in ends
    )


def _exact(day: Day) -> datetime.date | None:
    if day in (FIRST, LAST) or not datetime.MINYEAR <= day[0] <= datetime.MAXYEAR:
        return None
    return datetime.date(*day)
