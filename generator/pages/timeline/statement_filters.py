"""What a list of statements can be narrowed to: a side, whether the words were found, a speaker."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.claims import said_quotes
from generator.facts.records.statements import Statement
from generator.facts.sourced import Party
from generator.pages.frame.filters import Sort
from generator.pages.parts.party_sides import party_sides
from generator.presenting.edition import Edition


def speakers_of(statement: Statement) -> tuple[Party, ...]:
    """Everybody who said it, alone or with others."""
    joint = (Party(actor=ref) for ref in statement.jointly_with)
    return (*(stated.value for stated in statement.speaker), *joint)


def statement_sorts(edition: Edition, few: bool = False) -> tuple[Sort[Statement], ...]:
    """By side, by what is known of the words and by speaker; where only a `few` choices may be
    offered, not by speaker: each page of many would bring its own."""

    def side(statement: Statement) -> Iterator[tuple[str, str]]:
        for party in speakers_of(statement):
            for name in party_sides(edition.library, party):
                if known := edition.library.about.sides.get(name):
                    yield name, edition.text(known.label)

    def who(statement: Statement) -> Iterator[tuple[str, str]]:
        for party in speakers_of(statement):
            name = edition.party_name(party)
            yield (party.actor.id if party.actor else name), name

    words = edition.words
    sorts = (
        Sort("side", words.gettext("Side"), side),
        Sort("words", words.gettext("Words"), _Proofs(edition)),
        Sort("who", words.gettext("Speaker"), who, most=0),
    )
    return sorts[:2] if few else sorts


class _Proofs:
    """What is known of the words of a statement."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def __call__(self, statement: Statement) -> Iterator[tuple[str, str]]:
        library, words = self._edition.library, self._edition.words
        quotes = [quote for _, quote in said_quotes(library, statement)]
        if not quotes:
            yield "ours", words.gettext("in our words")
        elif any(library.evidence.proof(quote) is not None for quote in quotes):
            yield "found", words.gettext("found in the text of the source")
        else:
            yield "copied", words.gettext("copied by hand")
