"""Rules on what came of a round: a verdict has its proof, a reaction its day and its source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.rule import Violation, rule
from generator.facts.library import Library
from generator.facts.records.rounds import Round
from generator.facts.walk import rests_on_sources
from generator.text import quoted

# What says that nobody can judge yet may rest on a reason alone.
_OPEN = frozenset(["too early", "not known"])


@rule("verdict-without-source")
def verdict_without_source(library: Library) -> Iterator[Violation]:
    """A verdict on an outcome has sources of its own; one that leaves it open, at least a note.

    The words have a rule each. **kept**: all of it was done, by the day it was due if there is one.
    **kept in part**: some of it was done, or all of it late. **broken**: the day has passed, or the
    owner gave it up or did the opposite, and it was not done. **disputed**: sources differ on which
    of these holds. **too early**: the day has not come, or there is none and it is under way. **not
    known**: sources were sought that say what became of it, and none was found. The first four are
    judgements, so each needs the sources that bear it out; for the last two a `note` that says what
    is awaited, or where was looked, is enough.
    """
    for record in library.all_of(Round):
        for index, outcome in enumerate(record.outcomes):
            verdict = outcome.verdict
            if verdict is None or rests_on_sources(verdict):
                continue
            place = library.place(record, ("outcomes", index, "verdict"))
            if verdict.value not in _OPEN:
                yield Violation(
                    place,
                    f"The verdict {quoted(verdict.value)} has no source.",
                    f'Write "verdict: {{value: {verdict.value}, sources: [some-id]}}" with '
                    "the sources that bear it out.",
                )
            elif verdict.note is None:
                yield Violation(
                    place,
                    f"The verdict {quoted(verdict.value)} has neither a source nor a note.",
                    'Add "note: …" with what is awaited, or with where was looked.',
                )


@rule("reaction-without-date")
def reaction_without_date(library: Library) -> Iterator[Violation]:
    """A reaction to a round has the day on which it was given.

    What somebody says on the day and what they say a year later are two things. Write `date`, as
    sharp as the source gives it: 2021-04-07, 2021-04 or 2021.
    """
    for record in library.all_of(Round):
        for index, reaction in enumerate(record.reactions):
            if reaction.date is None:
                yield Violation(
                    library.place(record, ("reactions", index)),
                    "This reaction has no date.",
                    'Add "date: …", such as 2021-04-07, 2021-04 or 2021.',
                )


@rule("reaction-without-source")
def reaction_without_source(library: Library) -> Iterator[Violation]:
    """A reaction to a round has a source of its own.

    The sources of the round tell of the round, and as a rule not of what others made of it. Write
    `sources` in the entry. Where the words are not the actor's own, `by` says whose they are.
    """
    for record in library.all_of(Round):
        for index, reaction in enumerate(record.reactions):
            if not rests_on_sources(reaction):
                yield Violation(
                    library.place(record, ("reactions", index)),
                    "This reaction has no source of its own.",
                    'Add "sources: [some-id]" to the entry, or cite one in its text: [@some-id].',
                )
