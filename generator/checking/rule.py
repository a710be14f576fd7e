"""What a rule is: a function from a library to findings, with a name and a usual level.

The function's docstring is the rule's page in the manual: what it asks for, then why, then how
to mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from inspect import getdoc
from typing import NamedTuple

from generator.facts.dates import Day
from generator.facts.exceptions import Granted
from generator.facts.library import Library, Locator
from generator.facts.record import Record
from generator.facts.sourced import Part
from generator.problems import Place, Problem


@dataclass(frozen=True)
class RuleResults:
    """What the rules found, for the rules about findings themselves."""

    problems: tuple[Problem, ...]
    rules: frozenset[str]  # the names of all rules whose findings can be passed over
    unasked: frozenset[str]  # those that could not be asked this time


@dataclass(frozen=True)
class Circumstances:
    """What a rule may need to know beside the facts; None where nobody says.

    `today` is the day of the check, `before` the facts as they were at another revision, `texts`
    the texts at hand by source: the SHA-256 of the file, and whether it is whole; `catalogues` are
    the languages for which the words of pages are translated. `strict_clock` makes errors of what
    the rules of the clock find.
    """

    today: Day | None = None
    before: Library | None = None
    exceptions: tuple[Granted, ...] = ()
    texts: Mapping[str, tuple[str, bool]] | None = None
    catalogues: frozenset[str] | None = None
    found: RuleResults | None = None
    strict_clock: bool = False


class Violation(NamedTuple):
    """One spot where a rule is broken: where, in words, and what to do."""

    place: Place
    sentence: str
    hint: str = ""


@dataclass(frozen=True)
class Rule:
    """One thing that must hold, and how grave it is where nobody says otherwise.

    `needs` is the circumstance without which the rule cannot be asked: today, before, texts,
    catalogues or found; where it is named, `find` takes the circumstances too.
    """

    name: str
    level: str
    find: Callable[..., Iterator[Violation]]
    needs: str = ""

    @property
    def manual(self) -> str:
        """What a person reads about the rule."""
        return getdoc(self.find) or ""

    def can_run(self, around: Circumstances) -> bool:
        """True where the rule knows all that it needs."""
        return not self.needs or getattr(around, self.needs) is not None

    def check(
        self, library: Library, level: str = "", around: Circumstances | None = None
    ) -> Iterator[Problem]:
        """The problems that break the rule, at its usual level or at another ("off": none)."""
        around = around or Circumstances()
        if level == "off" or not self.can_run(around):
            return
        for place, sentence, hint in self.find(library, *([around] if self.needs else [])):
            yield Problem(place, self.name, sentence, hint, level or self.level)


def rule(
    name: str, level: str = "error", needs: str = ""
) -> Callable[[Callable[..., Iterator[Violation]]], Rule]:
    """Makes a rule of a function."""
    return lambda find: Rule(name, level, find, needs)


def stated_parts(library: Library) -> Iterator[tuple[Part, Locator]]:
    """All that the files say: each record, then the site itself, with where its fields stand."""
    for record in library.everything():
        yield record, place_in(library, record)
    yield library.about, library.locate_about


def place_in(library: Library, record: Record) -> Locator:
    """Where the fields of a record stand."""
    return lambda path: library.place(record, path)
