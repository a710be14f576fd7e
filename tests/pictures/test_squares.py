"""Squares: one for each result, told by shape and words, not by colour alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pictures.drawing import WhyNot
from generator.pictures.squares import MARKS, Result, result_rows, squares
from tests.pictures.drawn import NAMES, TOLD, checked, classes_of, titles_of, why_not

AGREED = Result(True, "kept", "The quay is dredged: agreed, kept", "/commitments/#quay")
OPEN = Result(False, "", "Night work: left open", "/rounds/one/#night")


def test_agreed_ones_come_first():
    picture = checked(squares([OPEN, AGREED], TOLD))
    assert titles_of(picture) == [AGREED.words, OPEN.words]
    assert [it for it in classes_of(picture) if it in ("agreed", "left-open")] == [
        "agreed",
        "left-open",
    ]


def test_none_is_told():
    assert why_not(squares([], TOLD)) is WhyNot.NOTHING


@pytest.mark.parametrize("verdict", MARKS)
def test_each_verdict_has_a_mark_of_its_own(verdict):
    assert "mark on-agreed" in classes_of(checked(squares([Result(True, verdict, "w", "")], TOLD)))
    assert len(set(MARKS.values())) == len(MARKS)


def test_an_unknown_verdict_has_none():
    assert "mark on-agreed" not in classes_of(
        checked(squares([Result(True, "not known", "", "")], TOLD))
    )


@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from(NAMES)), min_size=1, max_size=90),
    st.floats(0, 900),
)
def test_any_results_stand_within_the_width(results, width):
    held = [Result(agreed, "kept", words, "/x") for agreed, words in results]
    picture = checked(squares(held, TOLD, width))
    assert picture.width <= max(width, 22)
    assert len(titles_of(picture)) == len(held) == len(result_rows(held)) - 1
