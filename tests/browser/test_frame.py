"""The frame: one bar, a field to search, a column beside the text, and no label too long for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.heights import WIDTHS, all_heights, paths_of, too_high
from tests.browser.kinds import KINDS, NOWHERE
from tests.browser.test_access import TOO_WIDE, told
from tests.conftest import SMALL, built, copy_of
from tests.serving import served

LONG = "The coalition of dockers and crane crews and the night watches"  # 60 letters
UNBROKEN = "Hafenarbeiterinnengewerkschaftsvorsitzendenversammlungssaale"
TYPE = """(names) => names.map((name) => {
  const found = document.querySelector(`article ${name}`);
  return found && parseFloat(getComputedStyle(found).fontSize);
})"""


@pytest.fixture(scope="module", params=[LONG, UNBROKEN], ids=["words", "one word"])
def long_named(request, tmp_path_factory) -> Path:
    """The small world with a side and an actor of sixty letters."""
    layout = copy_of(SMALL, tmp_path_factory.mktemp("long") / "small")
    named = {
        "site.yml": ("label: The workers", f"label: {request.param}"),
        "actors.yml": ("name: Port Authority", f"name: {request.param}"),
    }
    for name, (old, new) in named.items():
        file = layout.data / name
        text = file.read_text(encoding="utf-8")
        assert old in text, name
        file.write_text(text.replace(old, new), encoding="utf-8")
    built(layout)
    return layout.site


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_label_is_too_long_for_a_page(long_named, browser, width):
    wide = {}
    with served(long_named) as address:
        page = browser.new_page(viewport={"width": width, "height": 740})
        for path in paths_of(long_named):
            page.goto(address + path)
            wide[path] = page.evaluate(TOO_WIDE)
        page.close()
    assert {path: over for path, over in wide.items() if over > 0} == {}


@pytest.mark.parametrize("width", [768, 1280])
def test_the_bar_is_one_row_and_stays(visit, width):
    watched = visit(width=width)
    for path in KINDS:
        page = watched.open(path)
        assert page.locator(".bar").bounding_box()["height"] < 64, path
    page = watched.open("/timeline/")
    page.mouse.wheel(0, 3000)
    page.wait_for_function("scrollY > 1000")
    assert page.locator(".bar").bounding_box()["y"] == 0


def test_the_bar_holds_the_sections_and_the_foot_the_rest(visit):
    page = visit().open("/rounds/third-round/")
    assert page.locator(".sections a").count() == 7
    assert page.locator(".sections [aria-current]").inner_text() == "Rounds"
    assert page.locator(".foot a", has_text="About").count() == 1
    assert page.locator(".where .up").get_attribute("href") == "../"


def test_search_is_a_form_without_scripts(visit):
    page = visit(scripts=False).open("/rounds/third-round/")
    page.locator(".find input").fill("drone & rocket")
    page.locator(".find input").press("Enter")
    page.wait_for_url("**/search/?q=drone+%26+rocket")
    page = visit(scripts=False, width=360).open("/rounds/third-round/")
    page.locator(".find button").click()
    page.wait_for_url("**/search/?q=")


def test_what_is_typed_into_the_bar_goes_on_in_the_window(visit):
    page = visit().open("/actors/kataib-hezbollah/")
    page.locator(".find input").focus()
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("s")
    page.locator("dialog[open]").wait_for()
    assert page.locator("#s_sought").input_value() == "s"


def test_four_levels_of_type_can_be_told_apart(visit):
    for width in (360, 1280):
        page = visit(width=width).open("/figures/us-troops-in-iraq/")
        title, heading, within, text, small = page.evaluate(
            TYPE, ["h1", "h2", "h3", ".lead ~ p:not(.meta), td", ".meta"]
        )
        assert title >= 1.25 * heading >= 1.4 * within
        assert text >= small >= 14


def test_the_facts_of_an_actor_stand_beside_its_deeds(visit):
    page = visit().open("/actors/kataib-hezbollah/")
    facts, first = page.locator("h1 + .lead + dl"), page.locator("h2").first
    assert facts.bounding_box()["x"] > first.bounding_box()["x"] + first.bounding_box()["width"]
    page.set_viewport_size({"width": 360, "height": 740})
    assert facts.bounding_box()["x"] < 30


def test_relations_stand_right_under_the_facts_and_on_a_phone_behind_what_is_wanted(visit):
    page = visit().open("/actors/kataib-hezbollah/")
    facts, relations = page.locator("h1 + .lead + dl"), page.locator("section.aside")
    wanted = page.locator(".along")
    end = facts.bounding_box()["y"] + facts.bounding_box()["height"]
    assert 0 <= relations.bounding_box()["y"] - end < 40
    page.set_viewport_size({"width": 360, "height": 740})
    end = wanted.bounding_box()["y"] + wanted.bounding_box()["height"]
    assert relations.bounding_box()["y"] >= end


def test_titles_and_sentences_of_events_stand_in_columns(visit):
    page = visit().open("/timeline/")
    for column in (".event > h3", ".event > p"):
        assert len({box.bounding_box()["x"] for box in page.locator(column).all()[:40]}) == 1


def test_what_is_folded_opens_without_scripts_and_is_no_barrier(visit):
    page = visit(scripts=False).open("/rounds/third-round/")
    for heading in ("#s_cite", "#s_words"):
        fold = page.locator(f".fold:has({heading})")
        assert not fold.locator("dl").is_visible()
        fold.locator("summary").click()
        assert fold.locator("dl").is_visible()
    page = visit().open("/rounds/third-round/")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert told(page) == []


def test_no_words_stand_twice_in_a_note(visit):
    watched = visit()
    for path in KINDS:
        notes = watched.open(path).locator(".notes > details > ol > li").all()
        for note in notes:
            words = note.locator("li").all_text_contents()  # where notes are folded, too
            assert len(words) == len(set(words)), (path, words)
            assert all(words), path


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_higher_than_the_design_allows(built_site, browser, width):
    """The page of a source is made of what rests on it; all others are looked at."""
    found = all_heights(browser, built_site, width, lambda path: not path.startswith("/sources/"))
    assert {"home", "actors/*", "rounds/*", "issues/*", "figures/*"} <= found.keys()
    assert sum(one.share > 0 for heights in found.values() for one in heights) > 20
    assert list(too_high(built_site, found, width)) == []


def test_an_unknown_address_has_the_same_frame(visit):
    page = visit().open(NOWHERE)
    assert page.locator(".sections a").count() == 7
    assert page.locator(".where").count() == 0
