"""Lines of a page as they are read, from signs that a PDF holds as they are seen.

A PDF of Arabic or Hebrew text tells where each sign is drawn, mostly from the left to the right:
the last letter of a line comes first, and of a number the first digit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

# Signs of which a PDF does not tell what they are: one of these for each, that two can be compared.
UNNAMED = range(0xF0000, 0xFFFFE)

# All in sizes of the type.
_SAME_LINE = 0.4
_COLUMN_GAP = 2.0
_WORD_GAP = 0.2
_TOUCH = 0.02

_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_PAIR = re.compile(r"\([^()]*\)|\[[^][]*\]|\{[^{}]*\}")

# Classes of signs: letters from the right (R) and from the left (L), digits, what joins digits,
# and all else. Words and numbers that run to the right within a line that does not.
_RIGHTWARD = re.compile("L(?:[LDs ]*[LD])?|D(?:s?D)*")
_LEFTWARD = re.compile("R(?:[RDs ]*R)?")
_CLASSES = {"R": "R", "AL": "R", "L": "L", "EN": "D", "AN": "D", "ES": "s", "CS": "s", "ET": "s"}


@dataclass(frozen=True)
class Sign:
    """A sign on a page with its accents: from where to where it is drawn, how high, how large."""

    text: str
    left: float
    right: float
    line: float
    size: float

    @property
    def kind(self) -> str:
        if ord(self.text[0]) in UNNAMED:
            return " "
        return _CLASSES.get(unicodedata.bidirectional(self.text[0]), " ")


def runs_leftward(text: str) -> bool:
    """True where more letters of a text run to the left than to the right."""
    kinds = [_CLASSES.get(unicodedata.bidirectional(sign)) for sign in text]
    return kinds.count("R") > kinds.count("L")


def lines_as_read(signs: Iterable[Sign]) -> str:
    """The text of a page: line by line, column by column, each sign where a reader reads it."""
    rows = _rows(list(_with_accents(signs)))
    strokes = _strokes(rows)
    parts = [part for row in rows for part in reversed(list(_parts(row)))]
    drawn_lines = [part for column in _columns(parts) for part in column]
    # Only now, since a gap would stand where a stroke was.
    lines = [[sign for sign in line if sign.text not in strokes] for line in drawn_lines]
    # Some programs write a bracket as it is drawn, others as it is meant.
    drawn, meant = ("\n".join(_as_read(one, mirror) for one in lines) for mirror in (_MIRRORED, {}))
    return drawn if len(_PAIR.findall(drawn)) >= len(_PAIR.findall(meant)) else meant


def _with_accents(signs: Iterable[Sign]) -> Iterator[Sign]:
    """Accents put behind the letter that they stand on. It is drawn after them, or, where signs
    follow each other to the left, before."""
    held: Sign | None = None
    accents: list[str] = []
    for sign in signs:
        if held and unicodedata.combining(sign.text[0]):
            accents.append(sign.text)
            continue
        if held and sign.left < held.left and abs(held.line - sign.line) < sign.size:
            held = replace(held, text=held.text + "".join(accents))
        else:
            sign = replace(sign, text=sign.text + "".join(reversed(accents)))
        yield from [held] if held else []
        held, accents = sign, []
    if held:
        yield replace(held, text=held.text + "".join(accents))


def _rows(signs: list[Sign]) -> list[list[Sign]]:
    """The signs of each height, from the left to the right; the highest first."""
    rows: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda one: -one.line):
        if not rows or rows[-1][0].line - sign.line > _SAME_LINE * sign.size:
            rows.append([])
        rows[-1].append(sign)
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _parts(row: list[Sign]) -> Iterator[list[Sign]]:
    """A row parted where a wide gap is: between columns."""
    part: list[Sign] = []
    for sign in row:
        if not sign.text.strip():
            continue
        gap = sign.left - part[-1].right if part else 0.0
        if gap > _COLUMN_GAP * sign.size:
            yield part
            part = []
        elif gap > _WORD_GAP * sign.size:
            part.append(replace(sign, text=" ", left=part[-1].right, right=sign.left))
        part.append(sign)
    if part:
        yield part


def _columns(parts: list[list[Sign]]) -> list[list[list[Sign]]]:
    """Parts of rows put below the nearest part that they stand under."""
    columns: list[list[list[Sign]]] = []
    for part in parts:
        for column in columns:
            above = column[-1]
            if above[0].left < part[-1].right and part[0].left < above[-1].right:
                column.append(part)
                break
        else:
            columns.append([part])
    return columns


def _as_read(signs: list[Sign], mirror: dict[str, str]) -> str:
    kinds = "".join(sign.kind for sign in signs)
    if kinds.count("R") > kinds.count("L"):
        return _turned(signs, kinds, mirror)
    text, end = "", 0
    for run in _LEFTWARD.finditer(kinds):
        start, stop = run.span()
        text += "".join(sign.text for sign in signs[end:start])
        text += _turned(signs[start:stop], run[0], mirror)
        end = stop
    return text + "".join(sign.text for sign in signs[end:])


def _turned(signs: list[Sign], kinds: str, mirror: dict[str, str]) -> str:
    """Signs from the right to the left, with the words and numbers that run to the right kept."""
    text, start = "", 0
    for run in _RIGHTWARD.finditer(kinds):
        kept = "".join(sign.text for sign in signs[run.start() : run.end()])
        text = kept + _backwards(signs[start : run.start()], mirror) + text
        start = run.end()
    return _backwards(signs[start:], mirror) + text


def _backwards(signs: list[Sign], mirror: dict[str, str]) -> str:
    return "".join(mirror.get(sign.text, sign.text) for sign in reversed(signs))


def _strokes(rows: list[list[Sign]]) -> set[str]:
    """Unnamed signs that only lengthen a line: at some place, one is repeated without a gap."""
    return {
        one.text
        for one, other in (pair for row in rows for pair in pairwise(row))
        if one.text == other.text and ord(one.text[0]) in UNNAMED
        if other.left - one.right < _TOUCH * one.size
    }
