from __future__ import annotations

import pytest

from generator.checking import names
from tests.checking.told import told


def actors(*bodies: str) -> str:
    return "".join(f"a{index}: {{{body}}}\n" for index, body in enumerate(bodies))


@pytest.mark.parametrize(
    ("one", "other", "shared", "twice"),
    [
        ("name: A, type: t", "name: B, type: t", 0, 0),
        ("name: A, type: t", "name: a, type: T", 0, 1),
        ("name: A, type: t", "name: A, type: u", 1, 0),
        ("name: A, type: [t, u]", "name: A, type: u", 0, 1),
        ("name: A, type: t", "name: B, aliases: [A], type: t", 1, 0),
        ("name: A, aliases: [C  D], type: t", "name: B, aliases: [c d], type: t", 1, 0),
        ("name: A, names: {ar: X}, type: t", "name: B, names: {fr: X}, type: t", 1, 0),
        # A pair of records is told once.
        ("name: A, aliases: [B, C], type: t", "name: D, aliases: [B, C], type: t", 1, 0),
        ("name: A, aliases: [B], type: t", "name: A, aliases: [B], type: t", 0, 1),
    ],
)
def test_a_name_leads_to_one_record(world, one, other, shared, twice):
    text = actors(one, other)
    assert told(world, names.shared_name, actors=text) == ["actors:2"] * shared
    assert told(world, names.record_twice, actors=text) == ["actors:2"] * twice


def test_an_actor_and_a_term_may_share_a_name(world):
    terms = "pmf: {name: PMF, definition: Forces}\n"
    text = actors("name: PMF, type: t")
    assert told(world, names.shared_name, actors=text, terms=terms) == []


def test_events_of_different_dates_may_share_a_name(world):
    text = "".join(
        f"e{index}: {{name: Attack, date: {date}}}\n"
        for index, date in enumerate(["2020-01", "2020-02", "2020-02-05"])
    )
    assert told(world, names.record_twice, events=text) == ["events:3"]
    assert told(world, names.shared_name, events=text) == []


def test_figures_of_another_unit_are_not_the_same(world):
    text = "a: {name: Aid, unit: USD}\nb: {name: Aid, unit: tons}\nc: {name: Aid, unit: tons}\n"
    assert told(world, names.record_twice, figures=text) == ["figures:3"]
    assert told(world, names.shared_name, figures=text) == ["figures:2", "figures:3"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.org/x", "http://A.org/x/", True),
        ("https://a.org/x#p2", "https://a.org/x#p3", True),
        ("https://a.org/x?p=2", "https://a.org/x?p=3", False),
        ("https://a.org/x", "https://a.org/X", False),
    ],
)
def test_two_sources_have_two_addresses(world, one, other, same):
    text = f"a: {{title: R, URL: '{one}'}}\nb: {{title: R, URL: '{other}'}}\n"
    assert told(world, names.record_twice, sources=text) == (["sources:2"] if same else [])


def test_sources_may_share_a_title_and_have_no_address(world):
    text = "a: {title: Joint statement}\nb: {title: Joint statement}\n"
    assert told(world, names.record_twice, sources=text) == []
    assert told(world, names.shared_name, sources=text) == []


@pytest.mark.parametrize(
    ("one", "other", "twins"),
    [
        ("Qais al-Khazali", "Kais Al Hazali", True),
        ("Mohammed", "Mohamed", True),
        ("al-Ka’abi", "El-Kaabi", True),
        ("Nujabā", "Nujaba", True),
        ("Hussein", "Hussain", True),
        ("Kadhimi", "Kazimi", True),
        ("Kadhimi", "Kadimi", False),
        ("Albright", "Bright", False),
        # Too short to tell, and the same name is another rule's.
        ("KH", "H.", False),
        ("Mohammed", "mohammed", False),
    ],
)
def test_twins_are_spelt_in_different_ways(world, one, other, twins):
    text = actors(f"name: {one}, type: person", f"name: {other}, type: person")
    assert told(world, names.name_twins, actors=text) == (["actors:2"] if twins else [])


@pytest.mark.parametrize(
    ("body", "repeats"),
    [
        ("name: PMF, aliases: [Hashd]", False),
        ("name: PMF, aliases: [PMF]", True),
        ("title: PMF, aliases: [PMF]", True),
        ("name: PMF, names: {ar: X}, aliases: [X]", True),
        ("name: PMF, aliases: [X, X]", True),
        # Texts are linked where they have the name as it is written.
        ("name: The Council, aliases: [The council]", False),
    ],
)
def test_an_alias_is_another_name(world, body, repeats):
    found = told(world, names.alias_repeats_name, terms=f"a: {{{body}, definition: D}}\n")
    assert found == (["terms:1"] if repeats else [])
