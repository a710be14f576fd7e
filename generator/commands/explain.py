"""Tells in words what a kind's fields mean, or what a rule asks for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.commands.explain_kind import (
    entry_names,
    entry_words,
    explain_kind,
    site_words,
    wrapped,
)
from generator.facts.kinds import KINDS, kind_named
from generator.problems import InvalidValue
from generator.reports.sarif import RuleText
from generator.site.manual import all_rules, rules_between_facts
from generator.text import did_you_mean, listed, quoted


def explain(word: str, width: int = 80) -> str:
    """What a person reads about a kind of record, an entry of one of its lists, or a rule.

    Raises:
        InvalidValue: the word is none of these.
    """
    wanted = word.strip().lower()
    rules = {rule.name: rule for rule in all_rules()}
    # A rule's name as it stands in a problem, brackets and level and all, is understood too.
    name = wanted.rpartition("[")[2].rstrip("]")
    if name in rules:
        return "\n\n".join(_rule_words(rules[name], width))
    model = kind_named(wanted)
    if model is not None:
        return "\n".join(explain_kind(model, width))
    if wanted == "site":
        return "\n".join(site_words(width))
    entries = "\n".join(entry_words(wanted, width)).rstrip()
    if entries:
        return entries
    hint = (
        did_you_mean(wanted, [*KINDS, *rules, *entry_names()])
        or f"The kinds are {listed(KINDS, 'and')}."
    )
    raise InvalidValue(f"{quoted(word)} is no kind of record, no entry of one and no rule.", hint)


def _rule_words(rule: RuleText, width: int) -> Iterator[str]:
    settable = rule.name in {known.name for known in rules_between_facts()}
    usual = "usual level" if settable else "always"
    yield f"{rule.name} ({usual}: {rule.level})"
    for paragraph in rule.text.split("\n\n"):
        yield wrapped(" ".join(paragraph.split()), width)
    if settable:
        yield wrapped(
            f'To change its level, write under "checks:" in data/site.yml: {rule.name}: warning '
            "(or error, hint, off).",
            width,
        )
