"""A number with what it counts: 2,500 troops."""

from __future__ import annotations

from decimal import Decimal

from generator.facts.records.figures import Figure, Point
from generator.facts.sourced import settled
from generator.presenting.edition import Edition
from generator.presenting.words import Words


def unit_words(edition: Edition, figure: Figure, point: Point) -> str:
    """What the number of a point counts: a word of its own, else the figure's ('' where sources
    differ on that)."""
    unit = settled(figure.unit)
    return edition.text(point.counts or (unit.value if unit else None))


def number_with_unit(words: Words, number: Decimal | int, unit: str) -> str:
    """A number with its unit, as the language orders them; the number alone where there is none."""
    said = words.number(number)
    return words.gettext("{number} {unit}", number=said, unit=unit) if unit else said
