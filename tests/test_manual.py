"""The manual says what the program does. To renew its made pages: EXPLAINER_GOLDEN=write pytest."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

import pytest

from generator.cli import explainer
from generator.commands.explain import explain
from generator.facts.examples import FILLED_EXAMPLES
from generator.facts.kinds import KINDS
from generator.problems import InvalidValue
from generator.reports.sarif import RuleText
from generator.site.load import load_site
from generator.site.manual import all_rules, commands_page, rules_page
from tests.conftest import ROOT
from tests.house.modules import MODULES

MANUAL = ROOT / "docs" / "manual"
RULE_TEXTS = all_rules()


@pytest.mark.parametrize(
    ("name", "made"),
    [("rules.md", rules_page), ("commands.md", lambda: commands_page(explainer))],
)
def test_a_made_page_is_what_the_program_says(name: str, made: Callable[[], str]):
    if os.environ.get("EXPLAINER_GOLDEN") == "write":
        (MANUAL / name).write_text(made(), encoding="utf-8")
    assert (MANUAL / name).read_text(encoding="utf-8") == made()


def test_every_rule_and_every_command_is_in_the_manual():
    rules = (MANUAL / "rules.md").read_text(encoding="utf-8")
    commands = (MANUAL / "commands.md").read_text(encoding="utf-8")
    assert all(f"### {rule.name} {{ #r_{rule.name} }}" in rules for rule in RULE_TEXTS)
    assert all(f"## {name} {{ #c_{name} }}" in commands for name in explainer.commands)


def test_every_rule_that_a_problem_names_has_a_page():
    named = {
        name
        for path in MODULES
        for name in re.findall(
            r'Problem\(\s*(?:\w+|Place\([^()]*\)|\w+[.\w]*\([^()]*\)),\s*"([a-z-]+)"',
            path.read_text(encoding="utf-8"),
        )
    }
    assert len(named) > 15
    assert named <= {rule.name for rule in RULE_TEXTS}


@pytest.mark.parametrize("rule", RULE_TEXTS, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_asks_why_and_how_to_mend(rule: RuleText):
    sentences = re.findall(r"[.?!](?:\s|$)|[.?!]\)", rule.text)
    assert len(sentences) >= 2, rule.text
    assert rule.text.count("`") % 2 == 0


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_is_explained_with_all_its_fields(kind):
    said = explain(kind.removesuffix("s"))
    for name, field in KINDS[kind].model_fields.items():
        if name != "id":
            assert f"\n  {field.alias or name}" in said
    assert max(map(len, said.splitlines())) <= 80


@pytest.mark.parametrize(
    ("word", "inner"),
    [
        ("round", "      head: Who led the delegation."),
        ("round", "          text (needed): What happened."),
        ("figure", "      approximate: yes where the source says about or nearly."),
        ("actor", "          by: Who gives this account, if one party does."),
        ("site", "      colour: Six hexadecimal digits after #."),
    ],
)
def test_a_kind_is_explained_with_the_fields_of_its_entries(word, inner):
    assert f"\n{inner}" in explain(word)


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("outcome", "outcomes in rounds: one thing that was agreed, or that was left open."),
        ("Outcomes", "outcomes in rounds: one thing that was agreed, or that was left open."),
        ("progress", "progress in outcomes of rounds: something that happened to an outcome"),
        ("point", "points in figures: one number at one time"),
        ("account", "accounts in disputes of every record: what one side"),
        ("party", "party: a person or body"),
    ],
)
def test_an_entry_is_explained_by_its_name(word, first):
    assert explain(word).startswith(first)


def test_the_examples_are_sound_facts(world):
    files = {f"data/{kind}.yml": text for kind, text in FILLED_EXAMPLES.items()}
    assert set(FILLED_EXAMPLES) == {*KINDS, "site"}
    loaded = load_site(world(files))
    assert list(map(str, loaded.problems)) == []
    assert all(FILLED_EXAMPLES[kind] in explain(kind) for kind in FILLED_EXAMPLES)


@pytest.mark.parametrize("word", ["no-source", "error[no-source]", " NO-SOURCE "])
def test_a_rule_is_explained_as_it_is_written_in_a_problem(word):
    assert explain(word).startswith("no-source (usual level: error)\n")


def test_an_unknown_word_gets_the_nearest():
    with pytest.raises(InvalidValue) as told:
        explain("no-sorce")
    assert told.value.hint == 'Did you mean "no-source"?'
