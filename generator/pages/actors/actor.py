"""The page of one actor: who it is, and under the same headings on every such page what it wants,
what it says, what it did or met with, and what others say about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.facts.records.actors import Actor
from generator.markdown.escape import Markdown
from generator.pages.actors.actor_facts import actor_facts
from generator.pages.actors.relations import Related, relation_line, relation_lines, relations_of
from generator.pages.actors.said_by_others import Reacting, SaidByOthers, Saying
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.parts.activity import Activity
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
class _Part:
    """What an actor's page may tell of: the list, what to say where it is empty (alone, or among
    others that are), and how to read it."""

    listing: Listing[Any]
    silence: str
    missing: str
    about: str = ""


@dataclass(frozen=True)
class ActorHeading:
    """One of the headings that every actor's page has, so that pages can be compared."""

    title: str  # the heading
    anchor: Markdown  # its anchor
    about: str  # how its lines are to be read, or ''
    lines: tuple[Markdown, ...]  # what stands under it, oldest first
    silence: str  # what to say where nothing was found
    more: Markdown  # where there is more of it, linked, or ''


@dataclass(frozen=True)
class ActorContext:
    """What the template actor.md gets."""

    summary: Markdown  # who it is, in one sentence
    facts: tuple[FactRow, ...]  # the fact box
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    headings: tuple[ActorHeading, ...]  # what it wants, says, did, and what others say of it
    silence: str  # of which of these nothing was found, where that is more than one, or ''
    relations: tuple[Markdown, ...]  # how it stands to others, from both ends
    more_relations: Markdown  # how many there are besides, with their pages, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: BacklinksShown  # who else names it


def actor_pages(edition: Edition) -> Iterator[Page]:
    """A page for each actor."""
    others = SaidByOthers(edition)
    for actor in edition.library.all_of(Actor):
        activity, about = Activity(edition.library, actor), others.about(actor)
        lists = tuple(_lists(edition, activity, about))
        title = edition.words.gettext("Relations")
        related = Listing(actor, "relations", title, relations_of(edition, actor), relation_line)
        shown = activity.shown | {saying.record.key for saying in about}
        naming = backlink_listing(edition, actor, shown)
        yield _page(edition, actor, lists, related, naming)
        for listing in (*(part.listing for part in lists), related, naming):
            yield from listing.pages(edition)


def _page(
    edition: Edition,
    actor: Actor,
    lists: Sequence[_Part],
    related: Listing[Related],
    naming: Listing[Backlink],
) -> Page:
    builder = PageBuilder(edition, page_path(actor.kind, actor.id) or "", actor)
    context = ActorContext(
        summary=lead_line(builder, actor),
        facts=actor_facts(builder, actor),
        description=builder.block(actor.description),
        note=builder.line(actor.note),
        headings=tuple(_heading(builder, part) for part in _headed(lists)),
        silence=_silence(edition.words, lists),
        relations=relation_lines(builder, related.first),
        more_relations=related.more(builder),
        disputes=dispute_blocks(builder, actor),
        backlinks=backlinks_shown(builder, naming),
    )
    title = edition.label(actor)
    return make_page(builder, "actor.md", title, edition.summary(actor), context, actor)


def _headed(parts: Sequence[_Part]) -> Sequence[_Part]:
    """Those with a heading of their own: one that is empty says so, several are told of in one."""
    held = [part for part in parts if part.listing.things]
    return held if len(parts) - len(held) > 1 else parts


def _silence(words: Words, parts: Sequence[_Part]) -> str:
    empty = [part.missing for part in parts if not part.listing.things]
    if len(empty) < 2:
        return ""
    return words.gettext("Not recorded here yet: {what}.", what=words.either(empty))


def _heading(builder: PageBuilder, part: _Part) -> ActorHeading:
    listing = part.listing
    anchor, lines = Markdown("s_{}").format(listing.name), listing.lines(builder)
    about, more = part.about if lines else "", listing.more(builder)
    return ActorHeading(listing.title, anchor, about, lines, part.silence, more)


def _lists(
    edition: Edition, activity: Activity, about: Sequence[Saying | Reacting]
) -> Iterator[_Part]:
    """What stands under each heading, and what to say where that is nothing. The headings are
    those for which the site holds anything of anybody."""
    held, actor, words = edition.library.of_kind, activity.actor, edition.words
    if held("issues"):
        title = words.gettext("Wants")
        yield _Part(
            Listing(actor, "wants", title, activity.positions, activity.position_line),
            words.gettext("No position on any of the issues is recorded here yet."),
            words.gettext("a position on any of the issues"),
            words.gettext("What it holds on each issue, as the sources report it."),
        )
    if held("statements") or held("rounds"):
        title = words.gettext("Says")
        yield _Part(
            Listing(actor, "says", title, activity.words, activity.words_line),
            words.gettext("No statement is recorded here yet."),
            words.gettext("a statement"),
        )
    if held("events"):
        title = words.gettext("Deeds and events")
        yield _Part(
            Listing(actor, "events", title, activity.events, activity.event_line),
            words.gettext("No part in any event is recorded here yet."),
            words.gettext("a part in any event"),
        )
    if held("statements") or held("rounds"):
        title = words.gettext("Others say")
        yield _Part(
            Listing(actor, "others", title, about, _saying_line),
            words.gettext("No statement by others that names this actor is recorded here yet."),
            words.gettext("a statement by others that names this actor"),
        )


def _saying_line(builder: PageBuilder, saying: Saying | Reacting) -> Markdown:
    return saying.line(builder)
