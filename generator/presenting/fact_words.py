"""A single fact in words: "founded: 1987", "outcome: The sides meet again"."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.facts.about import KeyPoint
from generator.facts.dates import Date
from generator.facts.records.actors import Relation, Role
from generator.facts.records.figures import Point
from generator.facts.records.issues import Position
from generator.facts.records.rounds import Delegation
from generator.facts.sourced import Part, Party, Stated
from generator.facts.texts import Prose, Text
from generator.facts.walk import Path, value_at
from generator.presenting.edition import Edition
from generator.presenting.field_names import field_noun

WHOLE: Path = ("sources",)  # the field that holds the sources of a record as a whole


def fact_words(edition: Edition, part: Part, fact: Path) -> str:
    """The fact whose field is at a path, in words."""
    if fact == WHOLE:
        return edition.words.gettext("as a whole")
    inner = fact[:-1]
    value = value_at(part, inner)
    said = value_words(edition, value) if inner else ""
    if said and isinstance(value, KeyPoint):
        return said  # it stands under the heading of the short answer
    noun = _noun(edition, fact)
    return f"{noun}: {said}" if said else noun


def _noun(edition: Edition, fact: Path) -> str:
    if fact[0] == "names" and len(fact) > 1:
        language = edition.words.language_name(str(fact[1]))
        return edition.words.gettext("name in {language}", language=language)
    names = [step for step in fact if isinstance(step, str)]
    return field_noun(edition.words, names[-1] if len(names) == 1 else names[-2])


def value_words(edition: Edition, value: Any) -> str:
    """A value of a field, or an entry of a list, in words ('' where it is named by nothing)."""
    if isinstance(value, Stated):
        return value_words(edition, value.value)
    if isinstance(value, Prose):
        return edition.plain(value)
    if isinstance(value, Text):
        return edition.text(value)
    if isinstance(value, Date):
        return edition.words.date(value)
    if isinstance(value, Decimal | int):
        return edition.words.number(value)
    if isinstance(value, Party):
        return edition.party_name(value)
    return _item(edition, value)


def _item(edition: Edition, item: Any) -> str:
    if isinstance(item, Point):
        return edition.words.date(item.date)
    if isinstance(item, Delegation):
        return edition.party_name(item.party)
    if isinstance(item, Position):
        return f"{edition.party_name(item.actor)}: {edition.plain(item.text)}"
    if isinstance(item, Relation):
        return f"{edition.text(item.type)} ({edition.party_name(Party(actor=item.actor))})"
    if isinstance(item, Role):
        return edition.text(item.role)
    prose = getattr(item, "text", None) or getattr(item, "question", None)
    return edition.plain(prose) if isinstance(prose, Prose) else ""
