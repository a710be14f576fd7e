"""A site whose every text is hostile: each value is shown as itself, and nothing runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.hostile.conftest import Visited
from tests.hostile.corpus import LONG, VALUES
from tests.markdown.positions import as_prose, as_shown, squeezed

TEXT = {"a", "br", "em", "strong", "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
        "code", "section", "details", "summary", "h1", "h2", "h3", "table", "thead", "tbody",
        "tr", "th", "td", "div", "span", "small",
        "figure", "svg", "g", "title", "desc", "rect", "path", "circle", "line", "polyline",
        "polygon", "text"}  # fmt: skip
FORM = {"form", "label", "input", "button", "select", "option"}  # in which a reader seeks one fact
WITH_FORM = ("/", "/search/", "/sources/")
BY_HAND = ("/about/", "/manual/", "/404.html")
OWN_PAGE = ("actors", "rounds", "issues", "figures", "sources")


@pytest.fixture(scope="module")
def built(visited) -> Visited:
    """One record of each kind: each field and each value at least once."""
    site = visited(VALUES, range(1))
    assert {place.value for place in site.placed} == set(VALUES)
    return site


def test_nothing_runs(built):
    assert_nothing_runs(built)


def assert_nothing_runs(built: Visited) -> None:
    assert built.noticed == []
    for path, page in built.pages.items():
        assert not page.ran, path
        assert page.headings == 1, path
        allowed = TEXT | (FORM if path.startswith("/sources/_") or path in WITH_FORM else set())
        assert path.startswith(BY_HAND) or page.elements <= allowed, path
        assert page.handlers == (), path
        assert page.base.startswith("http://127.0.0.1"), path
        schemes = {target.partition(":")[0] for target in page.targets}
        assert schemes <= {"http", "https", "mailto"}, path


def test_each_text_is_shown_as_itself(built):
    assert list(missing(built)) == []


def missing(built: Visited) -> Iterator[tuple[str, str, str]]:
    """Field, page and value of each text that its page does not show."""
    for place in built.placed:
        if place.page and not place.is_shown_in(built.pages[place.page].text):
            yield place.field, place.page, place.value


def shown(value: str) -> str:
    return squeezed(as_shown(value))


def test_titles_are_whole(built):
    """In the heading, in the tab of the browser, and in the name of the site on each page."""
    [title] = [shown(place.value) for place in built.placed if place.field == "site.title"]
    [question] = [shown(place.value) for place in built.placed if place.field == "site.question"]
    assert built.pages["/"].title == title
    assert built.pages["/"].heading.endswith(question)
    for page in built.pages.values():
        assert page.home == title
    for path, name in named(built):
        assert built.pages[path].heading.startswith(name), path  # behind it, in other languages
        assert built.pages[path].title == f"{name} · {title}"


def named(built: Visited) -> Iterator[tuple[str, str]]:
    """The page and the name of each record that has a page of its own."""
    for place in built.placed:
        kind, _, field = place.field.partition(".")
        if kind in OWN_PAGE and field in ("name", "title"):
            yield place.page, shown(place.value)


def test_descriptions_are_whole(built):
    described = [place for place in built.placed if place.field.endswith(".summary")]
    for place in described:
        if place.field.partition(".")[0] in OWN_PAGE:
            assert shown(place.value) in built.pages[place.page].description, place


def test_previews_are_whole(built):
    previews = {squeezed(text) for page in built.pages.values() for text in page.previews}
    names = {place.field for place in built.placed if place.is_shown_in("\n".join(previews))}
    assert {"actors.name", "actors.summary", "terms.name", "rounds.summary"} <= names


def test_reports_of_errors_are_filled_in_whole(built):
    """Each page leads to one form, on one host, with its own title and address and nothing else."""
    for path, page in built.pages.items():
        by_hand = path.startswith(BY_HAND) and path != "/about/corrections/"
        if by_hand or "/old-" in path:  # from which the visitor was sent on
            continue
        forms = {target for target in page.targets if "/issues/new" in target}
        [parts] = map(urlsplit, forms)
        filled = parse_qs(parts.query, strict_parsing=True)
        assert (parts.netloc, parts.path) == ("github.com", "/ok/code/issues/new"), path
        assert (set(filled), parts.fragment) == ({"template", "title", "page"}, ""), path
        assert filled["page"] == [f"https://ok.example{path}"]
        told = squeezed(filled["title"][0]).removeprefix("Error: ").removesuffix("…")
        named = page.title if path == "/" else page.heading
        assert told and named.startswith(told), path


def test_lines_of_data_are_named_whole(built):
    """Whatever the branch is called, it is one part of the address."""
    branches = [place.value.strip() for place in built.placed if place.field == "site.branch"]
    for path, page in built.pages.items():
        for target in page.targets:
            parts = urlsplit(target)
            if parts.path.startswith(("/ok/code/blob/", "/ok/code/edit/")):
                branch, _, file = (
                    unquote(parts.path)
                    .split("/", 4)[4]
                    .rpartition("/data/" if parts.fragment else "/docs/")
                )
                assert [branch] == branches, path
                assert file.endswith(".yml" if parts.fragment else ".md"), target


def test_cells_are_labelled_with_whole_texts(built):
    labels = {squeezed(label) for page in built.pages.values() for label in page.labels}
    fields = ("issues.positions.actor.name", "actors.name")
    for place in built.placed:
        if place.field in fields and "other" not in place.page:
            assert shown(place.value) in labels, place


def test_files_of_data_hold_texts_as_they_are(built):
    held: set[str] = set()
    for file in (built.site / "data").glob("*.json"):
        held |= set(strings(json.loads(file.read_text(encoding="utf-8"))))
    whole = "\0".join(held)
    for place in built.placed:
        typed = place.value.strip() in whole or as_prose(place.value) in whole
        assert typed or place.field.startswith("site."), place


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


@pytest.mark.long
def test_more_of_each(visited):
    """Every field with another twelve values, spread over the whole corpus."""
    built = visited(VALUES, range(0, len(VALUES), len(VALUES) // 12))
    assert_nothing_runs(built)
    assert list(missing(built)) == []


@pytest.mark.long
def test_long_runs(visited):
    """One in every fortieth field."""
    spread = tuple(value for run in LONG for value in (run, *["x"] * 39))
    built = visited(spread, range(1))
    assert_nothing_runs(built)
    assert list(missing(built)) == []
