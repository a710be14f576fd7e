"""Commitments: what is known of first, with its verdict; what is not, in a line each."""

from __future__ import annotations

import pytest

from generator.pages.rounds.commitments import commitments_pages
from tests.conftest import edition_of, library_of

SOURCE = "s: {title: A report, type: book}\nlate: {title: A late report, type: book}\n"
ROUNDS = """
early:
  number: 1
  date: 2031-04-02
  outcomes:
    - {id: gate, text: The gate is mended., status: agreed, sources: [s]}
    - id: quay
      text: The quay is dredged.
      status: agreed
      owed_by: port
      due: 2031-10
      verdict: {value: kept in part, date: 2031-11-01, note: Half of it was., sources: [late]}
      progress: [{date: 2031-08, text: Dredgers came., sources: [s]}]
      sources: [s]
    - {id: night, text: The night shift., status: left open, sources: [s]}
next:
  number: 2
  date: 2032-04-02
  outcomes:
    - text: They meet again.
      status: agreed
      progress: [{date: 2032-05, text: They met., sources: [late]}]
    - {id: pay, text: Pay rises., status: agreed, verdict: not known}
"""
FILES = {
    "data/sources.yml": SOURCE,
    "data/rounds.yml": ROUNDS,
    "data/actors.yml": "port: {name: The Port, type: body}\n",
}


@pytest.fixture
def page(world):
    def make(files: dict[str, str]) -> str:
        [made] = commitments_pages(edition_of(library_of(world(files))))
        return made.text

    return make


def part(text: str, anchor: str) -> str:
    return text.split(f"{{ #{anchor}")[1].split("\n## ")[0]


def test_what_is_judged_stands_before_what_is_but_followed_and_what_is_not_known(page):
    told = part(page(FILES), "s_agreed")
    assert told.index("The quay") < told.index("They meet") and told.index("The quay") < told.index(
        "Pay rises"
    )


def test_a_commitment_tells_its_verdict_who_owes_it_by_when_and_what_that_rests_on(page):
    told = part(page(FILES), "s_agreed").split("\n-   ")[1]
    assert told.startswith("*Kept in part*{ .verdict .kept-in-part } ")
    assert "[Round 1, April 2031](../rounds/early.md#o_quay)" in told
    assert "Owed by: [The Port](../actors/port.md) · Due: October 2031" in told
    assert "    -   As of 1 November 2031: Half of it was.[1](#n_1)" in told
    assert "[1 step, with its day](../rounds/early.md#o_quay)" in told
    assert "{ #c_early_o_quay .commitment }" in told


def test_without_a_verdict_the_steps_stand_there(page):
    assert "    -   May 2032; day not known: They met.[" in part(page(FILES), "s_agreed")


def test_what_is_not_known_stands_in_a_line_each_without_notes(page):
    text = page(FILES)
    assert "The gate is mended. <small>[Round 1, April 2031]" in part(text, "s_untold")
    assert "{ #c_early_o_gate .brief }" in text and "#n_" not in part(text, "s_untold")
    assert "The night shift." in part(text, "s_open") and "Status" not in text


def test_each_round_stands_at_a_glance_with_the_anchors_of_earlier_editions(page):
    text = page(FILES)
    assert "[Round 1](../rounds/early.md){ #l_early }, 2 April 2031" in text
    assert "{ #a_early .glance }" in text and "2 agreed, 1 left open" in text


def test_it_says_how_many_ended_how(page):
    text = page(FILES)
    assert "*Kept in part*{ .verdict .kept-in-part } 1" in text.split("## ")[0]
    assert "## What the verdicts mean" in text


def test_without_verdicts_or_outcomes_nothing_empty_stands_there(page):
    assert "##" not in page({}) and "No commitments have been recorded yet." in page({})
    plain = "r: {number: 1, date: 2031, outcomes: [{text: A., status: agreed}]}\n"
    text = page({"data/rounds.yml": plain})
    assert "s_verdicts" not in text and "s_agreed" not in text and "s_untold" in text
