"""A page says that it is long by what there is to read, not by its folded sources."""

from __future__ import annotations

import pytest

from generator.pages.all import make_pages
from tests.conftest import edition_of, library_of

SENTENCE = "Nobody knows when the cranes will turn again. "


def is_long(world, description: str, sources: int) -> bool:
    files = {
        "data/sources.yml": "".join(
            f"s-{n}: {{title: What the harbour said on day {n} of the strike}}\n"
            for n in range(sources)
        ),
        "data/actors.yml": (
            "dockers:\n  name: Dockers\n  type: organisation\n"
            f"  sources: [{', '.join(f's-{n}' for n in range(sources))}]\n"
            f"  description: {description}\n"
        ),
    }
    pages = {page.path: page.text for page in make_pages(edition_of(library_of(world(files))))}
    return 'contents: "yes"' in pages["actors/dockers.md"].partition("\n---\n")[0]


@pytest.mark.parametrize(
    ("times", "sources", "long"), [(5, 1, False), (200, 1, True), (5, 200, False)]
)
def test_what_makes_a_page_long(world, times, sources, long):
    assert is_long(world, SENTENCE * times, sources) is long
