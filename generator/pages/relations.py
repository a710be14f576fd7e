"""How an actor stands to others: its own relations and, from the other end, those of others."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.actors import Actor, Relation
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio
from generator.pages.spans import time_span
from generator.pages.words import sentence_case


def relation_lines(folio: Folio, actor: Actor) -> tuple[Markdown, ...]:
    """One line for each sort of relation, with all to whom the actor stands so."""
    groups: dict[str, list[Markdown]] = {}
    said: set[tuple[str, str]] = set()
    for words, other, relation in (*_own(folio, actor), *_from_other_ends(folio, actor)):
        if (words, other.id) not in said or relation in actor.relations:
            said.add((words, other.id))
            groups.setdefault(words, []).append(_shown(folio, other, relation))
    joined = folio.edition.words.joined
    return tuple(
        Markdown("**{}** {}").format(sentence_case(words), joined(others))
        for words, others in groups.items()
    )


def _own(folio: Folio, actor: Actor) -> Iterator[tuple[str, Actor, Relation]]:
    for relation in actor.relations:
        other = folio.edition.library.resolve(relation.actor)
        if isinstance(other, Actor):
            yield folio.edition.text(relation.type), other, relation


def _from_other_ends(folio: Folio, actor: Actor) -> Iterator[tuple[str, Actor, Relation]]:
    inverses = folio.edition.library.about.relations
    for mention in folio.edition.library.pointing_at(actor):
        other, path = mention.record, mention.path
        if not isinstance(other, Actor) or path[0] != "relations" or path[2:] != ("actor",):
            continue
        relation = other.relations[int(path[1])]
        words = folio.edition.text(relation.type)
        inverse = inverses.get(words)
        # Without a word for the other end, that of this end is quoted: it reads on to the name.
        own_end = f"“{words}” {folio.edition.label(actor)}:"
        yield folio.edition.text(inverse) if inverse else own_end, other, relation


def _shown(folio: Folio, other: Actor, relation: Relation) -> Markdown:
    span = time_span(folio, relation.from_, relation.to)
    when = Markdown(" ({})").format(span) if span else ""
    return Markdown("{}{}{}{}").format(
        folio.link(other), when, folio.cite(relation.sources), folio.doubt(relation.note)
    )
