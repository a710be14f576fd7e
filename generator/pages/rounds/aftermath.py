"""What followed a round: reactions, and events that belong to it, each with the days between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.facts.dates import Date
from generator.facts.records.events import Event
from generator.facts.records.rounds import Reaction, Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import held_or_first, settled, standing
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.party_sides import party_edge
from generator.pages.parts.reactions import (
    UNDATED,
    days_between,
    days_later,
    is_told,
    reacting_party,
)
from generator.presenting.edition import Edition
from generator.presenting.order import naming_in
from generator.presenting.words import Words

Followed = Reaction | Event


@dataclass(frozen=True)
class FollowedLine:
    """One thing that followed."""

    when: Markdown  # its day, and how many days later that was, for the gutter
    what: Markdown  # what it was, with its sources
    marks: Markdown  # the classes of the side that acted, and the anchor, or ''


def what_followed(
    edition: Edition,
    record: Round,
    statements: Sequence[Statement],
    shown: Sequence[object],
) -> tuple[Followed, ...]:
    """All that the facts tie to the round, in order of time, but for what is `shown` elsewhere on
    its page, what one of the statements there tells already, and the round itself as an event."""
    reactions = [
        one
        for one in record.reactions
        if not any(one is other for other in shown) and not is_told(one, statements)
    ]
    events = [
        one
        for one in naming_in(edition, record, "round")
        if isinstance(one, Event) and not is_round_itself(edition, record, one)
    ]
    found: list[Followed] = [*reactions, *events]
    return tuple(sorted(found, key=_time))


def is_round_itself(edition: Edition, record: Round, event: Event) -> bool:
    """Whether an event is the round once more: named after it, and on its day."""
    days = {stated.value for stated in standing(record.date)}
    named = f" {edition.label(record)} ".casefold() in f" {edition.label(event)} ".casefold()
    return named and any(stated.value in days for stated in standing(event.date))


def _time(one: Followed) -> tuple[Any, ...]:
    """By the last day that the date may mean: a month without a day comes after its days."""
    date = one.date if isinstance(one, Reaction) else held_or_first(one.date)
    return (date.upper, date.lower) if date else UNDATED[:2]


def followed_lines(
    builder: PageBuilder, record: Round, followed: Sequence[Followed]
) -> tuple[FollowedLine, ...]:
    """What followed, for the page of the round; the first reaction bears the anchor of all."""
    lines = [_line(builder, record, one) for one in followed]
    first = next((at for at, one in enumerate(followed) if isinstance(one, Reaction)), None)
    if first is not None:
        marks = lines[first].marks + Markdown(" #s_reactions")
        lines[first] = replace(lines[first], marks=marks)
    return tuple(lines)


def _line(builder: PageBuilder, record: Round, one: Followed) -> FollowedLine:
    when = Markdown("<br>").join(_when(builder, record, one))
    if isinstance(one, Reaction):
        said = builder.said(one.text, one.sources, one.note)
        what = Markdown("{}: {}").format(reacting_party(builder, one), said)
        return FollowedLine(when, what, party_edge(builder.edition, one.actor))
    return FollowedLine(when, _event(builder, one), Markdown(""))


def followed_entry(builder: PageBuilder, record: Round, one: Followed) -> Markdown:
    """The same in one line, for a page on which the list goes on."""
    line = _line(builder, record, one)
    when = Markdown(str(line.when).replace("<br>", ", "))
    return Markdown("{}: {}").format(when, line.what) if when else line.what


def _event(builder: PageBuilder, event: Event) -> Markdown:
    summary = Markdown(". {}").format(builder.line(event.summary)) if event.summary else ""
    return Markdown("{}{}{}").format(builder.listed(event), summary, builder.cite(event.sources))


def _when(builder: PageBuilder, record: Round, one: Followed) -> list[Markdown]:
    words = builder.edition.words
    if isinstance(one, Reaction):
        day = Markdown.escape(words.date(one.date) if one.date else "")
        date = one.date
    else:
        day, known = builder.brief(one.date, words.date), settled(one.date)
        date = known.value if known else None
    held = settled(record.date)
    since = _since(words, held.value, date) if held and date else ""
    return [part for part in (day, Markdown.escape(since)) if part]


def _since(words: Words, start: Date, later: Date) -> str:
    days = days_between(start, later)
    if days is not None and days > 0:
        return words.ngettext("+ {count} day", "+ {count} days", days)
    return days_later(words, start, later)
