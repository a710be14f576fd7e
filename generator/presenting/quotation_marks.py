"""Quotation marks: those round a text, and those that stand within it then.

Marks alternate with depth, as dictionaries of style and CLDR have them: “a ‘b “c” d’ e”. Which
marks a language has is told by its messages. (Babel 2 does not carry CLDR's delimiters.)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.markdown.escape import Markdown
from generator.presenting.messages import Messages

_OPENS = "“„«‟"
_STRAIGHT = '"＂'
_DOUBLE = frozenset(_OPENS + "”»" + _STRAIGHT)
_BEFORE_OPENING = frozenset("([{—–-/‘'" + _OPENS + _STRAIGHT)
# Single marks that are a pair; one within a word, or without a partner, is an apostrophe.
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\S)(?:[^‘’']|(?<=\w)[’'](?=\w))*(?<=\S)[’'](?!\w)")


class QuotationMarks(NamedTuple):
    """The marks of a language: round a text, and within that."""

    outer: tuple[str, str] = ("“", "”")
    inner: tuple[str, str] = ("‘", "’")


def marks_of(words: Messages) -> QuotationMarks:
    """The marks of the language of some messages."""
    outer, _, outer_end = words.gettext("“{text}”", text="\n").partition("\n")
    inner, _, inner_end = words.gettext("‘{text}’", text="\n").partition("\n")
    return QuotationMarks((outer, outer_end), (inner, inner_end))


def in_quotation_marks(words: Messages, text: str) -> str:
    """A text in quotation marks, with those within it made to fit."""
    return words.gettext("“{text}”", text=nested_quotes(text, marks_of(words)))


def quotes_round(words: Messages, shown: Markdown) -> Markdown:
    """Quotation marks round what is Markdown already, made of a text with `nested_quotes`."""
    return words.md_gettext("“{text}”", text=shown)


def nested_quotes(text: str, marks: QuotationMarks) -> str:
    """A text as it stands between outer marks: its double ones become inner ones, single ones
    within these become outer ones, and so on. A straight mark without a partner stays as it is."""
    if _DOUBLE.isdisjoint(text):
        return text
    singles = {at for pair in _SINGLE.finditer(text) for at in (pair.start(), pair.end() - 1)}
    shown = list(text)
    opened: list[tuple[int, bool]] = []  # where each open mark stands, and whether it is double
    for at, sign in enumerate(text):
        double = sign in _DOUBLE
        if not (double or at in singles):
            continue
        if _opens(text, at, double, opened):
            opened.append((at, double))
        elif any(other is double for _, other in opened):
            while opened[-1][1] is not double:
                opened.pop()
            _put(shown, (opened[-1][0], at), len(opened), double, marks)
            opened.pop()
        elif double and sign not in _STRAIGHT:
            shown[at] = marks.inner[1]
    for level, (at, double) in enumerate(opened, 1):
        if double and text[at] not in _STRAIGHT:
            shown[at] = _level(marks, level)[0]
    return "".join(shown)


def _opens(text: str, at: int, double: bool, opened: list[tuple[int, bool]]) -> bool:
    """Whether a mark opens, by what stands beside it; where that tells nothing, by its shape."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    outside = not before or before.isspace() or before in _BEFORE_OPENING
    if outside and after and not after.isspace():
        return True
    if not outside or not double:
        return False
    return text[at] in _OPENS or (text[at] in _STRAIGHT and not any(two for _, two in opened))


def _put(
    shown: list[str], pair: tuple[int, int], level: int, double: bool, marks: QuotationMarks
) -> None:
    """The two marks of a pair as they are at a depth; single ones right in the text may stay."""
    if double or level > 1:
        for at, mark in zip(pair, _level(marks, level), strict=True):
            shown[at] = mark


def _level(marks: QuotationMarks, level: int) -> tuple[str, str]:
    return marks.inner if level % 2 else marks.outer
