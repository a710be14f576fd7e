"""The page of a figure: the finding first, the picture or why there is none, narrow tables."""

from __future__ import annotations

import html
import re

import pytest

from generator.pages.figures.figure import figure_pages
from generator.pages.figures.figures import figures_pages
from tests.conftest import edition_of, library_of


@pytest.fixture
def page(world):
    def make(reporter: str) -> str:
        files = {
            "data/actors.yml": "the-union: {name: The Union, type: body}\n",
            "data/figures.yml": "f:\n  name: F\n  unit: ships\n  points:\n"
            f'    - {{date: 2031, value: 7, reported_by: "{reporter}"}}\n',
        }
        [made] = figure_pages(edition_of(library_of(world(files))))
        return made.text

    return make


@pytest.mark.parametrize(
    ("reporter", "shown"),
    [
        ("the-union", "[The Union](../actors/the-union.md)"),
        ("[[the-union]] and others", "[The Union](../actors/the-union.md) and others"),
        ("Harbour office; a paper says 8", "Harbour office; a paper says 8"),
    ],
)
def test_who_reports_a_number(page, reporter, shown):
    assert shown in page(reporter)


def test_the_picture_has_an_address_of_its_own_and_so_have_its_numbers(small_edition):
    [page] = figure_pages(small_edition)
    files = dict(page.files)
    assert list(files) == [
        "figures/ships-waiting/numbers.svg",
        "figures/ships-waiting/numbers.csv",
    ]
    assert '<figure class="drawn figure"><svg' in page.text
    assert "(ships-waiting/numbers.svg) · [its data as CSV](ships-waiting/numbers.csv)" in page.text
    assert "The harbour talks · https://" in files["figures/ships-waiting/numbers.svg"]
    head, first, *_ = files["figures/ships-waiting/numbers.csv"].splitlines()
    assert head == "date,bound,value,unit,counts"
    assert first.split(",")[3] == "ships"


@pytest.fixture
def made(world):
    """The pages of a figure with these points and events; of the words of its fields."""

    def make(points: str, more: str = "", unit: str = "ships", name: str = "Ships"):
        files = {
            "data/site.yml": "title: T\nlicence: {name: Free, url: https://free.example/}\n",
            "data/events.yml": "opens: {title: The quay opens, date: 2031-02-01}\n",
            "data/sources.yml": "post: {title: Told, publisher: The Post}\n",
            "data/figures.yml": f"f:\n  name: {name}\n  unit: {unit}\n  points: [{points}]\n{more}",
        }
        return edition_of(library_of(world(files)))

    return make


def body(edition) -> str:
    page, *_ = figure_pages(edition)
    return re.split(r"\{ #s_(?:notes|cite) ", page.text)[0]


TWO = "{date: 2031-01, value: 5}, {date: 2031-03, value: 7, approximate: yes}"


def test_the_finding_is_the_headline_as_it_stands_in_the_numbers(made):
    text = body(made(TWO))
    assert "\n# Ships: from 5 to about 7 { #s_top }\n" in text
    assert (
        " The latest number, of March 2031: about 7 ships. The first, of January 2031: 5." in text
    )


@pytest.mark.parametrize(
    ("points", "headline"),
    [
        ("", "Ships"),
        ("{date: 2031, value: 5}", "Ships"),
        ("{date: 2031, value: 5}, {date: 2032, value: 5}", "Ships"),
        ("{date: 2031, value: -5}, {date: 2032, high: 9}", "Ships: from -5 to at most 9"),
        ("{date: 2031, words: few}, {date: 2032, value: [1, 2]}", "Ships: from “few” to 1 or 2"),
        ("{date: 2031, value: 5}, {date: 2032, value: 9, counts: boats}", "Ships"),
    ],
)
def test_a_headline_says_no_more_than_the_numbers(made, points, headline):
    assert f"\n# {headline} {{ #s_top }}\n" in html.unescape(body(made(points)))


@pytest.mark.parametrize(
    ("points", "why"),
    [
        ("{date: 2031, value: 5}", "One number alone makes no picture."),
        (
            "{date: 2031, value: 5, counts: boats}, {date: 2032, value: 6, counts: rafts}",
            "There is no picture: each of these numbers counts something else, so no scale",
        ),
        (
            "{date: 2031, value: 5}, {date: 2032, words: dozens}",
            "Fewer than two of the numbers have a place on one scale.",
        ),
    ],
)
def test_why_there_is_no_picture_is_said(made, points, why):
    text = body(made(points))
    assert "<svg" not in text
    assert text.count(why) == 1


def test_without_numbers_absence_is_said_once(made):
    text = body(made(""))
    assert text.count("No value has been recorded yet.") == 1
    assert "{ .silence #s_numbers }" in text
    assert "picture" not in text
    assert "## The" not in text


def test_what_counts_something_else_stands_apart(made):
    text = body(made(TWO + ", {date: 2031-02, value: 9, counts: boats, reported_by: A guard}"))
    numbers, _, apart = text.partition("## Do not confuse with { #s_apart .half }")
    assert "boats" not in numbers
    assert "| 9<br>*February 2031*{ .since } { .tight" in apart
    assert "boats *(reported by A guard)*{ .doubt }" in apart
    assert "## The numbers { #s_numbers .half .tall }" in numbers


def test_where_all_count_something_else_one_table_has_them(made):
    text = body(
        made("{date: 2031, value: 5, counts: boats}, {date: 2030, value: 6, counts: rafts}")
    )
    assert "Do not confuse with" not in text
    assert "| Date | Value | What is counted |" in text
    assert text.index("rafts") < text.index("boats")


def test_a_table_of_numbers_asks_for_no_more_room_than_a_phone_has(made):
    long = "x" * 30 + " " + "y" * 30
    text = body(made(f"{{date: 2031, value: 5, reported_by: {long}, note: {long}}}"))
    assert long in text
    assert ".long" not in text
    assert f"{long} *({long})*{{ .doubt }} {{ .tight " in text


def test_what_is_to_be_known_of_a_value_stands_behind_who_reports_it(made):
    rivals = "[{value: 5, preferred: yes, note: Counted.}, {value: 6, sources: post}]"
    slip = "{value: 60, slip: yes, note: A nought., sources: post}"
    text = body(
        made(f"{{date: 2031, value: {rivals}}}, {{date: 2032, value: [{slip}, {{value: 6}}]}}")
    )
    assert "**5** or 6[" in text
    assert "*(sources differ; the one in bold is preferred)*{ .doubt }" in text
    assert '| *(5: Counted.)*{ .doubt } { .tight data-label="Note" } |' in text
    assert "a slip of its source: 60" in text


def test_events_are_folded_where_the_picture_has_them(made):
    more = "  marks: [opens]\n"
    drawn, bare = body(made(TWO, more)), body(made("{date: 2031, value: 5}", more))
    assert ">The quay opens</text>" in drawn
    assert "## What happened meanwhile { #s_meanwhile .fold }" in drawn
    assert "## What happened meanwhile { #s_meanwhile .half }" in bare
    assert (
        "-   **1 February 2031** [The quay opens](../timeline/index.md#opens)\n    { .dl }" in bare
    )


def test_the_picture_names_what_is_counted_and_says_how_to_read_it(made):
    text = body(made(TWO, unit="نقابة عمال الموانئ"))
    assert ">نقابة عمال الموانئ, January 2031 to March 2031</text>" in text
    assert "How to read it: a dot is a number at its date; an open one is approximate" in text
    assert "a bar is a range" not in text
    assert "What is counted" not in text
    rival = body(made(TWO, unit="[{value: ships, sources: post}, {value: boats}]"))
    assert "What is counted: ships[" in rival


def test_three_hundred_numbers_go_on_on_further_pages(made):
    points = ", ".join(f"{{date: {1700 + n}, value: {n * n % 89}}}" for n in range(300))
    first, *rest = figure_pages(made(points))
    assert first.text.count("\n| 1") == 100
    assert "200 more, on further pages: [2](f/_numbers-2.md) · [3](f/_numbers-3.md)" in first.text
    assert [page.path for page in rest] == ["figures/f/_numbers-2.md", "figures/f/_numbers-3.md"]
    assert "-   1999: 45\n" in rest[1].text
    assert "a bar spans the numbers of its time" in first.text


def test_the_list_begins_with_the_figure_that_has_most_numbers(world):
    files = {
        "data/figures.yml": "a: {name: A, unit: u, points: [{date: 2031, value: 5}]}\n"
        f"b: {{name: B, unit: u, points: [{TWO}]}}\n"
        "c: {name: C, unit: u}\n",
    }
    [page] = figures_pages(edition_of(library_of(world(files))))
    headings = [line for line in page.text.split("\n") if line.startswith("## ")]
    assert headings == [
        "## [B](b.md) { #f_b .half .number }",
        "## [A](a.md) { #f_a .half .number }",
        "## [C](c.md) { #f_c .half .number }",
    ]
    assert page.text.count("<svg") == 1
    assert "**about 7 u** · March 2031" in page.text
    assert "the latest of 2 numbers; the first: 5 (January 2031)" in page.text
    assert page.text.count("No number has been recorded yet.") == 1
    assert "says what it counts" not in page.text


def test_a_list_that_is_long_goes_by_letter(world):
    figures = (f"f-{n}: {{name: {chr(65 + n % 26)} {n}, unit: u}}\n" for n in range(60))
    [page] = figures_pages(edition_of(library_of(world({"data/figures.yml": "".join(figures)}))))
    assert "\n## A { #l_a }\n\n### [A 0](f-0.md) { #f_f-0 .half .number }\n" in page.text
