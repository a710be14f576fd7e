"""On paper: the text and where it came from, no furniture and no blank sheet."""

from __future__ import annotations

import io

from pypdf import PdfReader

from tests.browser.kinds import KINDS


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
