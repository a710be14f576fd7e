"""A place stands on the map's page; its names, and whatever happened there, lead to it."""

from __future__ import annotations

import json

import pytest

from generator.pages.about.search import search_pages
from generator.pages.rounds.round import round_pages
from generator.pages.timeline.timeline import timeline_pages
from generator.search.name_list import names_files
from tests.conftest import edition_of, library_of

FILES = {
    "data/places.yml": "quay: {name: The Quay, aliases: [Old Wharf], summary: Where ships lie.}\n"
    "mole: {name: The Mole}\n",
    "data/events.yml": "later: {name: Later, date: 2032, place: quay}\n"
    "sooner: {name: Sooner, date: 2031, place: [quay, Elsewhere]}\n",
    "data/rounds.yml": "r: {number: 1, date: 2031, venue: mole}\n",
}


@pytest.fixture
def edition(world):
    return edition_of(library_of(world(FILES)))


def test_in_the_list_from_a_to_z(edition):
    [page] = search_pages(edition)
    assert "-   [The Quay](../map/index.md#quay) *(place)*{ .silent }\n" in page.text
    assert "-   [Old Wharf](../map/index.md#quay) — The Quay *(place)*{ .silent }\n" in page.text
    assert "-   [The Mole](../map/index.md#mole) *(place)*{ .silent }\n" in page.text


def test_in_the_search_window(edition):
    [part] = [text for path, text in names_files(edition) if path.endswith("/0.json")]
    named = {entry[0]: entry for entry in json.loads(part)["names"]}
    assert set(named) == {"The Quay", "The Mole", "Sooner", "Later", "Round 1"}
    assert named["The Quay"][1:3] == [["Old Wharf"], "map/#quay"]
    assert named["The Quay"][4] == "Where ships lie."


def test_events_and_rounds_link_to_their_place(edition):
    [timeline] = timeline_pages(edition)
    assert "[The Quay](../map/index.md#quay)" in timeline.text
    [talks] = round_pages(edition)
    assert "[The Mole](../map/index.md#mole)" in talks.text
