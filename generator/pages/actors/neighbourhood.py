"""Those round an actor: drawn, with the words of each relation, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.actors import Actor
from generator.markdown.escape import Markdown
from generator.pages.actors.bodies import is_person
from generator.pages.actors.relations import Related, relation_lines, relation_words
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.frame.pictures import PictureShown, place_picture
from generator.pages.parts.party_sides import side_of_actor
from generator.pages.parts.time_spans import is_past
from generator.pictures.drawing import Spoken
from generator.pictures.graph import (
    ASIDE_GRAPH,
    NARROW_GRAPH,
    Neighbour,
    graph,
    left_out,
    neighbour_rows,
)
from generator.pictures.resources import label_widths
from generator.presenting.edition import Edition
from generator.presenting.messages import gettext_noop
from generator.presenting.words import Words

_FEWEST = 2  # one relation is said in words
# Relations that set one against the other, and their other ends: their lines are dashed.
_AGAINST = (
    gettext_noop("opposed to"),
    gettext_noop("opposed by"),
    gettext_noop("critical of"),
    gettext_noop("criticised by"),
    gettext_noop("rival of"),
    gettext_noop("at war with"),
)


@dataclass(frozen=True)
class RelationsShown:
    """What the page shows of them."""

    picture: PictureShown | None  # drawn, where there are several
    legend: str  # what lines of other sorts mean, or ''
    count: str  # how many there are, where the list is folded under the picture; else ''
    lines: tuple[Markdown, ...]  # each sort of relation with all to whom the actor stands so
    more: Markdown  # how many there are besides, with their pages, or ''


def relations_shown(builder: PageBuilder, listing: Listing[Related]) -> RelationsShown:
    """The relations of the actor of a list."""
    words, actor = builder.edition.words, listing.record
    assert isinstance(actor, Actor)
    near = neighbours(builder, actor, listing.things)
    picture = _picture(builder, actor, near) if len(near) >= _FEWEST else None
    count = words.ngettext(
        "{count} relation in words", "{count} relations in words", len(listing.things)
    )
    return RelationsShown(
        picture=picture,
        legend=" ".join(_legend(words, near[: ASIDE_GRAPH.most])) if picture else "",
        count=count if picture else "",
        lines=relation_lines(builder, listing.first),
        more=listing.more(builder),
    )


def neighbours(builder: PageBuilder, actor: Actor, relations: Sequence[Related]) -> list[Neighbour]:
    """Each actor once, with all ties to it: what holds before what is past, and so who leads and
    bodies before other persons."""
    edition = builder.edition
    ties: dict[str, list[Related]] = {}
    for related in relations:
        ties.setdefault(related[1].id, []).append(related)
    found = [(_rank(edition, actor, held), held) for held in ties.values()]
    against = _against(edition)
    return [_neighbour(builder, held, against) for _, held in sorted(found, key=lambda it: it[0])]


def _rank(edition: Edition, actor: Actor, ties: Sequence[Related]) -> tuple[bool, int]:
    other, over = ties[0][1], _is_over(edition, ties)
    if any(leader.actor and leader.actor.id == other.id for leader in actor.led_by):
        return over, 0
    return over, 2 if is_person(edition, other) else 1


def _is_over(edition: Edition, ties: Sequence[Related]) -> bool:
    return all(is_past(edition, relation.to) for *_, relation in ties)


def _neighbour(builder: PageBuilder, ties: Sequence[Related], against: set[str]) -> Neighbour:
    edition, other = builder.edition, ties[0][1]
    return Neighbour(
        name=edition.label(other),
        relations=tuple(dict.fromkeys(relation_words(edition, tie) for tie in ties)),
        address=builder.address(other),
        side=side_of_actor(edition, other),
        against=any(edition.text(it.type).casefold() in against for *_, it in ties),
        ended=_is_over(edition, ties),
    )


def _against(edition: Edition) -> set[str]:
    translated = map(edition.words.gettext, _AGAINST)
    return {words.casefold() for words in (*_AGAINST, *translated)}


def _picture(builder: PageBuilder, actor: Actor, near: Sequence[Neighbour]) -> PictureShown | None:
    edition, words = builder.edition, builder.edition.words
    name = edition.label(actor)
    told = Spoken(
        words.gettext("Those round {actor}", actor=name),
        words.gettext("Each with how {actor} stands to it; the list says the same.", actor=name),
    )
    sizes = []
    for form in (ASIDE_GRAPH, NARROW_GRAPH):
        left = left_out(near, form)
        note = words.gettext(
            "{shown} of {all}; all are in the list",
            shown=words.number(len(near) - left), all=words.number(len(near)),
        )  # fmt: skip
        shown = note if left else ""
        side = side_of_actor(edition, actor)
        sizes.append(graph(name, side, near, told, shown, label_widths(), form))
    return place_picture(builder, "relations", sizes, neighbour_rows(name, near))


def _legend(words: Words, near: Sequence[Neighbour]) -> Iterator[str]:
    if any(it.against for it in near):
        yield words.gettext("Dashed lines: against each other.")
    if any(it.ended for it in near):
        yield words.gettext("Pale lines: past.")
