from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking import relations
from generator.checking.relations import _circles
from tests.checking.told import told

SITE = """
title: T
relations: {member of: includes, leads: led by, part of: includes, ally of: ally of}
"""


def actors(**bodies: str) -> str:
    return "".join(f"{name}: {{name: {name}, type: t, {it}}}\n" for name, it in bodies.items())


def related(*relations_of: str) -> str:
    return f"relations: [{', '.join(f'{{type: {it}}}' for it in relations_of)}]"


@pytest.mark.parametrize(
    ("here", "there", "differ"),
    [
        ("from: 2010", "from: 2010-05", False),
        ("from: 2010", "from: 2012", True),
        ("from: 2010", "to: 2012", False),
        ("from: 2010", "to: 2009", True),
        ("to: 2009", "from: 2010", True),
        ("to: 2010", "to: 2012", True),
        ("from: [2010, 2012]", "from: 2012", False),
        ("from: '2010~'", "from: 2012", False),
        ("note: N", "from: 2012", False),
    ],
)
def test_both_ends_of_a_relation_agree(world, here, there, differ):
    text = actors(
        a=related(f"member of, actor: b, {here}"), b=related(f"includes, actor: a, {there}")
    )
    found = told(world, relations.relation_ends_differ, actors=text, site=SITE)
    assert found == (["actors:1"] if differ else [])


def test_one_of_several_spells_may_agree(world):
    spells = "member of, actor: b, from: 2010", "member of, actor: b, from: 2020"
    text = actors(a=related(*spells), b=related("includes, actor: a, from: 2020"))
    assert told(world, relations.relation_ends_differ, actors=text, site=SITE) == []


def test_words_that_are_no_two_ends_are_two_relations(world):
    text = actors(
        a=related("leads, actor: b, from: 2010"), b=related("ally of, actor: a, from: 2020")
    )
    assert told(world, relations.relation_ends_differ, actors=text, site=SITE) == []


@pytest.mark.parametrize(
    ("a", "b", "told_of"),
    [
        ("led_by: b", "led_by: a", True),
        ("led_by: b", "led_by: c", False),
        ("led_by: b", "led_by: [a, c]", True),
        ("led_by: b", "led_by: {value: a, sources: s}", True),
        ("led_by: {actor: b, to: 2010}", "led_by: [{actor: a, from: 2011}, c]", False),
        ("led_by: {actor: b, to: 2010}", "led_by: [{actor: a, from: 2009}, c]", True),
        (related("led by, actor: b"), "led_by: a", True),
        (related("led by, actor: b"), related("leads, actor: a"), False),
        (related("leads, actor: b"), related("leads, actor: a"), True),
        (related("leads, actor: b, to: 2010"), related("leads, actor: a, from: 2011"), False),
        (related("leads, actor: b, to: 2010"), related("leads, actor: a, from: 2009"), True),
        (related("ally of, actor: b"), related("ally of, actor: a"), False),
    ],
)
def test_not_each_leads_the_other(world, a, b, told_of):
    text = actors(a=a, b=b, c="note: N")
    found = told(world, relations.led_by_each_other, actors=text, site=SITE)
    assert bool(found) is told_of


@pytest.mark.parametrize(
    ("a", "b", "c", "circle"),
    [
        ("part of, actor: b", "part of, actor: c", "ally of, actor: a", False),
        ("part of, actor: b", "part of, actor: c", "part of, actor: a", True),
        ("part of, actor: b", "member of, actor: c", "Member Of, actor: a", True),
        ("includes, actor: c", "includes, actor: a", "includes, actor: b", True),
        ("part of, actor: b", "includes, actor: a", "part of, actor: a", False),
        ("part of, actor: a", "ally of, actor: a", "ally of, actor: a", False),
        (
            "part of, actor: b, to: 2000",
            "part of, actor: a, from: 2001",
            "ally of, actor: a",
            False,
        ),
    ],
)
def test_nobody_is_part_of_itself(world, a, b, c, circle):
    text = actors(a=related(a), b=related(b), c=related(c))
    found = told(world, relations.part_of_circle, actors=text, site=SITE)
    assert len(found) == circle


@pytest.mark.parametrize(
    ("site", "found"),
    [
        ("title: T\nrelations: {part of: includes}\n", ["actors:1", "actors:3"]),
        ("title: T\nrelations: {ally of: ally of, includes: part of}\n", []),
        ("title: T\n", []),
    ],
)
def test_words_without_an_other_end_are_told_once(world, site, found):
    text = actors(
        a=related("ally of, actor: b"),
        b=related("ally of, actor: a"),
        c=related("includes, actor: a"),
    )
    assert told(world, relations.relation_without_inverse, actors=text, site=site) == found


GRAPHS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3))


@given(GRAPHS)
def test_a_circle_is_found_wherever_there_is_one(graph):
    found = list(_circles(graph))
    for circle in found:
        assert circle[0] == min(circle)
        assert all(b in graph[a] for a, b in zip(circle, circle[1:] + circle[:1], strict=True))
    assert bool(found) is any(_reaches(graph, node, node) for node in graph)


def _reaches(graph: dict[str, list[str]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        node = waiting.pop()
        if node == goal:
            return True
        if node not in seen:
            seen.add(node)
            waiting += graph.get(node, [])
    return False


def test_a_long_chain_is_followed_quickly():
    start = time.process_time()
    assert list(_circles({str(n): [str(n + 1)] for n in range(20_000)})) == []
    assert time.process_time() - start < 2
