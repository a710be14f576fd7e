"""The results of a round as squares: on its own page and in a line of any other."""

from __future__ import annotations

import re

import pytest

from generator.facts.records.rounds import Round
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.result_squares import results_picture, round_results, squares_in_line
from tests.conftest import edition_of, library_of

TALKS = """
talks:
  title: Talks
  date: 2031-04-02
  outcomes:
    - {text: No date., status: left open}
    - {id: pay, text: "Pay *rises* | by [[union]].", status: agreed, verdict: kept in part}
    - {text: Disputed whether agreed., status: [agreed, left open]}
empty: {title: Empty, date: 2031}
"""


@pytest.fixture
def builder(world):
    library = library_of(
        world({"data/rounds.yml": TALKS, "data/actors.yml": "union: {name: Union, type: union}"})
    )
    return lambda path: PageBuilder(edition_of(library), path)


def held(builder: PageBuilder, name: str) -> Round:
    record = builder.edition.library.get("rounds", name)
    assert isinstance(record, Round)
    return record


def test_agreed_ones_first_in_words_with_their_addresses(builder):
    page = builder("rounds/talks.md")
    results = round_results(page, held(page, "talks"))
    assert [(it.words, it.address, it.agreed, it.verdict) for it in results] == [
        ("Pay rises | by Union. (agreed, kept in part)", "#o_pay", True, "kept in part"),
        ("Disputed whether agreed. (agreed)", "#o_3", True, ""),
        ("No date. (left open)", "#o_1", False, ""),
    ]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", "rounds/talks.md#o_pay"),
        ("commitments/index.md", "../rounds/talks.md#o_pay"),
        ("rounds/index.md", "talks.md#o_pay"),
    ],
)
def test_other_pages_lead_to_the_round(builder, path, address):
    page = builder(path)
    assert round_results(page, held(page, "talks"))[0].address == address


def test_the_picture_of_the_round_has_addresses_of_its_own(builder):
    page = builder("rounds/talks.md")
    picture = results_picture(page, held(page, "talks"))
    assert picture
    assert "2 agreed, 1 left open." in picture.drawn
    assert sorted(page.files) == ["rounds/talks/results.csv", "rounds/talks/results.svg"]


def test_in_a_line_it_holds_nothing_that_markdown_reads(builder):
    page = builder("index.md")
    line = squares_in_line(page, held(page, "talks"))
    assert not re.search(r"[*|\[\]\n]|(?<![a-z0-9])_|_(?![a-z0-9])", line)
    assert line.count("<a ") == 3
    assert page.files == {}


def test_a_round_without_results_has_no_picture(builder):
    page = builder("rounds/empty.md")
    empty = held(page, "empty")
    assert round_results(page, empty) == ()
    assert results_picture(page, empty) is None
    assert squares_in_line(page, empty) == ""
