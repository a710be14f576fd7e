"""Quotation marks within quotation marks."""

from __future__ import annotations

from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.escape import Markdown
from generator.presenting.messages import Messages
from generator.presenting.quotation_marks import (
    QuotationMarks,
    in_quotation_marks,
    marks_of,
    nested_quotes,
    quotes_round,
)

ENGLISH = QuotationMarks()
MARKS = "“”„«»‟\"'‘’＂"


class German(NullTranslations):
    """Two messages in German."""

    def gettext(self, message: str) -> str:
        return {"“{text}”": "„{text}“", "‘{text}’": "‚{text}‘"}.get(message, message)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("fourth “Strategic Dialogue”", "fourth ‘Strategic Dialogue’"),
        ('a "straight" one', "a ‘straight’ one"),
        ('"first" and "last"', "‘first’ and ‘last’"),
        ("«à la lettre»", "‘à la lettre’"),
        ("„wörtlich“ gesagt", "‘wörtlich’ gesagt"),
        ("« avec blancs »", "‘ avec blancs ’"),
        ("the side's ‘own’ words", "the side's ‘own’ words"),
        ("“he said ‘no’ to it”", "‘he said “no” to it’"),
        ("“the sides' ‘no’”", "‘the sides' “no”’"),
        ("“a “b” c”", "‘a “b” c’"),
        ("cut “amid a quotation", "cut ‘amid a quotation"),
        ("cut amid” a quotation", "cut amid’ a quotation"),
        ('a pipe of 6" width', 'a pipe of 6" width'),
        ('("in brackets")', "(‘in brackets’)"),
        ("the sides' “word”", "the sides' ‘word’"),
        ("", ""),
    ],
)
def test_marks_within(text, shown):
    assert nested_quotes(text, ENGLISH) == shown


def test_the_marks_are_those_of_the_language():
    words = Messages(German())
    assert marks_of(words) == QuotationMarks(("„", "“"), ("‚", "‘"))
    assert in_quotation_marks(words, "das „Wort“ und 'mehr'") == "„das ‚Wort‘ und 'mehr'“"
    assert in_quotation_marks(Messages(), "the “word”") == "“the ‘word’”"
    assert quotes_round(words, Markdown("**das**")) == Markdown("„**das**“")


def levels(depth: int) -> st.SearchStrategy[list[object]]:
    """Words, and texts in quotation marks, as deep as that."""
    word = st.text("abé", min_size=1, max_size=4)
    inner = st.lists(word, min_size=1, max_size=3) if depth == 0 else levels(depth - 1)
    return st.lists(word | inner, min_size=1, max_size=4)


def rendered(parts: list[object], marks: QuotationMarks) -> str:
    """What each level holds in marks that alternate."""
    turned = QuotationMarks(marks.inner, marks.outer)
    return " ".join(
        part if isinstance(part, str) else rendered(part, turned).join(marks.outer)
        for part in parts
    )


@given(levels(2))
def test_marks_alternate_whatever_the_depth(parts):
    text = rendered(parts, ENGLISH)
    assert nested_quotes(text, ENGLISH) == rendered(
        parts, QuotationMarks(ENGLISH.inner, ENGLISH.outer)
    )


@given(st.text("ab .," + MARKS, max_size=40) | st.text(max_size=40))
def test_only_marks_change(text):
    shown = nested_quotes(text, ENGLISH)
    assert len(shown) == len(text)
    assert all(
        was == now or (was in MARKS and now in "“”‘’") for was, now in zip(text, shown, strict=True)
    )


@given(st.text("ab .,“”", max_size=40))
def test_no_double_mark_stands_right_within_the_outer_ones(text):
    shown = nested_quotes(text, ENGLISH)
    first = next((sign for sign in shown if sign in "“”‘’"), "‘")
    assert first in "‘’"
