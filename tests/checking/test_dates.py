from __future__ import annotations

import pytest

from generator.checking import dates
from tests.checking.told import told

A = "a: {name: A, type: person, sources: report, %s}\n"


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ("born: 1970, died: 1960", True),
        ("born: 1970, died: 1970", False),
        ("born: 1970, died: 1970-01-01", False),
        ("born: 1970-05, died: 1970-04", True),
        ("born: '1970~', died: 1965", False),
        ("born: [1970, 1950], died: 1960", False),
        ("born: [1970, 1975], died: [1960, 1965]", True),
        ("born: 1970", False),
        ("died: 1970, founded: 1980", False),
        ("founded: 1970, dissolved: 1960", True),
        ("roles: [{role: Head, from: 2020, to: 2019}]", True),
        ("roles: [{role: Head, from: 2020}, {role: Deputy, to: 2019}]", False),
        ("relations: [{type: ally of, actor: b, from: 2020, to: 2019}]", True),
        ("relations: [{type: ally of, actor: b, from: 2020/.., to: 2020}]", False),
    ],
)
def test_an_end_is_not_before_its_beginning(world, fields, wrong):
    found = told(world, dates.end_before_beginning, actors=A % fields)
    assert found == (["actors:1"] if wrong else [])


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ("low: 3, high: 2", True),
        ("low: 2, high: 2", False),
        ("low: -3, high: 2", False),
        ("low: 10, high: 9.5", True),
        ("low: [3, 1], high: 2", False),
        ("low: 3, best: 2", True),
        ("best: 3, high: 2", True),
        ("low: 1, best: 2, high: 3", False),
        # One fault is told once.
        ("low: 3, best: 2, high: 1", True),
        ("value: 3", False),
    ],
)
def test_low_is_below_best_and_best_below_high(world, numbers, wrong):
    figures = f"f: {{name: F, unit: men, sources: report, points: [{{date: 2020, {numbers}}}]}}\n"
    assert told(world, dates.low_above_high, figures=figures) == (["figures:1"] if wrong else [])


@pytest.mark.parametrize(
    ("rounds", "wrong"),
    [
        (["1 2020", "2 2021", "3 2022"], []),
        (["1 2020", "2 2020", "3 2020-01"], []),
        (["1 2020", "2 2019"], [2]),
        (["2 2019", "1 2020"], [1]),
        # A round is compared with all before it, not only with its neighbour.
        (["1 2021-06", "2 2021", "3 2021-05"], [3]),
        (["1 [2020,2022]", "2 2021"], []),
        (["[1,3] 2020", "2 2019"], []),
        (["[2,3] 2019", "1 2020"], [1]),
        (["1 2017", "[2,4] 2018", "3 2020"], []),
        (["1 2020", "1 2019"], []),
    ],
)
def test_rounds_are_numbered_in_the_order_of_their_dates(world, rounds, wrong):
    lines = [held.split() for held in rounds]
    text = "".join(
        f"r{index}: {{number: {number}, date: {date}, sources: report}}\n"
        for index, (number, date) in enumerate(lines)
    )
    found = told(world, dates.rounds_out_of_order, rounds=text)
    assert found == [f"rounds:{line}" for line in wrong]


@pytest.mark.parametrize(
    ("event", "wrong"),
    [
        ("date: 2021-05", False),
        ("date: 2021-06", True),
        ("date: 2021", False),
        ("date: 2021-06-01?", False),
        ("date: 2020/2023", True),
        ("date: 2020/..", False),
        ("date: [2020, 2022]", True),
        ("date: 2020, review_by: 2022", False),
    ],
)
def test_no_fact_is_later_than_the_day_to_which_the_facts_hold(world, event, wrong):
    events = f"e: {{name: E, sources: report, {event}}}\n"
    site = "title: T\nas_of: 2021-05-31\nchanges: [{date: 2022, text: Published}]\n"
    found = told(world, dates.after_as_of, events=events, site=site)
    assert found == (["events:1"] if wrong else [])


def test_without_as_of_any_date_will_do(world):
    assert told(world, dates.after_as_of, events="e: {name: E, date: 2999}\n") == []


def test_what_is_due_and_when_a_source_was_read_may_be_later(world):
    rounds = "r: {date: 2020, outcomes: [{text: A, status: agreed, due: 2030}]}\n"
    sources = "report: {title: R, issued: 2020, accessed: 2022}\n"
    site = "title: T\nas_of: 2021\n"
    assert told(world, dates.after_as_of, rounds=rounds, sources=sources, site=site) == []
