"""The map: what happened where, how sharply that is known, and what is said where it is not."""

from __future__ import annotations

import re

import pytest

from generator.pages.places.map import map_pages
from generator.pages.places.place_entry import MOST_EVENTS
from generator.pages.places.place_map import MOST_DRAWN
from tests.conftest import edition_of, library_of

PLACES = """
quay: {name: The Quay, coordinates: "51.9, -4.1", precision: point, summary: Where ships lie.}
coast: {name: The Coast, coordinates: "-52, 4", precision: region, formerly: shore}
mole: {name: The Mole}
inland: {name: Inland, coordinates: "51, 4"}
"""
EVENTS = """
a: {title: Strike, date: 2031-01, place: quay}
b: {title: Fire, date: 2032, place: [quay, coast]}
c: {title: Vote, date: 2033, place: mole}
d: {title: Flood, date: 2034}
e: {title: Fair, date: 2035, place: Market Square}
"""
FILES = {"data/places.yml": PLACES, "data/events.yml": EVENTS}


@pytest.fixture
def pages(world):
    def make(files: dict[str, str]) -> dict[str, str]:
        made = map_pages(edition_of(library_of(world(files))))
        return {page.path: page.text for page in made}

    return make


@pytest.fixture
def page(pages):
    return lambda files: pages(files)["map/index.md"]


def entry(text: str, name: str) -> str:
    """What the list tells of a place."""
    return text.split(f"-   ### {name}")[1].split("\n-   ###")[0].split("\n## ")[0]


def test_the_lead_says_how_much_happened_where(page):
    text = page(FILES)
    assert "3 events: [The Quay](#quay) (2), [The Coast](#coast) (1) and [The Mole]" in text
    assert "1 event has no place recorded here yet." in text


def test_a_place_tells_its_events_the_newest_first(page):
    told = entry(page(FILES), "The Quay")
    assert "*2 events*{ .count } { #quay .place }" in told and "Where ships lie." in told
    fire, strike = (
        told.index("2032: [Fire]"),
        told.index("January 2031: [Strike](../timeline/index.md#a)"),
    )
    assert fire < strike


def test_the_place_with_most_events_stands_first(page):
    text = page(FILES)
    assert text.index("### The Quay") < text.index("### The Coast")
    assert text.index("## Places of which no event") < text.index("### Inland")


def test_how_sharply_a_place_is_known_is_said_in_words(page):
    text = page(FILES)
    assert "The spot is known · 51.9° N, 4.1° W" in entry(text, "The Quay").replace("&#46;", ".")
    assert "Only the region is known · 52.0° S, 4.0° E" in entry(text, "The Coast").replace(
        "&#46;", "."
    )
    assert "Full dot: the spot is known." in text and "Ring: the town" not in text


def test_sources_that_differ_on_the_place_are_told_at_both(page):
    text = page(FILES)
    for name in ("The Quay", "The Coast"):
        assert "[Fire](../timeline/index.md#b) *(sources differ on the place)*" in entry(text, name)
    assert "[Strike](../timeline/index.md#a) *(" not in text


def test_a_mark_leads_to_its_place_and_the_numbers_stand_beside(world):
    [page] = map_pages(edition_of(library_of(world(FILES))))
    assert (
        'href="#quay" aria-label="The Quay: 2 events, 2031 to 2032, the spot is known"' in page.text
    )
    assert 'href="#mole"' not in page.text and 'href="#inland"' not in page.text
    files = dict(page.files)
    assert set(files) == {"map/map.svg", "map/map.csv"}
    assert "The Quay,51.9,-4.1,point,2," in files["map/map.csv"]


def test_what_the_map_cannot_show_is_told(page):
    text = page(FILES)
    assert "1 place has no coordinates here yet; it stands in the list alone." in text
    assert "-   Market Square: 2035: [Fair](../timeline/index.md#e)" in text


def test_without_coordinates_the_list_stands_and_says_why_there_is_no_map(page):
    text = page({**FILES, "data/places.yml": "quay: {name: The Quay}\n"})
    assert "No place has coordinates yet, so there is no map." in text
    assert "<svg" not in text and "### The Quay" in text


def test_without_any_event_or_place(page):
    text = page({})
    assert "No event has a place that can be shown yet." in text and "##" not in text


def test_a_round_is_told_where_no_event_there_tells_of_it(page):
    files = {
        "data/places.yml": "quay: {name: The Quay}\nmole: {name: The Mole}\n",
        "data/rounds.yml": "r: {number: 1, date: 2031, venue: [quay, mole]}\n",
        "data/events.yml": "a: {title: First talks, date: 2031, place: quay, round: r}\n",
    }
    text = page(files)
    assert "rounds/r.md" not in entry(text, "The Quay")
    assert "2031: [Round 1](../rounds/r.md)" in entry(text, "The Mole")


def test_an_old_id_is_an_anchor_beside_the_new(page):
    assert "*shore*{ #shore }" in entry(page(FILES), "The Coast")


def test_many_events_at_one_place_are_folded_and_go_on_on_pages_of_their_own(pages):
    count = MOST_EVENTS + 5
    events = "".join(
        f"e{n}: {{title: T{n}, date: {1900 + n}, place: quay}}\n" for n in range(count)
    )
    made = pages({"data/places.yml": PLACES, "data/events.yml": events})
    told = entry(made["map/index.md"], "The Quay")
    assert told.count("../timeline/index.md#e") == MOST_EVENTS
    assert f"<details><summary>{MOST_EVENTS - 4} more</summary><ul><li>" in told
    assert "5 more, on further pages: [2](quay/_events-2.md)" in told
    assert made["map/quay/_events-2.md"].count("timeline/index.md#e") == 5


def test_thousands_of_places_stand_on_several_pages_and_the_map_stays_small(pages):
    count = 1500
    places = "".join(
        f'p{n}: {{name: "{chr(65 + n % 26)} {n}", coordinates: "{n % 50}, {n % 90}"}}\n'
        for n in range(count)
    )
    events = "".join(f"e{n}: {{title: T{n}, date: 2031, place: p{n}}}\n" for n in range(count))
    events += "fair: {title: Fair, date: 2035, place: Market Square}\n"
    made = pages({"data/places.yml": places, "data/events.yml": events})
    contents = made["map/index.md"]
    assert "1500 places, on " in contents and "[A, part 2](a-2.md)" in contents
    assert "Market Square: 2035: [Fair]" in contents
    assert (
        f"The map shows the {MOST_DRAWN} places with most events; the list has all 1,500."
        in contents
    )
    wide = contents.split("<svg")[1]
    assert len(re.findall(r"<a class=.place", wide)) == MOST_DRAWN
    assert 'href="a.md#p0"' in contents and "### A 0 " in made["map/a.md"]
    assert max(len(text) for text in made.values()) < 300_000


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("", "Accounts differ: Which quay?"),
        ("settled: {text: The old one., sources: [s]}, ", "Which quay?"),
    ],
)
def test_what_sources_dispute_of_a_place_stands_within_its_entry(world, state, told):
    dispute = f"{{question: Which quay?, {state}accounts: [{{text: The old one., sources: [s]}}]}}"
    files = {
        "data/sources.yml": "s: {title: S, type: book}\n",
        "data/places.yml": f"quay: {{name: Quay, coordinates: '50, 7', disputes: [{dispute}]}}\n",
    }
    [page] = map_pages(edition_of(library_of(world(files))))
    assert f"\n    {told}" in page.text
