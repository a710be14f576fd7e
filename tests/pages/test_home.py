"""The front page: few doors, ways by need, and nothing empty where a site holds little."""

from __future__ import annotations

import re

import pytest

from generator.pages.home.home import home_pages
from tests.conftest import edition_of, library_of

PEOPLE = {"data/actors.yml": "a: {name: A, type: person}\n"}
TERMS = {"data/terms.yml": "t: {name: Word, definition: A word.}\n"}


@pytest.fixture
def home(world):
    def make(files=(), site: str = "") -> str:
        given = {"data/site.yml": f"title: T\n{site}", **dict(files)}
        [page] = home_pages(edition_of(library_of(world(given))))
        return page.text

    return make


def doors(text: str) -> list[str]:
    return re.findall(r"^-   \*\*\[(.*?)\]", text, re.MULTILINE)


def test_four_doors_and_the_rest_in_a_line(small_edition):
    [page] = home_pages(small_edition)
    assert doors(page.text) == ["Who is who", "Round by round", "What happened", "Who says what"]
    [line] = [line for line in page.text.splitlines() if line.startswith("Also here:")]
    assert line.count("](") == 7
    assert "2 rounds, April 2031 to June 2031, and what came of each" in page.text


def test_ways_by_need(small_edition):
    [page] = home_pages(small_edition)
    assert (
        "**With 5 minutes:** read [the answer in two minutes](#s_answer), "
        "[the latest round](rounds/second-round.md) and "
        "[the words explained](glossary/index.md)." in page.text
    )
    assert (
        "**With 20 minutes:** go on with [the rounds compared](rounds/index.md#s_compared), "
        "[what was promised and what became of it](commitments/index.md) and "
        "[who says what on each issue](issues/index.md)." in page.text
    )


def test_a_site_without_rounds_shows_no_way_to_them(home):
    text = home({**PEOPLE, **TERMS})
    assert doors(text) == ["Who is who"]
    assert "1 person or body" in text
    assert "rounds" not in text
    assert "read [the words explained](glossary/index.md)." in text
    assert "go on with [who is who](actors/index.md)." in text


def test_an_empty_site_shows_nothing_empty(home):
    text = home()
    for words in ("Where to go", "Also here", "minutes", "seconds", "What changed"):
        assert words not in text


def test_one_fact_is_sought_without_a_script(home):
    form = re.search(r"<form.*?</form>", home(), re.DOTALL)[0]
    assert 'action="search/" method="get"' in form
    assert '<label for="s_q">' in form
    assert 'id="s_q" name="q"' in form


def test_the_latest_five_changes_stand_there(home):
    listed = "\n".join(f"  - {{date: 2031-01-0{day}, text: Change {day}.}}" for day in range(1, 8))
    text = home(site=f"changes:\n{listed}\n")
    assert re.findall(r"Change (\d)", text) == ["7", "6", "5", "4", "3"]


def test_a_door_tells_of_the_last_day_of_the_last_round(home):
    rounds = "a: {date: 2031-01-05/2033-06-12}\nb: {date: 2032-03-01/2032-04-02}\n"
    events = "a: {title: A, date: 2029/2034}\nb: {title: B, date: 2030}\n"
    text = home({"data/rounds.yml": rounds, "data/events.yml": events})
    assert "2 rounds, January 2031 to June 2033, and" in text
    assert "2 events, 2029 to 2034\n" in text


def test_the_only_round_is_not_the_latest(home):
    assert "read [the round of talks](rounds/a.md)." in home({"data/rounds.yml": "a: {date: 2031}"})


def test_a_way_that_is_the_only_one_does_not_go_on(home):
    assert "**With 20 minutes:** read [who is who]" in home(PEOPLE)


def test_the_day_of_the_facts(home):
    assert "\nFacts as known on 20 March 2026.\n" in home(site="as_of: 2026-03-20\n")
    assert "\nFacts as known in March 2026.\n" in home(site="as_of: 2026-03\n")


def test_the_question_is_the_headline_under_the_name_of_the_site(home):
    text = home(PEOPLE, "question: Who *is* [[a]]?\nas_of: 2031-07-01\n")
    assert "\nT\n{ .meta }\n\n# Who is A? { #s_top }\n" in text
    assert "\nFacts as known on 1 July 2031.\n" in text
    assert 'title: "T"\n' in text
    plain = home(PEOPLE)
    assert "\n# T { #s_top }\n" in plain
    assert ".meta }\n\n#" not in plain
