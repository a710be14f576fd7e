"""Which numbers of a figure a picture can show, and how sharp each is."""

from __future__ import annotations

import pytest

from generator.facts.records.figures import Figure
from generator.pictures.figure_numbers import numbers_on_scale


def marks(*points: dict):
    held = {"id": "f", "name": "F", "unit": "ships", "points": list(points)}
    return numbers_on_scale(Figure.model_validate(held))


JUNE = {"date": "2021-06-01", "value": 10}


def test_the_numbers_stand_in_time_order():
    assert [it.held for it in marks({**JUNE, "date": "2022", "value": -5}, JUNE)] == [10, -5]


@pytest.mark.parametrize(
    "point",
    [
        {**JUNE, "counts": "boats"},
        {"date": "2021", "words": "dozens"},
        {"date": "2021", "value": 10**16},
    ],
)
def test_what_has_no_place_on_the_scale_is_left_out(point):
    assert marks(point, JUNE) == marks(JUNE)


def test_rival_values_are_a_span_with_the_one_that_is_held():
    rivals = [{"value": 5, "preferred": "yes"}, {"value": 9}]
    [held], [open_to_both] = marks({**JUNE, "value": rivals}), marks({**JUNE, "value": [5, 9]})
    assert (held.low, held.high, held.held) == (5, 9, 5)
    assert (open_to_both.low, open_to_both.high, open_to_both.held) == (5, 9, None)


def test_the_slip_of_a_source_is_no_number():
    slip = [{"value": 12, "sources": "a"}, {"value": 120, "slip": "yes", "note": "A nought."}]
    [mark] = marks({**JUNE, "value": slip})
    assert (mark.low, mark.high, mark.held) == (12, 12, 12)


@pytest.mark.parametrize(
    "point",
    [{"low": 5}, {"value": 5, "approximate": "yes"}, {"value": 5, "date": "2021~"}],
)
def test_what_is_not_sharp_is_open(point):
    [mark] = marks({"date": "2021-06-01", **point})
    assert mark.open


def test_a_month_is_as_wide_as_a_month():
    [mark] = marks({**JUNE, "date": "2021-06"})
    assert mark.start < mark.middle < mark.end
    assert not mark.open
