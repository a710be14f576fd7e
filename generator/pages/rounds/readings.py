"""What each side said of a round, side by side: its words then, else its first reaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.records.rounds import Reaction, Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import Party, held_or_first
from generator.facts.texts import Prose
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.entries import words_of
from generator.pages.parts.party_sides import side_of_party
from generator.pages.parts.side_chips import label_chip
from generator.presenting.edition import Edition

SaidOfRound = Statement | Reaction


@dataclass(frozen=True)
class SideReading:
    """What one side said, or several sides together."""

    sides: Markdown  # whose side it is, as a chip; of several, each
    who: Markdown  # who said it, linked
    words: Markdown  # the exact words in quotation marks, or ''
    meaning: Markdown  # what they mean, or the reaction in our words; its sources and its day


def chosen_readings(
    edition: Edition, record: Round, statements: Sequence[Statement]
) -> tuple[SaidOfRound, ...]:
    """What sides said together, and one of each side in the order of the site's sides; nothing
    where fewer than two sides have spoken for themselves."""
    sides = edition.library.about.sides
    own = [one for side in sides for one in _first_of(edition, record, side, statements)]
    if len(own) < 2:
        return ()
    together = [one for one in statements if len(_sides(edition, one)) > 1]
    return (*together[:1], *own)


def _first_of(
    edition: Edition, record: Round, side: str, statements: Sequence[Statement]
) -> list[SaidOfRound]:
    """What one side said: words of its own come before what is only told of them."""
    spoken = [one for one in statements if _sides(edition, one) == [side]]
    quoted = [one for one in spoken if one.quote]
    said: list[SaidOfRound] = [*quoted, *spoken, *_reactions(edition, record, side)]
    return said[:1]


def _reactions(edition: Edition, record: Round, side: str) -> list[Reaction]:
    """How a side took the round, in order of time: nothing from before it."""
    start = held_or_first(record.date).sort_key
    dated = [
        (one.date.sort_key, one)
        for one in record.reactions
        if one.by is None and one.date and side_of_party(edition, one.actor) == side
    ]
    return [one for day, one in sorted(dated, key=lambda it: it[0]) if day >= start]


def _sides(edition: Edition, statement: Statement) -> list[str]:
    parties = [held_or_first(statement.speaker)]
    parties += [Party(actor=ref) for ref in statement.jointly_with]
    found = (side_of_party(edition, party) for party in parties)
    return list(dict.fromkeys(side for side in found if side))


def reading_shown(builder: PageBuilder, said: SaidOfRound) -> SideReading:
    """A reading as a card."""
    if isinstance(said, Reaction):
        return _reaction(builder, said)
    sides = _sides(builder.edition, said)
    speakers = [builder.stated(said.speaker, builder.party)]
    speakers += [builder.refer(ref) for ref in said.jointly_with]
    marks, words = builder.cite(said.sources), words_of(builder, said)
    meaning = builder.line(_meaning(said)) if said.quote else words + marks
    when = builder.brief(
        said.date, lambda date: builder.listed(said, builder.edition.words.date(date))
    )
    told = [meaning] if meaning else []
    return SideReading(
        sides=_chips(builder, sides),
        who=builder.edition.words.joined(speakers),
        words=words + marks if said.quote else Markdown(""),
        meaning=Markdown(" ").join([*told, Markdown("({})").format(when)]),
    )


def _meaning(said: Statement) -> Prose | None:
    return said.summary or (said.paraphrase[0].value if said.paraphrase else None)


def _reaction(builder: PageBuilder, said: Reaction) -> SideReading:
    told = builder.said(said.text, said.sources, said.note)
    day = builder.edition.words.date(said.date) if said.date else ""
    return SideReading(
        sides=_chips(builder, [side_of_party(builder.edition, said.actor)]),
        who=builder.party(said.actor),
        words=Markdown(""),
        meaning=Markdown("{} ({})").format(told, day),
    )


def _chips(builder: PageBuilder, sides: Sequence[str]) -> Markdown:
    return Markdown(" ").join(label_chip(builder, side) for side in sides)
