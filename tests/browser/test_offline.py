"""The packed copy, unpacked and opened from a folder: it reads, and it searches."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.browser.searching import addresses, answered, opened, sought
from tests.conftest import SMALL, built, copy_of


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """The small world's copy, in a folder whose name needs escaping."""
    layout = copy_of(SMALL, tmp_path_factory.mktemp("offline") / "world")
    said = built(layout, "--offline")
    assert said.endswith("A copy to be read without a server is in site.zip.\n")
    folder = layout.root / "a stick #1 é"
    with ZipFile(layout.packed) as packed:
        packed.extractall(folder)
    return folder / "site"


def test_every_link_names_a_file(copy):
    pages = sorted(copy.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for link in re.findall(r'<(?:a|form)\b[^>]*?\s(?:href|action)="([^"]*)"', text):
            path = link.partition("#")[0].partition("?")[0]
            if path and not re.match(r"[a-z]+:", path):
                assert (page.parent / path).is_file(), (page, link)


def test_it_reads_and_searches(copy, browser):
    errors: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.goto((copy / "index.html").as_uri())
    page.locator(".sections a", has_text="Actors").click()
    page.wait_for_url("**/actors/index.html")
    opened(page)
    assert sought(page, "docers")[0] == "actors/dockers/index.html"
    assert page.locator(".told").inner_text().startswith("Showing results for")
    assert any("#" in address for address in sought(page, "the cranes stop"))
    assert page.locator(".found mark, .found .about").count()
    page.locator(".found a.to").first.click()
    page.wait_for_url("**/index.html*")
    page.goto((copy / "search" / "index.html").as_uri() + "?q=dockers")
    answered(page, "dockers")
    assert addresses(page)[0] == "actors/dockers/index.html"
    assert errors == []
    page.close()
