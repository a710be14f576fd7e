"""Generating and building tell what stops them and what matters; `check` tells everything."""

from __future__ import annotations

import json

from tests.conftest import explainer

# A summary of over 300 signs is a hint; a date behind `as_of` a warning.
LONG = "word " * 70
FACTS = {
    "data/site.yml": "title: A harbour\nas_of: 2031-01-01\n",
    "data/sources.yml": "s: {title: S, type: book, issued: 2030-01-01}\n",
    "data/events.yml": "".join(
        f"event-{number}:\n  title: Event {number}\n  date: 2040-01-01\n  summary: {LONG}\n"
        f"  sources: [s]\n"
        for number in range(25)
    ),
}


def told(done):
    return [line for line in done.stdout.splitlines() if line.startswith("data/")]


def test_the_first_warnings_and_no_hints_are_told(world):
    layout = world(FACTS)
    checked, made = explainer(layout.root, "check"), explainer(layout.root, "generate")
    levels = [sum(f": {level}[" in line for line in told(checked)) for level in ("warning", "hint")]
    assert min(levels) >= 25
    assert sum(": warning[" in line for line in told(made)) == 20
    assert not any(": hint[" in line for line in told(made))
    left = f'{levels[0] - 20} more warnings and {levels[1]} hints not shown here: "explainer check"'
    assert left in made.stdout


def test_programs_and_whoever_gives_a_number_are_told_all(world):
    layout = world(FACTS)
    asked = json.loads(explainer(layout.root, "generate", "--format", "json").stdout)
    assert len(asked["problems"]) == len(told(explainer(layout.root, "check")))
    assert len(told(explainer(layout.root, "generate", "--max", "30"))) == 30


def test_every_error_is_told(world):
    facts = {**FACTS, "data/events.yml": FACTS["data/events.yml"].replace("[s]", "[none]")}
    made = explainer(world(facts).root, "generate")
    assert sum(": error[" in line for line in told(made)) == 25
