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


def test_the_picture_has_an_address_of_its_own_and_so_have_its_numbers(small_edition):
    [page] = figure_pages(small_edition)
    files = dict(page.files)
    assert list(files) == [
        "figures/ships-waiting/numbers.svg",
        "figures/ships-waiting/numbers.csv",
    ]
    assert '<figure class="drawn figure"><svg' in page.text
    assert "(ships-waiting/numbers.svg) · [its data as CSV](ships-waiting/numbers.csv)" in page.text
    assert "The harbour talks · https://" in files["figures/ships-waiting/numbers.svg"]
    head, first, *_ = files["figures/ships-waiting/numbers.csv"].splitlines()
    assert head == "date,bound,value,unit,counts"
    assert first.split(",")[3] == "ships"
