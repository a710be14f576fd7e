"""Dates: what is one and what is not, what it may mean; the edtf library is the oracle."""

from __future__ import annotations

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.dates import FIRST, LAST, Date
from generator.problems import InvalidValue

GOOD = [
    ("2021-04-07", (2021, 4, 7), (2021, 4, 7)),
    ("2021-04", (2021, 4, 1), (2021, 4, 30)),
    ("2024-02", (2024, 2, 1), (2024, 2, 29)),
    ("2021", (2021, 1, 1), (2021, 12, 31)),
    ("2021~", (2021, 1, 1), (2021, 12, 31)),
    ("2021-04-07?", (2021, 4, 7), (2021, 4, 7)),
    ("2021%", (2021, 1, 1), (2021, 12, 31)),
    ("2020-06-11/2020-06-12", (2020, 6, 11), (2020, 6, 12)),
    ("2003/2006-05", (2003, 1, 1), (2006, 5, 31)),
    ("../2011-12-18", FIRST, (2011, 12, 18)),
    ("2011/..", (2011, 1, 1), LAST),
    ("/2011", FIRST, (2011, 12, 31)),
    ("2011/", (2011, 1, 1), LAST),
    ("201X", (2010, 1, 1), (2019, 12, 31)),
    ("20XX", (2000, 1, 1), (2099, 12, 31)),
    ("2021-XX", (2021, 1, 1), (2021, 12, 31)),
    ("2021-04-XX", (2021, 4, 1), (2021, 4, 30)),
    ("2021-21", (2021, 3, 1), (2021, 5, 31)),
    ("-0043-03-15", (-43, 3, 15), (-43, 3, 15)),
    ("2021-04-07T10:20:30Z", (2021, 4, 7), (2021, 4, 7)),
]
BAD = ["", "x", "2021-13", "2021-00", "2014-02-30", "2021-04-31", "21-04-07", "2021/04/07",
       "7 April 2021", "2021-4-7", "04/2021", "2021-04-07/2021-04-06", "../..", "/", "2021--04",
       "2021-04-07 ?", "~2021", "2021-25", "0000-00-00", "2021-04-07T25", "２０２１"]  # fmt: skip


@pytest.mark.parametrize(("text", "lower", "upper"), GOOD)
def test_what_a_date_may_mean(text, lower, upper):
    date = Date.parse(text)
    assert (date.lower, date.upper, str(date)) == (lower, upper, text)


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_date(text):
    with pytest.raises(InvalidValue) as told:
        Date.parse(text)
    assert told.value.sentence.endswith(".")


def test_a_day_that_does_not_exist_is_named():
    with pytest.raises(InvalidValue, match="February has 28 days in 2014"):
        Date.parse("2014-02-30")


@st.composite
def moments(draw):
    year, month = draw(st.integers(1000, 9999)), draw(st.integers(1, 12))
    day = draw(st.integers(1, 28))
    form = draw(st.sampled_from(["{y:04}", "{y:04}-{m:02}", "{y:04}-{m:02}-{d:02}"]))
    return form.format(y=year, m=month, d=day) + draw(st.sampled_from(["", "?", "~", "%"]))


@given(moments())
def test_the_oracle_agrees(text):
    ours, theirs = Date.parse(text), edtf.parse_edtf(text)
    assert tuple(theirs.lower_strict())[:3] == ours.lower
    assert tuple(theirs.upper_strict())[:3] == ours.upper


@given(st.text(st.sampled_from("0123456789-/.~?%XTYZ: "), max_size=24))
def test_any_text_is_a_date_or_refused(text):
    try:
        date = Date.parse(text)
    except InvalidValue:
        return
    assert date.lower <= date.upper
    assert Date.parse(str(date)) == date
