"""Names are folded alike where their list is made and where it is read."""

from __future__ import annotations

from hypothesis import find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from generator.search.facets import FACET_KINDS
from generator.search.name_folding import FOLDING, level, words_of_name
from generator.site.style.theme import OWN_THEME
from tests.conftest import edition_of

FOLD = OWN_THEME / "assets" / "search" / "fold.js"
IN_BROWSER = "texts => texts.map(text => [fold.level(text), fold.words(text)])"
# What both know: a browser may be a version of Unicode ahead of Python.
ASSIGNED = st.characters(exclude_categories=("Cn", "Cs"))
SIGNS = st.sampled_from(
    "aeiouyhkqzdgts'’ʿ-, 0123456789ABCßøİıςΣﬁ٣۷،٬أإآؤئىةکیـءٱالوبتهمنक्षिগ中𝒜é\u0301\u064e"
)


def folding_of(browser):
    page = browser.new_page()
    page.evaluate("globalThis.siteSearch = {}")
    page.add_script_tag(path=FOLD)
    page.evaluate("table => { globalThis.fold = siteSearch.folding(table) }", FOLDING)
    return lambda texts: page.evaluate(IN_BROWSER, texts)


def here(texts):
    return [[level(text), list(words_of_name(text))] for text in texts]


def test_all_names_of_the_site(browser, real_library):
    edition = edition_of(real_library)
    names = [
        name
        for kind in FACET_KINDS
        for record in real_library.of_kind(kind)
        for name in (
            edition.label(record),
            *(edition.text(stated.value) for stated in record.aliases),
            *(edition.text(form.value) for forms in record.names.values() for form in forms),
        )
    ]
    assert len(names) > 500
    assert folding_of(browser)(names) == here(names)


def test_any_text(browser):
    """In batches, since each crossing into the browser takes its time."""
    there = folding_of(browser)
    texts = st.lists(
        st.one_of(st.text(SIGNS, max_size=20), st.text(ASSIGNED, max_size=12)), max_size=60
    )
    differs = settings(max_examples=150, database=None)
    try:
        batch = find(texts, lambda given: there(given) != here(given), settings=differs)
    except NoSuchExample:
        return
    raise AssertionError([(text, there([text]), here([text])) for text in batch])


def test_a_difference_is_seen(browser):
    there = folding_of(browser)
    assert there(["Al-Qadhimi"]) != [[level("Al-Qadimi"), ["other"]]]
