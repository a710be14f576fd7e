"""A first visit on a slow line: what one page and all it loads weigh."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.browser.kinds import KINDS, NOWHERE

BUDGET = 75_000  # bytes on the wire, with gzip
HEADERS = 200  # about what the headers of one answer weigh


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6)) + HEADERS


@pytest.mark.parametrize("path", [*KINDS, NOWHERE])
def test_a_first_visit_is_light(visit, address, built_site, path):
    watched = visit()
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    watched.open(path, settle=True)
    files = [built_site / url.removeprefix(f"{address}/").partition("?")[0] for url in asked]
    read = [file / "index.html" if file.is_dir() else file for file in files]
    loaded = [file if file.exists() else built_site / "404.html" for file in read]
    assert {file.suffix for file in loaded} <= {".html", ".css", ".js", ".svg"}
    assert sum(map(weight, loaded)) < BUDGET, [(file.name, weight(file)) for file in loaded]


def test_record_pages_do_not_grow_with_the_site(visit):
    """Records are not in the navigation, which every page holds."""
    page = visit().open("/actors/kataib-hezbollah/")
    assert page.locator("nav a").count() < 80
