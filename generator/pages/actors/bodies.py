"""To which bodies an actor belongs: by its posts, by relations such as member of, as a leader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.exports.vocabulary import names_a_person
from generator.facts.dates import Date
from generator.facts.records.actors import Actor
from generator.facts.ref import Ref
from generator.facts.sourced import Citation, Stated, own_or_inherited
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.time_spans import is_past, lasting
from generator.presenting.edition import Edition
from generator.presenting.messages import gettext_noop
from generator.presenting.words import sentence_case

Days = Sequence[Stated[Date]]
_BELONGING = (gettext_noop("part of"), gettext_noop("member of"))


@dataclass(frozen=True)
class Membership:
    """That an actor belongs, or belonged, to a body."""

    body: Actor
    words: str  # as what: the words of the relation, or of the post
    role: Text | None  # the post, if it is one
    start: Days
    end: Days
    cited: tuple[Citation, ...]
    past: bool

    def line(self, builder: PageBuilder) -> Markdown:
        """As what it belongs there, since and until when, with its sources."""
        post = builder.post(self.role, Ref.to_any(f"actors:{self.body.id}"))
        words = sentence_case(self.words)
        said = post if self.role else Markdown("{} {}").format(words, builder.link(self.body))
        when = lasting(builder, self.start, self.end, self.cited)
        span = Markdown(" ({})").format(when) if when else when
        return Markdown("{}{}{}").format(said, span, builder.cite(self.cited))


def is_person(edition: Edition, actor: Actor) -> bool:
    """Whether an actor is a person: so its facts say, or it was born, died or holds a post."""
    words = [edition.text(stated.value) for stated in actor.type]
    own_word = edition.words.gettext("person")
    said = any(word.casefold() == own_word or names_a_person(word) for word in words)
    return said or bool(actor.roles or actor.born or actor.died)


def memberships(edition: Edition, actor: Actor) -> tuple[Membership, ...]:
    """The bodies to which an actor belongs, each once: now before once, posts before relations."""
    found: dict[str, Membership] = {}
    all_of_it = [*_posts(edition, actor), *_ties(edition, actor), *_lead(edition, actor)]
    for held in sorted(all_of_it, key=lambda one: one.past):
        if held.body.id != actor.id:
            found.setdefault(held.body.id, held)
    return tuple(found.values())


def belonging_words(edition: Edition) -> frozenset[str]:
    """What a relation of who belongs to a body is called, in small letters: part of or member of,
    in English and in the language of the site."""
    translated = map(edition.words.gettext, _BELONGING)
    return frozenset(word.casefold() for word in (*_BELONGING, *translated))


def _posts(edition: Edition, actor: Actor) -> Iterator[Membership]:
    for role in actor.roles:
        body = edition.library.resolve(role.of) if role.of else None
        if isinstance(body, Actor):
            cited = own_or_inherited(role.sources, actor.sources)
            past = is_past(edition, role.to)
            said = edition.text(role.role)
            yield Membership(body, said, role.role, role.from_, role.to, cited, past)


def _ties(edition: Edition, actor: Actor) -> Iterator[Membership]:
    belonging = belonging_words(edition)
    for relation in actor.relations:
        body, said = edition.library.resolve(relation.actor), edition.text(relation.type)
        if isinstance(body, Actor) and said.casefold() in belonging:
            cited = own_or_inherited(relation.sources, actor.sources)
            past = is_past(edition, relation.to)
            yield Membership(body, said, None, relation.from_, relation.to, cited, past)
    yield from _included(edition, actor, belonging)


def _included(edition: Edition, actor: Actor, belonging: frozenset[str]) -> Iterator[Membership]:
    """The bodies that name it from their end, in words for the other end of such a relation."""
    inverses = {
        said: edition.text(other) for said, other in edition.library.about.relations.items()
    }
    for mention in edition.library.pointing_at(actor):
        body, path = mention.record, mention.path
        if not isinstance(body, Actor) or path[0] != "relations" or path[2:] != ("actor",):
            continue
        relation = body.relations[int(path[1])]
        said = inverses.get(edition.text(relation.type), "")
        if said.casefold() in belonging:
            cited = own_or_inherited(relation.sources, body.sources)
            past = is_past(edition, relation.to)
            yield Membership(body, said, None, relation.from_, relation.to, cited, past)


def _lead(edition: Edition, actor: Actor) -> Iterator[Membership]:
    said = edition.words.gettext("leader of")
    for mention in edition.library.pointing_at(actor):
        body, path = mention.record, mention.path
        if isinstance(body, Actor) and path[0] == "led_by" and path[2:] == ("actor",):
            leader = body.led_by[int(path[1])]
            cited = own_or_inherited(leader.sources, body.sources)
            past = is_past(edition, leader.to)
            words = edition.text(leader.role) or said
            yield Membership(body, words, leader.role, leader.from_, leader.to, cited, past)
