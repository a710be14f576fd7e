"""Statements: whose edge one has, the sign of what was checked, and what narrows the list."""

from __future__ import annotations

import pytest

from generator.pages.timeline.statements import statements_pages
from tests.conftest import edition_of, library_of

SITE = """
title: T
sides:
  left: {label: Left, colour: "#123456"}
  right: {label: Right, colour: "#654321"}
"""
ACTORS = """
ann: {name: Ann, type: person, side: left, sources: [s]}
bob: {name: Bob, type: person, side: right, sources: [s]}
eve: {name: Eve, type: person, sources: [s]}
"""
STATEMENTS = """
a: {speaker: ann, date: 2031-01-01, quote: We stay, summary: She stays., sources: [s],
  note: By ear.}
b: {speaker: ann, jointly_with: [bob], date: 2031-01-02, quote: We go, sources: [s]}
c: {speaker: {name: Cid, of: bob}, date: 2031-01-03, paraphrase: He waits., sources: [s]}
d: {speaker: eve, date: 2032-01-03, paraphrase: She waits., sources: [s]}
"""


@pytest.fixture
def text(world):
    def make(more: str = "") -> str:
        files = {
            "data/site.yml": SITE,
            "data/actors.yml": ACTORS,
            "data/sources.yml": "s: {title: S, type: book}\n",
            "data/statements.yml": STATEMENTS + more,
        }
        [page] = statements_pages(edition_of(library_of(world(files))))
        return page.text

    return make


def test_who_speaks_gives_the_edge_its_colour(text):
    made = text()
    heads = [line for line in made.splitlines() if line.startswith("### ")]
    assert heads == [
        '### <span class="when">1 January 2031</span> [Ann](../actors/ann.md) '
        "{ #a .entry .edge .side-left }",
        '### <span class="when">2 January 2031</span> [Ann](../actors/ann.md) (jointly: '
        "[Bob](../actors/bob.md)) { #b .entry .edge }",  # both sides: of neither alone
        '### <span class="when">3 January 2031</span> Cid ([Bob](../actors/bob.md)) '
        "{ #c .entry .edge .side-right }",
        '### <span class="when">3 January 2032</span> [Eve](../actors/eve.md) { #d .entry .edge }',
    ]


def test_the_words_the_sign_and_the_doubt_are_in_view(text):
    entry = text().partition("#a .entry")[2].partition("### ")[0]
    shown, _, folded = entry.partition("More\n{ .opens }")
    assert "> “We stay” *○*{ .copied" in shown
    assert "She stays." in shown
    assert "By ear." in shown
    assert "data/statements.yml, line 2" in folded


def test_a_few_are_not_narrowed(text):
    assert "{ .choices" not in text()


def test_each_choice_is_a_link_with_an_address(text):
    more = "".join(
        f"e-{n}: {{speaker: bob, date: 2033, paraphrase: 'No {n}.', sources: [s]}}\n"
        for n in range(8)
    )
    made = text(more)
    assert "**Side** [Left (2)](#f_side_left){ .chip } [Right (10)](#f_side_right){ .chip }" in made
    assert "**Words** [copied by hand (2)](#f_words_copied){ .chip } [in our words (10)](" in made
    assert "[Eve (1)](#f_who_eve){ .chip }" in made
    assert "Only Left (2). [Show all](#s_top)\n{ .chosen .end #f_side_left }" in made
    assert "{ #b .entry .edge .f .f_side_left .f_side_right .f_who_ann .f_who_bob" in made
