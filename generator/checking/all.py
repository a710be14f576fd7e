"""All rules, at the levels that the site asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.checking import (
    addresses,
    changed_quotes,
    clock,
    dates,
    exceptions,
    freshness,
    health,
    lifetimes,
    names,
    numbers,
    outcomes,
    own_voice,
    places,
    prose,
    references,
    relations,
    slips,
    sources,
    spelling,
    statements,
    unsourced_changes,
)
from generator.checking.rule import Circumstances, Rule, RuleResults, Violation, rule
from generator.facts.library import Library
from generator.problems import Problem, Problems
from generator.text import did_you_mean, quoted


@rule("unknown-rule")
def unknown_rule(library: Library) -> Iterator[Violation]:
    """Each rule to which data/site.yml gives a level is the name of a rule.

    A level for a rule that nobody knows does nothing. The hint names the nearest rule.
    """
    for name in library.about.checks:
        if name not in _LEVELS:
            place = library.locate_about(("checks", name))
            yield Violation(
                place,
                f"{quoted(name)} is not a rule whose level can be set.",
                did_you_mean(name, _LEVELS) or "Take the line out.",
            )


RULES: tuple[Rule, ...] = (
    references.unknown_reference,
    references.brackets_in_quotation,
    references.wrong_kind,
    references.ambiguous_reference,
    references.self_reference,
    references.unknown_side,
    references.bad_mark,
    sources.no_source,
    sources.term_without_source,
    sources.empty_quote,
    sources.quote_from_summary,
    numbers.number_differs_from_quote,
    places.unknown_place,
    slips.slip_without_note,
    slips.slip_out_of_place,
    outcomes.verdict_without_source,
    outcomes.reaction_without_date,
    outcomes.reaction_without_source,
    prose.prose_markup,
    own_voice.loaded_word,
    own_voice.long_summary,
    own_voice.summary_sentences,
    own_voice.page_language,
    spelling.near_twins,
    freshness.review_due,
    clock.passed_date,
    clock.stale_as_of,
    clock.stale_value,
    freshness.as_of_in_the_future,
    freshness.no_recent_event,
    health.sourcing_limits,
    addresses.same_address,
    addresses.lost_address,
    addresses.reused_address,
    unsourced_changes.changed_without_source,
    dates.end_before_beginning,
    dates.low_above_high,
    dates.rounds_out_of_order,
    dates.after_as_of,
    lifetimes.acts_outside_life,
    lifetimes.acts_outside_role,
    names.shared_name,
    names.record_twice,
    names.name_twins,
    names.alias_repeats_name,
    relations.relation_ends_differ,
    relations.led_by_each_other,
    relations.part_of_circle,
    relations.relation_without_inverse,
    statements.speaker_without_office,
    statements.quote_without_source,
    statements.quote_without_proof,
    statements.occasion_of_another_date,
    statements.quotation_marks_twice,
    changed_quotes.changed_quote,
    changed_quotes.changed_text,
    exceptions.unused_exception,
    unknown_rule,
)
# What time alone can break: a weekly run may ask that nothing of it is left.
CLOCK = frozenset(["passed-date", "review-due", "stale-as-of", "stale-value"])
_LEVELS = {known.name: known.level for known in RULES}


def check_library(library: Library, around: Circumstances | None = None) -> Problems:
    """Every problem between the facts, each at its usual level or the one in data/site.yml.

    RuleResults that data/exceptions.yml passes over are left out.
    """
    around = around or Circumstances()
    last = exceptions.unused_exception
    found: list[Problem] = []
    for known in RULES:
        if known is not last:
            found.extend(known.check(library, _level(library, known, around), around))
    unasked = frozenset(known.name for known in RULES if not known.can_run(around))
    findings = RuleResults(tuple(found), frozenset(_LEVELS) - {last.name}, unasked)
    around = replace(around, found=findings)
    problems = Problems(exceptions.not_passed_over(library, around))
    problems.extend(last.check(library, _level(library, last, around), around))
    return problems


def _level(library: Library, known: Rule, around: Circumstances) -> str:
    level = library.about.checks.get(known.name, known.level)
    is_strict = around.strict_clock and known.name in CLOCK and level != "off"
    return "error" if is_strict else level
