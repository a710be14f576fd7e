"""The rounds before and after one, and what was different from the one before, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.facts.records.rounds import Round
from generator.facts.sourced import Stated, settled
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.place_names import place_name
from generator.pages.parts.reactions import days_between, days_later
from generator.presenting.addresses import relative, section_path
from generator.presenting.field_names import fixed_word
from generator.presenting.words import Words

T = TypeVar("T")


def neighbour_lines(
    builder: PageBuilder, record: Round, before: Round | None, after: Round | None
) -> tuple[Markdown, ...]:
    """One line for the round before, one for the round after, one for all of them."""
    lines, words = [], builder.edition.words
    if before is not None:
        named = _named(builder, before, _days(words, before, record, earlier=True))
        told = [
            words.md_gettext("The round before: {round}.", round=named),
            *_differences(builder, before, record),
        ]
        lines.append(Markdown(" ").join(told))
    if after is not None:
        named = _named(builder, after, _days(words, record, after, earlier=False))
        lines.append(words.md_gettext("The round after: {round}.", round=named))
    if lines:
        comparison = relative(builder.path, f"{section_path('rounds')}#s_compared")
        every = link_to(comparison, words.gettext("All rounds compared"))
        lines[-1] = Markdown("{} {}").format(lines[-1], every)
    return tuple(lines)


def _days(words: Words, one: Round, next_one: Round, earlier: bool) -> str:
    """The days from the end of one round to the start of the next, as told of the `earlier` or of
    the later one: the same from either side."""
    ended, began = settled(one.date), settled(next_one.date)
    days = days_between(ended.value, began.value) if ended and began else None
    if ended and began and earlier and days and days > 0:
        return words.ngettext("{count} day before", "{count} days before", days)
    return days_later(words, ended.value, began.value) if ended and began else ""


def _named(builder: PageBuilder, other: Round, gap: str) -> Markdown:
    """A neighbour with its date, and the days that lie between."""
    when = [builder.brief(other.date, builder.edition.words.date), Markdown.escape(gap)]
    shown = Markdown(", ").join(part for part in when if part)
    return Markdown("{}, {}").format(builder.link(other), shown)


def _differences(builder: PageBuilder, before: Round, record: Round) -> Iterator[Markdown]:
    """What the facts say of both rounds, and say differently; where sources disagree, nothing."""
    text, words = builder.edition.text, builder.edition.words
    formats = _both(before.format, record.format)
    if formats and text(formats[0]) != text(formats[1]):
        was, now = (fixed_word(words, one) for one in formats)
        yield words.md_gettext("The format changed from {before} to {now}.", before=was, now=now)
    venues = _both(before.venue, record.venue)
    if venues and text(venues[0]) != text(venues[1]):
        was, now = (place_name(builder, venue) for venue in venues)
        yield words.md_gettext("The venue changed from {before} to {now}.", before=was, now=now)
    yield from _leaders(builder, before, record)


def _both(old: Sequence[Stated[T]], new: Sequence[Stated[T]]) -> tuple[T, T] | None:
    """The two values, where both are known and neither has a rival."""
    return (old[0].value, new[0].value) if len(old) == len(new) == 1 else None


def _leaders(builder: PageBuilder, before: Round, record: Round) -> Iterator[Markdown]:
    old = {came.party.actor: came.head for came in before.delegations}
    for came in record.delegations:
        heads = _both(old.get(came.party.actor, ()), came.head) if came.party.actor else None
        if heads is None:
            continue
        was, now = (builder.party(head.model_copy(update={"role": None})) for head in heads)
        if was != now:
            yield builder.edition.words.md_gettext(
                "{party}: {leader} led in place of {other}.",
                leader=now, other=was, party=builder.party(came.party),
            )  # fmt: skip
