"""Reactions to a round, by actor, with the days that lie between."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.dates import FIRST, LAST, Date, Day
from generator.facts.records.rounds import Reaction, Round
from generator.facts.sourced import Party, settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.words import Words

UNDATED = (LAST, LAST, "")  # what has no date stands behind all that has one


@dataclass(frozen=True)
class ReactionGroup:
    """What one actor made of the round."""

    actor: Markdown  # the actor, linked
    reactions: tuple[Markdown, ...]  # its reactions in order of time, those without a date last


def reaction_groups(builder: PageBuilder, record: Round) -> tuple[ReactionGroup, ...]:
    """The reactions to a round: who reacted first stands first."""
    groups: dict[Party, list[Reaction]] = defaultdict(list)
    for reaction in sorted(record.reactions, key=_time):
        groups[reaction.actor].append(reaction)
    return tuple(
        ReactionGroup(builder.party(actor), _entries(builder, record, reactions))
        for actor, reactions in groups.items()
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


def reaction_entry(builder: PageBuilder, record: Round, reaction: Reaction) -> Markdown:
    """A reaction for a page that is not the round's: when, on which round, and what it was."""
    said = builder.said(reaction.text, reaction.sources, reaction.note)
    day, since = _when(builder, record, reaction)
    words, of = builder.edition.words, builder.link(record)
    # Behind the day, or at the head of the line.
    on = (
        words.md_gettext("on {round}", round=of)
        if day
        else words.md_gettext("On {round}", round=of)
    )
    when = Markdown(", ").join(part for part in (day, on, since) if part)
    return Markdown("{}: {}").format(when, said)


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
