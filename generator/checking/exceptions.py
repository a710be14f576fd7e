"""data/exceptions.yml: the findings that the editors live with, and entries that do nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from generator.checking.nearby import Nearby
from generator.checking.rule import Circumstances, RuleResults, Violation, rule
from generator.facts.dates import Day
from generator.facts.exceptions import Granted
from generator.facts.library import Library
from generator.problems import Problem
from generator.text import did_you_mean, quoted

# What an entry writes for data/site.yml.
_SITE = "site"
_NONE = RuleResults((), frozenset(), frozenset())


@rule("unused-exception", "warning", needs="found")
def unused_exception(library: Library, around: Circumstances) -> Iterator[Violation]:
    """Each entry of data/exceptions.yml passes over a finding that is there.

    An entry without a finding is left over: the fact was mended, or the name of the rule or the
    record is misspelt. It could hide a new finding that nobody has looked at. Correct the name, or
    take the entry out. What is wrong with the form of a file or its fields cannot be passed over:
    such a file is not read as it is meant.
    """
    if not around.exceptions:
        return
    found = around.found or _NONE
    records = {record.id for record in library.everything()}
    known = {_SITE, *records, *(f"{one.kind}/{one.id}" for one in library.everything())}
    used = {(problem.rule, name) for problem in found.problems for name in _at(library, problem)}
    for entry in around.exceptions:
        name, record = _rule(entry), _record(entry)
        if name not in found.rules:
            sentence = f"{quoted(name)} is not a rule whose findings can be passed over."
            hint = did_you_mean(name, found.rules) or "Take the entry out."
            yield Violation(entry.locate(("rule",)), sentence, hint)
        elif record not in known and not _may_be_unread(library, record):
            near = Nearby(records).to(record.rpartition("/")[2])
            hint = f'Did you mean "{near}"?' if near else "Take the entry out."
            yield Violation(
                entry.locate(("record",)), f"There is no record {quoted(record)}.", hint
            )
        elif name not in found.unasked and record in known and (name, record) not in used:
            sentence = f"The rule {quoted(name)} finds nothing at {quoted(record)}."
            yield Violation(entry.locate(("rule",)), sentence, "Take the entry out.")


def not_passed_over(library: Library, around: Circumstances) -> list[Problem]:
    """The findings without those that an entry passes over; those of an entry whose last day has
    gone by say why they were."""
    problems = list((around.found or _NONE).problems)
    entries: dict[tuple[str, str], list[Granted]] = defaultdict(list)
    for entry in around.exceptions:
        entries[_rule(entry), _record(entry)].append(entry)
    if not entries:
        return problems
    kept = []
    for problem in problems:
        names = _at(library, problem)
        granted = [entry for name in names for entry in entries.get((problem.rule, name), ())]
        if not granted:
            kept.append(problem)
        elif all(_is_over(entry, around.today) for entry in granted):
            kept.append(replace(problem, hint=f"{problem.hint} {_why(granted[0])}".strip()))
    return kept


def _at(library: Library, problem: Problem) -> tuple[str, ...]:
    """What an entry may call the record that a problem is about."""
    if problem.place.path == library.locate_about(()).path:
        return (_SITE,)
    record = library.record_at(problem.place)
    return (record.id, f"{record.kind}/{record.id}") if record else ()


def _rule(entry: Granted) -> str:
    return str(entry.exemption.rule)


def _record(entry: Granted) -> str:
    """The record as `id` or `kind/id`; a colon between them, as in prose, is as good."""
    return str(entry.exemption.record).replace(":", "/")


def _is_over(entry: Granted, today: Day | None) -> bool:
    until = entry.exemption.until
    return until is not None and today is not None and today > until.upper


def _why(entry: Granted) -> str:
    exemption = entry.exemption
    reason = str(exemption.reason).rstrip(".")
    return f"It was passed over until {exemption.until}: {quoted(reason, 200)}."


def _may_be_unread(library: Library, record: str) -> bool:
    """True where the record is in a file, but could not be read."""
    kind, _, record_id = record.rpartition("/")
    return any(
        broken_id in (record_id, "") and kind in ("", broken_kind)
        for broken_kind, broken_id in library.broken
    )
