"""The table of a figure names who reports each number, linked where that is an actor."""

from __future__ import annotations

import pytest

from generator.pages.figures.figure import figure_pages
from tests.conftest import edition_of, library_of


@pytest.fixture
def page(world):
    def make(reporter: str) -> str:
        files = {
            "data/actors.yml": "the-union: {name: The Union, type: body}\n",
            "data/figures.yml": "f:\n  name: F\n  unit: ships\n  points:\n"
            f'    - {{date: 2031, value: 7, reported_by: "{reporter}"}}\n',
        }
        [made] = figure_pages(edition_of(library_of(world(files))))
        return made.text

    return make


@pytest.mark.parametrize(
    ("reporter", "shown"),
    [
        ("the-union", "[The Union](../actors/the-union.md)"),
        ("[[the-union]] and others", "[The Union](../actors/the-union.md) and others"),
        ("Harbour office; a paper says 8", "Harbour office; a paper says 8"),
    ],
)
def test_who_reports_a_number(page, reporter, shown):
    assert shown in page(reporter)


def test_the_axis_is_named_in_view(small_edition):
    [page] = figure_pages(small_edition)
    assert '<figure class="chart"><figcaption>ships</figcaption><svg' in page.text
