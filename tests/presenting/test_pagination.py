"""Long lists on several pages: nothing is lost, every link leads to where its record stands."""

from __future__ import annotations

import json
import re

import pytest

from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.facts.records.terms import Term
from generator.pages.actors.actors import actors_pages
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.glossary.glossary import glossary_pages
from generator.pages.parts.event_filters import narrowed_timeline
from generator.pages.timeline.timeline import timeline_pages
from generator.presenting.entry_addresses import entries_files
from generator.presenting.pagination import BOUNDS, MOST_LINES, Group, paginated
from generator.presenting.words import Words
from tests.conftest import edition_of

WHOLE = BOUNDS["timeline"].whole


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
    [page] = timeline_pages(world(WHOLE))
    assert page.path == "timeline/index.md"
    assert len(anchors(page.text)) == WHOLE + 1  # and the old id


def test_a_long_list_has_a_page_a_year_and_contents():
    contents, *leaves = timeline_pages(world(WHOLE + 5))
    assert [leaf.path for leaf in leaves] == [f"timeline/{year}.md" for year in range(2000, 2005)]
    wanted = {f"e-{number}" for number in range(WHOLE + 5)} | {"e-old"}
    assert set(anchors(contents.text)) == wanted  # the old addresses lead on
    assert {found for leaf in leaves for found in anchors(leaf.text)} == wanted
    assert "[E 7](2002.md#e-7){ #e-7 }" in contents.text
    assert "Before: [2001](2001.md) · Next: [2003](2003.md)" in leaves[2].text


def test_contents_of_very_many_do_not_grow():
    few, *_ = timeline_pages(world(601))
    many, *leaves = timeline_pages(world(1201))
    assert anchors(few.text) == anchors(many.text) == []
    assert len(leaves) == 30
    assert all(len(anchors(leaf.text)) <= BOUNDS["timeline"].part for leaf in leaves)
    assert len(many.text) < 3 * len(few.text) < 5000


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
    paths = [page.path for page in actors_pages(world(actors=BOUNDS["actors"].whole + 1))]
    assert paths[0] == "actors/index.md"
    assert all(path.startswith("actors/_") for path in paths[1:])


@pytest.mark.parametrize("count", [91, 135, 136, 500])
def test_leaves_hold_everything_once(count):
    things = tuple(range(count))
    leaves = paginated("timeline", things, lambda _: Group("x", "X"), Words("en"))
    assert tuple(thing for leaf in leaves for thing in leaf.things) == things
    assert len({leaf.path for leaf in leaves}) == len(leaves)
    assert max(len(leaf.things) for leaf in leaves) <= BOUNDS["timeline"].part


@pytest.mark.parametrize(("count", "linked"), [(8, False), (9, True), (WHOLE, True), (91, False)])
def test_the_link_to_a_narrowed_timeline_leads_somewhere(count, linked):
    edition = world(count - 1, actors=3)
    fields = {"id": "last", "title": "Last", "date": "2004-02", "actors": ["a-0", "a-1"]}
    edition.library.add(Event.model_validate(fields))
    first = edition.library.get("actors", "a-0")
    link = narrowed_timeline(PageBuilder(edition, "actors/a-0.md", first), first, "all")
    assert bool(link) is linked
    page, *_ = timeline_pages(edition)
    assert ('id="f_who_a-0"' in page.text) is linked
    silent = edition.library.get("actors", "a-2")
    assert narrowed_timeline(PageBuilder(edition, "actors/a-2.md", silent), silent, "all") == ""


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
