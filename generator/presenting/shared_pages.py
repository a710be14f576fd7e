"""On which page each record stands that shares its page with others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from generator.facts.dates import Date
from generator.facts.kinds import KINDS
from generator.facts.library import Key, Library
from generator.facts.record import Record
from generator.facts.records.rounds import Round
from generator.facts.sourced import held_or_first
from generator.presenting.addresses import SHARED_PAGE, section_path
from generator.presenting.headed_groups import collated, first_letter, letter_name, year_heading
from generator.presenting.pagination import Group, paginated
from generator.presenting.words import Words


def time_key(record: Record) -> tuple[Any, ...]:
    """What a dated record is sorted by among those of its kind."""
    date: Date = held_or_first(getattr(record, "date", ()))
    number = held_or_first(record.number) if isinstance(record, Round) and record.number else 0
    # What is only known to end in a year stands at the head of that year, not of all time.
    return date.year or 0, date.sort_key, number, record.id


def year_group(words: Words, year: int | None) -> Group:
    """The year as a part of a list."""
    name = "none" if year is None else str(year) if year > 0 else f"{1 - year}-bc"
    return Group(name, year_heading(words, year))


def letter_group(label: str) -> Group:
    """The letter with which a label begins, as a part of a list."""
    letter = first_letter(label)
    return Group(letter_name(letter), letter.upper() or "0–9")


def dated_group(words: Words, record: Record) -> Group:
    """The year of a dated record."""
    return year_group(words, held_or_first(getattr(record, "date", ())).year)


def shared_paths_of(
    library: Library, label: Callable[[Record], str], words: Words
) -> dict[Key, str]:
    """The file below docs/ for each record of a kind whose records share a page."""
    shared_paths: dict[Key, str] = {}
    for kind, section in SHARED_PAGE.items():
        records = library.of_kind(kind)
        if "date" not in KINDS[kind].model_fields:
            ordered = sorted(records, key=lambda record: collated(label(record)))
            parts = paginated(section, ordered, lambda record: letter_group(label(record)), words)
        else:
            ordered = sorted(records, key=time_key)
            parts = paginated(section, ordered, partial(dated_group, words), words)
        for record in records:
            shared_paths[record.key] = section_path(section)
        for part in parts:
            shared_paths.update((record.key, part.path) for record in part.things)
    return shared_paths
