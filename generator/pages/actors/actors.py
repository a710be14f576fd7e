"""The list of all actors, by side: bodies before persons, and each person under its body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.facts.records.actors import Actor, Leader
from generator.facts.sourced import own_or_inherited
from generator.markdown.escape import Markdown
from generator.pages.actors.bodies import is_person
from generator.pages.actors.ranks import Ranked, ranked_actors, side_id
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.parts.time_spans import is_past, last_known
from generator.presenting.edition import Edition
from generator.presenting.pagination import Group
from generator.presenting.words import Words


@dataclass(frozen=True)
class ActorEntry:
    """One actor, with the persons who stand under it."""

    line: Markdown  # linked name, what it is, its summary, who leads it
    people: tuple[Markdown, ...]  # linked name and summary of each of its persons


@dataclass(frozen=True)
class ActorGroup:
    """The actors of one side."""

    label: str  # the side
    anchor: Markdown  # its anchor
    note: Markdown  # who is counted to it, and why, or ''
    actors: tuple[ActorEntry, ...]  # bodies, then persons of none


@dataclass(frozen=True)
class ActorsContext:
    """What the template actors.md gets."""

    lead: str  # how many actors, how they are grouped, and where their names lead
    beside: Markdown  # the pages before and behind this one, where there are several
    groups: tuple[ActorGroup, ...]  # the actors by side, those of no side last


def actors_pages(edition: Edition) -> Iterator[Page]:
    """All actors on one page; or on several, with contents at the section's address."""
    words = edition.words
    listed = LongList(
        section="actors",
        title=words.gettext("Actors"),
        count=lambda many: words.ngettext("{count} actor", "{count} actors", many),
        things=ranked_actors(edition),
        group=lambda ranked: _group(edition, side_id(ranked.actor)),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _page(builder: PageBuilder, title: str, actors: Sequence[Ranked], others: Markdown) -> Page:
    context = ActorsContext(
        lead=_lead(builder.edition.words, actors),
        beside=others,
        groups=tuple(_groups(builder, actors)),
    )
    description = builder.edition.words.gettext(
        "Who is who: every person, group and body, by side."
    )
    return make_page(builder, "actors.md", title, description, context)


def _lead(words: Words, actors: Sequence[Ranked]) -> str:
    if not actors:
        return words.gettext("No actors have been recorded yet.")
    if len(actors) > 1 and any(side_id(ranked.actor) for ranked in actors):
        return words.ngettext(
            "{count} actor, grouped by the side to which each is counted. Each name leads to what "
            "it wants, says and did, with sources.",
            "{count} actors, grouped by the side to which each is counted. Each name leads to what "
            "it wants, says and did, with sources.",
            len(actors),
        )
    return words.ngettext(
        "{count} actor. The name leads to what it wants, says and did, with sources.",
        "{count} actors. Each name leads to what it wants, says and did, with sources.",
        len(actors),
    )


def _group(edition: Edition, side: str) -> Group:
    sides = edition.library.about.sides
    known = sides.get(side)
    if known:
        label = edition.text(known.label)
    elif sides:
        label = edition.words.gettext("No side")
    else:
        label = edition.words.gettext("All actors")
    return Group((side if known else "other") if side else "none", label)


def _groups(builder: PageBuilder, actors: Sequence[Ranked]) -> Iterator[ActorGroup]:
    sides = builder.edition.library.about.sides
    for side, held in groupby(actors, key=lambda ranked: side_id(ranked.actor)):
        group, known = _group(builder.edition, side), sides.get(side)
        yield ActorGroup(
            label=group.heading,
            anchor=Markdown(f"s_{group.name}"),
            note=builder.line(known.note) if known else Markdown(""),
            actors=tuple(_entries(builder, list(held))),
        )


def _entries(builder: PageBuilder, ranked: Sequence[Ranked]) -> Iterator[ActorEntry]:
    """Bodies with their persons; persons whose body stands on a page before this stand alone."""
    bodies = {it.actor.id for it in ranked}
    people: dict[str, list[Markdown]] = {}
    for it in ranked:
        if it.body in bodies:
            people.setdefault(it.body, []).append(_line(builder, it.actor))
    for it in ranked:
        if it.body not in bodies:
            yield ActorEntry(_line(builder, it.actor), tuple(people.get(it.actor.id, ())))


def _line(builder: PageBuilder, actor: Actor) -> Markdown:
    edition, parts = builder.edition, [Markdown("**{}**").format(builder.listed(actor))]
    if not is_person(edition, actor):
        kind = builder.either([edition.text(stated.value) for stated in actor.type])
        parts = [Markdown("{} ({})").format(parts[0], kind)]
    summary, leaders = edition.plain(actor.summary), _leaders(builder, actor)
    said = [Markdown.escape(summary)] if summary else []
    said += [leaders] if leaders else []
    return Markdown(": ").join([*parts, Markdown(" ").join(said)] if said else parts)


def _leaders(builder: PageBuilder, actor: Actor) -> Markdown:
    """Who leads a body, and as of which day that is known; its page has who led it before."""
    words = builder.edition.words
    now = [
        _leader(builder, actor, leader)
        for leader in actor.led_by
        if not is_past(builder.edition, leader.to)
    ]
    return words.md_gettext("Led by {leaders}.", leaders=words.joined(now)) if now else Markdown("")


def _leader(builder: PageBuilder, actor: Actor, leader: Leader) -> Markdown:
    cited = own_or_inherited(leader.sources, actor.sources)
    as_of = last_known(builder.edition, leader.from_, cited)
    name = builder.party(leader)
    return Markdown("{}, {}").format(name, as_of) if as_of else name
