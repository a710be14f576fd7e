"""Positions as cards: whose, on which side, what, and as of when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.facts.records.actors import Actor
from generator.facts.records.issues import Issue, Position
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.issues.holders import sharing
from generator.pages.parts.party_sides import party_sides
from generator.pages.parts.side_chips import side_chip
from generator.pages.parts.time_spans import lasting


@dataclass(frozen=True)
class PositionItem:
    """What one actor holds, alone or jointly."""

    anchor: Markdown  # its anchor on the page, or ''
    holder: Markdown  # whose position it is, linked
    side: Markdown  # the chips of the sides of all who hold it, or ''
    others: Markdown  # with whom it is shared, or ''
    held: Markdown  # what is held, with its sources
    span: Markdown  # since and until when, or as of when, or ''


def position_items(
    builder: PageBuilder, issue: Issue, indices: Iterable[int], anchored: bool = True
) -> tuple[PositionItem, ...]:
    """The positions of an issue that have these places in its data."""
    return tuple(
        position_item(
            builder,
            issue.positions[index],
            position_anchor(issue, index) if anchored else Markdown(""),
        )
        for index in indices
    )


def position_anchor(issue: Issue, index: int) -> Markdown:
    """The anchor of a position on its issue's page: its own id, else its number."""
    return Markdown("p_{}").format(issue.positions[index].id or str(index + 1))


def position_item(builder: PageBuilder, position: Position, anchor: Markdown) -> PositionItem:
    """One position."""
    party = position.actor
    stance = builder.edition.text(position.stance)
    said = builder.said(position.text, position.sources, position.note)
    return PositionItem(
        anchor=anchor,
        holder=builder.party(party),
        side=Markdown(" ").join(_chips(builder, position)),
        others=builder.edition.words.joined([builder.refer(ref) for ref in position.jointly_with]),
        held=Markdown("**{}** — {}").format(stance, said) if stance else said,
        span=lasting(builder, position.from_, position.to, position.sources),
    )


def _chips(builder: PageBuilder, position: Position) -> Iterator[Markdown]:
    """A chip for each side among those who hold a position."""
    library, seen = builder.edition.library, set()
    for party in sharing(position):
        record = library.resolve(party.actor) if party.actor else None
        sides = tuple(party_sides(library, party))
        if isinstance(record, Actor) and record.side and sides not in seen:
            seen.add(sides)
            yield side_chip(builder, record)
