"""Rules on statements: who speaks, on what occasion, and the proof that it was said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checking.readings import dates_of, in_quotes, surely_apart
from generator.checking.rule import Violation, rule
from generator.facts.library import Library
from generator.facts.records.events import Event
from generator.facts.records.rounds import Round
from generator.facts.records.sources import Source
from generator.facts.records.statements import Statement
from generator.facts.sourced import Citation
from generator.facts.texts import Text
from generator.facts.walk import citations
from generator.text import quoted

_MARKS = {"“": "”", "„": "“", '"': '"', "«": "»", "»": "«", "‘": "’", "'": "'"}
_SINGLE = "‘'"
_ELLIPSIS = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*")
_SIGNS = str.maketrans(
    dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’‚ʼ", "'") | dict.fromkeys("‐‑‒–—―", "-")
)


@rule("speaker-without-office", "hint")
def speaker_without_office(library: Library) -> Iterator[Violation]:
    """A speaker who has no record is somebody: with `of`, for whom they speak, or a `role`.

    A bare name tells a reader nothing about whose words these are. Write `of` with the id of the
    actor for whom they speak, or `role` in a few words, or give the speaker a record.
    """
    for statement in library.all_of(Statement):
        for index, stated in enumerate(statement.speaker):
            party = stated.value
            if party.name and not (party.actor or party.of or party.role):
                yield Violation(
                    library.place(statement, ("speaker", index, "value")),
                    f"Nothing says who {quoted(party.name)} is.",
                    'Add "of" with the actor for whom they speak, or "role" in a few words.',
                )


@rule("quote-without-source")
def quote_without_source(library: Library) -> Iterator[Violation]:
    """The words of a quote have a source: of their own, or that of the whole statement.

    Nobody can check words without one, and a source for the date or the speaker is no source for
    the words. Write `sources: [some-id]` for the statement.
    """
    for statement in library.all_of(Statement):
        if statement.sources or not any(citations(statement)):
            continue  # a record without any source has a rule of its own
        for index, stated in enumerate(statement.quote):
            if not stated.sources:
                yield Violation(
                    library.place(statement, ("quote", index, "value")),
                    "These words have no source.",
                    'Add "sources: [some-id]" with the source in which they stand.',
                )


@rule("quote-without-proof", "hint")
def quote_without_proof(library: Library) -> Iterator[Violation]:
    """The quoted words stand in the words that one of their sources is cited with.

    The quote that goes with a source shows that the source has the words. It may be a part of what
    was said, or more than it. Add `quote` to the source, with the exact words that it has, or see
    which of the two has drifted. Words that were translated need no proof in another language.
    """
    for statement in library.all_of(Statement):
        for index, stated in enumerate(statement.quote):
            cited = (*stated.sources, *statement.sources)
            proofs = [one.quote for one in cited if one.quote]
            if not cited or _in_other_languages(library, statement, cited):
                continue
            if not any(_overlap(stated.value, proof) for proof in proofs):
                what = "none of its sources is cited with the same words"
                yield Violation(
                    library.place(statement, ("quote", index, "value")),
                    f"{quoted(stated.value)} has no proof: {what}.",
                    'Add to the source, as "quote", the words with which it says so.',
                )


@rule("occasion-of-another-date", "warning")
def occasion_of_another_date(library: Library) -> Iterator[Violation]:
    """A statement made on an occasion has a date on which the occasion took place.

    `occasion` is the round or the event at which it was said. Correct the date (often it is that
    of the report), or take the occasion out.
    """
    for statement in library.all_of(Statement):
        occasion = library.resolve(statement.occasion) if statement.occasion else None
        if isinstance(occasion, Event | Round):
            said, held = dates_of(statement.date), dates_of(occasion.date)
            if surely_apart(said, held):
                yield Violation(
                    library.place(statement, ("date",)),
                    f"This was said on {in_quotes(said, 'or')}, but its occasion "
                    f"{quoted(occasion.id)} was on {in_quotes(held, 'or')} "
                    f"({library.place(occasion, ('date',))}).",
                    "Correct one of the dates, or take the occasion out.",
                )


@rule("quotation-marks-twice", "warning")
def quotation_marks_twice(library: Library) -> Iterator[Violation]:
    """A quote is written without quotation marks around it.

    The page puts them there itself, as the language wants them. Take the marks at the two ends out;
    those that YAML needs around a text are no part of it.
    """
    for statement in library.all_of(Statement):
        for index, stated in enumerate(statement.quote):
            for form in (form.strip() for _, form in stated.value.forms):
                if _in_marks(form):
                    yield Violation(
                        library.place(statement, ("quote", index, "value")),
                        f"The quote stands in quotation marks, {form[0]} and {form[-1]}, but the "
                        "page adds its own.",
                        "Take the marks at the two ends out.",
                    )


def _in_other_languages(library: Library, statement: Statement, cited: Sequence[Citation]) -> bool:
    """True where the words were translated and every source is in another language than ours."""
    if not statement.translated:
        return False
    sources = [library.resolve(citation.source) for citation in cited]
    languages = {one.language for one in sources if isinstance(one, Source)}
    return None not in languages and library.about.language not in languages


def _overlap(quote: Text, proof: Text) -> bool:
    """True where a part of one, between omissions, stands in the other, in some language."""
    return any(
        any(part in _level(words) for part in _parts(proof_words))
        or any(part in _level(proof_words) for part in _parts(words))
        for _, words in quote.forms
        for _, proof_words in proof.forms
    )


def _parts(text: str) -> list[str]:
    return [
        part for part in (_level(part).strip(" \"'.,;:") for part in _ELLIPSIS.split(text)) if part
    ]


def _level(text: str) -> str:
    """The text with blanks, quotation marks, dashes and capitals made equal."""
    return " ".join(text.translate(_SIGNS).casefold().split())


def _in_marks(text: str) -> bool:
    """True where the first and last sign are a pair of marks that belong to each other."""
    opening, inside = text[:1], text[1:-1]
    if len(text) < 3 or _MARKS.get(opening) != text[-1]:
        return False
    if opening in _SINGLE:  # inside a text the closing one may be an apostrophe
        return not re.search(rf"(?<!\w){opening}", inside)
    return opening not in inside and text[-1] not in inside
