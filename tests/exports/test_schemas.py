"""The schemas accept what the reader accepts and refuse what it refuses, as far as they can."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.schemas import schema_files
from generator.facts.about import About
from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import Problem
from generator.reading.exceptions import read_exceptions
from generator.reading.file_rules import READING_RULES
from generator.reading.library import read_library
from generator.reading.validate import validated_record
from tests.conftest import ROOT, SMALL
from tests.reading.test_validate import NODES, _flow, entry
from tests.test_worlds import BROKEN, WORLDS

# A schema sees what YAML makes of a file; these rules are about what stands there before that, or
# about more than one file.
NOT_OF_SHAPE = {
    "bad-key": "about YAML itself",
    "file-too-large": "about the file as such",
    "formerly-in-use": "between records",
    "hidden-character": "about characters that a pattern would have to repeat everywhere",
    "missing-file": "there is no file",
    "more-problems": "about the list of problems",
    "not-a-file": "about the file as such",
    "not-utf8": "there is no text",
    "repeated-id": "between files",
    "too-deep": "how deep is not a thing that a schema counts",
    "too-many-values": "how many in all is not a thing that a schema counts",
    "unknown-file": "no schema is for it",
    "unknown-kind": "no schema is for it",
    "unreadable-file": "there is no text",
}
NOT_OF_SHAPE |= {rule: "about YAML itself" for rule in READING_RULES if rule.startswith("yaml-")}
OF_SHAPE = set(READING_RULES) - set(NOT_OF_SHAPE)

# Worlds that YAML reads and Python cannot hold.
NOT_HELD = {"text-begins-with-brace": "a mapping stands there as the name of a field"}


def validators(library: Library | None) -> dict[str, Any]:
    files = schema_files(library, {"no-source": "A record has a source."})
    schemas = {name.removesuffix(".json"): json.loads(text) for name, text in files}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    return {kind: jsonschema.Draft7Validator(schema) for kind, schema in schemas.items()}


BARE = validators(None)


def files_of_kinds(root: Path) -> Iterator[tuple[str, Path]]:
    for kind in (*KINDS, "site", "exceptions"):
        folder = root / "data" / kind
        named = [root / "data" / f"{kind}.yml", *sorted(folder.rglob("*.yml"))]
        yield from ((kind, path) for path in named if path.is_file())


def parsed(path: Path) -> Any:
    # libyaml, as in the program: the loader written in Python refuses "{a: Why?, b: c}".
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)


@pytest.mark.parametrize("root", [ROOT, SMALL], ids=["real", "small"])
def test_what_the_reader_accepts_is_accepted(root):
    library, problems = read_library(Layout(root))
    assert not list(problems)
    offering = validators(library)
    for kind, path in files_of_kinds(root):
        for checked in (offering, BARE):
            told = [error.message[:200] for error in checked[kind].iter_errors(parsed(path))]
            assert told == [], path


def records_told(path: Path, problems: list[Problem]) -> dict[str, set[str]]:
    """The rules that the reader finds broken, by the record, or the field of site.yml."""
    starts = [
        (number, found[1])
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := re.match(r"([^\s#][^:]*?)\s*:", line))
    ]
    told: dict[str, set[str]] = {}
    for problem in problems:
        within = [name.strip("\"'") for line, name in starts if line <= problem.place.line]
        told.setdefault(within[-1] if within else "", set()).add(problem.rule)
    return told


def schema_refuses(kind: str, data: Any) -> set[str]:
    """The records that the schema refuses; '' where it refuses the file as a whole."""
    return {
        str(error.path[0]) if error.path else _named_in(error, data)
        for error in BARE[kind].iter_errors(data)
    }


def _named_in(error: Any, data: Any) -> str:
    if "propertyNames" in error.absolute_schema_path:
        return str(error.instance)
    if error.validator == "additionalProperties" and isinstance(data, dict):
        return next(name for name in data if f"'{name}'" in error.message)
    return ""


CASES = [(name, kind, path) for name in WORLDS for kind, path in files_of_kinds(BROKEN / name)]


def reader_of_shape(name: str, path: Path) -> list[Problem] | None:
    """The problems of shape in a file of a world; None where it is not YAML as we read it."""
    _, problems = read_library(Layout(BROKEN / name))
    shown = path.relative_to(BROKEN / name).as_posix()
    problems.extend(read_exceptions(Layout(BROKEN / name))[1])
    here = [problem for problem in problems if problem.place.path == shown]
    if any(p.rule in NOT_OF_SHAPE and p.rule != "formerly-in-use" for p in here):
        return None
    return [problem for problem in here if problem.rule in OF_SHAPE]


@pytest.mark.parametrize(
    ("name", "kind", "path"), CASES, ids=[f"{n}-{p.stem}" for n, _, p in CASES]
)
def test_what_the_reader_refuses_is_refused(name, kind, path):
    problems = reader_of_shape(name, path)
    if problems is None or name in NOT_HELD:
        return
    data = parsed(path)
    if kind == "exceptions" or not isinstance(data, dict):
        assert BARE[kind].is_valid(data) is not bool(problems)
        return
    told = set(records_told(path, problems))
    if data == "":  # an empty file: editors have nothing to check
        return
    assert schema_refuses(kind, data) == told


def test_the_rules_that_are_not_of_shape_are_rules():
    assert set(NOT_OF_SHAPE) <= set(READING_RULES)


# One fault each, so that no other one can be what is refused.
FAULTS = [
    ("actors", "name: A, type: x, founded: 2021-13"),
    ("actors", "name: A, type: x, founded: 2021-00-01"),
    ("actors", "name: A, type: x, founded: 2021-21-05"),
    ("actors", "name: A, type: x, founded: 2021-1-5"),
    ("actors", "name: A, type: x, founded: ../.."),
    ("actors", "name: A, type: x, founded: {sources: a}"),
    ("actors", "name: A, type: x, founded: {value: 2003, source: a}"),
    ("actors", "name: A, type: x, led_by: {role: head}"),
    ("actors", "name: A, type: x, led_by: Not An Id"),
    ("actors", "name: A, type: x, led_by: sources:a"),
    ("actors", "name: A, type: x, led_by: {value: Not An Id}"),
    ("actors", "name: A, type: x, led_by: {value: {role: head}, sources: a}"),
    ("actors", "name: A, type: x, led_by: [{actor: a, from: 2021-13}]"),
    ("actors", "name: A, type: x, founded: {value: 2003, slip: maybe}"),
    (
        "actors",
        "name: A, type: x, disputes: [{question: Q, accounts: [{text: A}], settled: {text: B}}]",
    ),
    ("actors", "name: A, type: x, disputes: [{question: Q, accounts: [{text: A, slip: 2}]}]"),
    ("actors", "name: A, type: x, roles: head"),
    ("actors", "name: A, type: x, roles: [{from_: 2003, role: head}]"),
    ("actors", "name: A, type: x, sources: [Report 1]"),
    ("actors", "name: A, type: x, sources: [{quote: words}]"),
    ("actors", "name: A, type: x, names: {Arabic: x}"),
    ("actors", "name: A, type: x, formerly: A B"),
    ("actors", "name: A, type: x, same_as: example.org"),
    ("actors", "name: A, type: x, same_as: 'https://user@example.org/'"),
    ("actors", "name: A, type: x, summary: {english: x}"),
    ("actors", "name: A, type: x, disputes: [{question: Q, accounts: []}]"),
    ("actors", "name: A, type: x, id: a"),
    ("actors", "name: A"),
    ("actors", "type: x"),
    ("actors", "name: A, title: A, type: x"),
    ("actors", "name: ' ', type: x"),
    ("rounds", "date: 2021, outcomes: [{text: A, status: done}]"),
    ("rounds", "date: 2021, number: 1.5"),
    ("rounds", "date: 2021, outcomes: [{text: A, status: agreed, id: A}]"),
    ("rounds", "date: 2021, outcomes: [{text: A, status: agreed, verdict: done}]"),
    ("rounds", "date: 2021, outcomes: [{text: A, status: agreed, verdict: {sources: a}}]"),
    ("rounds", "date: 2021, reactions: [{actor: a, by: {role: analyst}, text: x}]"),
    ("events", "title: A, date: 2021, round: Third"),
    ("issues", "positions: [{actor: a}]"),
    ("statements", "speaker: a, date: 2021"),
    ("statements", "speaker: a, date: 2021, quote: x, translated: perhaps not"),
    ("statements", "speaker: a, date: 2021, quote: x, occasion: actors:a"),
    ("figures", "name: A, unit: x, points: [{date: 2021}]"),
    ("figures", "name: A, unit: x, points: [{date: 2021, value: 1, low: 1}]"),
    ("figures", "name: A, unit: x, points: [{date: 2021, value: '2,500'}]"),
    ("figures", "name: A, unit: x, points: [{date: 2021, value: 1, approximate: maybe}]"),
    ("terms", "name: A, definition: [[x]]"),
    ("terms", "name: A, definition: x, alternatives: sources:b"),
    ("places", "name: A, precision: plant"),
    ("places", "name: A, coordinates: '91, 44'"),
    ("places", "name: A, coordinates: '33.3'"),
    ("places", "name: A, coordinates: {lat: 33.3}"),
    ("places", "name: A, coordinates: {lat: 33.3, longitude: 44.4}"),
    ("places", "name: A, coordinates: [33.3, 181]"),
    ("sources", "title: A, type: newspaper"),
    ("sources", "title: A, language: English"),
    ("sources", "title: A, author: [{name: X}]"),
    ("sources", "title: A, editor: [{name: X}]"),
    ("sources", "title: A, class: blog"),
    ("sources", "title: A, class_: wiki"),
    ("sources", "title: A, read: twice"),
    ("sources", "title: A, state: gone"),
    ("sources", "title: A, container_title: B"),
    ("sources", "title: A, DOI: 11.1000/182"),
]
# What takes a calendar, or a look at two values, with the reason.
BEYOND_A_SCHEMA = [
    ("actors", "name: A, type: x, founded: 2014-02-30", "how many days a month has"),
    ("actors", "name: A, type: x, founded: 2021/2020", "which of two dates comes first"),
    ("sources", "title: A, URL: 'https://example.org:70000/'", "how great a number is"),
]
# Odd but good: both must accept them.
GOOD = [
    ("actors", "name: no, type: 12, founded: ' 2003? '"),
    ("actors", "title: {en: A, ar: B}, type: {value: x, sources: a, preferred: YES}"),
    ("actors", "name: A, type: [x, {value: y, sources: [a, {source: sources:b, at: p. 4}]}]"),
    ("actors", "name: A, type: x, founded: [2003~, 2020-06-11/2020-06-12, ../2011, 2021-22, 19XX]"),
    ("actors", "name: A, type: x, same_as: 'HTTPS://example.org:80/a?b#c', formerly: b"),
    ("actors", "name: A, type: x, founded: 2021-04-07T10:00:00Z, names: {pt-BR: [x, y]}"),
    ("rounds", "date: 2021, number: 1.0, outcomes: [{text: A, status: Left-Open, owed_by: [a]}]"),
    ("rounds", "date: 2021, topics: one, delegations: [{party: {name: X}, head: [a, {name: B}]}]"),
    ("statements", "speaker: a, date: 2021, paraphrase: x, translated: ar, occasion: events:a"),
    ("figures", "name: A, unit: x, points: [{date: 2021, words: several, approximate: On}]"),
    ("places", "name: A, coordinates: [33.3, 44.4]"),
    ("places", "name: A, coordinates: {value: {lat: '33', lon: '-44'}, sources: a}"),
    ("places", "name: A, coordinates: ['33.3, 44.4', '-90, 180.0']"),
    ("sources", "title: A, author: {literal: X}"),
    ("sources", "title: A, author: [X, {family: Y}], voice: a"),
    ("terms", "name: A, definition: x, see: terms:b"),
    ("terms", "name: A, definition: x, alternatives: [terms:b, c]"),
    (
        "actors",
        "name: A, type: x, led_by: [a, {name: B, from: 2003~, to: 2004, sources: s, note: N}]",
    ),
    (
        "actors",
        "name: A, type: x, led_by: [{value: a, sources: s}, {value: {name: B, role: head}}]",
    ),
    ("actors", "name: A, type: x, founded: [2003, {value: 2004, sources: s, slip: yes, note: N}]"),
    ("rounds", "date: 2021, outcomes: [{text: A, status: agreed, verdict: Kept-In_Part}]"),
    (
        "rounds",
        "date: 2021, outcomes: [{text: A, status: agreed, verdict: {value: KEPT, date: 2022}}]",
    ),
    ("rounds", "date: 2021, venue: some-place, topics: [some-issue, Trade]"),
    ("places", "name: A, precision: Site"),
    ("places", "name: A, precision: {value: country, sources: a}"),
    (
        "sources",
        "title: A, class: Wiki, read: whole, state: Paywalled, DOI: 'https://doi.org/10.1000/182'",
    ),
    ("sources", "title: A, container-title: B, volume: 3, issue: 2, page: 12-34, editor: X"),
]


def both(kind: str, fields: str) -> tuple[bool, bool]:
    """Whether the reader accepts a record, and whether the schema does."""
    text = f"id-1: {{{fields}}}\n"
    record, _ = validated_record(kind, *entry(text), "a.yml")
    return record is not None, BARE[kind].is_valid(yaml.load(text, yaml.CBaseLoader))


@pytest.mark.parametrize(("kind", "fields"), FAULTS)
def test_one_fault_is_refused_by_both(kind, fields):
    assert both(kind, fields) == (False, False)


@pytest.mark.parametrize(("kind", "fields", "takes"), BEYOND_A_SCHEMA)
def test_what_a_schema_cannot_know(kind, fields, takes):
    assert both(kind, fields) == (False, True)


def test_a_field_without_a_value_is_refused_as_an_editor_reads_it():
    assert not BARE["actors"].is_valid({"a": {"name": "A", "type": "x", "note": None}})


@pytest.mark.parametrize(("kind", "fields"), GOOD)
def test_what_is_odd_but_good_is_accepted_by_both(kind, fields):
    assert both(kind, fields) == (True, True)


def properties(schema: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for part in schema.values():
            yield from properties(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part)


@pytest.mark.parametrize("kind", sorted(BARE))
def test_every_field_is_described(kind):
    fields = list(properties(BARE[kind].schema))
    assert len(fields) > 3
    assert [name for name, field in fields if not field.get("description")] == []


@pytest.mark.parametrize("kind", sorted(BARE))
def test_patterns_are_read_alike_by_javascript(kind):
    """No groups with flags, no names, no Python-only ends: editors are written in JavaScript."""
    for found in re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', json.dumps(BARE[kind].schema)):
        pattern = json.loads(found)
        assert not re.search(r"\(\?(?![:=!])|\\[AZzd]|\(\?P", pattern), pattern


def test_ids_of_the_site_are_offered_and_others_accepted(small_library):
    schema = validators(small_library)["statements"].schema
    offered = schema["$defs"]["id-of-actors"]["anyOf"][0]["enum"]
    assert offered == sorted(record.id for record in small_library.of_kind("actors"))
    good = {"a": {"speaker": "not-yet-written", "date": "2020", "quote": "x"}}
    assert validators(small_library)["statements"].is_valid(good)
    good["a"]["speaker"] = "Not an id"
    assert not validators(small_library)["statements"].is_valid(good)


def test_levels_and_sides_are_offered(small_library):
    offering = validators(small_library)
    assert "no-source" in offering["site"].schema["properties"]["checks"]["properties"]
    side = offering["actors"].schema["$defs"]["record"]["properties"]["side"]
    assert side["anyOf"][0] == {"enum": list(small_library.about.sides)}
    assert offering["site"].schema["properties"].keys() >= {"title", "sides"}
    assert About.model_fields.keys() >= {"title", "sides"}


@given(st.sampled_from(sorted(KINDS)), NODES)
def test_the_reader_accepts_nothing_that_a_schema_refuses(kind, raw):
    text = f"id-1: {_flow(raw)}\n"
    key, node = entry(text)
    record, _ = validated_record(kind, key, node, "a.yml")
    if record is not None:
        data = yaml.load(text, yaml.CBaseLoader)
        assert [error.message for error in BARE[kind].iter_errors(data)] == []
