"""What an editor is told to look at next, the most pressing first."""

from __future__ import annotations

import json

import pytest

from generator.commands.todo import task_lines, todo

FACTS = {
    "data/site.yml": "title: T\nas_of: 2020-01-01\n",
    "data/sources.yml": """
wiki: {title: W, class: wiki, URL: https://example.org, archive: https://example.org/copy}
told: {title: T, read: summary, archive: https://example.org/copy}
bare: {title: B}
""",
    "data/actors.yml": """
one: {name: One, type: t, sources: [wiki], names: {ar: {value: X, note: From memory only.}}}
two: {name: Two, type: t, sources: [wiki, told], review_by: 2021}
three: {name: Three, type: t, sources: [told, bare], roles: [{role: head, to: 2020-06}]}
four: {name: Four, type: t, sources: [{source: wiki, quote: So it is}, told]}
""",
    "data/events.yml": """
here: {title: A, date: 2020-01-01, place: Here, sources: [told, bare]}
nowhere: {title: B, date: 2020-01-01, sources: [told, bare]}
""",
    "data/places.yml": "there: {name: There}\n",
}


@pytest.fixture
def listed(world):
    return todo(world(FACTS), today=(2022, 1, 1))


def test_all_that_is_to_do_in_the_order_of_its_weight(listed):
    assert [(task.why, task.place.path, task.place.line) for task in listed.tasks] == [
        ("passed-date", "data/actors.yml", 4),
        ("review-due", "data/actors.yml", 3),
        ("stale-as-of", "data/site.yml", 2),
        ("from-memory", "data/actors.yml", 2),
        ("weak-source", "data/actors.yml", 2),
        ("summary", "data/sources.yml", 3),
        ("single-source", "data/actors.yml", 2),
        ("unchecked-quote", "data/actors.yml", 5),
        ("no-place", "data/events.yml", 3),
        ("no-place", "data/places.yml", 1),
        ("no-archive", "data/sources.yml", 4),
    ]


def test_each_sort_is_cut_by_itself(listed):
    lines = list(task_lines(listed.tasks, 1))
    assert lines[0] == "Dates that have passed (1)"
    assert "  … and 1 more" in lines
    assert lines[-1] == "11 things to look at."
    assert list(task_lines([])) == ["Nothing is to be looked at."]


def test_todo_as_people_and_programs_run_it(world, run):
    root = world(FACTS).root
    said = run(root, "todo", "--max", "1")
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("Dates that have passed (1)\n")
    entries = json.loads(run(root, "todo", "--format", "json").stdout)["tasks"]
    assert entries[0]["why"] == "passed-date"
    assert entries[0]["path"] == "data/actors.yml"


def test_facts_that_cannot_be_read_are_told(world, run):
    done = run(world({"data/site.yml": "title: [\n"}).root, "todo")
    assert done.returncode == 1
    assert "data/site.yml:" in done.stderr
