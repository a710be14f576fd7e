"""What each side said of a round, and what followed it: each thing once, with whose it is."""

from __future__ import annotations

import re

import pytest

from generator.pages.rounds.round import round_pages
from tests.conftest import edition_of, library_of
from tests.pages.test_round import plain, rows

SITE = """
title: T
sides:
  dock: {label: Docks, colour: '#123456'}
  port: {label: Port, colour: '#654321'}
"""
ACTORS = """
quill: {name: Mara Quill, type: person, side: dock}
union: {name: Union, type: union, side: dock}
master: {name: Harbour master, type: person, side: port}
bank: {name: Bank, type: bank}
"""
ROUNDS = """
one:
  title: First round
  date: 2031-04-02
  reactions:
    - {actor: master, date: 2031-04-03, text: He called it fair.}
    - {actor: master, date: 2031-05-02, text: He called it dead.}
    - {actor: bank, date: 2031-04, text: It sold.}
    - {actor: union, by: bank, date: 2031-04-03, text: It feared.}
two: {title: Second round, date: 2031-06-02}
"""
STATEMENTS = """
a: {speaker: quill, date: 2031-04-02, quote: Pay us, summary: She asked for pay., occasion: one}
b: {speaker: union, date: 2031-04-02, paraphrase: It was glad., occasion: one}
c: {speaker: quill, jointly_with: [master], date: 2031-04-02, quote: we agree, occasion: one}
"""
EVENTS = """
e: {title: First round of talks, date: 2031-04-02, round: one}
f: {title: Cranes turn, date: 2031-04-12, summary: All of them., round: one}
"""


@pytest.fixture
def told(world):
    def make(**changed: str) -> str:
        files = {
            "data/sources.yml": "s: {title: S, type: book}",
            "data/site.yml": SITE,
            "data/actors.yml": ACTORS,
            "data/rounds.yml": ROUNDS,
            "data/statements.yml": STATEMENTS,
            "data/events.yml": EVENTS,
        }
        files |= {f"data/{name}.yml": text for name, text in changed.items()}
        made = round_pages(edition_of(library_of(world(files))))
        return next(page.text for page in made if page.path == "rounds/one.md")

    return make


def cards(text: str) -> list[str]:
    said = text.partition("## What each side said")[2].partition("\n## ")[0]
    return [" ".join(card.split()) for card in re.split(r"^-   ", plain(said), flags=re.M)[1:]]


def test_each_side_has_a_card_and_what_they_said_together_comes_first(told):
    together, dock, port, *others = cards(told())
    assert together.startswith("*Docks* *Port*<br> Mara Quill and Harbour master")
    assert "“we agree”" in together
    assert dock.startswith('*Docks*<br> Mara Quill <span class="said">“Pay us”</span> She asked')
    assert port.startswith("*Port*<br> Harbour master <br> He called it fair. (3 April 2031)")
    assert len(others) == 1
    assert "It was glad" in others[0]


def test_one_side_alone_is_a_list(told):
    text = told(rounds="one: {title: First round, date: 2031-04-02}", statements=(
        "a: {speaker: quill, date: 2031-04-02, quote: Pay us, occasion: one}\n"))  # fmt: skip
    assert "What each side said" not in text
    assert "## Statements { #s_says }" in text


def test_what_followed_stands_in_order_with_its_days(told):
    text = told()
    followed = plain(text).partition("## What followed")[2].partition("\n## ")[0]
    assert re.findall(r"<span>(.*?)</span> ([^.:\n]+)", followed) == [
        ("3 April 2031<br>+ 1 day", "Union (as told by"),
        ("12 April 2031<br>+ 10 days", "Cranes turn"),
        ("April 2031", "Bank"),
        ("2 May 2031<br>+ 30 days", "Harbour master"),
    ]
    assert text.count("#s_reactions") == 1


def test_the_round_itself_is_no_event_that_followed(told):
    assert "First round of talks" not in told().partition("## Also mentioned in")[0]


def test_the_first_open_question_is_told_and_the_others_are_a_line_each(told):
    disputes = """
  disputes:
    - {id: x, question: Who won?, accounts: [{text: All}, {text: None}]}
    - {id: y, question: How long?, accounts: [{text: A day}, {text: An hour}]}
    - id: z
      question: Where?
      accounts: [{text: Here}, {text: There}]
      settled: {text: Here., sources: [s]}
"""
    text = told(rounds="one:\n  title: First round\n  date: 2031-04-02" + disputes)
    assert "### Who won? { #d_x }\n" in text
    assert "## How long? { #d_y .fold }\n" in text
    assert "## Questions that are settled { #s_settled .fold }\n\n### Where? { #d_z }" in text
    assert "{ #s_disputes .wide }" in text


def test_a_side_of_a_delegation_is_its_edge(told):
    text = told(rounds="one: {title: F, date: 2031, delegations: [{party: quill}, {party: bank}]}")
    assert "{ .dl .edge .side-dock }" in text
    assert rows(plain(text))["Bank"] == "Took part."
