"""Pages that list: each count with its right words, and each line for what the records hold."""

from __future__ import annotations

import re

import pytest

from generator.pages.about.search import search_pages
from generator.pages.actors.actors import actors_pages
from generator.pages.figures.figure import figure_pages
from generator.pages.figures.figures import figures_pages
from generator.pages.glossary.glossary import glossary_pages
from generator.pages.issues.disputes import disputes_pages
from generator.pages.rounds.rounds import rounds_pages
from generator.pages.sources.sources import sources_pages
from generator.pages.sources.sourcing import sourcing_pages
from generator.pages.timeline.timeline import timeline_pages
from tests.conftest import edition_of, library_of

SOURCE = {"data/sources.yml": "s: {title: S, type: book}\n"}
FIGURE = """
f:
  title: Ships
  unit: ships
  points:
    - {date: 2030, value: 5000}
    - {date: 2031, value: [6000, 6100]}
    - {date: 2032, value: 6104, counts: boats}
"""


@pytest.fixture
def text(world):
    def make(maker, files: dict[str, str]) -> str:
        [page] = maker(edition_of(library_of(world(files))))
        return page.text

    return make


def test_actors_without_sides_are_not_grouped_by_them(text):
    two = "a: {name: A, type: union}\nb: {name: B, type: union%s}\n"
    assert "\n2 actors. Each name leads" in text(actors_pages, {"data/actors.yml": two % ""})
    one = {"data/actors.yml": "a: {name: A, type: union}\n"}
    assert "\n1 actor. The name leads" in text(actors_pages, one)
    sided = {
        "data/site.yml": "title: T\nsides: {l: {label: Left, colour: '#123456'}}\n",
        "data/actors.yml": two % ", side: l",
    }
    assert "\n2 actors, grouped by the side" in text(actors_pages, sided)


def test_the_latest_number_is_of_what_the_figure_counts(text):
    listed = text(figures_pages, {"data/figures.yml": FIGURE})
    assert "\n**6,000 ships or 6,100 ships** · 2031\n" in listed
    assert "\nthe latest of 2 numbers; the first: 5,000 (2030)\n" in listed
    assert "The latest number, of 2031: 6,000" in text(figure_pages, {"data/figures.yml": FIGURE})
    others = "f: {title: Ships, unit: ships, points: [{date: 2030, value: 5, counts: boats}]}\n"
    listed = text(figures_pages, {"data/figures.yml": others})
    assert "\n**5** · boats · 2030\n" in listed


def test_one_of_a_thing_has_its_verb(text):
    files = {**SOURCE, "data/actors.yml": "a: {name: A, type: union, sources: [s]}\n"}
    assert "\n1 publication, on which 1 fact rests." in text(sources_pages, files)
    assert "\n1 of 1 record names at least one source." in text(sourcing_pages, files)


def test_counts_stand_to_the_right_and_what_is_nought_throughout_is_left_out(text):
    files = {**SOURCE, "data/actors.yml": "a: {name: A, type: union, sources: [s]}\n"}
    head, rule = text(sourcing_pages, files).split("| Kind |")[1].splitlines()[:2]
    assert head == " Records | One source |"
    assert rule == "| --- | ---: | ---: |"


def test_an_event_names_who_was_involved_and_where(text):
    files = {
        **SOURCE,
        "data/places.yml": "quay: {name: Quay, coordinates: [51.9, 4.1]}\n",
        "data/events.yml": """
a: {title: Strike, date: 2031, type: strike, place: quay, actors: [{name: A, role: witness}]}
b: {title: Walk, date: 2032, sources: [s]}
""",
    }
    made = text(timeline_pages, files)
    assert "\nStrike, [Quay](../map/index.md#quay) · Involved: A (witness)" in made
    assert "\nKnown from: [1](#n_1)" in made


def test_the_glossary_says_a_day_once_and_the_actor_apart(text):
    files = {
        "data/actors.yml": "w: {name: Wharf, type: union}\nu: {name: Union, type: union}\n",
        "data/terms.yml": "wharf: {name: Wharf, definition: A quay., see: [w]}\n"
        "roads: {name: Roads, definition: Where ships lie.}\n",
        "data/statements.yml": """
a: {speaker: u, date: 2031-04-02, quote: The roads are ours}
b: {speaker: u, date: 2031-04-02, quote: The roads are full}
""",
    }
    made = text(glossary_pages, files)
    assert "[Union](../actors/u.md) ([2 April 2031](../statements/index.md#a))." in made
    assert "As an actor: [Wharf](../actors/w.md)" in made
    assert "See also" not in made


def test_a_rival_number_is_named_by_its_date(text):
    made = text(disputes_pages, {"data/figures.yml": FIGURE})
    assert "### [Ships](../figures/f.md), 2031 { #v_figures_f_1" in made


def test_a_letter_written_from_the_right_keeps_to_itself(text):
    files = {"data/actors.yml": "a: {name: A, type: union, names: {ar: نقابة}}\n"}
    assert '[A](#l_41) · [*ن*{ dir="rtl" }](#l_646)' in text(search_pages, files)


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("value: 5000", "5,000 ships"),
        ("value: 5000, approximate: yes", "about 5,000 ships"),
        ("low: 4, high: 6", "4 to 6 ships"),
        ("low: 4, best: 5, high: 6", "4 to 6 ships, best estimate 5"),
        ("low: 4", "at least 4 ships"),
        ("high: 4", "at most 4 ships"),
        ("best: 4", "4 ships"),
        ("value: [4, 5]", "4 ships or 5 ships ~"),
        ("low: [4, 5], high: 6", "lowest 4 or 5 ~; highest 6 ships"),
        ("words: dozens", "“dozens”"),
    ],
)
def test_a_number_has_its_unit(text, point, said):
    files = {"data/figures.yml": f"f: {{title: S, unit: ships, points: [{{date: 2030, {point}}}]}}"}
    assert f"\n**{said.replace(' ~', '')}** · 2030\n" in text(figures_pages, files)
    differ = said.replace("~", "*(sources differ)*{ .doubt }")
    assert f" One number, of 2030: {differ}.\n" in text(figure_pages, files)


def test_a_rival_number_has_its_unit(text):
    made = text(disputes_pages, {"data/figures.yml": FIGURE})
    assert "-   6,000 ships; 1 of" in made or "-   6,000 ships\n" in made
    own = FIGURE.replace("value: 6104", "value: [6104, 6105]")
    assert "-   6,105 boats\n" in text(disputes_pages, {"data/figures.yml": own})


def test_numbers_are_said_to_be_followed_only_where_there_are_several(text):
    one = {"data/figures.yml": "f: {title: S, unit: ships, points: [{date: 2030, value: 5}]}\n"}
    assert "\n1 figure with 1 number, each with its date" in text(figures_pages, one)
    assert "\nNumbers, each with its date and its sources. One" in text(figure_pages, one)
    assert "\nA number followed over time. " in text(figure_pages, {"data/figures.yml": FIGURE})


def test_a_round_in_the_list_tells_its_day_its_place_and_its_results(text):
    told = text(
        rounds_pages,
        {
            "data/rounds.yml": """
a: {title: One, date: 2031-04-02, venue: At sea, summary: They met., outcomes: [
  {text: Pay., status: agreed, verdict: kept}, {text: Nights., status: left open}]}
b: {title: Two, date: 2031-05-01/2031-05-03}
"""
        },
    )
    assert "2 rounds of talks between 2 April 2031 and 3 May 2031: 1 point agreed, 1 left" in told
    assert "\nWhat became of the points agreed: *Kept*{ .verdict .kept } 1\n" in told
    card = re.search(r"-   \*\*\[One\]\(a\.md\)\*\*<br>\n(.*?)\{ \.round \}", told, re.DOTALL)
    lines = [line.strip() for line in card[1].splitlines()]
    assert lines[0] == "<small>2 April 2031 · At sea</small><br>"
    assert lines[1].count("<a href") == 2
    assert lines[2:4] == ["<small>1 agreed, 1 left open</small><br>", "They met."]
    assert "<small>1–3 May 2031</small><br>\n    <small>No outcome recorded</small>\n" in told


def test_what_was_agreed_is_compared_with_a_link_to_its_proof(text):
    outcomes = ", ".join(f"{{id: o{n}, text: Point {n}., status: agreed}}" for n in range(3))
    rounds = (
        f"a: {{title: One, date: 2031, outcomes: [{outcomes}]}}\nb: {{title: Two, date: 2032}}\n"
    )
    told = text(rounds_pages, {"data/rounds.yml": rounds})
    assert "<details><summary>in words</summary>• [Point 0.](a.md#o_o0)<br>" in told


def test_many_topics_are_for_whoever_opens_them(text):
    rounds = """
a: {title: One, date: 2031, topics: [pay, nights, tea, cranes, ships]}
b: {title: Two, date: 2032, topics: [pay, nights, tea, cranes, boats]}
"""
    told = text(rounds_pages, {"data/rounds.yml": rounds})
    assert (
        "<details><summary>5 topics</summary>pay, nights, tea, cranes and ships</details>" in told
    )
    assert "<summary>5 topics, *new*{ .fresh } 1</summary>pay, nights, tea and cranes<br>" in told
