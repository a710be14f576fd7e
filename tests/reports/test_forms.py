"""Every form over every broken world, and the forms' own promises."""

from __future__ import annotations

import json

import jsonschema
import pytest

from generator.problems import Place, Problem, Problems
from generator.reports.forms import FORMS, Report
from generator.site.manual import all_rules
from tests.conftest import ROOT
from tests.test_worlds import BROKEN, WORLDS, problems_of

SCHEMA = json.loads((ROOT / "tests/schemas/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
SARIF = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def some(*levels: str) -> Problems:
    problems = Problems()
    for number, level in enumerate(levels, 1):
        place = Place("data/a b.yml", number, 2)
        problems.extend([Problem(place, "bad-value", "It is 100% wrong.", "Mend it.", level)])
    return problems


def document(form: str, problems: Problems, **more) -> dict:
    (text,) = Report(form, rules=all_rules(), version="1.0", **more).lines(problems)
    return json.loads(text)


@pytest.mark.parametrize("name", [name for name in WORLDS if (BROKEN / name / "data").is_dir()])
def test_sarif_of_a_broken_world_is_valid(name):
    problems = problems_of(BROKEN / name)
    held = document("sarif", problems)
    SARIF.validate(held)
    run = held["runs"][0]
    assert len(run["results"]) == len(problems)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_the_sarif_schema_refuses_what_is_no_sarif():
    held = document("sarif", some("error"))
    held["runs"][0]["results"][0]["level"] = "hint"
    assert not SARIF.is_valid(held)


def test_sarif_carries_the_manual_and_places():
    run = document("sarif", some("hint"))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert {rule.name for rule in all_rules()} == set(rules)
    assert all(len(rule["fullDescription"]["text"].split()) > 5 for rule in rules.values())
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert result["level"] == "note"
    assert place["artifactLocation"]["uri"] == "data/a%20b.yml"
    assert place["region"] == {"startLine": 1, "startColumn": 2}


def test_a_rule_that_the_manual_does_not_know_is_told_all_the_same():
    held = document("sarif", Problems([Problem(Place("a"), "strange", "Odd.")]))
    SARIF.validate(held)
    assert held["runs"][0]["results"][0]["ruleId"] == "strange"


def test_json_keeps_its_promise():
    held = document("json", some("error", "hint", "hint"))
    assert held["version"] == 1
    assert held["counts"] == {"error": 1, "warning": 0, "hint": 2}
    assert held["problems"][0] == {
        "path": "data/a b.yml", "line": 1, "column": 2, "level": "error", "rule": "bad-value",
        "sentence": "It is 100% wrong.", "hint": "Mend it.",
    }  # fmt: skip


def test_json_is_told_in_the_manual():
    page = (ROOT / "docs/manual/index.md").read_text(encoding="utf-8")
    held = document("json", some("error"))
    for name in [*held, *held["problems"][0]]:
        assert f"`{name}`" in page
    for form in FORMS:
        assert f"| `{form}` |" in page


def test_github_escapes():
    (line,) = Report("github").lines(some("hint"))
    assert line == (
        "::notice file=data/a b.yml,line=1,col=2,title=bad-value::It is 100%25 wrong. Mend it."
    )


def test_the_one_line_form_is_the_golden_one():
    problems = problems_of(BROKEN / "many-at-once")
    assert list(Report().lines(problems)) == [str(problem) for problem in problems]


@pytest.mark.parametrize("form", FORMS)
def test_at_most_so_many_are_shown_and_the_rest_is_counted(form):
    problems = some("error", "warning", "hint")
    report = Report(form, most=2)
    said = report.count(problems)
    assert said == "1 error, 1 warning, 1 hint; 1 more not shown (--max 2)"
    if form in ("text", "github"):
        assert len(list(report.lines(problems))) == 2
    elif form == "json":
        held = document(form, problems, most=2)
        assert len(held["problems"]) == 2
        assert sum(held["counts"].values()) == 3
    else:
        assert len(document(form, problems, most=2)["runs"][0]["results"]) == 2
    assert Report(form, most=3).count(problems) == "1 error, 1 warning, 1 hint"
