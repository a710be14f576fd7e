"""Pages are for everyone: by eye, by ear, by keyboard, by finger, made larger."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, NOWHERE

# All rules of WCAG 2.2, levels A and AA, and what the makers of axe hold to be good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL = """() => [...document.querySelectorAll("a, button, input, select, summary")].filter((e) => {
  const box = e.getBoundingClientRect();
  return e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})
    && getComputedStyle(e).display !== "inline" && (box.width < 24 || box.height < 24);
}).map((e) => e.outerHTML.slice(0, 80))"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
RINGED = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter((e) => {
  const style = getComputedStyle(e);
  return style.transitionDuration.split(",").some((time) => parseFloat(time) > 0)
    || style.animationName !== "none";
}).length"""


def told(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response
    return [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def barriers(watched, paths: list[str]) -> dict[str, list[str]]:
    found = {path: told(watched.open(path)) for path in paths}
    return {path: barriers for path, barriers in found.items() if barriers}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_barrier_that_axe_knows(visit, dark):
    assert barriers(visit(dark=dark), [*KINDS, NOWHERE]) == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_barrier_without_scripts(visit, dark):
    """Only the frame differs without scripts, so a few pages tell. Those of the site are kept
    away, rather than all switched off, since axe is one."""
    watched = visit(dark=dark)
    watched.page.route("**/*.js", lambda route: route.abort())
    assert barriers(watched, ["/", "/rounds/", "/data/", NOWHERE]) == {}


def test_axe_sees_a_barrier(visit):
    page = visit().open("/")
    page.evaluate("document.querySelector('h1').style.color = '#eee'")
    assert any(line.startswith("color-contrast") for line in told(page))


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_enough_for_a_finger(visit, width):
    watched = visit(width=width)
    small = {path: watched.open(path).evaluate(SMALL) for path in KINDS}
    assert {path: found for path, found in small.items() if found} == {}


def test_the_menu_of_a_narrow_screen(visit):
    page = visit(width=320).open("/rounds/")
    page.locator(".menu summary").press("Enter")
    assert page.evaluate(SMALL) == []
    link = page.locator(".menu nav a", has_text="Commitments")
    assert link.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not link.is_visible()
    assert page.evaluate("document.activeElement.matches('.menu summary')")


def test_the_menu_needs_no_script(visit):
    page = visit(width=320, scripts=False).open("/rounds/")
    page.locator(".menu summary").click()
    page.locator(".menu nav a", has_text="Commitments").click()
    assert page.url.endswith("/commitments/")


def test_twice_as_large(visit):
    """A window of 1280 by 900 at 200 % has the room of one of 640 by 450."""
    watched = visit(width=640)
    watched.page.set_viewport_size({"width": 640, "height": 450})
    for path in KINDS:
        page = watched.open(path)
        assert page.evaluate(TOO_WIDE) <= 0, path
        assert page.locator(".bar").bounding_box()["height"] < 80, path


def test_every_stop_of_the_keyboard_shows_a_ring(visit):
    page = visit().open("/actors/kataib-hezbollah/")
    for stop in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(RINGED), page.evaluate("document.activeElement.outerHTML")[:200]
        if stop == 0:
            assert page.evaluate("document.activeElement.matches('.skip')")


def test_a_wide_table_scrolls_in_a_named_region(visit):
    page = visit(width=320).open("/data/")
    regions = page.locator(".table")
    names = regions.evaluate_all("all => all.map(e => e.getAttribute('aria-label'))")
    assert len(names) == len(set(names)) > 5
    assert set(regions.evaluate_all("all => all.map(e => e.tabIndex)")) == {0}


def test_a_comparison_is_cards_on_a_phone_and_a_table_beside_them(visit):
    width = "document.querySelector('td.across').getBoundingClientRect().width"
    assert visit(width=360).open("/rounds/").evaluate(width) > 300
    assert visit(width=1280).open("/rounds/").evaluate(width) < 300


def test_nothing_moves_for_those_who_ask_for_rest(visit):
    page = visit(reduced_motion="reduce").open("/actors/kataib-hezbollah/")
    assert page.evaluate(MOVING) == 0


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_contents_of_a_long_page_are_one_line_that_opens(visit, width, scripts):
    page = visit(width=width, scripts=scripts).open("/timeline/")
    contents = page.locator(".contents ul")
    assert not contents.is_visible()
    page.locator(".contents summary").click()
    assert contents.is_visible()
    box = contents.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    contents.locator("a").last.click()
    assert page.url.rpartition("#")[2]
    assert page.locator("h2:target").count() == 1


def test_a_short_page_has_no_contents(visit):
    assert visit().open("/actors/akram-al-kaabi/").locator(".contents").count() == 0
