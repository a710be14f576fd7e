"""What a rule is: a function from a library to findings, with a name and a usual level.

The function's docstring is the rule's page in the manual: what it asks for, then why, then how
to mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import getdoc
from typing import NamedTuple

from generator.facts.library import Library, Locator
from generator.facts.record import Record
from generator.facts.sourced import Part
from generator.problems import Place, Problem


class Fault(NamedTuple):
    """One spot where a rule is broken: where, in words, and what to do."""

    place: Place
    sentence: str
    hint: str = ""


@dataclass(frozen=True)
class Rule:
    """One thing that must hold, and how grave it is where nobody says otherwise."""

    name: str
    level: str
    find: Callable[[Library], Iterator[Fault]]

    @property
    def manual(self) -> str:
        """What a person reads about the rule."""
        return getdoc(self.find) or ""

    def check(self, library: Library, level: str = "") -> Iterator[Problem]:
        """The problems that break the rule, at its usual level or at another."""
        for place, sentence, hint in self.find(library):
            yield Problem(place, self.name, sentence, hint, level or self.level)


def rule(name: str, level: str = "error") -> Callable[[Callable[[Library], Iterator[Fault]]], Rule]:
    """Makes a rule of a function."""
    return lambda find: Rule(name, level, find)


def stated_parts(library: Library) -> Iterator[tuple[Part, Locator]]:
    """All that the files say: each record, then the site itself, with where its fields stand."""
    for record in library.everything():
        yield record, place_in(library, record)
    yield library.about, library.locate_about


def place_in(library: Library, record: Record) -> Locator:
    """Where the fields of a record stand."""
    return lambda path: library.place(record, path)
