"""A number or a date is the one that the words quoted for it hold; no false alarms."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.checking.numbers import number_differs_from_quote
from generator.facts.numbers_in_text import numbers_named
from tests.checking.told import told


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("158,000 soldiers", [[158, 158000]]),
        ("158 000 soldats, 2\u202f500 hommes", [[158000], [2500]]),
        ("158.000 Soldaten", [[158, 158000]]),
        ("2,5 Millionen und 17.5", [["2.5"], ["17.5"]]),
        ("1,234,567.5 and 1.234.567", [["1234567.5"], [1234567]]),
        ("2.5 million; 8bn; 204 million", [["2.5", 2500000], [8, 8000000000], [204, 204000000]]),
        ("two dozen of twenty-one", [[24], [21]]),
        ("one hundred and five, two thousand five hundred", [[105], [2500]]),
        ("a hundred or a thousand", [[100], [1000]]),
        ("one of them, a man", []),
        ("in 2007, on 7 April, April 7 and Sept. 11th, 7-9 April 2021", []),
        ("at 10:30, 98% and 12 percent, the 3rd, F-16, K-1, 2/3, COVID-19", []),
        ("30-plus rockets, 10-day visit", [[30]]),
        ("٢٥٠٠ جندي", [[2500]]),
        ("between 180 and 210 ships", [[180], [210]]),
    ],
)  # fmt: skip
def test_the_numbers_of_a_text(text, values):
    wanted = [{Decimal(str(one)) for one in readings} for readings in values]
    assert [set(number.readings) for number in numbers_named(text)] == wanted


def test_a_number_knows_what_it_counts():
    assert [one.noun for one in numbers_named("64 people and 12 (rockets), 9.")] == [
        "people", "rockets", "",
    ]  # fmt: skip


FIGURE = "f: {{name: F, unit: soldiers, points: [{{date: 2008, {}}}], sources: report}}\n"


@pytest.mark.parametrize(
    ("point", "differs"),
    [
        ("value: 155000, sources: {source: report, quote: '158,000'}", True),
        ("value: 158000, sources: {source: report, quote: '158,000'}", False),
        ("value: 158000, sources: {source: report, quote: 'of 170,000 some 158,000 left'}", False),
        ("value: 155000, sources: {source: report, quote: 'in 2008 on 3 March'}", False),
        ("value: 155000, sources: {source: report, quote: 'many'}", False),
        ("value: 155000, sources: {source: report}", False),
        ("value: 2000, sources: {source: report, quote: 'two thousand of them'}", False),
        ("value: 24, sources: {source: report, quote: 'some two dozen'}", False),
        ("value: 25, sources: {source: report, quote: 'some two dozen'}", True),
        ("low: 180, high: 210, sources: {source: report, quote: 'between 180 and 210'}", False),
        ("best: 195, sources: {source: report, quote: 'between 180 and 210'}", False),
        ("best: 215, sources: {source: report, quote: 'between 180 and 210'}", True),
        ("low: {value: 180, sources: {source: report, quote: '190 ships'}}", True),
        ("value: [{value: 8, sources: {source: report, quote: 8 or 9}}, 9]", False),
        ("value: 204, sources: {source: report, quote: 'close to $204 million'}", False),
    ],
)  # fmt: skip
def test_the_number_of_a_point(world, point, differs):
    found = told(world, number_differs_from_quote, figures=FIGURE.format(point))
    assert found == (["figures:1"] if differs else [])


@pytest.mark.parametrize(
    ("founded", "words", "differs"),
    [
        ("1998", "founded in 1999", True),
        ("1998", "founded in 1998 or 1999", False),
        ("1998", "founded long ago", False),
        ("2021-04-07", "on 8 April 2021", True),
        ("2021-04-07", "on April 7, 2021", False),
        ("2021-04-07", "in April 2021", False),
        ("2021-04", "on 9 April 2021", False),
        ("2021-04-07", "a year later, in 2022", True),
        ("2020/2022", "in 2021", False),
    ],
)
def test_a_date_with_a_source_of_its_own(world, founded, words, differs):
    value = f"founded: {{value: {founded}, sources: {{source: report, quote: '{words}'}}}}"
    text = f"a: {{name: A, type: t, sources: report, {value}}}\n"
    found = told(world, number_differs_from_quote, actors=text)
    assert found == (["actors:1"] if differs else [])


@pytest.mark.parametrize(
    ("summary", "differs"),
    [
        ('It killed 64 people [@report "69 people"].', True),
        ('It killed 69 people [@report "69 people"].', False),
        ('It killed 64 people [@report "12 rockets"].', False),
        ('It killed 64 people, 5 of them children [@report "69 people, 5 children"].', False),
        ('It killed many people [@report "69 people"].', False),
        ('It killed sixty-nine people [@report "69 people"].', False),
        ('It killed sixty people [@report "69 people"].', True),
    ],
)
def test_a_count_in_a_text_with_its_quote(world, summary, differs):
    text = f"e: {{title: E, date: 2008, summary: '{summary}', sources: report}}\n"
    found = told(world, number_differs_from_quote, events=text)
    assert found == (["events:1"] if differs else [])


def test_the_text_of_an_entry_and_the_sources_of_the_entry(world):
    account = "{text: 8 rockets fell., sources: {source: report, quote: at least 21 rockets}}"
    dispute = f"disputes: [{{question: How many?, accounts: [{account}]}}]"
    text = f"e: {{title: E, date: 2008, sources: report, {dispute}}}\n"
    assert told(world, number_differs_from_quote, events=text) == ["events:1"]


@pytest.mark.parametrize(
    ("point", "words", "differs"),
    [
        ("value: 6", "killed 2 soldiers and 4 policemen", False),  # their sum
        ("value: 7", "killed 2 soldiers and 4 policemen", True),
        ("low: 24, high: 28", "killed at least 25 fighters", False),  # within the range
        ("low: 24, high: 28", "killed at least 31 fighters", True),
    ],
)
def test_sums_and_ranges_agree(world, point, words, differs):
    cited = f"sources: {{source: report, quote: '{words}'}}"
    text = f"f: {{title: F, unit: people, points: [{{date: 2008, {point}, {cited}}}]}}\n"
    found = told(world, number_differs_from_quote, figures=text)
    assert bool(found) is differs
