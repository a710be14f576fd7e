"""What an actor's page tells in a line: where it belongs (a day, a question), and what it is.

On the page itself the first stands in the gutter and the side at the edge; on further pages all of
it stands on a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.records.actors import Actor
from generator.facts.records.statements import Statement
from generator.facts.sourced import Party, held_or_first, settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.activity import Held, Reacted, Took, is_for
from generator.pages.parts.entries import meaning_and_words, position_entry
from generator.pages.parts.party_sides import actor_edge
from generator.pages.parts.reactions import days_later
from generator.pages.parts.side_chips import side_mark

_NOTHING = Markdown("")


@dataclass(frozen=True)
class ToldLine:
    """One line of a list."""

    where: Markdown  # the day, or the question
    what: Markdown  # what is told
    edge: Markdown = _NOTHING  # the classes of the side that speaks, or ''

    @property
    def in_a_line(self) -> Markdown:
        """All of it on a line."""
        return Markdown("{}: {}").format(self.where, self.what)

    @property
    def in_gutter(self) -> Markdown:
        """The same with its first part as an element, for the gutter."""
        return Markdown("**{}**{{ .when }} {}").format(self.where, self.what)


def position_told(builder: PageBuilder, actor: Actor, held: Held) -> ToldLine:
    """The issue, and what the actor holds there, with whom."""
    issue, position = held
    parties = (position.actor, *(Party(actor=ref) for ref in position.jointly_with))
    jointly = _jointly(builder, [party for party in parties if not is_for(party, actor)])
    aside = Markdown(" ({})").format(jointly) if jointly else _NOTHING
    what = position_entry(builder, position) + aside
    return ToldLine(builder.link(issue), what, actor_edge(builder.edition, actor))


def words_told(builder: PageBuilder, actor: Actor, said: Statement | Reacted) -> ToldLine:
    """What the actor said, who said it for the actor or with it, and on what occasion; or how it
    took a round."""
    edge = actor_edge(builder.edition, actor)
    if not isinstance(said, Statement):
        return _reaction(builder, said, edge)
    asides = [_speakers(builder, actor, said)]
    asides.append(builder.refer(said.occasion) if said.occasion else _NOTHING)
    return ToldLine(_day(builder, said), _with_asides(_statement(builder, said), asides), edge)


def deed_told(builder: PageBuilder, actor: Actor, took: Took) -> ToldLine:
    """An event with the part that the actor had in it, in words."""
    event, parties = took
    parts = Markdown("; ").join(filter(None, (_part(builder, actor, it) for it in parties)))
    aside = Markdown(" ({})").format(parts) if parts else _NOTHING
    summary = Markdown(". {}").format(builder.line(event.summary)) if event.summary else ""
    name, marks = builder.listed(event), builder.cite(event.sources)
    what = Markdown("{}{}{}{}").format(name, aside, summary, marks)
    return ToldLine(builder.brief(event.date, builder.edition.words.date), what)


def statement_by_others(builder: PageBuilder, statement: Statement) -> ToldLine:
    """What somebody else said, and who that was."""
    speakers = [builder.stated(statement.speaker, builder.party)]
    speakers += [builder.refer(ref) for ref in statement.jointly_with]
    named = builder.edition.words.joined(speakers)
    edge = _edge(builder, *_all_speakers(statement))
    said = Markdown("{}: {}").format(named, _statement(builder, statement))
    return ToldLine(_day(builder, statement), said, edge)


def reaction_by_others(builder: PageBuilder, reacted: Reacted, named: Markdown) -> ToldLine:
    """How somebody else took a round; `named` is who that was, and by whose account."""
    reaction = reacted[1]
    edge = _edge(builder, reaction.by or reaction.actor)
    told = _reaction(builder, reacted, edge)
    return ToldLine(told.where, Markdown("{}: {}").format(named, told.what), edge)


def _reaction(builder: PageBuilder, reacted: Reacted, edge: Markdown) -> ToldLine:
    record, reaction = reacted
    words = builder.edition.words
    said = builder.said(reaction.text, reaction.sources, reaction.note)
    held = settled(record.date)
    since = days_later(words, held.value, reaction.date) if held and reaction.date else ""
    of = Markdown(", ").join(filter(None, (builder.link(record), since)))
    day = words.full_date(reaction.date) if reaction.date else words.gettext("Date not known")
    return ToldLine(Markdown.escape(day), _with_asides(said, [of]), edge)


def _statement(builder: PageBuilder, statement: Statement) -> Markdown:
    return meaning_and_words(builder, statement) + builder.cite(statement.sources)


def _day(builder: PageBuilder, statement: Statement) -> Markdown:
    """The day of a statement, linked to the list of statements."""
    words = builder.edition.words
    return builder.brief(statement.date, lambda date: builder.listed(statement, words.date(date)))


def _with_asides(said: Markdown, asides: list[Markdown]) -> Markdown:
    aside = Markdown("; ").join(filter(None, asides))
    return Markdown("{} — {}").format(said, aside) if aside else said


def _speakers(builder: PageBuilder, actor: Actor, statement: Statement) -> Markdown:
    """Who spoke for it or with it, where that was not the actor alone."""
    speaker = held_or_first(statement.speaker)
    for_it = speaker.of is not None and speaker.of.id == actor.id
    shown = speaker.model_copy(update={"of": None}) if for_it else speaker
    named = [builder.party(shown)] if speaker.name else []
    joint = [Party(actor=ref) for ref in statement.jointly_with]
    if speaker.actor and speaker.actor.id != actor.id:
        joint.insert(0, speaker)
    named.append(_jointly(builder, [party for party in joint if not is_for(party, actor)]))
    return Markdown(", ").join(filter(None, named))


def _jointly(builder: PageBuilder, others: list[Party]) -> Markdown:
    words = builder.edition.words
    named = words.joined([builder.party(party) for party in others])
    return words.md_gettext("jointly: {others}", others=named) if others else _NOTHING


def _part(builder: PageBuilder, actor: Actor, party: Party) -> Markdown:
    """The part in an event: its own, or that of somebody who acted for it."""
    role = Markdown.escape(builder.edition.text(party.role))
    if party.actor is not None and party.actor.id == actor.id:
        return role
    who = builder.party(party.model_copy(update={"role": None, "of": None}))
    return Markdown("{}: {}").format(who, role) if role else who


def _all_speakers(statement: Statement) -> Iterator[Party]:
    yield from (stated.value for stated in statement.speaker)
    yield from (Party(actor=ref) for ref in statement.jointly_with)


def _edge(builder: PageBuilder, *parties: Party) -> Markdown:
    """The classes that colour the edge of what somebody says: ' .edge .side-port'; '' where those
    who say it are on no side, or on several."""
    mark = side_mark(builder, *parties)
    return Markdown(" .edge{}").format(mark) if mark else mark
