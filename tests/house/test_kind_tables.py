"""What is known of kinds stands in one table: no other file holds a second one, least of all one
that lacks a kind."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from generator.facts.kinds import KIND_TABLE, Kind
from generator.presenting.kinds import kind_words
from generator.presenting.sections import SECTIONS
from generator.presenting.words import Words
from tests.house.modules import MODULES, module_name

MODELS = {kind.model.__name__ for kind in KIND_TABLE.values()}
NAMES = {*KIND_TABLE, *SECTIONS, *MODELS}
# Each with its reason.
ALLOWED = {
    "generator.facts.kinds": "the table itself",
    "generator.facts.ref": "what a field may refer to is a part of the field's meaning",
    "generator.presenting.sections": "the table of sections, behind which kind each stands",
}
ROWS = list(KIND_TABLE.values())


def word(node: ast.expr | None) -> str:
    """The name of a kind, a section or a model that a key or an entry is ('' for none)."""
    said = node.value if isinstance(node, ast.Constant) else getattr(node, "id", "")
    return str(said) if said in NAMES else ""


def second_tables(source: str) -> Iterator[str]:
    """The literals that say something of two kinds or more, and so may lack a third."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Dict):
            found = [name for name in map(word, node.keys) if name]
            # Some fields have the name of a kind: a table of fields has many others.
            found = found if 2 * len(found) >= len(node.keys) else []
        elif isinstance(node, ast.Tuple | ast.List | ast.Set):
            found = [name for name in map(word, node.elts) if name and name not in MODELS]
            # Of names of fields, some may be those of kinds; and entries of pairs say one thing.
            found = found if len(found) == len(node.elts) else []
        else:
            continue
        if len(found) > 1:
            yield f"line {node.lineno}: {', '.join(found)}"


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_second_table(path):
    found = list(second_tables(path.read_text(encoding="utf-8")))
    hint = "Make it a field of Kind in generator/facts/kinds.py: there no kind can be forgotten."
    assert module_name(path) in ALLOWED or not found, f"{found} {hint}"


@pytest.mark.parametrize(
    "source",
    ['A = {"actors": 1, "events": 2}', "A = {Actor: 1, Event: 2}", 'A = ["terms", "actors"]',
     'A = {"glossary": 1, "timeline": 2}', 'A = frozenset(["sources", "places"])'],
)  # fmt: skip
def test_a_second_table_is_seen(source):
    assert list(second_tables(source))


@pytest.mark.parametrize("source", ['A = ("sources", "note")', 'A = {"actors": 1, "name": 2}'])
def test_what_only_looks_like_one_is_passed_over(source):
    assert not list(second_tables(source))


@pytest.mark.parametrize("kind", ROWS, ids=lambda kind: kind.name)
def test_a_row_is_sound(kind: Kind):
    words = kind_words(Words("en"), kind.name)
    assert all((words.noun, words.label, words.labels, words.heading, words.card))
    assert all("{count} " in form for form in words.counted)
    assert bool(words.way_in) == bool(kind.section), "a way leads to each section"
    assert not kind.own_page or kind.section == kind.name, "addresses of records are a promise"
    assert not kind.plain or kind.own_page
    assert 0 <= kind.name_weight < 0.1, "more, and a name that fits badly comes before a better one"
    fields = kind.model.model_fields
    assert {kind.label_field, *kind.grouping, *kind.own_words} <= set(fields)


def test_sections_are_those_of_kinds_and_a_few_more():
    assert {kind.section for kind in ROWS if kind.section} <= set(SECTIONS)
    assert {one.kind for one in SECTIONS.values()} == {k.name for k in ROWS if k.section} | {""}
    assert [name for name, one in SECTIONS.items() if one.name != name] == []
