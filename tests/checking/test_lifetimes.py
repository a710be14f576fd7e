from __future__ import annotations

import pytest

from generator.checking import lifetimes
from tests.checking.told import told

ACTORS = """
old: {name: Old, type: person, born: 1950, died: [2000, 2001]}
young: {name: Young, type: person, born: 1990}
party: {name: Party, type: party, founded: 1960, dissolved: 1970}
"""
STATEMENT = "s: {paraphrase: No., sources: report, %s}\n"
ROUND = "r: {sources: report, %s}\n"


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("speaker: old, date: 1980", False),
        ("speaker: old, date: 2001-12-31", False),
        ("speaker: old, date: 2002", True),
        ("speaker: old, date: 1949", True),
        ("speaker: old, date: [1949, 1951]", False),
        # Sources disagree about the speaker: one of them may be right.
        ("speaker: [old, young], date: 2002", False),
        ("speaker: [old, party], date: 2002", True),
        ("speaker: [old, {name: Other}], date: 2002", False),
        ("speaker: {name: Other, of: party}, date: 2002", False),
        ("speaker: young, jointly_with: [old], date: 2002", True),
    ],
)
def test_nobody_speaks_outside_their_life(world, said, wrong):
    found = told(world, lifetimes.acts_outside_life, actors=ACTORS, statements=STATEMENT % said)
    assert bool(found) is wrong


@pytest.mark.parametrize(
    ("held", "wrong"),
    [
        ("date: 1965, delegations: [{party: party, head: old}]", 0),
        ("date: 1955, delegations: [{party: party, head: old}]", 1),
        ("date: 1945, delegations: [{party: party, head: old, members: [young]}]", 3),
        ("date: 2005, delegations: [{party: {name: X}, head: [old, young]}]", 0),
        ("date: 1965, reactions: [{actor: old, text: No., date: 2002}]", 1),
        ("date: 2005, reactions: [{actor: old, text: No.}]", 0),
    ],
)
def test_nobody_comes_to_a_round_outside_their_life(world, held, wrong):
    found = told(world, lifetimes.acts_outside_life, actors=ACTORS, rounds=ROUND % held)
    assert len(found) == wrong


@pytest.mark.parametrize(
    ("actors", "wrong"),
    [("[old]", True), ("[{actor: old, role: whose funeral it was}]", False), ("[young]", False)],
)
def test_an_actor_of_an_event_may_be_there_without_acting(world, actors, wrong):
    events = f"e: {{name: E, date: 2002, actors: {actors}}}\n"
    assert bool(told(world, lifetimes.acts_outside_life, actors=ACTORS, events=events)) is wrong


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("speaker: {actor: m, role: Minister}, date: 2015", False),
        ("speaker: {actor: m, role: MINISTER}, date: 2021", True),
        ("speaker: {actor: m, role: Minister}, date: 2009", True),
        ("speaker: {actor: m, role: Minister}, date: 2031", False),
        ("speaker: {actor: m, role: former Minister}, date: 2021", False),
        ("speaker: {actor: m, role: Judge}, date: 2021", False),
        ("speaker: {actor: m, role: Minister, of: b}, date: 2021", False),
        ("speaker: m, date: 2021", False),
        ("speaker: [{actor: m, role: Minister}, b], date: 2021", False),
    ],
)
def test_a_role_in_its_own_words_is_held_at_the_time(world, said, wrong):
    actors = """
m:
  name: M
  type: person
  roles:
    - {role: Minister, of: a, from: 2010, to: 2020}
    - {role: Minister, of: a, from: 2030}
    - {role: Judge}
a: {name: A, type: party}
b: {name: B, type: party}
"""
    found = told(world, lifetimes.acts_outside_role, actors=actors, statements=STATEMENT % said)
    assert bool(found) is wrong
