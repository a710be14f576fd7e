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


def rows(text: str) -> dict[str, str]:
    """What stands in the gutter of each list, with what stands beside it."""
    return dict(re.findall(r"^-   <span>(.*?)</span> (.*)\n", text, re.MULTILINE))


def kick(text: str) -> str:
    return re.search(r"^---\n\n(.*)\n", text, re.MULTILINE)[1]


def test_who_was_there_when_and_where(pages):
    assert rows(pages(FIRST)["rounds/one.md"]) == {
        "Union": "Led by: Mara Quill",
        "When": "2 April 2031",
        "How and where": "in-person, Customs House",
    }


def test_the_line_above_the_title(pages):
    made = pages(FIRST + SECOND)
    assert kick(made["rounds/one.md"]) == "Round 1 of 2 · 2 April 2031 · in-person · Customs House"


def test_a_bare_round_is_a_short_page(pages):
    text = pages("one: {title: First, date: 2031}")["rounds/one.md"]
    assert re.findall(r"^## (\S+ \S+ \S+)", text, re.MULTILINE)[0] == "When and where"
    assert rows(text) == {"When": "2031; day and month not known"}
    assert "What came of it is not recorded here yet." in text
    assert "<svg" not in text


@pytest.mark.parametrize(
    ("rounds", "said"),
    [
        ("a: {number: 3, date: 2031}", "Round 3 · 2031"),
        ("a: {number: 1, date: 2031}", "Round 1 · 2031"),
        ("a: {number: 1, date: 2031}\nb: {number: 3, date: 2032}", "Round 1 · 2031"),
        (
            "a: {number: [1, 2], date: 2031}",
            "Number 1 or 2 *(sources differ)* · 2031",
        ),
    ],
)
def test_the_number_in_the_series(pages, rounds, said):
    assert kick(pages(rounds)["rounds/a.md"]) == said


def test_what_came_of_it_stands_first_with_its_verdict(pages):
    text = pages("""
one:
  date: 2031-04-02
  outcomes:
    - {text: Nights., status: left open}
    - text: Pay.
      status: agreed
      owed_by: union
      due: 2031-06
      verdict: {value: kept in part, date: 2031-07, note: Half was paid.}
      progress: [{date: 2031-06-02, text: It paid.}]
""")["rounds/one.md"]
    headings = re.findall(r"^## (\w+ \w+)", text, re.MULTILINE)
    assert headings[:2] == ["1 agreed", "1 left"]
    assert "*Kept in part* as of July 2031: Half was paid." in text
    assert "<small>Owed by: Union · Due: June 2031</small>" in text
    assert "<summary>1 step, with its day</summary>2 June 2031: It paid.</details>" in text
    assert "[picture as SVG" not in text.partition("# one")[0]
    assert text.index("<svg") < text.index("## 1 agreed")


@pytest.mark.parametrize(
    ("status", "heading"), [("agreed", "## 60 agreed"), ("left open", "## 60")]
)
def test_sixty_outcomes_each_have_a_square(pages, status, heading):
    outcomes = ", ".join(f"{{text: Point {n}., status: {status}}}" for n in range(60))
    text = pages(f"one: {{date: 2031, outcomes: [{outcomes}]}}")["rounds/one.md"]
    assert heading in text
    assert text.count("<rect") == 60
    assert text.count("{ #o_") + text.count("\n-   Point") >= 60


def test_rival_dates_are_short_where_they_stand_and_whole_below(pages):
    text = pages("""
one:
  date:
    - {value: 2031-04-02, note: By the minutes.}
    - {value: 2031-04-03, note: By the press.}
    - {value: 2013-04-02, slip: yes, note: Two figures changed places.}
""")["rounds/one.md"]
    assert rows(text)["When"] == "2 April 2031 or 3 April 2031 *(sources differ)*"
    assert "sources disagree" not in text
    assert "## Sources differ: Date" in text
    assert "-   3 April 2031 *(By the press.)*" in text
    assert "## Slips of sources" in text
    assert "-   Date: *(a slip of its source: 2 April 2013. Two figures changed places.)*" in text


def test_many_members_are_for_whoever_opens_them(pages):
    members = ", ".join(f"{{name: عضو {n}}}" for n in range(40))
    text = pages(f"one: {{date: 2031, delegations: [{{party: union, members: [{members}]}}]}}")
    assert "<details><summary>40 members</summary>" in text["rounds/one.md"]
    assert text["rounds/one.md"].count("عضو") == 40


def test_what_was_different_from_the_round_before(pages):
    made = pages(FIRST + SECOND)
    assert (
        "-   The round before: First, 2 April 2031, 10 days before. The format changed from "
        "in-person to virtual. Union: Sam Doe led in place of Mara Quill."
    ) in made["rounds/two.md"]
    assert "-   The round after: Second, 12 April 2031, 10 days later. " in made["rounds/one.md"]


def test_where_sources_disagree_no_change_is_told(pages):
    rival = SECOND.replace("format: virtual", "format: [virtual, {value: hybrid, preferred: yes}]")
    text = pages(FIRST + rival.replace("head: doe", "head: [doe, quill]"))["rounds/two.md"]
    assert "format changed" not in text
    assert "in place of" not in text


def test_alike_rounds_differ_in_nothing(pages):
    text = pages(FIRST + FIRST.replace("one:", "two:").replace("04-02", "04-03"))["rounds/two.md"]
    assert "-   The round before: First, 2 April 2031, 1 day before." in text


def test_a_single_round_has_no_neighbours(pages):
    assert "Before and after" not in pages(FIRST)["rounds/one.md"]


def test_what_is_agreed_is_not_said_again_behind_each_line(pages):
    lines = pages(FIRST)["rounds/one.md"].splitlines()
    assert "-   Pay." in lines


def test_members_of_one_body_stand_together(pages):
    text = pages(FIRST + SECOND)["rounds/two.md"]
    assert "<br>Members: Ida and Jon (both: League) and Kim\n" in text


def test_the_days_between_rounds_are_the_same_from_either_side(pages):
    made = pages("a: {number: 1, date: 2031-04-02/2031-04-06}\nb: {number: 2, date: 2031-04-10}")
    assert "-   The round before: Round 1, 2–6 April 2031, 4 days before." in made["rounds/b.md"]
    assert "-   The round after: Round 2, 10 April 2031, 4 days later. " in made["rounds/a.md"]


def test_topics_with_an_and_of_their_own_are_parted_by_semicolons(pages):
    made = pages("a: {date: 2031, topics: [security, energy, education and culture]}")
    assert rows(made["rounds/a.md"])["Topics"] == "Security; energy; and education and culture."
