"""Meetings: who met whom, when, where and about what."""

from __future__ import annotations

import pytest

from generator.pages.rounds.meetings import meetings_pages
from tests.conftest import edition_of, library_of

SITE = """
title: T
sides: {left: {label: The left}, right: {label: The right}, far: {label: The far}}
"""
ACTORS = """
ann: {name: Ann, type: person, side: left}
bob: {name: Bob, type: person, side: right}
cyd: {name: Cyd, type: person, side: far}
body: {name: Body, type: body, side: left}
"""
ROUNDS = """
r:
  number: 1
  date: 2031-04-02
  venue: hall
  topics: [pay, night, cranes, ships, tides]
  delegations:
    - {party: body, head: ann, members: [{name: Eve}, {name: Flo}, {name: Gil}, {name: Hal}]}
    - {party: bob}
"""
EVENTS = """
same: {title: Round one opens, date: 2031-04-02, type: talks, round: r, actors: [ann, bob]}
more: {title: Cyd drops in, date: 2031-04-03, type: Meeting, round: r, actors: [ann, cyd]}
walk: {title: A walk, date: 2032, type: stroll, actors: [{actor: bob, role: host}, {name: Zoe}]}
fire: {title: A fire, date: 2033, type: attack, actors: [ann]}
"""
FILES = {
    "data/site.yml": SITE,
    "data/actors.yml": ACTORS,
    "data/rounds.yml": ROUNDS,
    "data/events.yml": EVENTS,
    "data/places.yml": "hall: {name: The Hall}\n",
}


@pytest.fixture
def pages(world):
    def make(files: dict[str, str]) -> dict[str, str]:
        made = meetings_pages(edition_of(library_of(world(files))))
        return {page.path: page.text for page in made}

    return make


@pytest.fixture
def page(pages):
    return lambda files: pages(files)["meetings/index.md"]


def test_rounds_and_events_of_the_usual_types_are_meetings_the_newest_first(page):
    text = page(FILES)
    assert "2 meetings, 2031, the newest first" in text
    assert text.index("[Cyd drops in](../timeline/index.md#more)") < text.index("[Round 1]")
    assert "A walk" not in text and "A fire" not in text


def test_the_site_says_which_types_are_meetings(page):
    text = page({**FILES, "data/site.yml": f"{SITE}meetings: [Stroll]\n"})
    assert "[A walk]" in text and "Cyd drops in" not in text


def test_an_event_that_says_no_more_than_its_round_is_not_told_twice(page):
    assert "Round one opens" not in page(FILES)


def test_each_side_stands_with_those_who_came_for_it(page):
    text = page(FILES)
    left = "*The left*{ .side .side-left } [Ann](../actors/ann.md), Eve, Flo, Gil and 1 more</span>"
    assert f'-   *2 April 2031* <span class="met">{left}' in text
    assert "*The right*{ .side .side-right } [Bob](../actors/bob.md)</span>" in text


def test_roles_and_those_without_a_side_are_told(page):
    text = page({**FILES, "data/site.yml": f"{SITE}meetings: [stroll]\n"})
    assert '[Bob](../actors/bob.md) (host)</span> <span class="met">Zoe</span>' in text


def test_where_and_about_what(page):
    line = page(FILES).split("[Round 1](../rounds/r.md)")[1].splitlines()[0]
    assert "[The Hall](../map/index.md#hall)" in line
    assert "About: pay, night, cranes, ships and 1 more" in line


def test_which_sides_met_how_often(page):
    assert "How often they met: The far and The left: 1 · The left and The right: 1." in page(FILES)


def test_many_can_be_narrowed_to_two_sides_or_to_one_of_those_who_met(page):
    events = "".join(
        f"e{n}: {{title: T{n}, date: {2000 + n}, type: talks, actors: [ann, {other}]}}\n"
        for n, other in enumerate(["bob", "cyd"] * 5)
    )
    text = page({**FILES, "data/rounds.yml": "", "data/events.yml": events})
    assert "[The left and The right](#f_between_left-and-right): 5" in text
    assert 'class="f_who_cyd">Cyd (5)' in text
    assert "{ .dl .meeting .f .f_between_far-and-left .f_who_ann .f_who_cyd }" in text


def test_very_many_stand_on_pages_by_year(pages):
    events = "".join(
        f"e{n}: {{title: T{n}, date: {1900 + n}, type: talks, actors: [ann, bob]}}\n"
        for n in range(120)
    )
    made = pages({**FILES, "data/events.yml": events})
    assert "[2019](2019.md), 1 meeting" in made["meetings/index.md"]
    assert "[T119](../timeline/2019.md#e119)" in made["meetings/2019.md"]


def test_without_any(page):
    assert "No meeting has been recorded yet." in page({})
