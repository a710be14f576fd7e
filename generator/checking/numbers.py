"""The rule on numbers: what a fact says and what the words it rests on say is one number."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.checking.rule import Violation, rule
from generator.facts.dates import Date
from generator.facts.dates_in_text import dates_named
from generator.facts.library import Library
from generator.facts.numbers_in_text import NamedNumber, numbers_named
from generator.facts.record import Record
from generator.facts.records.figures import Figure
from generator.facts.records.sources import Source
from generator.facts.sourced import Citation, Part, Stated
from generator.facts.texts import Prose, Text
from generator.facts.walk import Path, quoted_words, stated_values, texts_with_sources
from generator.text import CITE_MARK, LINK_MARK, quoted

_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20|21)\d\d(?!\d)")
_HINT = "Correct the one that is wrong, or quote the words that say it."

Mismatch = tuple[Path, object, Citation, str]  # where, what the fact says, and what is quoted


@rule("number-differs-from-quote", "warning")
def number_differs_from_quote(library: Library) -> Iterator[Violation]:
    """A number or a date is the one that the words quoted for it hold.

    It is easy to type 155000 beside the words "158,000". The rule looks at the points of figures,
    at values with sources of their own, and at numbers in a text where the source is cited with one
    number of the same thing ("64 people" and "69 people"). It speaks only where no number or date
    of the quote agrees; it reads thousands as they are written in any language, and English words
    such as two dozen, and leaves alone years, percentages and numbers in names.
    """
    for record in library.everything():
        for path, said, cited, words in _differing(library, record):
            yield Violation(
                library.place(record, path),
                f"{quoted(said)} stands here, but {quoted(words)} in the words quoted from "
                f"{quoted(cited.source.id)}.",
                _HINT,
            )


def _differing(library: Library, record: Record) -> Iterator[Mismatch]:
    if isinstance(record, Figure):
        for index, point in enumerate(record.points):
            yield from _numbers(library, point, ("points", index), point.sources)
    for path, stated in stated_values(record):
        if isinstance(stated.value, Date):
            yield from _dates(library, (*path, "value"), stated.value, stated.sources)
        elif isinstance(stated.value, Decimal | int) and not isinstance(record, Figure):
            number = Decimal(stated.value)
            yield from _number(library, (*path, "value"), [number], stated.sources)
    for path, text, cited in texts_with_sources(record):
        yield from _text(library, path, text, cited)


def _numbers(
    library: Library, point: Part, path: Path, sources: Iterable[Citation]
) -> Iterator[Mismatch]:
    """The numbers of a point: a quote that holds one of them agrees with all."""
    fields: dict[str, tuple[Stated[Decimal], ...]] = {
        name: getattr(point, name) for name in ("value", "low", "best", "high")
    }
    numbers = [stated.value for values in fields.values() for stated in values]
    for name, values in fields.items():
        for index, stated in enumerate(values):
            if stated.sources:
                where = (*path, name, index, "value")
                yield from _number(library, where, [stated.value], stated.sources)
    if numbers:
        first = next(name for name, values in fields.items() if values)
        yield from _number(library, (*path, first), numbers, sources)


def _number(
    library: Library, path: Path, values: list[Decimal], sources: Iterable[Citation]
) -> Iterator[Mismatch]:
    for cited, words in _quotes(sources):
        named = numbers_named(words, _language(library, cited))
        if (
            named
            and not any(_agrees(named, value) for value in values)
            and not _within(named, values)
        ):
            yield path, " or ".join(map(str, values)), cited, named[0].words


def _agrees(named: tuple[NamedNumber, ...], value: Decimal) -> bool:
    """True where the value is one of the numbers, or their sum ("two of one side and one of the
    other"), or lies between two that stand side by side."""
    if any(value in number.readings for number in named):
        return True
    if value in map(sum, itertools.product(*(number.readings for number in named))):
        return True
    return any(
        min(first.readings) <= value <= max(second.readings)
        for first, second in itertools.pairwise(named)
    )


def _within(named: tuple[NamedNumber, ...], values: list[Decimal]) -> bool:
    """True where a number lies within the range that the values span."""
    return len(values) > 1 and any(
        min(values) <= reading <= max(values) for number in named for reading in number.readings
    )


def _dates(
    library: Library, path: Path, date: Date, sources: Iterable[Citation]
) -> Iterator[Mismatch]:
    for cited, words in _quotes(sources):
        named = list(dates_named(Text.of(words), _language(library, cited)))
        if named and not any(_overlap(other, date) for _, other in named):
            yield path, date, cited, named[0][0]
        elif not named:
            years = _YEAR.findall(words)
            if years and not any(date.lower[0] <= int(one) <= date.upper[0] for one in years):
                yield path, date, cited, years[0]


def _overlap(one: Date, other: Date) -> bool:
    return one.lower <= other.upper and other.lower <= one.upper


def _text(
    library: Library, path: Path, text: Prose, sources: Iterable[Citation]
) -> Iterator[Mismatch]:
    """One number of a text, and another one of the same thing in the words quoted for it."""
    for _, form in text.forms:
        shown = LINK_MARK.sub(lambda mark: mark[2] or "", CITE_MARK.sub("", form))
        said = numbers_named(shown, library.about.language)
        for cited, words in _quotes(sources):
            named = numbers_named(words, _language(library, cited))
            if len(named) == 1 and not any(one.readings & named[0].readings for one in said):
                same = [one for one in said if one.noun and one.noun == named[0].noun]
                if len(same) == 1:
                    yield path, f"{same[0].words} {same[0].noun}", cited, named[0].words


def _quotes(sources: Iterable[Citation]) -> Iterator[tuple[Citation, str]]:
    for cited in sources:
        for words in quoted_words(cited):
            yield cited, words


def _language(library: Library, cited: Citation) -> str:
    source = library.resolve(cited.source)
    return (source.language if isinstance(source, Source) else None) or library.about.language
