"""The page of one actor: who it is, and under the same headings on every such page what it wants,
what it says, what it did or met with, and what others say about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.actors import Actor
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.actor_facts import actor_facts
from generator.pages.address import page_path
from generator.pages.backlinks import BacklinkGroup, backlink_groups
from generator.pages.deeds import ActorLines
from generator.pages.edition import Edition
from generator.pages.event_filters import narrowed_timeline
from generator.pages.factbox import FactRow
from generator.pages.folio import Folio
from generator.pages.others_words import OthersWords
from generator.pages.page import Page, make_page
from generator.pages.relations import relation_lines
from generator.pages.upkeep import lead_line


@dataclass(frozen=True)
class ActorHeading:
    """One of the headings that every actor's page has, so that pages can be compared."""

    title: str  # the heading
    anchor: Markdown  # its anchor
    lines: tuple[Markdown, ...]  # what stands under it, oldest first
    silence: str  # what to say where nothing was found
    more: Markdown | str = ""  # where there is more of it, linked, or ''


@dataclass(frozen=True)
class ActorContext:
    """What the template actor.md gets."""

    summary: Markdown  # who it is, in one sentence
    facts: tuple[FactRow, ...]  # the fact box
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    headings: tuple[ActorHeading, ...]  # what it wants, says, did, and what others say of it
    relations: tuple[Markdown, ...]  # how it stands to others, from both ends
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: tuple[BacklinkGroup, ...]  # who else names it


def actor_pages(edition: Edition) -> Iterator[Page]:
    """A page for each actor."""
    others = OthersWords(edition)
    for actor in edition.library.all_of(Actor):
        yield _page(edition, actor, others)


def _page(edition: Edition, actor: Actor, others: OthersWords) -> Page:
    folio = Folio(edition, page_path(actor.kind, actor.id) or "", actor)
    own = ActorLines(folio, actor)
    context = ActorContext(
        summary=lead_line(folio, actor),
        facts=actor_facts(folio, actor),
        description=folio.block(actor.description),
        note=folio.line(actor.note),
        headings=tuple(_headings(folio, own, others)),
        relations=relation_lines(folio, actor),
        disputes=dispute_blocks(folio, actor),
        backlinks=backlink_groups(folio, actor, own.shown | others.shown(actor)),
    )
    title = edition.label(actor)
    return make_page(folio, "actor.md", title, edition.summary(actor), context, actor)


def _headings(folio: Folio, own: ActorLines, others: OthersWords) -> Iterator[ActorHeading]:
    """The same ones on every page of a site: those for which it holds anything of anybody."""
    held = folio.edition.library.of_kind
    if held("issues"):
        silence = "No position on any of the issues was found in the sources read."
        yield ActorHeading("Wants", Markdown("s_wants"), own.positions(), silence)
    if held("statements") or held("rounds"):
        silence = "No statement was found in the sources read."
        yield ActorHeading("Says", Markdown("s_says"), own.words(), silence)
    if held("events"):
        silence = "No part in any event was found in the sources read."
        more = narrowed_timeline(folio, own.actor, "The same on the timeline")
        yield ActorHeading("Deeds and events", Markdown("s_events"), own.events(), silence, more)
    if held("statements") or held("rounds"):
        silence = "No statement by others that names this actor was found in the sources read."
        lines = others.lines(folio, own.actor)
        yield ActorHeading("Others say", Markdown("s_others"), lines, silence)
