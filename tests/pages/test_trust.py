"""What every page says of itself: how many sources, to which day, where to report and to mend."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

import markdown
import pytest

from generator.facts.about import About
from generator.pages.all import make_pages
from generator.presenting.addresses import page_address
from tests.conftest import edition_of, library_of

SOURCES = "a: {title: A, type: book}\nb: {title: B, type: book}\n"
ACTORS = """
one:
  name: One & only
  type: person
  founded: {value: 1990, sources: [b]}
  sources: [a, {source: a, at: p. 2}]
two: {name: Two, type: person}
"""


@pytest.fixture
def pages(world):
    def make(site: str = "", more: str = ""):
        files = {
            "data/site.yml": f"title: T\n{site}",
            "data/sources.yml": SOURCES,
            "data/actors.yml": ACTORS + more,
        }
        return {page.path: page.text for page in make_pages(edition_of(library_of(world(files))))}

    return make


def foot(text: str) -> str:
    """The last paragraph of a page."""
    return text.rsplit("\n\n", 1)[-1]


def links(text: str) -> dict[str, str]:
    """Words and address of each link in a piece of Markdown, as a browser gets them."""
    found = re.findall(r'<a href="([^"]*)">(.*?)</a>', markdown.markdown(text))
    return {html.unescape(words): html.unescape(target) for target, words in found}


def test_a_source_counts_once(pages):
    made = pages("as_of: 2031-07-01")
    assert "This page rests on 2 sources; facts as known on 1 July 2031." in foot(
        made["actors/one.md"]
    )


def test_a_page_without_sources_says_nothing_of_them(pages):
    assert "sources" not in foot(pages()["actors/two.md"])
    assert "Facts as known in 2031." in foot(pages("as_of: 2031")["actors/two.md"])


def test_an_error_is_reported_in_a_filled_in_form(pages):
    made = pages("url: https://t.example/x/\nrepository: https://github.com/o/r.git")
    target = links(foot(made["actors/one.md"]))["Report an error"]
    parts = urlsplit(target)
    assert target.startswith("https://github.com/o/r/issues/new?template=error.yml&")
    assert parse_qs(parts.query) == {
        "template": ["error.yml"],
        "title": ["Error: One & only"],
        "page": ["https://t.example/x/actors/one/"],
    }


def test_the_form_has_the_fields_that_are_filled_in():
    from tests.conftest import ROOT

    form = (ROOT / ".github" / "ISSUE_TEMPLATE" / "error.yml").read_text(encoding="utf-8")
    assert "id: page\n" in form


def test_a_fact_is_edited_at_its_line(pages):
    made = pages("repository: https://github.com/o/r\nbranch: 'live/1 #x'")
    held = links(foot(made["actors/two.md"]))
    assert held["edit this fact"] == "https://github.com/o/r/edit/live/1%20%23x/data/actors.yml#L7"
    assert held["data/actors.yml, line 7"].endswith("/blob/live/1%20%23x/data/actors.yml#L7")


def test_another_host_is_asked_for_no_form(pages):
    held = links(foot(pages("repository: https://code.example/r/")["actors/two.md"]))
    assert held["Report an error"] == "https://code.example/r/"
    assert "edit this fact" not in held


@pytest.mark.parametrize("host", ["github.com.example", "notgithub.com", "example/github.com"])
def test_a_host_that_only_looks_alike_has_no_forms(pages, host):
    text = foot(pages(f"repository: https://{host}/o/r")["actors/two.md"])
    assert "issues/new" not in text


def test_without_a_repository_the_line_is_told_in_words(pages):
    text = foot(pages()["actors/two.md"])
    assert text == "This page is made from data/actors.yml, line 7.\n{ .meta .end }\n"


def test_a_very_long_title_is_cut(pages):
    long = f"three: {{name: {'n' * 900}, type: person}}\n"
    made = pages("repository: https://github.com/o/r", long)
    assert len(links(foot(made["actors/three.md"]))["Report an error"]) < 300


@pytest.mark.parametrize(
    ("path", "address"),
    [("index.md", "/"), ("actors/index.md", "/actors/"), ("about/method.md", "/about/method/"),
     ("actors/index-card.md", "/actors/index-card/")],
)  # fmt: skip
def test_the_page_address_a_page(path, address):
    assert page_address(path) == address


CHANGES = """
changes:
  - {date: 2031-05-02, text: New text., corrects: Old text., records: [two],
     wrong_since: 2031-04-01, noticed_by: a reader}
  - {date: 2031-05-03, text: One more page.}
  - {date: 2031-05-02, text: Newer text., corrects: Older text., records: [two, one, two]}
"""


def test_corrections_are_told_with_what_was_wrong(pages):
    text = pages(CHANGES)["about/corrections.md"]
    first, second = (
        text.index("### [Two](../actors/two.md) { .put-right #c_2031-05-02_2 }"),
        text.index("#c_2031-05-02 }"),
    )
    assert first < second
    assert "Before\n:   Old text.\n\nNow\n:   New text." in text
    assert "### [Two](../actors/two.md) and [One &#38; only](../actors/one.md) { .put-right" in text
    said = "The wrong words had stood since 1 April 2031. Noticed by a reader."
    assert f"Put right on 2 May 2031. {said}" in text
    assert "One more page" not in text


def test_no_correction_so_far(pages):
    made = pages()
    assert "No correction so far." in made["about/corrections.md"]
    assert "[No correction so far](../about/corrections.md)" in made["changes/index.md"]


def test_changes_lead_to_what_was_wrong(pages):
    text = pages(CHANGES)["changes/index.md"]
    assert text.index("One more page") < text.index("New text") < text.index("Newer text")
    assert "[There were 2 corrections so far](../about/corrections.md)" in text
    assert (
        "([Two](../actors/two.md); [what was wrong](../about/corrections.md#c_2031-05-02_2))"
        in text
    )


def test_a_record_that_was_put_right_says_so(pages):
    made = pages(CHANGES)
    said = "[2 May 2031](../about/corrections.md#c_2031-05-02)"
    assert f"Put right on {said}:" in made["actors/one.md"]
    latest, other = "about/corrections.md#c_2031-05-02_2", "about/corrections.md#c_2031-05-02"
    said = f"Put right on [2 May 2031](../{latest}) and [again that day](../{other}):"
    assert said in made["actors/two.md"]
    assert "Put right on" not in made["sources/a.md"]


def test_what_a_change_may_say():
    given = {"date": "2031", "text": "x", "corrects": "y", "noticed_by": "z", "wrong_since": "2030"}
    [change] = About.model_validate({"title": "T", "changes": [given]}).changes
    assert (str(change.noticed_by), change.wrong_since.text) == ("z", "2030")
