"""A round in the line above its title: which one it is, when, and how and where it was held."""

from __future__ import annotations

from functools import partial

from generator.facts.records.rounds import Round
from generator.facts.sourced import settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.place_names import place_name
from generator.pages.rounds.round_doubts import briefly
from generator.presenting.field_names import fixed_word


def round_line(builder: PageBuilder, record: Round) -> Markdown:
    """What is known of it in few words; where sources differ, the value that is held or all."""
    words = builder.edition.words
    parts = [
        _number(builder, record),
        briefly(builder, "date", record.date, words.date),
        briefly(builder, "format", record.format, partial(fixed_word, words)),
        briefly(builder, "venue", record.venue, lambda venue: place_name(builder, venue)),
    ]
    return Markdown(" · ").join(part for part in parts if part)


def _number(builder: PageBuilder, record: Round) -> Markdown:
    """Its number in the series; of how many, where the site has the whole series."""
    held, words = settled(record.number), builder.edition.words
    number = briefly(builder, "number", record.number, words.number)
    if held is None:
        return words.md_gettext("Number {number}", number=number) if number else number
    all_held = [settled(one.number) for one in builder.edition.library.all_of(Round)]
    numbers = sorted(one.value for one in all_held if one)
    whole = len(numbers) == len(all_held) and numbers == list(range(1, len(numbers) + 1))
    if whole and len(numbers) > 1:
        return words.md_gettext("Round {number} of {all}", number=number, all=len(numbers))
    return words.md_gettext("Round {number}", number=number)
