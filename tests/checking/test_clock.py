"""What time alone breaks: each thing that was to come and has passed."""

from __future__ import annotations

import pytest

from generator.checking.all import CLOCK, RULES, check_library
from generator.checking.clock import passed_date, stale_as_of, stale_value
from generator.checking.rule import Circumstances
from generator.facts.dates_in_text import dates_named
from generator.facts.texts import Prose
from tests.checking.test_over_time import library

# As the facts stood in the spring, when the autumn was still to come.
SPRING = {
    "site.yml": "title: T\nas_of: 2026-03-20\nchecks: {{no-recent-event: 'off', {}}}\n",
    "events.yml": """
timetable:
  title: Timetable for the end of the mission
  date: 2024-09-27
  summary: A statement set the end of September 2025 for the mission and September
    2026 for its other part.
  sources: {source: report, quote: will continue until September 2026}
""",
}
AUTUMN = (2026, 10, 1)


def facts(tmp_path, levels="", **more):
    return library(tmp_path, SPRING | {"site.yml": SPRING["site.yml"].format(levels)} | more)


def told(rule, read, today):
    return [one.sentence for one in rule.check(read, around=Circumstances(today=today))]


def test_in_autumn_it_is_told_that_september_has_passed(tmp_path):
    read = facts(tmp_path)
    assert told(passed_date, read, (2026, 9, 30)) == []
    sentence = '"September 2026" has passed, and nothing says what became of it.'
    assert told(passed_date, read, AUTUMN) == [sentence]


@pytest.mark.parametrize(("day", "count"), [((2026, 6, 18), 0), ((2026, 6, 19), 1)])
def test_facts_are_old_after_ninety_days(tmp_path, day, count):
    assert len(told(stale_as_of, facts(tmp_path), day)) == count


def test_a_strict_clock_makes_errors_of_what_is_not_off(tmp_path):
    read = facts(tmp_path, "stale-as-of: 'off'")
    levels = {
        strict: {
            (one.rule, one.level)
            for one in check_library(read, Circumstances(today=AUTUMN, strict_clock=strict))
        }
        for strict in (False, True)
    }
    assert levels == {False: {("passed-date", "warning")}, True: {("passed-date", "error")}}


def test_the_rules_of_the_clock_are_rules():
    assert {rule.name for rule in RULES if rule.needs == "today"} >= CLOCK


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ("led_by: a", 1),
        ("led_by: {actor: a, to: 2021}", 0),
        ("led_by: {actor: a, sources: new}", 0),
        ("roles: [{role: head}]", 1),
        ("roles: [{role: head}], died: 2022", 0),
        ("roles: [{role: head}], review_by: 2027", 0),
        ("roles: [{role: head}], review_by: 2025", 1),
        ("roles: [{role: head, sources: undated}]", 0),
    ],
)
def test_a_leader_or_a_post_without_end_needs_a_source_of_late(tmp_path, fields, count):
    files = {
        "actors.yml": f"a: {{name: A, type: t, sources: old}}\nb: {{name: B, type: t, "
        f"sources: old, {fields}}}\n",
        "sources.yml": "report: {title: R}\nold: {title: O, issued: 2020}\n"
        "new: {title: N, issued: 2019, accessed: 2020}\nundated: {title: U}\n".replace(
            "issued: 2019, accessed: 2020", "accessed: 2026-08-01"
        ),
    }
    assert len(told(stale_value, facts(tmp_path, **files), AUTUMN)) == count


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Until 30 September 2026.", "en", ["2026-09-30"]),
        ("By September 30, 2026, or in May 2027", "en", ["2026-09-30", "2027-05"]),
        ("2026 of them, in 2026", "en", []),
        ("On 31 June 2026", "en", []),
        ("Dismay 2026", "en", []),
        ("Le 30 septembre 2026", "fr", ["2026-09-30"]),
        ("El 3 de mayo de 2026", "es", ["2026-05-03"]),
        ('As told [@report "in May 2026"]', "en", []),
        ("See [[a|the plan of May 2026]]", "en", ["2026-05"]),
    ],
)
def test_dates_in_texts(text, language, found):
    assert [str(date) for _, date in dates_named(Prose.of(text), language)] == found
