"""Signs as they are drawn, from the left to the right, put into the order of reading."""

from __future__ import annotations

import pytest

from generator.evidence.pdf_text import text_of_pdf
from generator.evidence.right_to_left import UNNAMED, Sign, lines_as_read, runs_leftward
from tests.evidence.test_extraction import pdf

STROKE = chr(UNNAMED[5])


def drawn(line: str, height: float = 100, left: float = 0) -> list[Sign]:
    """Each sign ten wide; an accent has no width."""
    signs, at = [], left
    for sign in line:
        width = 0 if sign in "\u0651\u064b" else 10
        signs.append(Sign(sign, at, at + width, height, 10))
        at += width
    return signs


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("رداغن نل", "لن نغادر"),
        # Numbers and foreign words run to the right within the line.
        ("ذنم 1,200 لماع", "عامل 1,200 منذ"),
        ("نلعأ BBC News ةكبش", "شبكة BBC News أعلن"),
        # A bracket as it is drawn, and as it is meant.
        ("(ةنجللا) لاق", "قال (اللجنة)"),
        (")ةنجللا( لاق", "قال (اللجنة)"),
        # Of a line in Latin letters, the Arabic words alone.
        ("said نل رداغن now", "said نغادر لن now"),
        # An accent is drawn before its letter.
        ("م\u0651لستن", "نتسل\u0651م"),
    ],
)
def test_a_line(line, read):
    assert lines_as_read(drawn(line)) == read


def test_two_columns_are_read_from_the_right():
    signs = drawn("ةثالث", 100) + drawn("ةدحاو", 100, 200) + drawn("ةعبرأ", 85)
    signs += drawn("نانثا", 85, 200)
    assert lines_as_read(signs) == "واحدة\nاثنان\nثلاثة\nأربعة"


def test_strokes_that_lengthen_a_line_are_left_out_and_lone_unknown_signs_are_not():
    assert lines_as_read(drawn(f"رو{STROKE}{STROKE}جأ ل{STROKE}ق")) == "قل أجور"
    assert UNNAMED[5] in map(ord, lines_as_read(drawn(f"رو{STROKE}جأ")))


def test_letters_in_one_sign_keep_their_order():
    signs = [Sign("ر", 0, 10, 0, 10), Sign("لأ", 10, 20, 0, 10), Sign("ا", 20, 30, 0, 10)]
    assert lines_as_read(signs) == "الأر"


def test_a_word_gap_is_a_blank_where_none_is_drawn():
    assert lines_as_read(drawn("رداغن", 0) + drawn("نل", 0, 54)) == "لن نغادر"


@pytest.mark.parametrize(("text", "is_so"), [("قال BBC", False), ("قالت BBC", True), ("12", False)])
def test_which_way_a_text_runs(text, is_so):
    assert runs_leftward(text) == is_so


@pytest.mark.parametrize(
    ("words", "read"),
    [
        # A letter without a name is not left out: the word would be another.
        ("was a\\036rmed", "was a\ufffdrmed"),
        ("caf\\302e", "café"),
        ("a \\302 b", "a ´ b"),
    ],
)
def test_letters_that_a_pdf_names_otherwise(words, read):
    assert text_of_pdf(pdf(words)).strip() == read
