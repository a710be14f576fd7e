"""The forms in which problems can be told, by the name that a person asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from generator.problems import LEVELS, Problem, Problems, tally
from generator.reports.github import annotation
from generator.reports.json import json_report
from generator.reports.sarif import RuleText, sarif_report
from generator.reports.terminal import Look, shown


@dataclass(frozen=True)
class Report:
    """How problems are to be told: in which form, how many at most, and what a form needs."""

    form: str = "text"
    most: int | None = None
    look: Look = field(default_factory=Look)
    lines_of: Callable[[str], tuple[str, ...]] = lambda path: ()  # the lines of a file, by path
    rules: tuple[RuleText, ...] = ()
    version: str = ""

    def lines(self, problems: Problems) -> Iterator[str]:
        """What is written on standard output about the problems."""
        told = tuple(islice(problems, self.most))
        if self.form == "json":
            yield json_report(told, {level: len(problems.of_level(level)) for level in LEVELS})
        elif self.form == "sarif":
            yield sarif_report(told, self.rules, self.version)
        else:
            yield from self._one_by_one(told)

    def count(self, problems: Problems) -> str:
        """How many problems there are, in words, and how many of them are not shown."""
        left_out = len(problems) - self.most if self.most is not None else 0
        more = f"; {left_out:,} more not shown (--max {self.most})" if left_out > 0 else ""
        return tally(problems) + more

    @property
    def for_machines(self) -> bool:
        """True where standard output is one document, so that words belong elsewhere."""
        return self.form in ("json", "sarif")

    def _one_by_one(self, told: Iterable[Problem]) -> Iterator[str]:
        for problem in told:
            if self.form == "github":
                yield annotation(problem)
            else:
                yield from shown(problem, self.look, self.lines_of)


FORMS = ("text", "github", "json", "sarif")
