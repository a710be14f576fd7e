"""The picture of a figure: honest, in words, and fine where the whole scale is too coarse."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.records.figures import Figure
from generator.pictures.drawing import WhyNot
from generator.pictures.figure import (
    HALF_FIGURE,
    NARROW_FIGURE,
    NARROW_HALF_FIGURE,
    WIDE_FIGURE,
    figure_picture,
    figure_rows,
)
from generator.pictures.figure_marks import FigureMark
from tests.pictures.drawn import (
    FIGURE_WORDS,
    NAMES,
    SVG,
    TOLD,
    WIDTHS,
    checked,
    classes_of,
    day,
    tree_of,
    why_not,
)

FORMS = (WIDE_FIGURE, HALF_FIGURE, NARROW_FIGURE, NARROW_HALF_FIGURE)
FLAT = [
    ("2003", 170000),
    ("2007", 150000),
    ("2011", 40000),
    ("2020", 5200),
    ("2021", 2500),
    ("2024", 2400),
]


def figure(*points: dict) -> Figure:
    return Figure.model_validate({"id": "f", "name": "F", "unit": "ships", "points": list(points)})


def points(*pairs: tuple[str, float]) -> list[dict]:
    return [{"date": date, "value": str(value)} for date, value in pairs]


def mark(date: str, words: str = "The quay opens") -> FigureMark:
    return FigureMark(day(date), words, f"{date}: {words}", "/timeline/#quay")


def drawn(*held: dict, marks=(), form=WIDE_FIGURE):
    return figure_picture(figure(*held), marks, TOLD, FIGURE_WORDS, WIDTHS, form)


def words_of(picture) -> set[str]:
    return {line for label in picture.labels for line in label.lines}


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ([], WhyNot.NOTHING),
        ([{"date": "2021", "value": 5, "counts": "boats"}], WhyNot.NOTHING),
        (points(("2021", 5)), WhyNot.ONE_NUMBER),
        (points(("2020", 10**16), ("2021", 5)), WhyNot.OFF_SCALE),
        ([{"date": "2021", "words": "dozens"}, *points(("2020", 5))], WhyNot.OFF_SCALE),
    ],
)
def test_why_there_is_no_picture(held, why):
    assert why_not(drawn(*held)) is why


def test_what_lies_flat_is_shown_once_more_on_a_finer_scale():
    picture = checked(drawn(*points(*FLAT)))
    assert {"2003 to 2024, 1 times", "2020 to 2024, 33 times"} <= words_of(picture)
    assert "zoomed" in classes_of(picture)
    assert classes_of(picture).count("dot") == len(FLAT) + 3


def test_what_does_not_lie_flat_has_one_panel():
    picture = checked(drawn(*points(("2003", 100), ("2004", 90), ("2005", 80))))
    assert "zoomed" not in classes_of(picture)
    headings = [label.lines for label in picture.labels if label.kind == "heading"]
    assert headings == [("2003 to 2005, 1 times",)]  # it names what is counted


def test_the_half_form_shows_the_finer_panel_alone():
    picture = checked(drawn(*points(*FLAT), form=HALF_FIGURE))
    assert "2020 to 2024, 33 times" in words_of(picture)
    assert classes_of(picture).count("dot") == 3


def test_marks_are_in_words_beside_a_line_of_their_own_and_lead_on():
    picture = checked(drawn(*points(("2003", 10), ("2024", 9)), marks=[mark("2010")]))
    assert {"The quay opens"} <= words_of(picture)
    link = next(tree_of(picture).iter(f"{SVG}a"))
    assert link.get("href") == "/timeline/#quay"
    assert [it.get("class") for it in link.iter(f"{SVG}line")] == ["event-line"]


def test_no_line_of_a_mark_runs_through_words_of_another():
    dense = [mark(f"20{year:02}", f"Something happens in {year}") for year in range(3, 15)]
    for form in FORMS:
        picture = checked(drawn(*points(("2003", 10), ("2015", 9)), marks=dense, form=form))
        boxes = [label.box for label in picture.labels if label.kind == "event"]
        lines = [
            it for it in tree_of(picture).iter(f"{SVG}line") if it.get("class") == "event-line"
        ]
        for line in lines:
            x, top = float(line.get("x1")), float(line.get("y1"))
            assert not [box for box in boxes if box.left < x < box.right and box.bottom > top + 1]


@pytest.mark.parametrize(
    ("point", "kind"),
    [
        ({"date": "2022", "low": 5, "high": 9}, "range"),
        ({"date": "2022", "value": [5, 9]}, "range"),
        ({"date": "2022-08", "value": 5, "approximate": "yes"}, "dot open"),
        ({"date": "2020/2024", "value": 5}, "while"),
    ],
)
def test_what_is_not_sharp_is_not_drawn_sharp(point, kind):
    sharp = points(("2021-01-01", 7), ("2025-01-01", 8))
    assert kind in classes_of(checked(drawn(*sharp, point)))
    assert kind not in classes_of(checked(drawn(*sharp)))


def test_rival_values_are_all_in_the_rows():
    held = figure({"date": "2021", "value": ["5", "9"]}, {"date": "2022", "low": "3"})
    rows = figure_rows(held, "ships", str)
    assert [row[:3] for row in rows[1:]] == [
        ("2021", "value", "5"),
        ("2021", "value", "9"),
        ("2022", "low", "3"),
    ]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_five_thousand_numbers_stay_small(form):
    many = points(*((f"{1900 + n // 50}-{1 + n % 12:02}", n * n % 977) for n in range(5000)))
    assert len(checked(drawn(*many, form=form)).markup("k")) < 60_000


NUMBERS = st.integers(-(10**6), 10**9) | st.sampled_from((0, 1, -1, 5, 5, 5))
TIMES = st.dates().map(lambda it: it.isoformat()) | st.integers(1900, 2030).map(str)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(TIMES, NUMBERS), min_size=2, max_size=40),
    st.lists(st.tuples(TIMES, st.sampled_from(NAMES)), max_size=14),
    st.sampled_from(FORMS),
)
def test_any_numbers_and_marks_are_drawn_the_same_twice(held, marks, form):
    given_marks = [mark(date, words) for date, words in marks]
    picture = checked(drawn(*points(*held), marks=given_marks, form=form))
    again = drawn(*points(*held), marks=given_marks, form=form)
    assert again.markup("k") == picture.markup("k")
