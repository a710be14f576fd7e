"""A figure in the size of a line of text: its course, whatever its numbers are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from generator.pictures.drawing import WhyNot
from generator.pictures.sparkline import sparkline
from tests.pictures.drawn import SVG, TOLD, checked, classes_of, tree_of, why_not
from tests.pictures.test_figure import NUMBERS, TIMES, figure, points, st


def drawn(*held: dict):
    return sparkline(figure(*held), TOLD)


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ([], WhyNot.NOTHING),
        ([{"date": "2021", "value": 5, "counts": "boats"}] * 2, WhyNot.NOTHING),
        (points(("2021", 5)), WhyNot.ONE_NUMBER),
    ],
)
def test_what_has_no_course_is_not_drawn(held, why):
    assert why_not(drawn(*held)) is why


def test_each_number_is_a_line_and_the_latest_has_a_dot():
    picture = checked(drawn(*points(("2003", 10), ("2011", -4), ("2020", 7))))
    assert classes_of(picture).count("stem") == 3
    [dot] = tree_of(picture).iter(f"{SVG}circle")
    assert float(dot.get("cx")) > picture.width * 0.9


def test_nothing_joins_two_numbers():
    picture = drawn(*points(("2003", 10), ("2020", 7)))
    lines = [it for it in tree_of(picture).iter(f"{SVG}line") if it.get("class") == "stem"]
    assert all(line.get("x1") == line.get("x2") for line in lines)


def test_a_range_is_a_span_and_its_dot_is_open():
    ranged = {"date": "2022", "low": 5, "high": 9}
    assert {"span", "dot open"} <= set(classes_of(drawn(*points(("2021", 7)), ranged)))


def test_thousands_of_numbers_stay_small():
    many = points(*((f"{1900 + n // 50}-{1 + n % 12:02}", n * n % 977) for n in range(5000)))
    assert len(checked(drawn(*many)).markup("k")) < 8_000


@settings(max_examples=40)
@given(st.lists(st.tuples(TIMES, NUMBERS), min_size=2, max_size=40))
def test_any_numbers_stay_in_the_picture(held):
    picture = checked(drawn(*points(*held)))
    for part in tree_of(picture).iter():
        for name, most in (("x", picture.width), ("y", picture.height)):
            places = [part.get(f"{prefix}{name}{at}") for prefix in ("", "c") for at in ("", 1, 2)]
            assert all(-0.5 <= float(place) <= most + 0.5 for place in places if place)
