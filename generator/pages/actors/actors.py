"""The list of all actors, by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.facts.about import Side
from generator.facts.records.actors import Actor
from generator.facts.sourced import settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.presenting.edition import Edition
from generator.presenting.pagination import Group
from generator.presenting.words import Words


@dataclass(frozen=True)
class ActorGroup:
    """The actors of one side."""

    label: str  # the side
    anchor: Markdown  # its anchor
    note: Markdown  # who is counted to it, and why, or ''
    actors: tuple[Markdown, ...]  # each actor: linked name, what it is, its summary


@dataclass(frozen=True)
class ActorsContext:
    """What the template actors.md gets."""

    lead: str  # how many actors, how they are grouped, and where their names lead
    beside: Markdown  # the pages before and behind this one, where there are several
    groups: tuple[ActorGroup, ...]  # the actors by side, those of no side last


def actors_pages(edition: Edition) -> Iterator[Page]:
    """All actors on one page; or on several, with contents at the section's address."""
    sides = edition.library.about.sides
    actors = sorted(
        edition.library.all_of(Actor),
        key=lambda actor: (_rank(sides, _side(actor)), edition.label(actor).casefold(), actor.id),
    )
    words = edition.words
    listed = LongList(
        section="actors",
        title=words.gettext("Actors"),
        count=lambda many: words.ngettext("{count} actor", "{count} actors", many),
        things=actors,
        group=lambda actor: _group(edition, _side(actor)),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _page(builder: PageBuilder, title: str, actors: Sequence[Actor], others: Markdown) -> Page:
    context = ActorsContext(
        lead=_lead(builder.edition.words, actors),
        beside=others,
        groups=tuple(_groups(builder, actors)),
    )
    description = builder.edition.words.gettext(
        "Who is who: every person, group and body, by side."
    )
    return make_page(builder, "actors.md", title, description, context)


def _lead(words: Words, actors: Sequence[Actor]) -> str:
    if not actors:
        return words.gettext("No actors have been recorded yet.")
    if len(actors) > 1 and any(map(_side, actors)):
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


def _side(actor: Actor) -> str:
    """The side that is held, or '' where there is none, or rivals."""
    held = settled(actor.side)
    return str(held.value) if held else ""


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


def _groups(builder: PageBuilder, actors: Sequence[Actor]) -> Iterator[ActorGroup]:
    sides = builder.edition.library.about.sides
    for side, held in groupby(actors, key=_side):
        group, known = _group(builder.edition, side), sides.get(side)
        yield ActorGroup(
            label=group.heading,
            anchor=Markdown(f"s_{group.name}"),
            note=builder.line(known.note) if known else Markdown(""),
            actors=tuple(_entry(builder, actor) for actor in held),
        )


def _rank(sides: Mapping[str, Side], side: str) -> tuple[bool, int, str]:
    """Known sides in the order of the site, then those that it does not know, then none."""
    return not side, list(sides).index(side) if side in sides else len(sides), side


def _entry(builder: PageBuilder, actor: Actor) -> Markdown:
    kind = builder.either([builder.edition.text(stated.value) for stated in actor.type])
    summary = builder.edition.plain(actor.summary)
    entry = Markdown("**{}** ({})").format(builder.listed(actor), kind)
    return Markdown("{}: {}").format(entry, summary) if summary else entry
