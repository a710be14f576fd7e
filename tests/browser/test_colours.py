"""Light or dark: as the device says, unless the reader says otherwise; before the first paint."""

from __future__ import annotations

import re

import pytest

from tests.house.modules import PACKAGE

GROUND = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(253, 252, 250)", "rgb(18, 25, 30)"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_button_turns_the_colours_and_is_remembered(visit, dark):
    device, other = (DARK, LIGHT) if dark else (LIGHT, DARK)
    watched = visit(dark=dark)
    page = watched.open("/")
    button = page.get_by_role("button", name="Dark colours", pressed=dark)
    assert page.evaluate(GROUND) == device
    button.click()
    assert page.evaluate(GROUND) == other
    page = watched.open("/rounds/")
    assert page.evaluate(GROUND) == other
    page.get_by_role("button", name="Dark colours", pressed=not dark).click()
    assert page.evaluate(GROUND) == device
    assert page.evaluate("localStorage.length") == 0  # the same as the device says: not kept


def test_the_choice_holds_before_the_page_is_painted(visit):
    watched = visit()
    watched.open("/").get_by_role("button", name="Dark colours").click()
    watched.page.add_init_script(
        "requestAnimationFrame(() => { window.first = document.documentElement.dataset.colours })"
    )
    assert watched.open("/rounds/").evaluate("window.first") == "dark"


def test_without_scripts_there_is_no_button_that_does_nothing(visit):
    page = visit(dark=True, scripts=False).open("/")
    assert page.evaluate(GROUND) == DARK
    # That of the search form sends the form.
    assert not page.locator(".bar button:not([type=submit])").is_visible()


def test_the_two_ways_to_dark_are_alike():
    sheet = (PACKAGE / "theme" / "styles" / "1-colours.css").read_text(encoding="utf-8")
    chosen, device = re.findall(r"color-scheme: dark;([^}]*)}", sheet)
    assert chosen == device
