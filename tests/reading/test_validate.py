from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.kinds import KINDS
from generator.problems import Place
from generator.reading.fields import first_field, known_fields, model_at
from generator.reading.validate import locator, validated_about, validated_record
from generator.reading.yaml.nodes import MapNode
from generator.reading.yaml.tree import read_tree

ACTOR = """
kataib:
  name: Kataib
  type: armed group
  founded: {value: 2003, sources: report}
  names: {ar: x}
  led_by: {actor: someone, role: head}
  roles:
    - role: minister
      from: 2003
  sources: [report, {source: other, quote: words}]
"""


def entry(text: str):
    tree = read_tree(text.encode(), "a.yml")
    assert isinstance(tree.root, MapNode)
    return next(iter(tree.root.entries.values()))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (2, 1)),
        (("name",), (3, 9)),
        (("type", 0, "value"), (4, 9)),
        (("founded", 0, "value"), (5, 20)),
        (("founded", 0, "sources", 0, "source"), (5, 35)),
        (("names", "ar", 0, "value"), (6, 15)),
        (("led_by", 0, "value", "actor"), (7, 19)),
        (("led_by", 0, "value"), (7, 3)),
        (("roles",), (8, 3)),
        (("roles", 0), (9, 7)),
        (("roles", 0, "from"), (10, 13)),
        (("roles", 5, "from"), (8, 3)),
        (("sources", 0, "source"), (11, 13)),
        (("sources", 1, "quote"), (11, 44)),
        (("no", "such", "field"), (2, 1)),
    ],
)
def test_a_path_of_keys_leads_as_far_as_the_file_goes(path, place):
    key, node = entry(ACTOR)
    assert locator(key, node, "a.yml")(path) == Place("a.yml", *place)


def test_a_record_takes_its_id_from_its_key():
    key, node = entry(ACTOR)
    record, problems = validated_record("actors", key, node, "a.yml")
    assert problems == []
    assert record is not None
    assert record.key == ("actors", "kataib")


def test_a_record_with_a_fault_told_before_is_left_out_in_silence():
    key, node = entry("kataib: {name: , type: group}\n")
    assert validated_record("actors", key, node, "a.yml") == (None, [])


def test_a_record_of_too_many_values_is_refused_at_its_id():
    key, node = entry("kataib: {sources: [" + "a," * 20_001 + "]}\n")
    record, problems = validated_record("actors", key, node, "a.yml")
    assert record is None
    assert [(p.rule, p.place.line, p.place.column) for p in problems] == [("too-many-values", 1, 1)]


def test_what_fits_of_the_site_file_is_kept():
    tree = read_tree(b"title: A\nurl: nowhere\nlanguage: ar\nsides: {a: {colour: red}}\n", "s.yml")
    about, left_out, problems = validated_about(tree.root, "s.yml")
    assert (str(about.title), about.language) == ("A", "ar")
    assert left_out == {"url", "sides"}
    assert [p.rule for p in problems] == ["bad-value", "missing-field", "bad-value"]


def test_the_model_at_a_path_is_found_through_lists_and_optional_fields():
    round_model = KINDS["rounds"]
    assert "text" in known_fields(model_at(round_model, ("outcomes", 0)))
    assert "actor" in known_fields(model_at(round_model, ("delegations", 3, "head", 0, "value")))
    assert model_at(round_model, ("title",)) is None
    assert model_at(round_model, ("nothing", 0, "here")) is None
    assert first_field(model_at(KINDS["actors"], ("roles", 0))) == "role"
    assert "from" in known_fields(model_at(KINDS["actors"], ("roles", 0)))


NAMES = sorted({name for model in KINDS.values() for name in known_fields(model)} | {"value", "of"})
TEXTS = st.sampled_from(
    ["a", "kataib", "2021-04-07", "2014-02-30", "yes", "1", "A b", "x: y", "[", ""]
)
NODES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.sampled_from(sorted(KINDS)), NODES)
def test_whatever_stands_in_a_record_only_problems_come_of_it(kind, raw):
    key, node = entry(f"id-1: {_flow(raw)}\n")
    record, problems = validated_record(kind, key, node, "a.yml")
    assert record is None or not problems
    assert all(problem.place.line == 1 and problem.sentence.endswith(".") for problem in problems)


def _flow(raw) -> str:
    if isinstance(raw, str):
        return f'"{raw}"'
    if isinstance(raw, list):
        return f"[{', '.join(map(_flow, raw))}]"
    return "{" + ", ".join(f'"{key}": {_flow(value)}' for key, value in raw.items()) + "}"
