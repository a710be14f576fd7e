"""Charts: honest about what is known, the same bytes twice, safe for whatever text."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.facts.dates import Date
from generator.facts.records.figures import Figure
from generator.pictures.chart import SIZES, figure_chart
from generator.presenting.words import Words
from generator.site.inspect.allowed_html import forbidden_in
from generator.text import FORBIDDEN, on_one_line

NUMBER, DATE = Words("en").number, Words("en").date


def figure(*points: dict) -> Figure:
    return Figure.model_validate({"id": "f", "name": "F", "unit": "ships", "points": list(points)})


def chart(*points: dict, events: tuple[str, ...] = (), title: str = "F") -> str:
    return figure_chart(figure(*points), tuple(map(Date.parse, events)), title, "d", NUMBER, DATE)


def wide(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg[: svg.index("</svg>") + 6])


def classes(svg: str) -> list[str]:
    return [part.get("class", "") for part in wide(svg).iter()]


JUNE = {"date": "2021-06-01", "value": 10}
JULY = {"date": "2021-07-01", "value": 20}


def test_one_number_is_no_chart():
    assert chart(JUNE) == ""
    assert chart() == ""
    assert chart(JUNE, {"date": "2021-07", "words": "dozens"}) == ""
    assert chart(JUNE, JULY).count("<svg") == len(SIZES)


def test_what_counts_something_else_is_left_to_the_table():
    assert chart(JUNE, {**JULY, "counts": "boats"}) == ""


def test_nothing_joins_two_numbers():
    drawn = classes(chart(JUNE, JULY))
    assert drawn.count("dot") == drawn.count("stem") == 2
    for line in wide(chart(JUNE, JULY)).iter("{http://www.w3.org/2000/svg}line"):
        if line.get("class") == "stem":
            assert line.get("x1") == line.get("x2")


@pytest.mark.parametrize(
    ("point", "drawn"),
    [
        ({"date": "2021-08-01", "low": 5, "high": 9}, "range"),
        ({"date": "2021-08-01", "value": [5, 9]}, "range"),
        ({"date": "2021-08-01", "value": 5, "approximate": "yes"}, "dot open"),
        ({"date": "2021-08-01", "low": 5}, "dot open"),
        ({"date": "2021~", "value": 5}, "dot open"),
        ({"date": "2021-08/2022-08", "value": 5}, "while"),
    ],
)
def test_what_is_not_sharp_is_not_drawn_sharp(point, drawn):
    assert drawn in classes(chart(JUNE, JULY, point))
    assert drawn not in classes(chart(JUNE, JULY))


def test_rival_values_have_no_dot_unless_one_is_held():
    rivals = [{"value": 5, "preferred": "yes"}, {"value": 9}]
    assert classes(chart(JUNE, JULY, {"date": "2021-08-01", "value": [5, 9]})).count("dot") == 2
    assert classes(chart(JUNE, JULY, {"date": "2021-08-01", "value": rivals})).count("dot") == 3


def test_events_are_numbered_in_the_order_given():
    drawn = wide(
        chart(JUNE, {"date": "1990", "value": 1}, events=("2021-06-10", "2021-06-11", "2021-06-12"))
    )
    marks = [it for it in drawn.iter() if it.get("class") == "event-number"]
    assert [it.text for it in marks] == ["1", "2", "3"]
    assert len({it.get("y") for it in marks}) == 3  # so close that each needs a row of its own


def test_a_short_time_is_labelled_with_its_ends():
    drawn = wide(chart(JUNE, JULY))
    ticks = [it.text for it in drawn.iter() if it.get("class") == "tick"]
    assert ticks[-2:] == ["1 June 2021", "1 July 2021"]


def test_the_same_bytes_twice():
    assert chart(JUNE, JULY, events=("2021",)) == chart(JUNE, JULY, events=("2021",))


@settings(max_examples=60)
@given(title=st.text(max_size=40), label=st.text(max_size=12))
def test_any_text_is_a_label_and_no_more(title, label):
    drawn = figure_chart(figure(JUNE, JULY), (), title, label, lambda _: label, lambda _: label)
    seen = wide(drawn)
    shown = on_one_line(FORBIDDEN.sub("\ufffd", title))
    assert (seen[0].text or "") == shown
    assert {it.tag.rpartition("}")[2] for it in seen.iter()} <= {
        "svg", "title", "desc", "line", "text", "rect", "circle",
    }  # fmt: skip
    assert "\n" not in drawn
    assert list(forbidden_in(LexborHTMLParser(f"<article>{drawn}</article>"))) == []


dates = st.sampled_from(["2021", "2021-05", "1900-01-01", "2021~", "../1990", "2001/..", "-0100",
                         "Y12345", "19XX", "2021-21", "2020-01-01/2020-01-02"])  # fmt: skip
numbers = st.one_of(st.decimals("-1e6", "1e6", places=2), st.integers(-(10**20), 10**20))


@settings(max_examples=120)
@given(st.lists(st.tuples(dates, numbers), min_size=2, max_size=6), st.lists(dates, max_size=4))
def test_any_numbers_stay_in_the_picture(points, events):
    given_points = ({"date": date, "value": f"{value:f}" if isinstance(value, Decimal) else value}
                    for date, value in points)  # fmt: skip
    drawn = chart(*given_points, events=events)
    if not drawn:
        return  # too few that a scale can hold
    _, _, width, height = map(float, wide(drawn).get("viewBox").split())
    for part in wide(drawn).iter():
        for name in ("x", "x1", "x2", "cx"):
            assert -0.5 <= float(part.get(name, 0)) <= width + 0.5
        for name in ("y", "y1", "y2", "cy"):
            assert -0.5 <= float(part.get(name, 0)) <= height + 0.5
