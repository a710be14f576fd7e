"""What others say about an actor: statements and reactions that name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.facts.library import Key
from generator.facts.records.actors import Actor
from generator.facts.records.rounds import Reaction, Round
from generator.facts.records.statements import Statement
from generator.facts.texts import Prose
from generator.pages.actors.told import ToldLine, reaction_by_others, statement_by_others
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.activity import is_for, speaks
from generator.pages.parts.reactions import UNDATED, reacting_party
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class Saying:
    """A statement."""

    when: tuple[Any, ...]
    record: Statement

    def is_by(self, actor: Actor) -> bool:
        return speaks(self.record, actor)

    def told(self, builder: PageBuilder) -> ToldLine:
        return statement_by_others(builder, self.record)


@dataclass(frozen=True)
class Reacting:
    """A reaction to a round."""

    when: tuple[Any, ...]
    record: Round
    reaction: Reaction

    def is_by(self, actor: Actor) -> bool:
        return self.reaction.by is None and is_for(self.reaction.actor, actor)

    def told(self, builder: PageBuilder) -> ToldLine:
        named = reacting_party(builder, self.reaction)
        return reaction_by_others(builder, (self.record, self.reaction), named)


class SaidByOthers:
    """All statements and reactions of an edition, by the actors whom they name.

    An actor is named where a text links to it or holds a name of it that pages link by
    themselves; a pronoun, or a word that may mean somebody else, does not count.
    """

    def __init__(self, edition: Edition) -> None:
        self._by_actor: dict[Key, list[Saying | Reacting]] = defaultdict(list)
        for statement in edition.library.all_of(Statement):
            prose = [stated.value for stated in statement.paraphrase]
            prose += [statement.summary] if statement.summary else []
            quotes = [edition.text(stated.value) for stated in statement.quote]
            saying = Saying(statement.date[0].value.sort_key, statement)
            self._add(saying, _named(edition, prose, quotes))
        for held in edition.library.all_of(Round):
            for reaction in held.reactions:
                when = reaction.date.sort_key if reaction.date else UNDATED
                named = list(_named(edition, [reaction.text], []))
                if reaction.by and reaction.actor.actor:
                    named.append(("actors", reaction.actor.actor.id))
                self._add(Reacting(when, held, reaction), named)

    def _add(self, saying: Saying | Reacting, named: Iterable[Key]) -> None:
        for key in dict.fromkeys(named):
            self._by_actor[key].append(saying)

    def about(self, actor: Actor) -> list[Saying | Reacting]:
        """Who said what about the actor, oldest first."""
        found = [saying for saying in self._by_actor[actor.key] if not saying.is_by(actor)]
        return sorted(found, key=lambda saying: (saying.when, saying.record.key))


def _named(edition: Edition, prose: Iterable[Prose], quotes: Iterable[str]) -> Iterator[Key]:
    texts = list(quotes)
    for one in prose:
        texts.append(edition.plain(one))
        for ref in one.references():
            record = edition.library.resolve(ref)
            if isinstance(record, Actor):
                yield record.key
    for text in texts:
        yield from (key for *_, key in edition.names.found_in(text) if key[0] == Actor.kind)
