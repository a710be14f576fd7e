"""What a reader meets: on every kind of page, wide and narrow, light and dark, without scripts."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.kinds import KINDS, NOWHERE

LUMINANCE = """() => {
  const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_kind_of_page(visit, dark):
    watched = visit(width=320, dark=dark)
    for path in KINDS:
        page = watched.open(path)
        assert page.locator("h1").count() == 1, path
        too_wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(too_wide) <= 0, f"{path} scrolls sideways"
        assert (page.evaluate(LUMINANCE) < 128) is dark, path
        page.locator("article code").evaluate_all("all => all.forEach(code => code.remove())")
        stray = page.locator("article").text_content()  # what is folded or not chosen, too
        assert "{ ." not in stray and "{ #" not in stray and "{#" not in stray, path
    assert watched.errors == []
    assert watched.foreign == []


def test_all_text_is_there_without_scripts(visit):
    with_scripts, without = visit(), visit(scripts=False)
    for path in KINDS:
        page = with_scripts.open(path)
        # That facts are old depends on the reader's day, which only a script knows.
        page.evaluate("document.querySelector('[data-stale-from]')?.remove()")
        wanted = set(page.locator("article").inner_text().split())
        seen = set(without.open(path).locator("article").inner_text().split())
        assert wanted - seen == set(), path


def test_a_note_leads_to_its_source_and_back(visit):
    page = visit().open("/rounds/third-round/")
    mark = page.locator("a.cite").first
    here = mark.get_attribute("id")
    mark.click()
    assert page.url.endswith("#n_1")
    page.locator("#n_1 a.back").first.click()
    assert page.url.endswith(f"#{here}")


def test_an_address_that_leads_nowhere(visit):
    page = visit().open(NOWHERE)
    assert page.locator("h1").inner_text()
    assert page.locator("article a[href]").count() >= 2


def test_an_error_is_reported_from_every_kind_of_page(visit):
    """By a form whose page is filled in: the address is where the site will stand."""
    watched = visit()
    for path in KINDS:
        page = watched.open(path)
        target = page.get_by_role("link", name="Report an error").last.get_attribute("href")
        filled = parse_qs(urlsplit(target).query)
        assert filled["template"] == ["error.yml"], path
        assert urlsplit(filled["page"][0]).path == path
