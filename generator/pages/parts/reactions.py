"""Reactions to a round: whose they are, whether they are told already, and how much later."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from generator.facts.dates import FIRST, LAST, Date, Day
from generator.facts.records.rounds import Reaction
from generator.facts.records.statements import Statement
from generator.facts.sourced import Citation, Party
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.words import Words

UNDATED = (LAST, LAST, "")  # what has no date stands behind all that has one


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
