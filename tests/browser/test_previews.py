"""A link to a record shows its name and summary on hover and focus, from what the page holds."""

from __future__ import annotations

import pytest

from tests.browser.test_access import told

PAGE = "/actors/kataib-hezbollah/"


def link_to(page, name: str):
    return page.get_by_role("main").get_by_role("link", name=name, exact=True).first


def card(page):
    return page.get_by_role("tooltip")


def test_on_hover(visit):
    watched = visit()
    page = watched.open(PAGE, settle=True)  # its icon comes late
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    link = link_to(page, "Popular Mobilization Forces")
    link.hover()
    card(page).wait_for()
    assert card(page).inner_text().startswith("Popular Mobilization Forces")
    assert len(card(page).inner_text()) > 60
    card(page).hover()  # the pointer may go into it
    page.wait_for_timeout(500)
    assert card(page).is_visible()
    page.mouse.move(5, 5)
    card(page).wait_for(state="detached")
    assert asked == []


def test_by_keyboard_alone(visit):
    page = visit().open(PAGE)
    link = link_to(page, "Foreign Terrorist Organization")
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card(page).wait_for()
    assert "US legal listing" in card(page).inner_text()
    assert link.get_attribute("aria-describedby") == card(page).get_attribute("id")
    page.keyboard.press("Escape")
    card(page).wait_for(state="detached")
    assert link.evaluate("it => it === document.activeElement")
    assert link.get_attribute("aria-describedby") is None


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_barrier_with_the_card_open(visit, dark, width):
    watched = visit(width=width, dark=dark)
    page = watched.open(PAGE)
    link_to(page, "Popular Mobilization Forces").hover()
    card(page).wait_for()
    box = card(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert told(page) == []
    assert watched.errors == []


def test_a_tap_follows_the_link(visit):
    page = visit(width=360, has_touch=True, is_mobile=True).open(PAGE)
    link_to(page, "Popular Mobilization Forces").tap()
    page.wait_for_url("**/actors/popular-mobilization-forces/")


def test_nothing_is_held_twice(visit):
    """Where a list tells of each record beside its link, no preview tells it again."""
    page = visit().open("/rounds/")
    assert page.get_by_role("main").locator("li strong a").count() == 4
    assert page.locator("li strong a[data-preview]").count() == 0
