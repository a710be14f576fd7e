"""On paper: the text and where it came from, no furniture and no blank sheet."""

from __future__ import annotations

import io

from pypdf import PdfReader

from tests.browser.kinds import KINDS
from tests.conftest import SMALL, built, copy_of
from tests.serving import served


def sheets(page) -> list[str]:
    """The text of each sheet of A4, on one line."""
    paper = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return [" ".join(sheet.extract_text().split()) for sheet in paper.pages]


def test_no_sheet_is_blank(visit):
    watched = visit()
    for path in KINDS:
        texts = sheets(watched.open(path))
        assert all(len(text) > 20 for text in texts), (path, [len(text) for text in texts])


def test_a_short_page_is_one_sheet(visit):
    assert len(sheets(visit().open("/about/corrections/"))) == 1


def test_home_is_two_sheets(visit):
    assert len(sheets(visit().open("/"))) <= 2


def test_the_home_of_another_site_is_two_sheets(tmp_path, browser):
    layout = copy_of(SMALL, tmp_path / "small")
    built(layout)
    with served(layout.site) as address:
        page = browser.new_page()
        page.goto(address)
        printed = sheets(page)
        page.close()
    assert len(printed) <= 2
    assert "Port Gazette" in " ".join(printed)  # its sources are there


def test_what_the_sources_say_is_printed_in_small_type_and_two_columns(visit):
    page = visit(width=360).open("/rounds/third-round/")  # where it is folded on the screen
    words = page.locator(".notes li li a").first.text_content()
    assert not page.locator(".notes li li").first.is_visible()
    page.emulate_media(media="print")
    columns, size = page.locator(".notes ol").evaluate(
        "it => [getComputedStyle(it).columnCount, parseFloat(getComputedStyle(it).fontSize)]"
    )
    assert columns == "2"
    assert size < 11.5
    assert not page.locator(".notes summary").is_visible()
    assert " ".join(words.split()[:2]) in " ".join(sheets(page))


def test_a_sheet_says_where_it_comes_from(visit):
    page = visit().open("/rounds/third-round/")
    text = " ".join(sheets(page))
    assert page.locator("link[rel=canonical]").get_attribute("href") in text.replace(" ", "")
    assert "as known on 20 March 2026" in text
    assert "#:~:text" not in text  # the quote itself stands there
    assert "/issues/new" not in text  # of no use on paper


def test_the_address_of_a_publication_is_printed(visit):
    page = visit().open("/sources/the-national-2021-05-22/")
    address = page.locator('article dd a[href^=http]:not([href*=":~:text"])').first
    assert address.get_attribute("href") in " ".join(sheets(page)).replace(" ", "")


def test_paper_is_white_whatever_the_colours_of_the_screen(visit):
    page = visit().open("/")
    page.get_by_role("button", name="Dark colours").click()
    page.emulate_media(media="print")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"


def test_no_furniture_is_printed(visit):
    page = visit().open("/rounds/third-round/")
    page.emulate_media(media="print")
    for part in (".skip", ".bar", ".where", ".foot", ".headerlink", ".fold:has(#s_cite)"):
        assert not page.locator(part).first.is_visible(), part
