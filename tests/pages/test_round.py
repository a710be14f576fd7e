"""A round's page: what came of it at a glance, and what was different from the round before."""

from __future__ import annotations

import html
import re

import pytest

from generator.pages.rounds.round import round_pages
from tests.conftest import edition_of, library_of

ACTORS = """
union: {name: Union, type: union}
league: {name: League, type: league}
quill: {name: Mara Quill, type: person}
doe: {name: Sam Doe, type: person}
"""
FIRST = """
one:
  title: First
  number: 1
  date: 2031-04-02
  format: in-person
  venue: Customs House
  delegations: [{party: union, head: quill}]
  outcomes: [{text: Pay., status: agreed}, {text: Nights., status: left open}]
"""
SECOND = """
two:
  title: Second
  number: 2
  date: 2031-04-12
  format: virtual
  venue: Customs House
  delegations:
    - party: union
      head: doe
      members:
        - {name: Ida, of: league}
        - {name: Jon, of: league}
        - {name: Kim, of: union}
  outcomes: [{text: Pay., status: agreed}, {text: More pay., status: agreed}]
"""


@pytest.fixture
def pages(world):
    def make(rounds: str) -> dict[str, str]:
        files = {"data/actors.yml": ACTORS, "data/rounds.yml": rounds}
        made = round_pages(edition_of(library_of(world(files))))
        return {page.path: plain(page.text) for page in made}

    return make


def plain(text: str) -> str:
    """Markdown without the targets of its links and the classes of its parts."""
    return html.unescape(re.sub(r"\]\(.*?\)|\[(?=\w)|\{ .*? \}", "", text))


def strip(text: str) -> dict[str, str]:
    """The cells of the strip by their labels."""
    return dict(re.findall(r"^-   \*\*(.*?)\*\*<br>\n    (.*)\n", text, re.MULTILINE))


def test_the_strip(pages):
    cells = strip(pages(FIRST + SECOND)["rounds/one.md"])
    assert {label: cell.strip() for label, cell in cells.items()} == {
        "When": "2 April 2031<br>round 1 of 2",
        "How and where": "in-person<br>Customs House",
        "Led by": "Mara Quill (Union)",
        "What came of it": "1 agreed 1 left open",
    }


def test_a_strip_shows_nothing_empty(pages):
    assert strip(pages("one: {title: First, date: 2031}")["rounds/one.md"]) == {
        "When": "2031; day and month not known",
        "What came of it": "No outcome recorded.",
    }


@pytest.mark.parametrize(
    ("rounds", "said"),
    [
        ("a: {number: 3, date: 2031}", "round 3"),
        ("a: {number: 1, date: 2031}", "round 1"),
        ("a: {number: 1, date: 2031}\nb: {number: 3, date: 2032}", "round 1"),
        ("a: {number: [1, 2], date: 2031}", "number 1 or 2 — sources disagree"),
    ],
)
def test_the_number_in_the_series(pages, rounds, said):
    assert strip(pages(rounds)["rounds/a.md"])["When"].endswith(f"not known<br>{said}")


def test_what_was_different_from_the_round_before(pages):
    made = pages(FIRST + SECOND)
    assert (
        "-   The round before: First, 2 April 2031, 10 days before. The format changed from "
        "in-person to virtual. Union: Sam Doe led in place of Mara Quill.\n"
    ) in made["rounds/two.md"]
    assert "-   The round after: Second, 12 April 2031, 10 days later.\n" in made["rounds/one.md"]


def test_where_sources_disagree_no_change_is_told(pages):
    rival = SECOND.replace("format: virtual", "format: [virtual, {value: hybrid, preferred: yes}]")
    text = pages(FIRST + rival.replace("head: doe", "head: [doe, quill]"))["rounds/two.md"]
    assert "format changed" not in text
    assert "in place of" not in text


def test_alike_rounds_differ_in_nothing(pages):
    text = pages(FIRST + FIRST.replace("one:", "two:").replace("04-02", "04-03"))["rounds/two.md"]
    assert "-   The round before: First, 2 April 2031, 1 day before.\n" in text


def test_a_single_round_has_no_neighbours(pages):
    assert "Before and after" not in pages(FIRST)["rounds/one.md"]


def test_what_is_agreed_is_not_said_again_behind_each_line(pages):
    lines = pages(FIRST)["rounds/one.md"].splitlines()
    assert "-   Pay." in lines


def test_members_of_one_body_stand_together(pages):
    text = pages(FIRST + SECOND)["rounds/two.md"]
    assert ":   Members: Ida and Jon (both: League) and Kim\n" in text


def test_the_days_between_rounds_are_the_same_from_either_side(pages):
    made = pages("a: {number: 1, date: 2031-04-02/2031-04-06}\nb: {number: 2, date: 2031-04-10}")
    assert "-   The round before: Round 1, 2–6 April 2031, 4 days before.\n" in made["rounds/b.md"]
    assert "-   The round after: Round 2, 10 April 2031, 4 days later.\n" in made["rounds/a.md"]


def test_topics_with_an_and_of_their_own_are_parted_by_semicolons(pages):
    made = pages("a: {date: 2031, topics: [security, energy, education and culture]}")
    assert "\nSecurity; energy; and education and culture.\n" in made["rounds/a.md"]
