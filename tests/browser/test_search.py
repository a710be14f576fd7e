"""Search as a reader uses it: by keyboard, narrowed, shared by its address, read out."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.searching import addresses, answered, opened, sought
from tests.browser.test_access import SMALL, TOO_WIDE, told

PAGE = "/actors/kataib-hezbollah/"
FOCUSED = "document.activeElement"


def test_it_opens_and_closes_by_key_and_button(visit):
    page = visit().open(PAGE)
    window = opened(page)
    expect(page.locator("#s_sought")).to_be_focused()
    page.keyboard.press("Escape")
    assert not window.is_visible()
    assert page.evaluate(f"{FOCUSED}.closest('[data-search]') !== null")
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open]")).to_be_visible()
    page.locator("dialog .close").click()
    assert page.evaluate(f"{FOCUSED}.closest('[data-search]') !== null")
    page.locator(".find button").focus()
    page.keyboard.press(" ")
    expect(page.locator("dialog[open]")).to_be_visible()


def test_the_key_is_a_letter_in_a_field(visit):
    page = visit().open(PAGE)
    opened(page)
    page.locator("#s_sought").press_sequentially("a/b")
    assert page.locator("#s_sought").input_value() == "a/b"
    page = visit().open("/search/")
    page.locator("#s_sought").press_sequentially("/")
    assert page.locator("#s_sought").input_value() == "/"


def settled(page):
    """Waits until the window is closed and has given the focus back, a moment later."""
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))")


def test_the_key_can_be_switched_off(visit):
    """WCAG 2.1.4: who speaks to the device would open the window by a word."""
    page = visit().open(PAGE)
    window = opened(page)
    window.get_by_role("button", name="Switch it off").click()
    assert "The key / does not open this window." in window.inner_text()
    for _ in "on this page", "and on the next":
        page.keyboard.press("Escape")
        settled(page)
        page.locator("main").focus()  # in the field it would be a letter
        page.keyboard.press("/")
        expect(page.locator("dialog[open]")).to_have_count(0)
        page.reload()
    page.locator("[data-search]").click()
    window.get_by_role("button", name="Switch it on").click()
    page.keyboard.press("Escape")
    settled(page)
    page.locator("main").focus()
    opened(page)


def test_arrows_go_through_what_is_found_and_enter_opens_it(visit):
    page = visit().open(PAGE)
    opened(page)
    found = sought(page, "soleimani")
    assert found[0] == "actors/qassem-soleimani/"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{FOCUSED}.href").endswith(found[1])
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#s_sought")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{found[0]}")


def test_an_answer_says_how_many_there_are(visit):
    page = visit().open(PAGE)
    window = opened(page)
    status = window.locator("[role=status]")
    sought(page, "xyzzyq")
    assert status.inner_text() == "Nothing is found for “xyzzyq”."
    sought(page, "soliemani")
    assert status.inner_text().startswith("Showing results for “Soleimani”. ")
    assert "rounds/second-round/" in sought(page, "oil and electrizzity agreements")[:3]
    assert status.inner_text().startswith("No page has “electrizzity”. ")
    sought(page, "مصطفي الكاظمي")  # the pages spell the first name with another letter
    assert status.inner_text() == "1 result."
    sought(page, "Energy Waiver Iran")
    assert status.inner_text().startswith("No page has “Waiver”. ")
    count = len(sought(page, "tower 22"))
    assert count and status.inner_text() == f"{count} result{'s' if count > 1 else ''}."
    page.locator("#s_sought").fill("")
    expect(status).to_have_text("")
    assert addresses(page) == []


def test_a_name_comes_with_its_summary_and_a_term_with_its_definition(visit, real_library):
    page = visit().open(PAGE)
    window = opened(page)
    sought(page, "c-ram")
    summary = window.locator(".found li").first.locator(".about").inner_text()
    term = real_library.get("terms", "c-ram")
    assert summary in {str(term.summary), str(term.definition[0].value)}
    sought(page, "David Schenker")
    summary = window.locator(".found li").first.locator(".about").inner_text()
    assert summary and summary[:20] in str(real_library.get("actors", "david-schenker").summary)


def test_another_number_is_not_taken_for_the_one_typed(visit):
    page = visit().open(PAGE)
    window = opened(page)
    found = sought(page, "2500 troops")
    assert "timeline/2020/#us-announces-a-cut-to-2500" in found[:2]
    assert "spelt" not in window.locator(".told").inner_text()


def test_words_are_marked_and_parts_of_a_page_are_offered(visit):
    page = visit().open(PAGE)
    window = opened(page)
    sought(page, "2500")
    marks = window.locator("mark").all_inner_texts()
    assert marks and set(marks) <= {"2,500", "2,500-strong", "2500"}
    sought(page, "withdrawal timetable announced")
    assert window.locator(".within a").count() > 0
    first = window.locator(".within a").first.get_attribute("href")
    page.goto(first)
    assert page.evaluate("document.querySelector(':target') !== null")


def test_a_phrase_is_sought_as_it_stands(visit):
    page = visit().open(PAGE)
    opened(page)
    loose = sought(page, "combat end mission of the")
    exact = sought(page, '"end of the combat mission"')
    assert 0 < len(exact) < len(loose) or exact != loose
    for address in exact[:4]:
        text = visit().open(f"/{address}").locator("article").inner_text()
        assert "end of the combat mission" in " ".join(text.lower().split())


def test_it_is_narrowed_by_kind_side_and_year(visit):
    page = visit().open(PAGE)
    window = opened(page)
    sought(page, "troops")
    for name, value, begins in (
        ("kind", "Events", "timeline/20"),
        ("kind", "Words explained", "glossary/#"),
        ("kind", "Statements", "statements/#"),
        ("kind", "Actors", "actors/"),
    ):
        window.locator(f"select[name={name}]").select_option(value)
        page.wait_for_function(
            "begins => { const all = [...document.querySelectorAll('.found a.to')]; return"
            " all.length && all.every(a => a.href.includes('/' + begins)) }",
            arg=begins,
        )
    window.locator("select[name=side]").select_option("Iraq")
    page.wait_for_function("document.querySelectorAll('.found > li').length < 8")
    assert "actors/us-forces-in-iraq/" not in addresses(page)
    window.locator("select[name=kind]").select_option("Events")
    window.locator("select[name=side]").select_option("")
    window.locator("select[name=year]").select_option("2011")
    page.wait_for_function("document.querySelectorAll('.found > li').length === 1")
    assert addresses(page) == ["timeline/2011/#last-us-troops-leave-iraq"]


def test_more_is_shown_when_asked_for(visit):
    page = visit().open(PAGE)
    window = opened(page)
    count = len(sought(page, "withdrawal"))
    window.locator(".more").click()
    page.wait_for_function("n => document.querySelectorAll('.found > li').length > n", arg=count)
    place = page.locator(".found > li").nth(count).locator("a.to")
    expect(place).to_be_focused()
    assert len(addresses(page)) == len(set(addresses(page)))


def test_a_page_of_its_own_can_be_shared(visit):
    watched = visit()
    page = watched.open("/search/?q=suleimani")
    answered(page, "suleimani")
    assert addresses(page)[0] == "actors/qassem-soleimani/"
    page.locator("#s_sought").fill("kadhimi & <b>co</b>")
    answered(page, "kadhimi & <b>co</b>")
    again = visit().open(page.url.removeprefix(watched.address))
    assert again.locator("#s_sought").input_value() == "kadhimi & <b>co</b>"
    page.keyboard.press("Enter")
    assert "/search/?q=" in page.url
    assert watched.errors == []


def test_the_window_leads_to_that_page(visit):
    page = visit().open(PAGE)
    window = opened(page)
    sought(page, "muqtada")
    window.locator(".whole a").click()
    page.wait_for_url("**/search/?q=muqtada")


def test_without_an_index_of_texts_names_are_found(visit):
    """As in a preview, which has none."""
    page = visit().open(PAGE)
    page.route("**/assets/pagefind/**", lambda route: route.abort())
    window = opened(page)
    assert sought(page, "soliemani")[0] == "actors/qassem-soleimani/"
    assert "Only names were looked through" in window.locator(".told").inner_text()


def test_without_scripts_it_leads_to_all_names(visit):
    page = visit(scripts=False).open(PAGE)
    page.locator(".bar input[name=q]").fill("muhandis")
    page.locator(".bar button[type=submit]").click()
    page.wait_for_url("**/search/?q=muhandis")
    page.locator("#s_sought").fill("soleimani")
    page.locator("form.search-page button").click()
    page.wait_for_url("**/search/?q=soleimani")
    assert page.locator("article a", has_text="Soleimani").first.is_visible()
    assert page.locator("[data-without-scripts]").is_visible()


@pytest.mark.parametrize(
    ("width", "dark"), [(1280, False), (1280, True), (320, False)], ids=["light", "dark", "320"]
)
def test_no_barrier_in_the_window(visit, width, dark):
    watched = visit(width=width, dark=dark)
    page = watched.open(PAGE)
    opened(page)
    for text in ("withdrawal timetable", "soliemani", "xyzzyq"):
        sought(page, text)
        assert told(page) == []
        assert page.evaluate(SMALL) == []
        assert page.evaluate(TOO_WIDE) <= 0
    assert page.evaluate("window.refusals") == []
    assert watched.errors == []
    assert watched.foreign == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_no_barrier_on_the_page_of_search(visit, dark):
    page = visit(width=320, dark=dark).open("/search/?q=kadhimi")
    answered(page, "kadhimi")
    assert told(page) == []
    assert page.evaluate(TOO_WIDE) <= 0


def test_what_is_typed_in_the_bar_goes_on_in_the_window(visit):
    page = visit().open("/")
    field = page.locator("form.find input")
    field.press_sequentially("suleimani", delay=15)
    # What the first letters found stands there until the whole word is answered.
    page.wait_for_function(
        "() => document.querySelector('dialog[open] a[data-search-hit]')"
        "?.getAttribute('href').endsWith('/actors/qassem-soleimani/')"
    )
    assert page.locator("dialog[open] input").input_value() == "suleimani"
    page.keyboard.press("Escape")
    page.locator("dialog[open]").wait_for(state="detached")
    page.wait_for_function("document.activeElement.form?.matches('form.find')")
