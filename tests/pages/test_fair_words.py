"""What ended is past, what errs is no dispute, and whose words and what sort of source is said."""

from __future__ import annotations

import html
import re

import pytest

from generator.layout import Layout
from generator.pages.all import make_pages
from tests.conftest import edition_of, library_of

FILES = {
    "data/site.yml": """
title: T
as_of: 2024-01-01
stale_after: 30
changes:
  - {date: 2024-02-01, text: First published.}
  - {date: 2024-05-01, text: Put right., records: [one]}
""",
    "data/sources.yml": """
post:
  title: Told
  publisher: The Post
  issued: 2023-05-02
  class: newspaper
  read: excerpt
  container-title: The Weekly
wire: {title: Wired, publisher: The Wire, issued: 2022, class: agency, read: summary}
""",
    "data/actors.yml": """
one:
  name: One
  type: body
  sources: wire
  founded:
    - {value: 1998, sources: wire}
    - {value: 1989, sources: post, slip: yes, note: Its headline has 1998.}
  led_by:
    - {actor: two, from: 2023-11-15, sources: post}
    - {actor: three, sources: wire}
    - {name: Ann, from: 2015, to: 2023-11-14, sources: post}
  disputes:
    - question: Who came?
      accounts:
        - {text: All came., sources: wire}
        - {text: None came., sources: post, slip: yes, note: A misprint.}
    - question: Who left?
      accounts:
        - {text: Ten left., sources: wire}
        - {text: Two left., sources: post}
      settled: {text: Ten did., sources: post, date: 2023-06-01}
    - question: Who stayed?
      accounts:
        - {text: Four stayed., sources: wire}
        - {text: Six stayed., sources: post}
two: {name: Two, type: person, sources: wire, roles: [{role: guard, to: 2020, sources: post}]}
three:
  name: Three
  type: person
  sources: wire
  relations:
    - {type: ally of, actor: two, to: 2020}
    - {type: rival of, actor: one}
""",
    "data/rounds.yml": """
first:
  title: First
  date: 2022-03-01
  sources: wire
  topics: [water, Dues]
  outcomes:
    - text: They dredge.
      status: agreed
      owed_by: one
      verdict: {value: kept in part, sources: post, date: 2023-05}
    - {text: They row., status: agreed, owed_by: one}
  reactions:
    - {actor: one, date: 2022-03-02, text: It was glad., sources: wire}
    - {actor: one, by: {name: An analyst}, date: 2022-03-03, text: It feared, sources: post}
""",
    "data/events.yml": """
fire:
  title: Fire
  date: 2022-05-01
  sources: wire
  disputes:
    - question: Who lit it?
      accounts: [{text: Ann did., sources: wire}, {text: Bob did., sources: post}]
      settled: {text: Bob said so., sources: post}
""",
    "data/issues.yml": "water: {title: The water, question: Whose?, sources: wire}\n",
    "data/figures.yml": """
ships:
  name: Ships
  unit: ships
  sources: wire
  points:
    - date: 2020
      value:
        - {value: 12, sources: wire}
        - {value: 120, sources: post, slip: yes, note: A nought too many.}
    - {date: 2021, value: 14}
""",
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    folder = tmp_path_factory.mktemp("fair")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return edition_of(library_of(Layout(folder)))


@pytest.fixture(scope="module")
def pages(edition):
    return {page.path: plain(page.text) for page in make_pages(edition)}


def plain(text: str) -> str:
    """Markdown without the targets of its links, the classes of its parts and note marks."""
    shown = re.sub(r"\[\d+\]\(#n_\d+\)\{[^}]*\}", "°", text)
    return html.unescape(re.sub(r"\]\([^)]*\)|\[(?=\w)|\{ .*? \}", "", shown))


def test_who_leads_is_dated_and_who_led_is_past(pages):
    text = pages["actors/one.md"]
    assert "Led by\n:   Two, since 15 November 2023°<br>Three, as of 2022°\n" in text
    assert "Formerly led by\n:   Ann, 2015 to 14 November 2023°\n" in text


def test_a_post_that_ended_is_past(pages):
    assert "Former post\n:   guard, until 2020°\n" in pages["actors/two.md"]


def test_relations_have_a_date_and_a_note_and_what_ended_stands_last(pages):
    text = pages["actors/three.md"]
    assert (
        "-   **Rival of:** One (as of 2022)°\n-   **Formerly ally of:** Two (until 2020)°" in text
    )


def test_a_slip_is_told_in_a_note_and_not_as_a_difference(pages):
    text = pages["actors/one.md"]
    told = "1998° *(a slip of its source: 1989°. Its headline has 1998.)*"
    assert f"Founded\n:   {told}" in text
    assert "sources disagree" not in text


def test_a_slip_is_no_dispute_and_a_settled_question_stands_apart(pages):
    text, disputes = pages["actors/one.md"], pages["disputes/index.md"]
    for heading, question in (
        ("Where accounts differ", "Who stayed?"),
        ("Questions that are settled", "Who left?"),
        ("Slips of sources", "Who came?"),
    ):
        assert re.search(rf"## {heading}\s+### {re.escape(question)}", text)
    assert "Settled on 1 June 2023: Ten did.°" in text
    assert "Sources disagree on 1 question." in disputes
    assert "2 questions are settled." in disputes
    assert re.search(r"## Settled questions\s+### Who left\?", disputes)
    before, _, slips = disputes.partition("slips of single sources")
    assert "Who came?" not in before  # a slip is no dispute, and told apart
    assert "Who came?" in slips
    assert "Smaller differences" not in disputes


def test_the_page_of_a_source_tells_its_slips(pages):
    text = pages["sources/post.md"]
    assert "A slip of this source: 1989 (One, founded). Its headline has 1998." in text
    assert "A slip of this source: None came." in text
    assert "A slip of this source: 120 (" in text
    assert "slip" not in pages["sources/wire.md"]


def test_the_class_of_a_source_and_how_it_was_read_stand_in_its_note(pages):
    text = pages["actors/one.md"]
    assert "The Weekly, The Post, Told, 2 May 2023 *newspaper* *read in an excerpt*" in text
    assert "*news agency* *known from a summary by others*" in text
    assert re.search(r"\| Newspaper +\| 1 ", pages["about/sourcing.md"])


def test_a_verdict_stands_with_its_source_and_the_rule_of_each_word(pages):
    said = "*Kept in part* as of May 2023°"
    assert f"    <br>{said}" in pages["rounds/first.md"]
    assert "*Kept in part* <span" in pages["commitments/index.md"]
    assert "As of May 2023°" in pages["commitments/index.md"]
    rule = "Kept in part\n:   Some of it was done, or all of it late."
    assert rule in pages["commitments/index.md"]
    assert "What became of 1 of these is not recorded here yet." in pages["rounds/first.md"]


def test_a_witness_is_named_and_its_words_are_not_the_actors(pages):
    assert "One (as told by: An analyst)" in pages["rounds/first.md"]
    text = pages["actors/one.md"]
    says, _, others = text.partition("## Others say")
    assert "It was glad" in says
    assert "It feared" not in says
    assert "One (as told by: An analyst)" in others


def test_a_topic_is_linked_to_its_issue_and_back(pages):
    assert "The water and Dues." in pages["rounds/first.md"]
    assert "A topic of\n:   First" in pages["issues/water.md"]


def test_a_page_is_cited_by_the_day_of_its_last_change(pages):
    assert (
        "One” T. May 1, 2024" in pages["actors/one.md"] or "(2024, May 1)" in pages["actors/one.md"]
    )
    assert "(2024, February 1)" in pages["actors/two.md"]


def test_the_home_page_knows_the_day_from_which_its_facts_are_old(edition):
    home = next(page for page in make_pages(edition) if page.path == "index.md")
    assert 'hidden="hidden" data-stale-from="2024-02-01"' in home.text


def test_an_event_says_what_settled_its_dispute(pages):
    text = pages["timeline/index.md"]
    # Both within the entry of the event.
    assert re.search(r"\nWho lit it\?\s+\nSettled: Bob said so\.°", text)
    assert "Accounts differ" not in text
