"""The page of one actor: who it is, what it wants, says and did, and what others say of it; beside
that, facts in short and those round it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.facts.records.actors import Actor
from generator.markdown.escape import Markdown
from generator.pages.actors.actor_facts import actor_facts
from generator.pages.actors.bodies import Membership, memberships
from generator.pages.actors.deeds import DeedsDrawn, deeds_drawn
from generator.pages.actors.headline import other_names, side_above
from generator.pages.actors.neighbourhood import RelationsShown, relations_shown
from generator.pages.actors.parts import ActorPart, ActorPartShown, parts_of, parts_shown
from generator.pages.actors.relations import Related, relation_line, relations_of
from generator.pages.actors.said_by_others import SaidByOthers
from generator.pages.actors.wants import (
    BodyPositions,
    LeadsOn,
    body_positions,
    leads_on,
    positions_of_bodies,
)
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.parts.activity import Activity, Held
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.common_rows import lead_line
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.factbox import FactRow
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition
from generator.presenting.words import Words


@dataclass(frozen=True)
class ActorContext:
    """What the template actor.md gets."""

    side: Markdown  # the chip of its side, or ''
    names: Markdown  # its name in other languages, or ''
    summary: Markdown  # who it is, in one sentence
    facts: tuple[FactRow, ...]  # the fact box
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    bodies: tuple[LeadsOn, ...]  # the bodies to which it belongs, with what is to be read there
    parts: tuple[ActorPartShown, ...]  # what it wants, says and did, and what others say of it
    wanted: tuple[BodyPositions, ...]  # what bodies hold to which it belongs
    relations: RelationsShown  # how it stands to others, from both ends
    deeds: DeedsDrawn  # the strip over its deeds
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    silence: str  # of what nothing is recorded, or ''
    backlinks: BacklinksShown  # who else names it


@dataclass(frozen=True)
class _Found:
    """What there is to tell of an actor."""

    activity: Activity
    parts: tuple[ActorPart, ...]
    bodies: tuple[tuple[Membership, Activity], ...]
    wanted: tuple[tuple[Membership, Sequence[Held]], ...]
    related: Listing[Related]
    naming: Listing[Backlink]

    @property
    def listings(self) -> Iterator[Listing[Any]]:
        """All lists that may go on on further pages."""
        yield from (part.listing for part in self.parts)
        yield from (self.related, self.naming)


def actor_pages(edition: Edition) -> Iterator[Page]:
    """A page for each actor."""
    others = SaidByOthers(edition)

    @cache
    def activity_of(actor_id: str) -> Activity:
        actor = edition.library.get("actors", actor_id)
        assert isinstance(actor, Actor)
        return Activity(edition.library, actor)

    for actor in edition.library.all_of(Actor):
        activity, about = activity_of(actor.id), others.about(actor)
        bodies = tuple((held, activity_of(held.body.id)) for held in memberships(edition, actor))
        title = edition.words.gettext("Relations")
        shown = activity.shown | {saying.record.key for saying in about}
        found = _Found(
            activity,
            tuple(parts_of(edition, activity, about)),
            bodies,
            tuple(positions_of_bodies(edition, activity, bodies)),
            Listing(actor, "relations", title, relations_of(edition, actor), relation_line),
            backlink_listing(edition, actor, shown),
        )
        yield _page(edition, actor, found)
        for listing in found.listings:
            yield from listing.pages(edition)


def _page(edition: Edition, actor: Actor, found: _Found) -> Page:
    builder = PageBuilder(edition, page_path(actor.kind, actor.id) or "", actor)
    wanted = tuple(body_positions(builder, *held) for held in found.wanted)
    beside = sum(len(body.lines) for body in wanted)
    context = ActorContext(
        side=side_above(builder, actor),
        names=other_names(builder, actor),
        summary=lead_line(builder, actor),
        facts=actor_facts(builder, actor),
        description=builder.block(actor.description),
        note=builder.line(actor.note),
        bodies=tuple(_leads_on(builder, found)),
        parts=tuple(parts_shown(builder, found.parts, beside, len(found.related.things))),
        wanted=wanted,
        relations=relations_shown(builder, found.related),
        deeds=deeds_drawn(builder, actor, [event for event, _ in found.activity.events]),
        disputes=dispute_blocks(builder, actor),
        silence=_silence(edition.words, found.parts),
        backlinks=backlinks_shown(builder, found.naming),
    )
    title = edition.label(actor)
    return make_page(builder, "actor.md", title, edition.summary(actor), context, actor)


def _leads_on(builder: PageBuilder, found: _Found) -> Iterator[LeadsOn]:
    """Where to read on for whoever wants nothing by name: at the bodies to which the actor
    belongs, but for those whose positions stand here."""
    told = {membership.body.id for membership, _ in found.wanted}
    if not found.activity.positions:
        for membership, works in found.bodies:
            if membership.body.id not in told:
                yield leads_on(builder, membership, works)


def _silence(words: Words, parts: Sequence[ActorPart]) -> str:
    empty = [part.missing for part in parts if not part.listing.things]
    return (
        words.gettext("Not recorded here yet: {what}.", what=words.either(empty)) if empty else ""
    )
