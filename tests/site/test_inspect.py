"""A built site with a fault is not published: each fault is seen."""

from __future__ import annotations

import pytest

from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.terms import Term
from generator.site.inspect.site import inspect_site

CARD = "https://x.example/assets/cards/index.png"


@pytest.fixture
def built(tmp_path):
    def build(**pages: str):
        for name, text in {"index": "", "glossary/index": '<p id="quay">', **pages}.items():
            file = tmp_path / f"{name.replace('__', '/')}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return build


@pytest.fixture
def library():
    held = Library(About.model_validate({"title": "T"}))
    held.add(Term.model_validate({"id": "quay", "name": "Quay", "definition": "d"}))
    return held


def rules(folder, library):
    return [problem.rule for problem in inspect_site(folder, library)]


def test_a_good_site(built, library):
    links = (
        '<a href="glossary/#quay">q</a><a href="https://x.example/">x</a><a href="#top" id="top">'
    )
    assert rules(built(index=links), library) == []


@pytest.mark.parametrize(
    ("pages", "rule"),
    [
        ({"index": '<a href="nowhere/">x</a>'}, "broken-link"),
        ({"index": '<a href="glossary/#key">x</a>'}, "broken-anchor"),
        ({"index": '<a href="#gone">x</a>'}, "broken-anchor"),
        ({"index": f"<meta property='og:image' content='{CARD}'>"}, "broken-link"),
        ({"index": '<script src="https://cdn.example/x.js"></script>'}, "foreign-request"),
        ({"index": '<img src="//cdn.example/x.png">'}, "foreign-request"),
        ({"index": '<link rel="stylesheet" href="gone.css">'}, "broken-link"),
        ({"index": '<link href="https://cdn.example/x.css" rel="stylesheet">'}, "foreign-request"),
        ({"index": '<link rel="preconnect" href="https://cdn.example">'}, "foreign-request"),
        ({"index": '<a title="a > b" href="nowhere/">x</a>'}, "broken-link"),
        ({"glossary/index": "<p>"}, "not-shown"),
    ],
)
def test_a_fault_is_seen(built, library, pages, rule):
    assert rules(built(**pages), library) == [rule]


def test_a_picture_is_of_its_own_page_or_that_of_the_front_page(built, library):
    folder = built(index=f"<meta property='og:image' content='{CARD}'>")
    (folder / "assets" / "cards").mkdir(parents=True)
    (folder / "assets" / "cards" / "index.png").touch()
    assert rules(folder, library) == []
    other = CARD.replace("index.png", "glossary.png")
    page = f"<meta property='og:image' content='{other}'>"
    assert rules(built(index=page), library) == ["broken-link"]


def test_a_style_sheet_that_asks_another_host(built, library):
    folder = built()
    (folder / "own.css").write_text("@import '//fonts.example/x.css';", encoding="utf-8")
    assert rules(folder, library) == ["foreign-request"]


def test_a_picture_that_runs(built, library):
    folder = built()
    (folder / "own.svg").write_text("<svg onload='run()'/>", encoding="utf-8")
    assert rules(folder, library) == ["forbidden-markup"]


def test_a_page_that_runs(built, library):
    assert rules(built(index="<script>run()</script>"), library) == ["forbidden-markup"]


def test_what_is_wrong_everywhere_is_told_once(built, library):
    pages = {f"page-{number}": "<script>run()</script>" for number in range(9)}
    problems = inspect_site(built(**pages), library)
    assert [str(problem) for problem in problems] == [
        "page-0.html:1:1: error[forbidden-markup] A script stands in the page itself. "
        "The same is so on 8 more pages."
    ]
