"""The front page in a browser: short enough to be seen whole, and on paper two sheets."""

from __future__ import annotations

import pytest

from tests.browser.heights import APPARATUS, MEASURE, SCREEN
from tests.browser.test_print import sheets

# Three screens of a desktop, seven of a phone; letters of other fonts may be a twelfth wider.
MOST = {1280: 3 * 900 * 13 / 12, 360: 7 * SCREEN[360] * 13 / 12}
PARTS = ["s_happened", "s_rounds", "s_promised", "s_number", "s_stands", "s_changes", "s_start"]


@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_seen_whole_in_few_screens(visit, width):
    held = visit(width=width).open("/").evaluate(MEASURE, APPARATUS)
    assert held["height"] <= MOST[width]
    assert held["apparatus"] <= 0.35 * held["article"]


def test_every_part_stands_there_without_scripts(visit):
    page = visit(width=320, scripts=False).open("/")
    for part in PARTS:
        assert page.locator(f"#{part}").is_visible(), part
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_old_addresses_lead_to_where_the_answer_is(visit):
    watched = visit()
    page = watched.open("/")
    for anchor in ("s_answer", "s_points"):
        page.locator(f"#{anchor}").click()
        assert page.url.partition("#")[0].endswith("/answer/")
        page.go_back()
    for anchor in ("s_doors", "s_start", "s_changes"):
        assert page.locator(f"#{anchor}").count() == 1


def test_every_dot_leads_to_its_event(visit):
    page = visit().open("/")
    dots = page.locator(".strip.wide a")
    assert dots.count() > 40
    first = dots.first
    name = first.locator("title").text_content()
    address = first.get_attribute("href")
    page.goto(page.url + address)
    assert page.locator(f"[id='{address.partition('#')[2]}']").count() == 1
    assert name.partition(": ")[2] in page.locator("article").text_content()


@pytest.mark.parametrize("part", ["s_rounds", "s_promised", "s_stands", "s_changes"])
def test_on_a_desktop_the_way_to_all_of_it_is_on_the_line_of_the_heading(visit, part):
    page = visit(width=1280).open("/")
    heading = page.locator(f"#{part}").bounding_box()
    more = page.locator(f"section:has(> #{part}) > .more").bounding_box()
    assert more["y"] < heading["y"] + heading["height"]
    assert more["x"] >= heading["x"] + heading["width"]


def test_a_side_has_its_edge_where_it_stands_and_its_name_beside(visit):
    page = visit(width=360).open("/")
    cells = page.locator("td.across.edge")
    assert cells.count() >= 6
    for cell in cells.all():
        assert cell.evaluate("it => getComputedStyle(it).borderInlineStartWidth") == "4px"
        assert cell.evaluate("it => getComputedStyle(it, '::before').content").strip('"')


def test_on_paper_it_is_two_sheets(visit):
    page = visit().open("/")
    texts = sheets(page)
    assert len(texts) == 2
    for said in ("What became of the promises", "Who stands where", "Sources"):
        assert said in " ".join(texts)
