"""Corrections: in which order they are told, at which anchors, and which records they concern."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from generator.facts.about import Change
from generator.facts.library import Key, Library
from generator.markdown.escape import Markdown


@dataclass(frozen=True)
class Correction:
    """A change that put something right, and its anchor on the page of corrections."""

    anchor: Markdown
    change: Change


def latest_first(library: Library) -> list[Change]:
    """All changes, the latest first; those of one day as they stand in the file."""
    return sorted(library.about.changes, key=lambda change: change.date.sort_key, reverse=True)


def corrections_of(library: Library) -> tuple[Correction, ...]:
    """All corrections, the latest first. Anchors are numbered from the oldest, so that they stay
    when later ones are added: new changes stand above older ones."""
    seen: Counter[str] = Counter()
    found: list[Correction] = []
    for change in reversed(latest_first(library)):
        if change.corrects:
            day = re.sub(r"[^0-9a-z]+", "-", change.date.text.lower()).strip("-")
            seen[day] += 1
            tail = f"_{seen[day]}" if seen[day] > 1 else ""
            found.append(Correction(Markdown(f"c_{day}{tail}"), change))
    return tuple(reversed(found))


def corrections_by_record(library: Library) -> dict[Key, tuple[Correction, ...]]:
    """The corrections that concern each record, the latest first."""
    found: dict[Key, list[Correction]] = defaultdict(list)
    for correction in corrections_of(library):
        for record in dict.fromkeys(map(library.resolve, correction.change.records)):
            if record is not None:
                found[record.key].append(correction)
    return {key: tuple(corrections) for key, corrections in found.items()}
