"""A site in a language that is longer and runs from right to left: nothing is left in English,
nothing breaks. Its words are those of tests/pseudo.py."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.browser.conftest import Watched
from tests.conftest import SMALL, built, copy_of
from tests.pseudo import greek_world, pseudo_text
from tests.serving import served

LANGUAGE = "he"
KINDS = (
    "", "actors/", "actors/dockers/", "rounds/", "rounds/second-round/", "commitments/",
    "timeline/", "issues/", "issues/night-shift/", "statements/", "figures/",
    "figures/ships-waiting/", "glossary/", "disputes/", "sources/", "sources/union-history/",
    "search/", "changes/", "data/", "about/sourcing/", "about/corrections/", "404.html",
)  # fmt: skip
# Names that are the same everywhere: of forms, styles, files and fields.
SAME = frozenset(["APA", "Chicago", "MLA", "CSL", "JSON", "BibTeX", "EDTF", "URL", "Pagefind"])
# All text that a reader may see or hear.
SEEN = """() => {
  const said = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const within = walker.currentNode.parentElement;
    if (!within.closest("script, style, code, td:first-child")) said.push(walker.currentNode.data);
  }
  for (const one of document.querySelectorAll("[aria-label], [title], [placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"])
      said.push(one.getAttribute(name) ?? "");
  return [document.title, ...said].join("\\n");
}"""


@pytest.fixture(scope="module")
def foreign_address(tmp_path_factory):
    layout = copy_of(SMALL, tmp_path_factory.mktemp("foreign") / "site")
    shutil.rmtree(layout.data)
    greek_world(SMALL / "data", layout.data, LANGUAGE)
    layout.locale.mkdir()
    (layout.locale / f"{LANGUAGE}.po").write_bytes(pseudo_text(LANGUAGE))
    built(layout)
    with served(layout.site) as address:
        yield address


@pytest.fixture
def abroad(browser, foreign_address):
    contexts = []

    def start(width: int) -> Watched:
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}))
        return Watched(contexts[-1].new_page(), foreign_address)

    yield start
    for context in contexts:
        context.close()


def english_in(text: str) -> set[str]:
    plain = re.sub(r"https?:\S+|\S+\.(?:yml|json|bib|example)\S*|data/\S+", " ", text)
    return set(re.findall(r"(?<![\w./@-])[A-Za-z]{2,}(?![\w-]|\.\w)", plain)) - SAME


@pytest.mark.parametrize("width", [360, 1280])
def test_pages_are_whole(abroad, width):
    visitor = abroad(width)
    left, sideways = {}, []
    for path in KINDS:
        page = visitor.open(f"/{path}")
        assert page.evaluate("document.documentElement.dir") == "rtl"
        # The page on data tells of fields by their names.
        left[path] = english_in(page.evaluate(SEEN)) if path != "data/" else set()
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        sideways += [(path, over)] if over > 0 else []
    assert {path: words for path, words in left.items() if words} == {}
    assert sideways == []
    assert [error for error in visitor.errors if "404" not in error] == []


def test_search_speaks_the_language(abroad):
    visitor = abroad(1280)
    page = visitor.open("/", settle=True)
    page.locator("form[data-search] input").click()
    page.locator("dialog input").fill("δοκκ")
    page.locator("dialog .told:not(:empty)").wait_for()
    assert english_in(page.locator("dialog").inner_text()) == set()
    page.locator("dialog input").fill("zzqq")
    page.locator("dialog .told", has_text="zzqq").wait_for()
    assert english_in(page.locator("dialog .told").inner_text()) == {"zzqq"}
    assert visitor.errors == []


def test_a_card_speaks_the_language(abroad):
    page = abroad(1280).open("/actors/dockers/", settle=True)
    page.locator("a.cite").first.hover()
    card = page.locator(".note-card")
    card.wait_for()
    assert english_in(card.inner_text()) == set()
    assert english_in(card.get_attribute("aria-label") or "") == set()
