"""Nothing is loaded before a reader searches; what is loaded then does not grow with the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import CDPSession

from tests.browser.conftest import Watched
from tests.browser.searching import opened, sought
from tests.browser.test_weight import weight
from tests.conftest import built, copy_of
from tests.serving import served
from tests.synthetic import write_facts

OF_SEARCH = ("/assets/pagefind/", "/assets/made/names/", "/assets/search/")


def asked_by(watched: Watched) -> list[str]:
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    return asked


def loaded(site: Path, asked: list[str]) -> int:
    """Bytes on the wire, with gzip; the index's own files are compressed already."""
    files = [site / path.lstrip("/") for path in dict.fromkeys(asked)]
    return sum(weight(file / "index.html" if file.is_dir() else file) for file in files)


def test_nothing_is_loaded_before(visit):
    watched = visit()
    asked = asked_by(watched)
    page = watched.open("/", settle=True)
    assert [path for path in asked if path.startswith(OF_SEARCH)] == []
    page.keyboard.press("/")
    page.locator("dialog[open] select").first.wait_for()
    assert [path for path in asked if path.startswith("/assets/pagefind/")] == []


def test_a_first_result_on_the_real_site(visit, built_site):
    watched = visit()
    asked = asked_by(watched)
    page = watched.open("/")
    opened(page)
    assert sought(page, "suleimani")
    assert loaded(built_site, asked) < 250_000, sorted(set(asked))


@pytest.fixture
def grown(tmp_path, browser) -> Iterator[Callable[[int], tuple[Path, Watched]]]:
    """A site of so many synthetic records, built and served: grown(500)."""
    with ExitStack() as ends:

        def build(records: int) -> tuple[Path, Watched]:
            write_facts(tmp_path / "facts", records)
            layout = copy_of(tmp_path / "facts", tmp_path / "whole")
            built(layout, timeout=None)
            address = ends.enter_context(served(layout.site))
            context = browser.new_context()
            ends.callback(context.close)
            return layout.site, Watched(context.new_page(), address)

        yield build


class Answer(NamedTuple):
    """What a text cost that is sought on a first visit, and what it found."""

    size: int  # bytes, those of the page included
    seconds: float  # of the page's own work, which does not depend on what else the machine does
    first: str  # the first address


def measure(site: Path, watched: Watched, texts: list[str]) -> dict[str, Answer]:
    measured = {}
    for text in texts:
        page = watched.page.context.new_page()
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(urlsplit(request.url).path))
        meter = page.context.new_cdp_session(page)
        page.goto(f"{watched.address}/about/")
        opened(page)
        meter.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = worked(meter)
        found = sought(page, text)
        assert found, text
        measured[text] = Answer(loaded(site, asked), worked(meter) - before, found[0])
        page.close()
    return measured


def worked(meter: CDPSession) -> float:
    metrics = meter.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in metrics if one["name"] == "TaskDuration")


TEXTS = ["Actor harbour", "actr 17", "harbour talk", "Event 12", "Term quay"]


def test_a_first_result_at_500_records(grown):
    measured = measure(*grown(500), TEXTS)
    print(measured)
    assert max(answer.size for answer in measured.values()) < 200_000, measured
    assert max(answer.seconds for answer in measured.values()) < 0.7, measured


@pytest.mark.long
def test_a_first_result_on_a_larger_site(grown):
    """Where a word stands on nearly all of the pages, as here, its part of the index is largest."""
    site, watched = grown(1_500)
    measured = measure(site, watched, TEXTS)
    print(measured)
    assert max(answer.size for answer in measured.values()) < 250_000, measured
    # Of many names that share a word, the one that has the other word too, and without the index.
    opened(watched.open("/about/"))
    find = "(all) => Promise.all(all.map((text) => siteSearch.names.find(text)))"
    found = watched.page.evaluate(find, [f"Event {number}" for number in range(10, 15)])
    firsts = [hits[0]["address"].partition("#")[2] if hits else "" for hits in found]
    assert firsts == [f"event-{number}" for number in range(10, 15)]
