"""How an actor stands to others: its own relations and, from the other end, those of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from generator.facts.records.actors import Actor, Relation
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.time_spans import time_span
from generator.presenting.edition import Edition
from generator.presenting.words import sentence_case

Related = tuple[str, Actor, Relation]  # how one stands to another, in words


def relations_of(edition: Edition, actor: Actor) -> tuple[Related, ...]:
    """To whom the actor stands how, and since when; those of one sort together."""
    groups: dict[str, list[Related]] = {}
    said: set[tuple[str, str]] = set()
    for words, other, relation in (*_own(edition, actor), *_from_other_ends(edition, actor)):
        if (words, other.id) not in said or relation in actor.relations:
            said.add((words, other.id))
            groups.setdefault(words, []).append((words, other, relation))
    return tuple(chain.from_iterable(groups.values()))


def relation_lines(builder: PageBuilder, relations: Iterable[Related]) -> tuple[Markdown, ...]:
    """One line for each sort of relation, with all to whom the actor stands so."""
    joined = builder.edition.words.joined
    return tuple(
        Markdown("**{}** {}").format(
            sentence_case(words), joined([_shown(builder, other, it) for _, other, it in held])
        )
        for words, held in groupby(relations, key=lambda one: one[0])
    )


def relation_line(builder: PageBuilder, related: Related) -> Markdown:
    """One relation on a line of its own."""
    return relation_lines(builder, [related])[0]


def _own(edition: Edition, actor: Actor) -> Iterator[Related]:
    for relation in actor.relations:
        other = edition.library.resolve(relation.actor)
        if isinstance(other, Actor):
            yield edition.text(relation.type), other, relation


def _from_other_ends(edition: Edition, actor: Actor) -> Iterator[Related]:
    inverses = edition.library.about.relations
    for mention in edition.library.pointing_at(actor):
        other, path = mention.record, mention.path
        if not isinstance(other, Actor) or path[0] != "relations" or path[2:] != ("actor",):
            continue
        relation = other.relations[int(path[1])]
        words = edition.text(relation.type)
        inverse = inverses.get(words)
        # Without a word for the other end, that of this end is quoted: it reads on to the name.
        own_end = f"“{words}” {edition.label(actor)}:"
        yield edition.text(inverse) if inverse else own_end, other, relation


def _shown(builder: PageBuilder, other: Actor, relation: Relation) -> Markdown:
    span = time_span(builder, relation.from_, relation.to)
    when = Markdown(" ({})").format(span) if span else ""
    return Markdown("{}{}{}{}").format(
        builder.link(other), when, builder.cite(relation.sources), builder.doubt(relation.note)
    )
