"""How an actor stands to others: its own relations and, from the other end, those of others; and
whom it leads, or holds a post with, where no relation says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from generator.facts.dates import Date
from generator.facts.records.actors import Actor, Relation
from generator.facts.sourced import own_or_inherited
from generator.markdown.escape import Markdown
from generator.pages.actors.posts import posts_between
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.time_spans import is_past, lasting
from generator.presenting.edition import Edition
from generator.presenting.quotation_marks import in_quotation_marks
from generator.presenting.words import sentence_case

Related = tuple[str, Actor, Relation]  # how one stands to another, in words


def relations_of(edition: Edition, actor: Actor) -> tuple[Related, ...]:
    """To whom the actor stands how, and since when; those of one sort together, and what has ended
    behind what has not. A tie that both name alike is told once, as mutual."""
    groups: dict[tuple[bool, str], list[Related]] = {}
    own: list[Related] = []
    others = list(_from_other_ends(edition, actor))
    for words, other, relation in _own(edition, actor):
        back = next((held for held in others if _is_mutual(relation, other, held)), None)
        if back:
            others.remove(back)
            words, relation = _mutual(edition, words, relation, back[2])
        own.append((words, other, relation))
    said = {(words, other.id) for words, other, _ in own}
    theirs = {(words, other.id): (words, other, it) for words, other, it in reversed(others)}
    more = [held for key, held in reversed(theirs.items()) if key not in said]
    tied = {other.id for _, other, _ in (*own, *more)}
    posts = [held for held in posts_between(edition, actor) if held[1].id not in tied]
    for held in (*own, *more, *posts):
        groups.setdefault((is_past(edition, held[2].to), held[0]), []).append(held)
    ordered = sorted(groups, key=lambda group: group[0])
    return tuple(chain.from_iterable(groups[group] for group in ordered))


def _is_mutual(relation: Relation, other: Actor, back: Related) -> bool:
    """Whether the other names the same tie from its end, of the same time and without a note."""
    _, owner, theirs = back
    return (
        owner.id == other.id
        and str(theirs.type) == str(relation.type)
        and not theirs.note
        and _days(theirs) == _days(relation)
    )


def _days(relation: Relation) -> list[list[Date]]:
    return [[stated.value for stated in ends] for ends in (relation.from_, relation.to)]


def _mutual(
    edition: Edition, words: str, relation: Relation, back: Relation
) -> tuple[str, Relation]:
    """A tie with the words and the sources of both ends."""
    cited = tuple(dict.fromkeys((*relation.sources, *back.sources)))
    said = edition.words.gettext("{relation} (mutual)", relation=words)
    return said, relation.model_copy(update={"sources": cited})


def relation_lines(builder: PageBuilder, relations: Iterable[Related]) -> tuple[Markdown, ...]:
    """One line for each sort of relation, with all to whom the actor stands so, or once stood."""
    edition = builder.edition
    groups = groupby(relations, key=lambda related: relation_words(edition, related))
    return tuple(
        Markdown("**{}:** {}").format(
            sentence_case(said),
            edition.words.joined([_shown(builder, other, it) for _, other, it in held]),
        )
        for said, held in groups
    )


def relation_words(edition: Edition, related: Related) -> str:
    """How one stands to another, or once stood, in words."""
    said, _, relation = related
    ended = is_past(edition, relation.to)
    return edition.words.gettext("formerly {relation}", relation=said) if ended else said


def relation_line(builder: PageBuilder, related: Related) -> Markdown:
    """One relation on a line of its own."""
    return relation_lines(builder, [related])[0]


def _own(edition: Edition, actor: Actor) -> Iterator[Related]:
    for relation in actor.relations:
        other = edition.library.resolve(relation.actor)
        if isinstance(other, Actor):
            yield edition.text(relation.type), other, _cited(relation, actor)


def _cited(relation: Relation, owner: Actor) -> Relation:
    cited = own_or_inherited(relation.sources, owner.sources)
    return relation.model_copy(update={"sources": cited})


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
        own_end = f"{in_quotation_marks(edition.words, words)} {edition.label(actor)}"
        yield edition.text(inverse) if inverse else own_end, other, _cited(relation, other)


def _shown(builder: PageBuilder, other: Actor, relation: Relation) -> Markdown:
    span = lasting(builder, relation.from_, relation.to, relation.sources)
    when = Markdown(" ({})").format(span) if span else ""
    return Markdown("{}{}{}{}").format(
        builder.link(other), when, builder.cite(relation.sources), builder.doubt(relation.note)
    )
