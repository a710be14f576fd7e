"""Where something is wrong, and how it is told.

Whoever finds a problem adds its place, its rule and a sentence; this module alone decides
how a problem looks on a line, in which order problems are told, and what counts as failure.
The other forms in which problems are told (with the line shown, JSON, SARIF) are in reports/.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

LEVELS = ("error", "warning", "hint")


class InvalidValue(ValueError):
    """A value that cannot be what its field asks for: a sentence and, if there is one, a hint."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


def one_text(raw: object) -> str:
    """A scalar as text.

    Raises:
        InvalidValue: a list or a mapping stands there.
    """
    if isinstance(raw, list | tuple | dict):
        what = "a mapping" if isinstance(raw, dict) else "a list"
        raise InvalidValue(f"{what} stands here, where one value is expected.", "Write one value.")
    return str(raw)


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file: path relative to the site's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where, which rule says so, how grave, in words, and what to do."""

    place: Place
    rule: str
    sentence: str
    hint: str = ""
    level: str = "error"
    # Where a name stands in place of an id: the kinds that may be meant, the name, and what to
    # write for a party without a record ('' where none is asked for).
    sought: tuple[tuple[str, ...], str, str] | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        return f"{self.place}: {self.level}[{self.rule}] {self.sentence}{hint}"

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        return self.place, self.rule, self.sentence


class ProblemError(Exception):
    """A command cannot go on: the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass
class Problems:
    """All problems found so far; iterates in the order in which they are told."""

    found: list[Problem] = field(default_factory=list)

    def add(self, place: Place, rule: str, sentence: str, hint: str = "") -> None:
        self.found.append(Problem(place, rule, sentence, hint))

    def extend(self, problems: Iterable[Problem]) -> None:
        self.found.extend(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(set(self.found), key=lambda problem: problem.sort_key))

    def __len__(self) -> int:
        return len(set(self.found))

    def of_level(self, level: str) -> tuple[Problem, ...]:
        return tuple(problem for problem in self if problem.level == level)

    @property
    def fatal(self) -> bool:
        """True where at least one problem is an error, so that nothing may be written."""
        return any(problem.level == "error" for problem in self.found)


def tally(problems: Problems) -> str:
    """The closing line: how many problems of each level, in words."""
    counts = [(len(problems.of_level(level)), level) for level in LEVELS]
    said = [f"{count} {level}{'' if count == 1 else 's'}" for count, level in counts if count]
    return ", ".join(said) if said else "no problems"
