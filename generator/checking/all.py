"""All rules, at the levels that the site asks for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking import references, sources
from generator.checking.rule import Fault, Rule, rule
from generator.facts.library import Library
from generator.problems import Problems
from generator.text import did_you_mean, quoted


@rule("unknown-rule")
def unknown_rule(library: Library) -> Iterator[Fault]:
    """Each rule to which data/site.yml gives a level is the name of a rule.

    A level for a rule that nobody knows does nothing. The hint names the nearest rule.
    """
    for name in library.about.checks:
        if name not in _LEVELS:
            place = library.locate_about(("checks", name))
            yield Fault(
                place,
                f"{quoted(name)} is not a rule whose level can be set.",
                did_you_mean(name, _LEVELS) or "Take the line out.",
            )


RULES: tuple[Rule, ...] = (
    references.unknown_reference,
    references.wrong_kind,
    references.ambiguous_reference,
    references.self_reference,
    references.unknown_side,
    references.bad_mark,
    sources.no_source,
    sources.term_without_source,
    sources.empty_quote,
    unknown_rule,
)
_LEVELS = {known.name: known.level for known in RULES}


def check_library(library: Library) -> Problems:
    """Every problem between the facts, each at its usual level or the one in data/site.yml."""
    problems = Problems()
    for known in RULES:
        level = library.about.checks.get(known.name, known.level)
        if level != "off":
            problems.extend(known.check(library, level))
    return problems
