"""Long lists on several pages: nothing is lost, every link leads to where its record stands."""

from __future__ import annotations

import html
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.about import About
from generator.facts.kinds import KIND_TABLE
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.terms import Term
from generator.pages.about.search import search_pages
from generator.pages.actors.actors import actors_pages
from generator.pages.glossary.glossary import glossary_pages
from generator.pages.timeline.timeline import timeline_pages
from generator.presenting.entry_addresses import entries_files
from generator.presenting.headed_groups import collated
from generator.presenting.pagination import MOST_LINES, Group, paginated
from generator.presenting.shared_pages import letter_group
from generator.presenting.words import Words
from tests.conftest import edition_of

WHOLE = KIND_TABLE["events"].bounds.whole


def world(events: int = 0, terms: int = 0, actors: int = 0):
    library = Library(About.model_validate({"title": "T"}))
    for number in range(events):
        date = f"{2000 + number % 5}-01-01"
        fields = {"id": f"e-{number}", "title": f"E {number}", "date": date}
        library.add(Event.model_validate(fields | ({"formerly": ["e-old"]} if not number else {})))
    for number in range(terms):
        name = f"{chr(97 + number % 26)}word {number}"
        library.add(
            Term.model_validate(
                {"id": f"t-{number}", "name": name, "definition": f"After E {number}"}
            )
        )
    for number in range(actors):
        library.add(Actor.model_validate({"id": f"a-{number}", "name": f"A {number}", "type": "b"}))
    return edition_of(library)


def anchors(text: str) -> list[str]:
    return re.findall(r"\{ ?#((?:e|t)-[\w-]+)", text)


def test_a_short_list_is_one_page():
    page, *_ = timeline_pages(world(WHOLE))
    assert page.path == "timeline/index.md"
    assert len(anchors(page.text)) == WHOLE + 1  # and the old id


def test_a_long_list_has_a_page_a_year_and_contents():
    contents, *leaves = timeline_pages(world(WHOLE + 5))
    assert [leaf.path for leaf in leaves] == [f"timeline/{year}.md" for year in range(2000, 2005)]
    wanted = {f"e-{number}" for number in range(WHOLE + 5)} | {"e-old"}
    assert set(anchors(contents.text)) == wanted  # the old addresses lead on
    assert {found for leaf in leaves for found in anchors(leaf.text)} == wanted
    assert "[E 7](2002.md#e-7) { #e-7 .event" in contents.text
    assert "Before: [2001](2001.md) · Next: [2003](2003.md)" in leaves[2].text


def test_contents_of_very_many_do_not_grow():
    few, *_ = timeline_pages(world(601))
    many, *leaves = timeline_pages(world(1201))
    assert anchors(few.text) == anchors(many.text) == []
    assert len(leaves) == 30
    assert all(len(anchors(leaf.text)) <= KIND_TABLE["events"].bounds.part for leaf in leaves)
    assert len(many.text) < 2 * len(few.text) < 15_000


def test_a_link_leads_to_the_leaf():
    edition = world(WHOLE + 1)
    for record in edition.library.all_of(Event):
        path, _, anchor = edition.target(record).partition("#")
        page = next(page for page in timeline_pages(edition) if page.path == path)
        assert anchor in anchors(page.text)


def test_letters():
    contents, *leaves = glossary_pages(world(terms=104))
    assert [leaf.title for leaf in leaves] == [f"Glossary: {chr(65 + n)}" for n in range(26)]
    assert contents.text.count("](a.md") == 1 + 4


def test_pages_of_records_and_leaves_never_meet():
    more = KIND_TABLE["actors"].bounds.whole + 1
    paths = [page.path for page in actors_pages(world(actors=more))]
    assert paths[0] == "actors/index.md"
    assert all(path.startswith("actors/_") for path in paths[1:])


@pytest.mark.parametrize("count", [91, 135, 136, 500])
def test_leaves_hold_everything_once(count):
    things = tuple(range(count))
    leaves = paginated("timeline", things, lambda _: Group("x", "X"), Words("en"))
    assert tuple(thing for leaf in leaves for thing in leaf.things) == things
    assert len({leaf.path for leaf in leaves}) == len(leaves)
    assert max(len(leaf.things) for leaf in leaves) <= KIND_TABLE["events"].bounds.part


def test_entries_that_are_too_many_to_name_are_told_in_a_file():
    edition = world(MOST_LINES + 1)
    contents, *leaves = timeline_pages(edition)
    assert anchors(contents.text) == []
    assert 'entries: "assets/made/entries/timeline.json"' in contents.text
    [(path, text)] = entries_files(edition)
    assert path == "assets/made/entries/timeline.json"
    told = json.loads(text)["pages"]
    assert "e-old" in told["2000/"]
    for leaf in leaves:
        page = leaf.path.removeprefix("timeline/").replace(".md", "/")
        assert set(told[page]) == set(anchors(leaf.text))


def test_up_to_there_the_page_itself_names_them():
    edition = world(MOST_LINES)
    assert "entries:" not in next(iter(timeline_pages(edition))).text
    assert list(entries_files(edition)) == []


@given(st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=40))
def test_no_two_parts_share_an_address_and_nothing_is_lost(few):
    labels = few * (KIND_TABLE["terms"].bounds.whole // len(few) + 1)
    parts = paginated("glossary", sorted(labels, key=collated), letter_group, Words("en"))
    paths = [part.path for part in parts]
    assert len(set(paths)) == len(paths)
    assert sorted(thing for part in parts for thing in part.things) == sorted(labels)


def test_a_part_never_takes_the_name_of_another_group():
    things = ["one"] * 900 + ["one-2"] * 5
    parts = paginated("timeline", things, lambda name: Group(name, name), Words("en"))
    paths = [part.path for part in parts]
    assert len(set(paths)) == len(paths) > 2


def test_a_name_of_signs_and_one_that_begins_with_a_digit_stand_on_one_page():
    names = ["$$$", "4 Corners", *(f"Name {number}" for number in range(700))]
    library = Library(About.model_validate({"title": "T"}))
    for number, name in enumerate(names):
        library.add(Actor.model_validate({"id": f"a-{number}", "name": name, "type": "b"}))
    pages = list(search_pages(edition_of(library)))
    paths = [page.path for page in pages]
    assert len(set(paths)) == len(paths) > 2
    [held] = [
        page for page in pages if "4 Corners" in page.text and "$$$" in html.unescape(page.text)
    ]
    assert "0–9" in held.title
