"""A place has no page: its names lead to the first event there."""

from __future__ import annotations

import json

import pytest

from generator.pages.about.search import search_pages
from generator.search.name_list import names_files
from tests.conftest import edition_of, library_of

FILES = {
    "data/places.yml": "quay: {name: The Quay, aliases: [Old Wharf], summary: Where ships lie.}\n"
    "mole: {name: The Mole}\n",
    "data/events.yml": "later: {name: Later, date: 2032, place: quay}\n"
    "sooner: {name: Sooner, date: 2031, place: [quay, Elsewhere]}\n",
}


@pytest.fixture
def edition(world):
    return edition_of(library_of(world(FILES)))


def test_in_the_list_from_a_to_z(edition):
    [page] = search_pages(edition)
    link = "(../timeline/index.md#sooner)"
    assert f"-   [The Quay]{link} (place): Where ships lie.\n" in page.text
    assert f"-   [Old Wharf]{link} — The Quay (place): Where ships lie.\n" in page.text
    assert "Mole" not in page.text


def test_in_the_search_window(edition):
    [part] = [text for path, text in names_files(edition) if path.endswith("/0.json")]
    named = {entry[0]: entry for entry in json.loads(part)["names"]}
    assert set(named) == {"The Quay", "Sooner", "Later"}
    assert named["The Quay"][1:3] == [["Old Wharf"], "timeline/#sooner"]
    assert named["The Quay"][4] == "Where ships lie."
