"""A note opens as a card at its number; without a script the number leads to the note and back."""

from __future__ import annotations

import pytest

from tests.browser.test_access import told

PAGE = "/actors/kataib-hezbollah/"


def card(page):
    return page.locator(".note-card")


def number_with_words(page):
    """The number of a claim of which the note holds words of its own."""
    back = page.locator(".notes li li > a.back").first.get_attribute("href")
    return page.locator(f"a.cite[id='{back[1:]}']")


def test_on_hover(visit):
    page = visit().open(PAGE)
    number = number_with_words(page)
    number.hover()
    card(page).wait_for()
    assert "“" in card(page).inner_text()
    assert page.locator(f"{number_note(number)} a:not(.back)").first.inner_text() in text(page)
    card(page).hover()  # the pointer may go into it
    page.wait_for_timeout(500)
    assert card(page).is_visible()
    page.mouse.move(5, 5)
    card(page).wait_for(state="detached")


def number_note(number) -> str:
    return number.get_attribute("href").replace("#", "[id='") + "']"


def text(page) -> str:
    return card(page).inner_text()


def test_by_keyboard_alone(visit):
    page = visit().open(PAGE)
    number = page.locator("a.cite").first
    number.focus()
    card(page).wait_for()
    assert number.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.note-card') !== null")
    page.keyboard.press("Escape")
    card(page).wait_for(state="detached")
    assert number.evaluate("it => it === document.activeElement")
    assert number.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card(page).wait_for()  # it opens again
    for _ in range(20):  # through all its links, and out
        page.keyboard.press("Tab")
        if not page.evaluate("document.activeElement.closest('.note-card') !== null"):
            break
    assert page.locator(".note-card a").count() == 0 or not page.evaluate(
        "document.activeElement.closest('.note-card') !== null"
    )


def test_it_shows_the_words_of_this_claim_only(visit):
    page = visit().open(PAGE)
    page.locator(".notes summary").press("Enter")
    second = page.locator(".notes li li > a.back", has_text="b").first
    anchor = second.get_attribute("href")
    words = second.locator("xpath=ancestor::li[1]").inner_text()[1:].strip()
    others = page.locator(f"a.cite{anchor}")
    others.focus()
    card(page).wait_for()
    assert words in text(page)
    assert card(page).locator("li").count() == 1
    assert card(page).locator("[id]").count() == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_barrier_in_the_card(visit, dark, width):
    watched = visit(width=width, dark=dark)
    page = watched.open(PAGE)
    page.locator("a.cite").first.focus()
    card(page).wait_for()
    assert told(page) == []
    box = card(page).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert watched.errors == []


def test_on_tap(visit):
    page = visit(width=360, has_touch=True, is_mobile=True).open(PAGE)
    number = page.locator("a.cite").first
    number.tap()
    card(page).wait_for()
    assert "#n_" not in page.url  # the first tap shows the card
    page.locator("h1").tap()
    card(page).wait_for(state="detached")


def test_without_scripts_the_number_leads_to_the_note_and_back(visit):
    page = visit(scripts=False).open(PAGE)
    number = page.locator("a.cite").first
    anchor = number.get_attribute("id")
    number.click()
    assert page.url.endswith(number.get_attribute("href"))
    page.locator(f"a.back[href='#{anchor}']").click()
    assert page.url.endswith(f"#{anchor}")


@pytest.mark.parametrize("scripts", [False, True], ids=["without scripts", "with scripts"])
@pytest.mark.parametrize("width", [360, 1280])
def test_what_the_sources_say_is_folded_until_a_link_leads_into_it(visit, width, scripts):
    watched = visit(width=width, scripts=scripts)
    page = watched.open(PAGE)
    note, words = page.locator(".notes li").first, page.locator(".notes li li").first
    assert note.is_visible() is (width == 1280)  # a line for each source, where there is room
    assert not words.is_visible()
    page.locator(".notes summary").click()
    assert note.is_visible()
    assert words.is_visible()
    page.locator(".notes summary").click()
    assert not words.is_visible()
    anchor = page.locator(".notes ol > li:has(li)").nth(4).get_attribute("id")
    page.goto("about:blank")
    page = watched.open(f"{PAGE}#{anchor}")
    note = page.locator(f"#{anchor}")
    assert note.is_visible()
    assert note.locator("li").first.is_visible()
    assert 0 <= note.bounding_box()["y"] <= 900


def test_a_link_to_how_a_source_is_cited_opens_it(visit):
    for scripts in (False, True):
        page = visit(scripts=scripts).open("/sources/the-national-2021-05-22/#s_cite")
        assert page.locator(".fold:has(#s_cite) dl").is_visible(), scripts
        page = visit(scripts=scripts).open("/sources/the-national-2021-05-22/")
        assert not page.locator(".fold:has(#s_cite) dl").is_visible(), scripts


def test_a_claim_can_be_cited(visit):
    watched = visit(permissions=["clipboard-read", "clipboard-write"])
    page = watched.open(PAGE)
    number = page.locator("a.cite").first
    number.focus()
    card(page).get_by_role("link", name="cite", exact=True).click()
    page.get_by_role("button", name="Copy APA").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("The National")  # who first said it stands first
    assert copied.endswith(f"{PAGE}#{number.get_attribute('id')}")
    assert "Cited in “Kataib Hezbollah”" in copied
    assert page.get_by_role("button", name="Copied").is_visible()
    assert watched.errors == []


def test_the_link_to_the_words_leads_to_them(visit):
    """A copy of a source on this machine: the browser scrolls to the words and marks them."""
    watched = visit()
    page = watched.open(PAGE)
    page.locator(".notes summary").click()
    quote = page.locator(".notes ol a[href*=':~:text=']").first
    directive = quote.get_attribute("href").partition("#")[2]
    words = quote.inner_text()
    blank = "<p>…</p>" * 400
    copy = f"<!doctype html><title>Copy</title>{blank}<p id='it'>Before. {words}, after.</p>{blank}"
    page.route(
        "**/copy-of-a-source", lambda route: route.fulfill(content_type="text/html", body=copy)
    )
    page.goto(f"{watched.address}/copy-of-a-source#{directive}")
    page.wait_for_function("scrollY > 1000")
    box = page.locator("#it").bounding_box()
    assert 0 <= box["y"] <= 900
