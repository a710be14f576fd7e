"""Dates, numbers and lists in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.facts.dates import Date
from generator.presenting.words import Words, sentence_case

ENGLISH = Words("en")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2021-04-07", "7 April 2021"),
        ("2021-04", "April 2021"),
        ("2021", "2021"),
        ("2021~", "about 2021"),
        ("2021-01-20?", "perhaps 20 January 2021"),
        ("2021%", "perhaps about 2021"),
        ("2020-06-11/2020-06-12", "11–12 June 2020"),
        ("2021-03-30/2021-04-02", "30 March – 2 April 2021"),
        ("2003/2006", "2003–2006"),
        ("2019-10/2020-11", "October 2019 to November 2020"),
        ("../2011-12-18", "until 18 December 2011"),
        ("2011/..", "since 2011"),
        ("2011/", "from 2011; end not known"),
        ("201X", "the 2010s"),
        ("2021-21", "spring 2021"),
        ("-0043-03-15", "15 March 44 BC"),
        ("2020-01-01/2020-01-01", "1 January 2020"),
        ("-0043-03", "March 44 BC"),
    ],
)
def test_dates_in_words(text, words):
    assert ENGLISH.date(Date.parse(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2015", "2015"),
        ("2015/2016", "between 2015 and 2016"),
        ("2015~/2016?", "perhaps between about 2015 and 2016"),
        ("2015?/..", "perhaps in or after 2015"),
        ("2015/", "in or after 2015"),
        ("../2015-03-04", "on or before 4 March 2015"),
        ("2015-03-04/2015-03-04", "4 March 2015"),
    ],
)
def test_an_interval_of_what_happens_once(text, words):
    assert ENGLISH.once(Date.parse(text)) == words


def test_what_is_not_known_is_said():
    assert ENGLISH.full_date(Date.parse("2021-04")) == "April 2021; day not known"
    assert ENGLISH.full_date(Date.parse("2021")) == "2021; day and month not known"
    assert ENGLISH.full_date(Date.parse("2021-04-07")) == "7 April 2021"


@pytest.mark.parametrize(
    ("language", "words"),
    [("de", "7. April 2021"), ("ar", "7 أبريل 2021"), ("xx", "7 April 2021")],
)  # fmt: skip
def test_dates_in_other_languages(language, words):
    assert Words(language).date(Date.parse("2021-04-07")) == words


def test_numbers_lists_and_counts():
    assert ENGLISH.number(Decimal("204000000")) == "204,000,000"
    assert ENGLISH.number(Decimal("2.50")) == "2.50"
    assert ENGLISH.number(Decimal("-1200")) == "-1,200"
    assert ENGLISH.joined(["a", "b*", "c"]) == "a, b&#42; and c"
    counts = [ENGLISH.ngettext("{count} source", "{count} sources", count) for count in (1, 3)]
    assert counts == ["1 source", "3 sources"]
    assert ENGLISH.either(["a", "b", "c"]) == "a, b, or c"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("pay and hours", "Pay and hours"),
        ("night-shift pay", "Night-shift pay"),
        ("dockers' pay", "Dockers' pay"),
        ("états généraux", "États généraux"),
        ("iPhone tariffs", "iPhone tariffs"),
        ("https://a.example", "https://a.example"),
        ("a. a list", "a. a list"),
        ("ßa", "ßa"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital(words, shown):
    assert sentence_case(words) == shown
