"""Every picture of the dialogue's site and of one on another subject, as a reader sees it: no words
over others, none cut; where pictures are promised there is one, and its files are there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.layout import MADE_BY
from tests.browser.heights import paths_of
from tests.browser.test_pictures import FAULTS
from tests.conftest import SMALL, built, copy_of
from tests.serving import served

SHOWN = "[...document.querySelectorAll('figure.drawn svg')].some(it => it.checkVisibility())"
# Pages that have a picture in the dialogue's site; of actors, those with three events or more.
WITH_PICTURES = ("/", "/timeline/", "/map/", "/figures/us-troops-in-iraq/")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    layout = copy_of(SMALL, tmp_path_factory.mktemp("other-subject") / "site")
    built(layout)
    return layout.site


@pytest.fixture(scope="session", params=["dialogue", "another subject"])
def any_site(request, built_site, small_site) -> Iterator[tuple[Path, str]]:
    site = built_site if request.param == "dialogue" else small_site
    with served(site) as address:
        yield site, address


def drawn_pages(site: Path) -> list[str]:
    """The addresses of the pages with a picture."""
    return [
        path
        for path in paths_of(site)
        if '<svg xmlns="http://www.w3.org/2000/svg" class="picture'
        in (site / path.strip("/") / "index.html").read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize("width", [1280, 360])
def test_no_words_of_any_picture_meet_or_are_cut(browser, any_site, width):
    site, address = any_site
    page = browser.new_page(viewport={"width": width, "height": 900})
    paths = drawn_pages(site)
    found = {}
    for path in paths:
        page.goto(address + path)
        if told := page.evaluate(FAULTS):
            found[path] = told
    page.close()
    assert len(paths) > 3
    assert found == {}


def test_every_page_that_promises_a_picture_has_one(visit, real_library):
    watched = visit()
    paths = [*WITH_PICTURES, *(f"/rounds/{it.id}/" for it in real_library.of_kind("rounds"))]
    for path in paths:
        assert watched.open(path).evaluate(SHOWN), path


def test_every_actor_of_three_events_has_a_picture(visit, real_library):
    watched = visit()
    for actor in real_library.of_kind("actors"):
        events = {
            event.id
            for event in real_library.of_kind("events")
            for party in event.actors
            if actor.id in [ref.id for ref in (party.actor, party.of) if ref]
        }
        if len(events) >= 3:
            assert watched.open(f"/actors/{actor.id}/").evaluate(SHOWN), actor.id


def test_the_files_of_every_picture_are_there_and_are_pictures(any_site, browser):
    site, address = any_site
    made = [file for file in site.rglob("*.svg") if MADE_BY.encode() in file.read_bytes()[:200]]
    assert made
    page = browser.new_page()
    for file in sorted(made):
        assert file.with_suffix(".csv").is_file(), file
        page.goto(f"{address}/{file.relative_to(site).as_posix()}")
        assert page.evaluate("document.documentElement.getBoundingClientRect().height") > 10
    page.close()
