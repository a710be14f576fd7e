"""Lists that can be narrowed without scripts, tables that keep their heads, pictures."""

from __future__ import annotations

import pytest

from tests.browser.test_print import sheets

ENTRY = ".event"


def choose(page, control: str, words: str) -> int:
    """Chooses in a filter; gives the count that stands beside the choice."""
    option = page.locator(f"#{control} option", has_text=words).first
    page.select_option(f"#{control}", index=option.evaluate("it => it.index"))
    return int(option.inner_text().rpartition("(")[2].rstrip(")"))


@pytest.mark.parametrize("width", [320, 1280])
def test_the_timeline_is_narrowed_by_links(visit, width):
    page = visit(width=width, scripts=False).open("/timeline/")
    everything = page.locator(ENTRY).count()
    for name in ("Iraq (", "Attack (", "2020 ("):
        page.locator(".chips a", has_text=name).first.click()
        chosen = page.locator(".chips [aria-current]")
        count = int(chosen.inner_text().rpartition("(")[2].rstrip(")"))
        assert page.locator(f"{ENTRY}:visible").count() == count < everything
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator(".chips a", has_text="all (").click()
        assert page.locator(ENTRY).count() == everything


@pytest.mark.parametrize("name", ["f_side_iraq", "f_kind_attack", "f_who_kataib-hezbollah"])
def test_an_address_that_once_narrowed_the_timeline_leads_to_the_choice(visit, name):
    page = visit(scripts=False).open(f"/timeline/#{name}")
    link = page.locator(f"a#{name}")
    assert link.is_visible()
    assert 0 <= link.bounding_box()["y"] <= 900
    link.click()
    assert page.locator(f"{ENTRY}, .event").count() or "/actors/" in page.url


@pytest.mark.parametrize("width", [360, 1280])
def test_an_event_is_found_by_its_address_and_open(visit, width):
    page = visit(width=width).open("/timeline/#us-led-invasion-of-iraq")
    heading = page.locator("h3#us-led-invasion-of-iraq")
    assert "20 March" in heading.inner_text()
    assert "US-led invasion of Iraq" in heading.inner_text()
    assert 0 <= heading.bounding_box()["y"] <= 900
    entry = page.locator(ENTRY, has=heading)
    assert entry.get_by_text("Involved:").is_visible()
    other = page.locator(ENTRY).last
    assert not other.locator("details p").first.is_visible()


def test_on_a_small_screen_a_sentence_comes_with_the_details(visit):
    page = visit(width=360, scripts=False).open("/timeline/")
    entry = page.locator(ENTRY).nth(3)
    sentence = entry.locator("> p")
    assert not sentence.is_visible()
    entry.locator("summary").click()
    assert sentence.is_visible()
    name = page.locator(f"{ENTRY} h3").nth(5).get_attribute("id")
    page = visit(width=360, scripts=False).open(f"/timeline/#{name}")
    assert page.locator(ENTRY).nth(5).locator("> p").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_year_stays_in_sight_while_its_events_are_read(visit, width):
    page = visit(width=width).open("/timeline/")
    year = page.locator(".gutter", has_text="2021").filter(has=page.locator("h2#y_2021"))
    year.locator(ENTRY).nth(9).evaluate("it => it.scrollIntoView({block: 'center'})")
    head, bar = year.locator("h2").bounding_box(), page.locator(".bar").bounding_box()
    assert bar["y"] + bar["height"] - 6 <= head["y"] <= 100


def test_a_dot_of_the_strip_leads_to_its_event(visit):
    page = visit(scripts=False).open("/timeline/")
    dot = page.locator("svg.wide a").first
    name = dot.get_attribute("href").lstrip("#")
    dot.click()
    assert page.locator(f"h3#{name}:target").is_visible()


def test_what_is_folded_is_printed_and_the_choices_are_not(visit):
    page = visit(scripts=False).open("/timeline/kind_attack/")
    said = page.locator(f"{ENTRY} details").first.locator("p").first.text_content()
    note = page.locator(".notes li").first
    assert not note.is_visible()
    printed = " ".join(" ".join(sheets(page)).split())
    assert "Involved" in said
    assert said.partition(" · ")[0] in printed
    page.emulate_media(media="print")
    assert not page.locator(".chips").first.is_visible()
    assert note.is_visible()


def test_filters_are_not_printed(visit):
    page = visit().open("/sources/")
    choose(page, "f_language", "Arabic")
    page.emulate_media(media="print")
    assert not page.locator(".filters").is_visible()
    assert not page.locator(".jump").is_visible()
    assert page.locator(".shown").is_visible()  # a sheet says that it does not hold all


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_sources_can_be_narrowed(visit, scripts):
    page = visit(scripts=scripts).open("/sources/")
    everything = page.locator("li.f:visible").count()
    count = choose(page, "f_language", "Arabic")
    assert page.locator("li.f:visible").count() == count < everything
    assert page.locator("h2.f:visible").count() <= count
    page.get_by_role("button", name="Show all").click()
    assert page.locator("li.f:visible").count() == everything


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [320, 1280])
def test_statements_are_narrowed_by_links(visit, scripts, width):
    page = visit(width=width, scripts=scripts).open("/statements/")
    everything = page.locator(".entry:visible").count()
    link = page.locator('.choices a[href^="#f_side_"]').first
    side, _, count = link.inner_text().rstrip(")").rpartition(" (")
    link.click()
    shown = page.locator(".entry:visible").count()
    assert 0 < shown == int(count) < everything
    assert page.locator(".chosen:visible").inner_text() == f"Only {side} ({shown}). Show all"
    assert page.locator(".shown").is_visible()
    for heading in page.locator("h2.f:visible").all():  # each year that is left has one below it
        year = heading.inner_text().strip("¶ ")
        assert page.locator(".entry:visible .when", has_text=year).count(), year
    page.locator(".chosen:visible a").click()
    assert page.locator(".entry:visible").count() == everything


@pytest.mark.parametrize("path", ["/statements/", "/glossary/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_an_entry_opens_without_moving_its_words(visit, path, width):
    page = visit(width=width, scripts=False).open(path)
    entry = page.locator(".entry").first
    words, folded = entry.locator("> :is(p, blockquote)").first, entry.locator("details > .by")
    place = words.bounding_box()
    assert not folded.is_visible()
    entry.locator("summary").click()
    assert folded.is_visible()
    assert words.bounding_box() == place
    assert folded.bounding_box()["width"] > 200


def test_the_head_of_a_wide_table_stays_in_view(visit):
    page = visit().open("/rounds/")
    table = page.locator(".table:has(td[data-label])").last
    table.locator("tr").last.scroll_into_view_if_needed()
    page.mouse.wheel(0, 200)
    page.wait_for_function("scrollY > 300")
    head, bar = table.locator("th").first.bounding_box(), page.locator(".bar").bounding_box()
    assert head["y"] >= bar["y"] + bar["height"] - 3


def test_the_picture_of_a_figure_follows_the_colours_of_the_page(visit):
    page = visit().open("/figures/us-troops-in-iraq/")
    ink = "getComputedStyle(document.querySelector('.figure.wide .value')).fill"
    light = page.evaluate(ink)
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(ink) != light
    page.emulate_media(media="print")
    assert page.evaluate(ink) == "rgb(0, 0, 0)"


@pytest.mark.parametrize("width", [320, 600, 1280])
def test_the_picture_of_a_figure_can_be_read_at_every_width(visit, width):
    page = visit(width=width).open("/figures/us-troops-in-iraq/")
    [shown] = page.locator("figure.drawn svg:visible").all()
    heights = shown.locator("text").evaluate_all(
        "all => all.map(text => text.getBoundingClientRect().height)"
    )
    assert min(heights) > (11.9 if width > 340 else 10.9)
    box, bounds = shown.bounding_box(), page.locator("main").bounding_box()
    assert box["x"] + box["width"] <= bounds["x"] + bounds["width"] + 1
    assert page.get_by_role("group", name="US troops in Iraq").count() == 1


@pytest.mark.parametrize("width", [320, 360])
def test_the_tables_of_a_figure_fit_a_phone(visit, width):
    page = visit(width=width, scripts=False).open("/figures/us-troops-in-iraq/")
    tables = page.locator(".table")
    assert tables.count() == 2
    for table in tables.all():
        assert table.evaluate("it => it.scrollWidth - it.clientWidth") <= 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_one_number_is_no_picture(visit):
    page = visit().open("/figures/kataib-sayyid-al-shuhada-fighters/")
    assert page.locator("article svg").count() == 0
    assert page.get_by_text("One number alone makes no picture.").is_visible()


def test_outcomes_open_without_scripts_and_are_printed(visit):
    page = visit(scripts=False).open("/rounds/")
    details = page.locator("td details:has(a)").first
    claim = details.locator("a").first
    assert not claim.is_visible()
    assert "wants neither permanent bases" in " ".join(sheets(page))
    details.locator("summary").click()
    assert claim.is_visible()
