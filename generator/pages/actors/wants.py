"""What an actor wants: its own positions, and those of the bodies to which it belongs, named so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.markdown.escape import Markdown, link_to
from generator.pages.actors.bodies import Membership, is_person
from generator.pages.actors.told import ToldLine, position_told
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.activity import Activity, Held
from generator.pages.parts.party_sides import actor_edge
from generator.presenting.edition import Edition

MOST_OF_A_BODY = 4  # of the positions of one body; its own page has them all


@dataclass(frozen=True)
class BodyPositions:
    """What one body holds to which the actor belongs."""

    held_by: Markdown  # the body, and as what the actor belongs to it
    lines: tuple[ToldLine, ...]  # its positions, on issues on which the actor has none of its own
    more: Markdown  # how many there are besides, linked, or ''


def positions_of_bodies(
    edition: Edition, activity: Activity, bodies: Sequence[tuple[Membership, Activity]]
) -> Iterator[tuple[Membership, Sequence[Held]]]:
    """By body that the actor belongs to now, the positions that it holds on issues on which none of
    the actor's own is known. A person is not said to hold what a body holds."""
    if is_person(edition, activity.actor):
        return
    own = {issue.id for issue, _ in activity.positions}
    for membership, works in bodies:
        positions = [it for it in works.positions if it[0].id not in own]
        if positions and not membership.past:
            yield membership, positions


def body_positions(
    builder: PageBuilder, membership: Membership, positions: Sequence[Held]
) -> BodyPositions:
    """The same as the page shows it."""
    words, body = builder.edition.words, membership.body
    left = len(positions) - MOST_OF_A_BODY
    return BodyPositions(
        held_by=words.md_gettext("{belongs}, which holds:", belongs=membership.line(builder)),
        lines=tuple(position_told(builder, body, it) for it in positions[:MOST_OF_A_BODY]),
        more=link_to(f"{builder.address(body)}#s_wants", words.more(left))
        if left > 0
        else Markdown(""),
    )


@dataclass(frozen=True)
class LeadsOn:
    """A line that leads on to a body."""

    told: Markdown  # as what the actor belongs to it, and what stands there
    edge: Markdown  # the classes of the body's side, or ''


def leads_on(builder: PageBuilder, membership: Membership, works: Activity) -> LeadsOn:
    """The line for a body to which an actor belongs."""
    words, address = builder.edition.words, builder.address(membership.body)
    there = [
        (works.positions, "s_wants", words.gettext("what it wants")),
        (works.words, "s_says", words.gettext("what it says")),
        (works.events, "s_events", words.gettext("what it did and met with")),
    ]
    links = [link_to(f"{address}#{anchor}", said) for things, anchor, said in there if things]
    line = membership.line(builder)
    told = Markdown("{}: {}").format(line, Markdown(" · ").join(links)) if links else line
    return LeadsOn(told, actor_edge(builder.edition, membership.body))
