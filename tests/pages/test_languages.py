"""Every word of the pages is a message: in a language that nobody speaks, no English is left."""

from __future__ import annotations

import html
import re

import pytest

from generator.facts.about import About
from generator.layout import Layout
from generator.markdown.template import template_environment
from generator.pages.all import make_pages
from generator.presenting.edition import Edition
from generator.site.outputs import OWN_TEMPLATES
from tests.conftest import SMALL, library_of
from tests.pseudo import greek_world, pseudo_translations

LANGUAGE = "he"  # written from right to left, with four forms for a count
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.S)
_NOT_WORDS = re.compile(
    r"\]\([^)]*\)"  # where links lead
    r"|\{[^}]*\}"  # classes, anchors, languages
    r"|<(?:path|circle|line|rect|g|svg|/)[^>]*>|<[a-z]+(?: [^>]*)?>|`[^`]*`"
    r"|data/[\w./-]+|https?://\S+|&\w+;"
)
# Names of forms and styles, which are the same in every language; fields are named as in the data.
_SAME = frozenset(["APA", "Chicago", "MLA", "CSL", "JSON", "BibTeX", "EDTF"])


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("greek")
    greek_world(SMALL / "data", folder / "data", LANGUAGE)
    edition = Edition(
        library_of(Layout(folder)),
        template_environment([OWN_TEMPLATES]),
        pseudo_translations(LANGUAGE),
    )
    return {page.path: page for page in make_pages(edition)}


def english_in(text: str) -> set[str]:
    """Words of plain letters that a reader of a page would see."""
    shown = _NOT_WORDS.sub(" ", html.unescape(text))
    return set(re.findall(r"(?<![\w.@/-])[A-Za-z]{2,}(?![\w-]|\.\w)", shown)) - _SAME


def test_a_word_that_is_no_message_is_seen():
    assert english_in("## Γεια { #s_x }\n\nSources [ȧƀ](actors/x.md)") == {"Sources"}


def test_no_english_is_left(pages):
    left = {path: english_in(_FRONT.sub("", page.text)) for path, page in pages.items()}
    fields = {name for name in left.pop("data/index.md") if not name.islower()} - set(
        About.model_fields
    )
    assert {path: words for path, words in left.items() if words} == {}
    assert fields - {"URL", "DOI"} == set()


def test_titles_and_descriptions_are_messages_too(pages):
    for path, page in pages.items():
        front = _FRONT.match(page.text)[0]
        said = re.findall(r'^(?:title|description): "(.*)"$', front, re.M)
        assert english_in(" ".join(said)) == set(), path
