"""The rounds before and after one, and what was different from the one before, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.facts.records.rounds import Round
from generator.facts.sourced import Stated, settled
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.place_names import place_name
from generator.pages.parts.reactions import days_between
from generator.presenting.addresses import relative, section_path

T = TypeVar("T")


def neighbour_lines(
    builder: PageBuilder, record: Round, before: Round | None, after: Round | None
) -> tuple[Markdown, ...]:
    """One line for the round before, one for the round after, one for all of them."""
    lines = []
    if before is not None:
        gap = _between(before, record, "before")
        told = [_named(builder, before, "Before it", gap), *_differences(builder, before, record)]
        lines.append(Markdown(" ").join(told))
    if after is not None:
        gap = _between(record, after, "later")
        lines.append(_named(builder, after, "After it", gap))
    if lines:
        comparison = relative(builder.path, f"{section_path('rounds')}#s_compared")
        lines.append(link_to(comparison, "All rounds compared"))
    return tuple(lines)


def _between(earlier: Round, later: Round, word: str) -> str:
    """The days from the end of one round to the start of the next: the same from either side."""
    ended, began = settled(earlier.date), settled(later.date)
    return days_between(ended.value, began.value, word) if ended and began else ""


def _named(builder: PageBuilder, other: Round, words: str, gap: str) -> Markdown:
    """A neighbour with its date, and the days that lie between."""
    when = [builder.brief(other.date, builder.edition.words.date), Markdown.escape(gap)]
    return Markdown("{}: {}, {}.").format(
        words, builder.link(other), Markdown(", ").join(part for part in when if part)
    )


def _differences(builder: PageBuilder, before: Round, record: Round) -> Iterator[Markdown]:
    """What the facts say of both rounds, and say differently; where sources disagree, nothing."""
    text = builder.edition.text
    formats = _both(before.format, record.format)
    if formats and text(formats[0]) != text(formats[1]):
        yield Markdown("The format changed from {} to {}.").format(*map(text, formats))
    venues = _both(before.venue, record.venue)
    if venues and text(venues[0]) != text(venues[1]):
        shown = [place_name(builder, venue) for venue in venues]
        yield Markdown("The venue changed from {} to {}.").format(*shown)
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
            words = Markdown("{} led in place of {}, for {}.")
            yield words.format(now, was, builder.party(came.party))
