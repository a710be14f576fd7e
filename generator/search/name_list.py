"""The list of all names, by which the search window finds a record however its name is spelt.

A reader who searches gets `words.json`, every folded word of a name, and then only those parts of
the list in which the words of the search stand. So what is sent does not grow with the site.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.dates import Date
from generator.facts.kinds import KIND_TABLE, kind_of
from generator.facts.record import Record
from generator.facts.records.events import Event
from generator.facts.records.rounds import Round
from generator.facts.sourced import Party, held_or_first
from generator.layout import MADE_BY
from generator.presenting.edition import Edition
from generator.presenting.messages import Messages
from generator.search.facets import FACET_KINDS, facet_words, sides_of, year_of
from generator.search.name_folding import FOLDING, words_of_name
from generator.search.stop_words import stop_words

FOLDER = "assets/made/names/"
PART = 12_000  # characters that a part of the list aims at
MOST_PER_WORD = (
    60  # of the records that share a word, so many stand under it; others have rarer words
)
_LONGEST = 200  # characters of a summary


@dataclass(frozen=True)
class Named:
    """One entry of the list: what the window shows of a record, and all that it is called."""

    label: str
    others: tuple[str, ...]  # aliases, and names in other languages
    address: str  # below the site's root
    kind: int  # its place among the kinds of words.json
    text: str  # the summary, or the definition of a term, or ''
    sides: tuple[str, ...]
    year: str
    weight: int  # how many records name it

    def words(self, stops: Container[str]) -> tuple[str, ...]:
        """The folded words of all its names, each once."""
        names = (self.label, *self.others)
        return tuple(dict.fromkeys(word for name in names for word in _indexed(name, stops)))

    def line(self) -> str:
        """The entry as the browser reads it."""
        values = (
            self.label, self.others, self.address, self.kind, self.text, self.sides, self.year,
            self.weight,
        )  # fmt: skip
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def names_files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Path below docs/ and text of each file of the list; the same records, the same bytes."""
    entries = [*_records(edition), *_people(edition)]
    stops = frozenset(stop_words(edition.language))
    groups: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for word in entry.words(stops):
            groups[word].append(number)
    parts = _parts(groups, [entry.line() for entry in entries], [e.weight for e in entries])
    firsts = [first for first, _ in parts]
    yield f"{FOLDER}words.json", _words_file(edition, entries, groups, firsts)
    for number, (_, lines) in enumerate(parts):
        text = ",\n".join(lines)
        yield f"{FOLDER}{number}.json", f'{{"made_by":"{MADE_BY}","names":[\n{text}\n]}}\n'


def _words_file(
    edition: Edition, entries: Sequence[Named], groups: dict[str, list[int]], parts: list[str]
) -> str:
    sides = sorted({side for entry in entries for side in entry.sides})
    held = {
        "made_by": MADE_BY,
        "fold": FOLDING,
        "stop": stop_words(edition.language),
        "kinds": _kinds(edition.words),
        "sides": sides,
        "years": sorted({entry.year for entry in entries if entry.year}),
        "parts": parts,
        # A word under which not all its records stand ends with a star.
        "words": " ".join(
            f"{word}*" if len(groups[word]) > MOST_PER_WORD else word for word in sorted(groups)
        ),
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n"


def _kinds(words: Messages) -> list[list[str | float]]:
    """What one record of each kind is called, and many, and how much sooner its name is found."""
    return [
        [*facet_words(words, kind), KIND_TABLE[kind].name_weight if kind else 0]
        for kind in FACET_KINDS
    ]


def _kind_index(record: Record) -> int:
    return FACET_KINDS.index(record.kind)


def _parts(
    groups: dict[str, list[int]], lines: Sequence[str], weights: Sequence[int]
) -> list[tuple[str, list[str]]]:
    """The list cut where a part would grow too long: its first word, and its entries."""
    parts: list[tuple[str, list[str]]] = []
    size, held = PART, set[int]()
    for word in sorted(groups):
        chosen = sorted(groups[word], key=lambda number: (-weights[number], number))[:MOST_PER_WORD]
        if size >= PART:
            size, held = 0, set()
            parts.append((word, []))
        for number in chosen:
            if number not in held:
                held.add(number)
                size += len(lines[number])
                parts[-1][1].append(lines[number])
    return parts


def _indexed(name: str, stops: Container[str]) -> tuple[str, ...]:
    """The words of a name, and all of it as one word: people write the same name both ways."""
    words = words_of_name(name, stops)
    return (*words, *words_of_name("".join(words))) if len(words) == 2 else words


def _records(edition: Edition) -> Iterator[Named]:
    for record in edition.library.everything():
        if _has_name(record) and edition.address(record):
            yield Named(
                label=edition.label(record),
                others=_others(edition, record),
                address=edition.address(record),
                kind=_kind_index(record),
                text=_cut(edition.summary(record)),
                sides=sides_of(edition.library, record),
                year=year_of(record),
                weight=len(edition.library.pointing_at(record)),
            )


def _has_name(record: Record) -> bool:
    """A source is called by its headline, and most statements by speaker and day, which say nothing
    of what was said: they are found by their words."""
    named = kind_of(record).named
    return named == "always" or (named == "where given" and record.label is not None)


def _others(edition: Edition, record: Record) -> tuple[str, ...]:
    """Its aliases, its names in other languages, and its name with the month if it took place."""
    others = [edition.text(stated.value) for stated in record.aliases]
    others += [edition.text(form.value) for forms in record.names.values() for form in forms]
    if isinstance(record, Event | Round) and record.date:
        others.append(f"{edition.label(record)}, {_month(edition, held_or_first(record.date))}")
    return tuple(dict.fromkeys(others))


def _month(edition: Edition, date: Date) -> str:
    """By what people seek, too: "april 2021 dialogue". The day is left out, since a number is as a
    rule part of a name."""
    year, month, _ = date.lower
    sharp = date.start is not None and date.start.precision in ("day", "month")
    month_of = Date.parse(f"{year:04}-{month:02}") if sharp and 0 < year < 10_000 else date
    return edition.words.date(month_of)


def _people(edition: Edition) -> Iterator[Named]:
    """Persons and bodies that have a name in a record, but no record of their own."""
    named: dict[str, tuple[Record, Party]] = {}
    for record in edition.library.everything():
        if edition.address(record) and record.kind != "sources":
            for party in _parties(record):
                if party.name is not None:
                    named.setdefault(edition.text(party.name), (record, party))
    for name, (record, party) in sorted(named.items()):
        role = f"{edition.text(party.role)}. " if party.role else ""
        within = edition.words.gettext("Named in: {record}", record=edition.label(record))
        yield Named(
            label=name,
            others=(),
            address=edition.address(record),
            kind=_kind_index(record),
            text=_cut(f"{role}{within}"),
            sides=(),
            year=year_of(record),
            weight=0,
        )


def _parties(value: object) -> Iterator[Party]:
    if isinstance(value, Party):
        yield value
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _parties(inner)
    elif hasattr(value, "model_fields_set"):
        for inner in vars(value).values():
            yield from _parties(inner)


def _cut(text: str) -> str:
    """A text of a sentence or two; what is longer ends with a whole word and an ellipsis."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …"
