"""The front page: the answer, pictures of what happened and what came of it, and nothing empty."""

from __future__ import annotations

import re

import pytest

from generator.pages.home.answer import answer_pages
from generator.pages.home.home import home_pages
from tests.conftest import edition_of, library_of

PEOPLE = {"data/actors.yml": "a: {name: A, type: person}\n"}
TERMS = {"data/terms.yml": "t: {name: Word, definition: A word.}\n"}
SIDES = "sides: {north: North, south: South}\n"
TWO = {"data/actors.yml": "a: {name: A, type: person, side: south}\nb: {name: B, type: person}\n"}


@pytest.fixture
def edition(world):
    def make(files=(), site: str = ""):
        return edition_of(library_of(world({"data/site.yml": f"title: T\n{site}", **dict(files)})))

    return make


@pytest.fixture
def home(edition):
    def make(files=(), site: str = "") -> str:
        [page] = home_pages(edition(files, site))
        return page.text

    return make


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.*?) \{", text, re.MULTILINE)


def part(text: str, anchor: str) -> str:
    """What stands under the heading of that anchor."""
    return re.split(
        r"^## ", text.partition(f"#{anchor} ")[2].partition("\n")[2], flags=re.MULTILINE
    )[0]


def test_the_answer_then_pictures_then_what_is_new_and_the_ways_on(small_edition):
    [page] = home_pages(small_edition)
    assert headings(page.text) == [
        "What happened, 2031",
        "The 2 rounds of talks",
        "What became of the promises",
        "[Ships waiting: from 12 to 31 or 28](figures/ships-waiting.md)",
        "Who stands where",
        "What is new",
        "Read on",
        "Sources",
    ]
    assert {path for path, _ in page.files} == {
        f"data/{name}" for name in ("events.svg", "events.csv", "numbers.svg", "numbers.csv")
    }


def test_a_site_of_a_title_alone_says_that_nothing_is_there(home):
    text = home()
    assert headings(text) == []
    assert "\nNothing is recorded here yet.\n" in text
    assert "Nothing is recorded" not in home(PEOPLE)
    assert "Nothing is recorded" not in home(site="description: Soon.\n")


def test_a_site_of_actors_alone_leads_to_them(home):
    text = home(PEOPLE)
    assert headings(text) == ["Read on"]
    assert "**With 20 minutes:** read [who is who](actors/index.md)." in text
    assert "Also here: [Who is who](actors/index.md)" in text
    assert "5 minutes" not in text


def test_a_site_of_one_figure_shows_it(home):
    points = "[{date: 2031, value: 3}, {date: 2032, value: 9}]"
    text = home({"data/figures.yml": f"f: {{name: Ships, unit: ships, points: {points}}}\n"})
    assert headings(text) == ["[Ships: from 3 to 9](figures/f.md)", "Read on"]
    assert "2032: [9 ships](figures/f.md)" in text
    assert '<figure class="drawn figure">' in text


def test_a_figure_that_cannot_be_drawn_tells_its_number(home):
    one = "f: {name: Ships, unit: ships, points: [{date: 2031, value: 3}]}\n"
    text = home({"data/figures.yml": one + "g: {name: Empty, unit: ships}\n"})
    assert "2031: [3 ships](figures/f.md)" in text
    assert "<figure" not in text


def test_the_short_answer_leads_and_the_longer_one_has_its_page(edition):
    site = "description: Short.\nanswer: |\n  Long.\n\n  Longer.\npoints: [{text: One.}]\n"
    made = edition(site=site)
    [page] = home_pages(made)
    assert "\nShort.\n{ .lead }\n" in page.text
    assert "Long." not in page.text
    # The anchors at which both stood on the front page still lead somewhere.
    assert "[The answer in two minutes](answer.md){ #s_answer }" in page.text
    assert "[1 key point, with its sources](answer.md#s_points){ #s_points }" in page.text
    [answer] = answer_pages(made)
    assert answer.path == "answer.md"
    assert "\nLong.\n\nLonger.\n\n## Point by point { #s_points }\n\n-   One.\n" in answer.text
    assert not list(answer_pages(edition(site="description: Short.\n")))


def test_without_a_short_answer_the_longer_one_leads(home):
    assert "\nLong.\n{ .lead }\n" in home(site="answer: Long.\n")


def test_the_strip_begins_a_year_before_the_talks(home):
    events = "".join(f"e{year}: {{title: E{year}, date: {year}}}\n" for year in range(2025, 2035))
    text = home({"data/events.yml": events, "data/rounds.yml": "a: {date: 2031-05}\n"})
    assert headings(text)[0] == "What happened, 2030 to 2034"
    assert "5 events, each a dot that leads to it." in text
    assert "[The whole timeline](timeline/index.md) has 10 from 2025 on." in text
    assert 'href="timeline/index.md#e2030"' in text
    assert 'href="timeline/index.md#e2029"' not in text


@pytest.mark.parametrize("rounds", [{}, {"data/rounds.yml": "a: {date: 2041}\n"}])
def test_the_strip_is_whole_without_talks_or_where_all_came_before(home, rounds):
    events = "a: {title: A, date: 2029/2034}\nb: {title: B, date: 2030}\n"
    text = home({"data/events.yml": events, **rounds})
    assert headings(text)[0] == "What happened, 2029 to 2034"
    assert "2 events, each a dot that leads to it. [All of it in words]" in text


def test_the_rounds_are_cards_and_of_many_the_latest(home):
    few = home({"data/rounds.yml": "a: {date: 2031, number: 1, summary: They met.}\n"})
    assert headings(few)[0] == "The round of talks"
    assert "-   **[Round 1](rounds/a.md)**<br>\n    <small>2031</small><br>\n    They met.\n" in few
    assert "compared" not in few
    many = "".join(f"r{at:02}: {{date: {2001 + at}, number: {at}}}\n" for at in range(1, 31))
    text = home({"data/rounds.yml": many})
    assert headings(text)[0] == "The latest 4 rounds"
    assert re.findall(r"\*\*\[Round (\d+)\]", text) == ["27", "28", "29", "30"]
    assert "[The 30 rounds compared](rounds/index.md#s_compared)" in text


def test_where_sources_differ_on_the_day_alone_the_month_is_told_once(home):
    text = home({"data/rounds.yml": "a: {date: [2031-05-01, 2031-05-02]}\n"})
    assert "<small>May 2031</small>" in text
    assert "sources differ" in home({"data/rounds.yml": "a: {date: [2031-05-01, 2031-06-02]}\n"})


PROMISES = """
a:
  date: 2031-01-05
  outcomes:
    - {text: Light., status: agreed}
    - {text: Heavy., status: agreed, owed_by: a, due: 2031-02, verdict: {value: kept in part}}
    - {text: Second., status: agreed, owed_by: a, verdict: kept}
    - {text: Third., status: agreed, verdict: kept}
b:
  date: 2032-01-05
  outcomes:
    - text: Told.
      status: agreed
      progress: [{date: 2032-02, text: Begun.}, {date: 2032-01, text: Planned.}]
    - {text: Open., status: left open}
"""


def test_promises_that_bind_lead_and_one_of_each_round(home):
    text = part(home({**PEOPLE, "data/rounds.yml": PROMISES}), "s_promised")
    rows = [line for line in text.splitlines() if line.endswith("{ .became } |")]
    assert [row.partition(".")[0] for row in rows] == ["| Heavy", "| Told", "| Second"]
    assert "[January 2031](rounds/a.md#o_2) · owed by [A](actors/a.md)" in rows[0]
    assert "*Kept in part*{ .verdict .kept-in-part }" in rows[0]
    assert "February 2032; day not known: Begun." in rows[1]  # the latest step, not the last told
    assert (
        "5 points agreed: *Kept*{ .verdict .kept } 2 · *Kept in part*{ .verdict .kept-in-part } 1"
        " · not recorded here yet: 2\n" in text
    )
    assert "[All 6 points](commitments/index.md)" in text


def test_where_all_was_left_open_there_is_only_the_way_to_it(home):
    open_ = "a: {date: 2031, outcomes: [{text: Open., status: left open}]}\n"
    text = part(home({"data/rounds.yml": open_}), "s_promised")
    assert "[1 point](commitments/index.md)" in text
    assert "|" not in text


def issues(*names: str) -> dict[str, str]:
    both = "positions: [{actor: a, stance: for, text: Yes.}, {actor: b, text: No.}]"
    files = "".join(f"{name}: {{title: {name.upper()}, {both}}}\n" for name in names)
    return {**TWO, "data/issues.yml": files}


def test_who_stands_where_is_a_table_in_few_words(home):
    text = part(home(issues("i", "j"), SIDES), "s_stands")
    head, _, first, second, *_ = text.strip().splitlines()[0:5]
    assert head == "| Who | [I](issues/i.md) | [J](issues/j.md) |"
    # The edge and the name of the side; the stance, where one is given, else the sentence.
    assert first.startswith("| **[A](actors/a.md)** { .edge .side-south } | for { .edge")
    assert '{ .across data-label="B" }' in second
    assert "| No. {" in second


def test_of_what_an_actor_held_the_latest_that_lasts_is_shown(home):
    held = """
i:
  title: I
  positions:
    - {actor: a, text: First.}
    - {actor: a, text: Now., from: 2032-03-04}
    - {actor: a, text: Past., from: 2033, to: 2034}
    - {actor: b, text: Past too., from: 2030, to: 2031}
"""
    text = part(home({**TWO, "data/issues.yml": held}, "as_of: 2040\n"), "s_stands")
    assert "Now. *(since March 2032)*{ .since }" in text
    assert "First." not in text and "Past." not in text
    assert "Past too. *(since 2030)*" in text


def test_one_of_each_side_stands_in_the_table(home):
    actors = "".join(f"{name}: {{name: {name}, type: person, side: north}}\n" for name in "abcdef")
    held = ", ".join(f"{{actor: {name}, text: Yes.}}" for name in "abcdefz")
    files = {
        "data/actors.yml": actors + "z: {name: z, type: person, side: south}\n",
        "data/issues.yml": f"i: {{title: I, positions: [{held}]}}\n",
    }
    text = part(home(files, SIDES), "s_stands")
    assert re.findall(r"^\| \*\*\[(.)\]", text, re.MULTILINE) == ["a", "z"]
    # Without sides each stands for itself, four at most.
    text = part(
        home(
            {
                **files,
                "data/actors.yml": files["data/actors.yml"]
                .replace(", side: north", "")
                .replace(", side: south", ""),
            }
        ),
        "s_stands",
    )
    assert len(re.findall(r"^\| \*\*\[(.)\]", text, re.MULTILINE)) == 4


def test_questions_on_which_too_few_say_anything_are_a_list(home):
    files = {**PEOPLE, "data/issues.yml": "i: {title: I, question: Why?}\nj: {title: J}\n"}
    text = part(home(files), "s_stands")
    assert "-   **[I](issues/i.md)**: Why?\n" in text
    assert "-   **[J](issues/j.md)**\n" in text
    assert "|" not in text


def test_the_editors_say_what_leads(home):
    points = "points: [{date: 2031, value: 3}, {date: 2032, value: 9}]"
    figures = f"f: {{name: F, unit: u, {points}}}\ng: {{name: G, unit: u, {points}}}\n"
    files = {**issues("i", "j", "k", "l"), "data/figures.yml": figures}
    text = home(files)
    assert "[F: from" in text
    assert re.findall(r"\[([IJKL])\]\(issues/", text) == ["I", "J", "K"]
    led = home(files, "leads: [l, g, j]\n")
    assert "[G: from" in led
    assert re.findall(r"\[([IJKL])\]\(issues/", led) == ["L", "J", "I"]


def test_ways_by_need(small_edition):
    [page] = home_pages(small_edition)
    assert (
        "**With 5 minutes:** read [the answer in two minutes](answer.md), "
        "[the latest round](rounds/second-round.md) and "
        "[the words explained](glossary/index.md)." in page.text
    )
    assert (
        "**With 20 minutes:** go on with [the rounds compared](rounds/index.md#s_compared), "
        "[what was promised and what became of it](commitments/index.md) and "
        "[who says what on each issue](issues/index.md)." in page.text
    )


def test_what_the_page_shows_already_is_not_among_the_other_ways(small_edition):
    [page] = home_pages(small_edition)
    [line] = [line for line in page.text.splitlines() if line.startswith("Also here:")]
    assert line.count("](") == 8
    assert not re.search("timeline|rounds|commitments|issues", line)


def test_a_site_without_rounds_shows_no_way_to_them(home):
    text = home({**PEOPLE, **TERMS})
    assert "rounds" not in text
    assert "read [the words explained](glossary/index.md)." in text
    assert "go on with [who is who](actors/index.md)." in text


def test_the_only_round_is_not_the_latest(home):
    assert "read [the round of talks](rounds/a.md)." in home({"data/rounds.yml": "a: {date: 2031}"})


def test_the_latest_changes_stand_there_each_with_its_day(home):
    listed = "\n".join(f"  - {{date: 2031-01-0{day}, text: Change {day}.}}" for day in range(1, 8))
    text = home(site=f"changes:\n{listed}\n")
    assert re.findall(r"Change (\d)", text) == ["7", "6"]
    assert "-   *7 January 2031*{ .when } Change 7.\n    { .dl }\n" in text
    wrong = "changes: [{date: 2031-01-01, text: Nine., corrects: Eight.}]\n"
    assert "Correction. Nine.\n" in home(site=wrong)


def test_the_day_of_the_facts(home):
    assert "\nFacts as known on 20 March 2026.\n{ .kick }\n" in home(site="as_of: 2026-03-20\n")
    assert "\nFacts as known in March 2026.\n" in home(site="as_of: 2026-03\n")


def test_the_question_is_the_headline_under_the_name_of_the_site(home):
    text = home(PEOPLE, "question: Who *is* [[a]]?\nas_of: 2031-07-01\n")
    kick = "\nT · facts as known on 1 July 2031\n{ .kick }\n"
    assert f"{kick}\n# Who is A? {{ #s_top }}\n" in text
    assert 'title: "T"\n' in text
    plain = home(PEOPLE)
    assert "\n# T { #s_top }\n" in plain
    assert ".kick" not in plain
