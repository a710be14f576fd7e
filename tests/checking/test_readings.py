from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.readings import first_reading, last_reading, surely_after, surely_apart
from generator.facts.dates import Date


def dates(text: str) -> list[Date]:
    return [Date.parse(one) for one in text.split()]


@pytest.mark.parametrize(
    ("late", "early", "after"),
    [
        ("2021", "2020", True),
        ("2021", "2021", False),
        ("2021-05-02", "2021-05-01", True),
        ("2021-05-01", "2021-05-01", False),
        ("2021-05", "2021", False),
        ("2021 2022", "2019 2020", True),
        ("2021 2022", "2019 2021", False),
        ("../2021", "2020", False),
        ("2021/..", "2020", True),
        ("2021", "2020/..", False),
        ("2021/", "2020", True),
        ("2021-03-01", "2021-02-28", True),
        ("2021~", "2020", False),
        ("2021~", "2010", True),
        ("2020", "2010?", False),
        ("2021", "2010?", True),
        ("2021", "2010%/2011", True),
        ("2021-05~", "2020-06", False),
        ("2021-05~", "2020-03", True),
        ("2021-05-20?", "2021-04-30", False),
        ("2021-05-20?", "2021-04-10", True),
        ("199X", "1989", True),
        ("199X?", "1989", False),
        ("", "2020", False),
        ("2020", "", False),
    ],
)
def test_after_means_in_every_reading(late, early, after):
    assert surely_after(dates(late), dates(early)) is after


@pytest.mark.parametrize(
    ("ones", "others", "apart"),
    [
        ("2020", "2021", True),
        ("2021", "2020", True),
        ("2021", "2021-05-01", False),
        # Between two rivals lies neither of them.
        ("2020 2022", "2021", True),
        ("2020 2022", "2021 2022-05", False),
        ("2020/2022", "2021", False),
        ("", "2021", False),
    ],
)
def test_apart_means_in_every_reading(ones, others, apart):
    assert surely_apart(dates(ones), dates(others)) is apart


DAYS = st.dates().map(lambda day: Date.parse(day.isoformat()))


@given(DAYS, DAYS)
def test_days_are_ordered_as_in_the_calendar(one, other):
    assert surely_after([one], [other]) is (one.lower > other.lower)
    assert first_reading(one) == last_reading(one)


@given(st.lists(DAYS, min_size=1), st.lists(DAYS, min_size=1))
def test_nothing_is_after_and_before(ones, others):
    assert not (surely_after(ones, others) and surely_after(others, ones))
    if surely_after(ones, others):
        assert surely_apart(ones, others)
