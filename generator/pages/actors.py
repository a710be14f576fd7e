"""The list of all actors, by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.about import Side
from generator.facts.actors import Actor
from generator.facts.sourced import settled
from generator.markdown.escape import Markdown
from generator.pages.address import section_path
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.words import plural


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

    count: str  # how many actors, with the noun
    groups: tuple[ActorGroup, ...]  # the actors by side, those of no side last


def actors_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the actors."""
    folio = Folio(edition, section_path("actors"))
    records = edition.library.all_of(Actor)
    context = ActorsContext(
        count=plural(len(records), "actor"), groups=tuple(_groups(folio, records))
    )
    description = "Who is who: every person, group and body, by side."
    yield make_page(folio, "actors.md", "Actors", description, context)


def _groups(folio: Folio, records: tuple[Actor, ...]) -> Iterator[ActorGroup]:
    sides = folio.edition.library.about.sides
    by_side: dict[str, list[Actor]] = {side: [] for side in sides}
    for actor in sorted(records, key=lambda actor: folio.edition.label(actor).casefold()):
        held = settled(actor.side)
        by_side.setdefault(str(held.value) if held else "", []).append(actor)
    for side, actors in sorted(by_side.items(), key=lambda item: (not item[0], _rank(sides, item))):
        if not actors:
            continue
        known = sides.get(side)
        label = folio.edition.text(known.label) if known else "No side" if sides else "All actors"
        yield ActorGroup(
            label=label,
            anchor=Markdown(f"s_{side or 'none'}") if known or not side else Markdown("s_other"),
            note=folio.line(known.note) if known else Markdown(""),
            actors=tuple(_entry(folio, actor) for actor in actors),
        )


def _rank(sides: Mapping[str, Side], item: tuple[str, list[Actor]]) -> int:
    return list(sides).index(item[0]) if item[0] in sides else len(sides)


def _entry(folio: Folio, actor: Actor) -> Markdown:
    kind = " or ".join(folio.edition.text(stated.value) for stated in actor.type)
    summary = folio.edition.plain(actor.summary)
    entry = Markdown("**{}** ({})").format(folio.link(actor), kind)
    return Markdown("{}: {}").format(entry, summary) if summary else entry
