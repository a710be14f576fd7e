from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Place, Problem
from generator.reports.terminal import NARROWEST, Look, columns, cut, shown

PROBLEM = Problem(Place("data/a.yml", 2, 3), "bad-value", "Something is wrong.", "Mend it.")


def told(line: str, column: int, look: Look) -> list[str]:
    problem = Problem(Place("data/a.yml", 2, column), "bad-value", "Something is wrong.")
    return list(shown(problem, look, lambda path: ("a:", line)))


def test_without_an_excerpt_a_problem_is_its_one_line():
    assert list(shown(PROBLEM, Look(), lambda path: ("a:", "  b: c"))) == [str(PROBLEM)]


@pytest.mark.parametrize(
    ("line", "column", "before_mark"),
    [
        ("  b: c", 3, "  "),
        ("b:\tc", 4, "b:  "),  # a tab goes to the next fourth column
        ("\t\tb", 3, " " * 8),
        ("题: x", 4, " " * 4),  # a wide character takes two columns
        ("e\u0301: x", 5, " " * 3),  # a combining one takes none
        ("a: \u202eb", 5, " " * 4),  # what would turn the line is a sign
        ("", 1, ""),
        ("short", 40, " " * 5),  # a column behind the end
    ],
)
def test_the_mark_stands_under_its_column(line, column, before_mark):
    _, excerpt, mark = told(line, column, Look(excerpt=True, width=80))
    assert mark.removeprefix("      | ").removesuffix("^") == re.sub(r"\S", " ", before_mark)
    assert excerpt.startswith("    2 | ")


def test_where_letters_run_from_right_to_left_the_word_is_told_too():
    _, _, mark = told("  name: كتائب حزب", 9, Look(excerpt=True, width=80))
    assert mark.endswith("^ كتائب")


def test_nothing_that_moves_the_terminal_is_shown():
    lines = told("a: \x1b[2J\x07\u202eb\u2066", 4, Look(excerpt=True, width=80))
    assert not re.search("[\x00-\x1f\u202e\u2066]", "".join(lines))


def test_colours_only_where_they_are_shown():
    plain = told("  b: c", 3, Look(excerpt=True))
    painted = told("  b: c", 3, Look(excerpt=True, colour=True))
    assert "\x1b" not in "".join(plain)
    assert [re.sub("\x1b\\[[0-9;]*m", "", line) for line in painted] == plain
    assert "\x1b[1;31m^\x1b[0m" in painted[2]


@pytest.mark.parametrize("line_number", [0, 3, 99])
def test_a_line_that_the_file_has_not_is_not_shown(line_number):
    problem = Problem(Place("data/a.yml", line_number), "bad-value", "Wrong.")
    assert len(list(shown(problem, Look(excerpt=True), lambda path: ("a", "b")))) == 1


def test_a_long_line_is_cut_around_the_column():
    line = "x" * 100 + "HERE" + "y" * 100
    before, after = cut(line, 101, 40)
    assert before.startswith("…")
    assert after.startswith("HERE")
    assert after.endswith("…")
    assert columns(before + after) <= 40


@given(
    st.text(st.sampled_from("ab \t\u0301题كحزب\u200d\u202e👩é"), max_size=120),
    st.integers(1, 130),
    st.integers(NARROWEST, 100),
)
def test_no_line_is_wider_than_the_terminal(line, column, width):
    before, after = cut(line, column, width)
    assert columns(before + after) <= width
    assert "\t" not in before + after
    if column <= len(line) and line[column - 1] in "ab كحزبé":
        assert after.startswith(line[column - 1])
