"""How wide words stand on a picture, measured without a browser.

A reader's device has fonts of its own. Those in use are up to a fifth wider than ours, and their
bold letters wider again, so that every width has room for them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from generator.pictures.letters import PLAIN, Letters
from generator.text import FORBIDDEN, on_one_line

LABEL_SIZE = 12.0  # of all letters on a picture, as the style sheet says too
_ROOM, _BOLD_ROOM = 1.2, 1.36
_LEFTWARD_ROOM, _LEFTWARD_BOLD_ROOM = 1.35, 1.65  # our Arabic is a narrow one
_UNKNOWN = 1.2  # what no font of ours has, such as Chinese, in units of an em
_MOST_SIGNS = 300  # no label is longer
DOTS_LEFT_OUT = "…"


class LabelWidths:
    """Measures labels, and breaks them into lines."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self.width: Callable[[str, bool], float] = lru_cache(maxsize=16384)(self._width)

    def _width(self, words: str, bold: bool = False) -> float:
        em = self._letters.width(words, PLAIN, _UNKNOWN)
        if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in words):
            return em * LABEL_SIZE * (_LEFTWARD_BOLD_ROOM if bold else _LEFTWARD_ROOM)
        return em * LABEL_SIZE * (_BOLD_ROOM if bold else _ROOM)

    def lines(self, words: str, room: float, bold: bool = False, most: int = 9) -> tuple[str, ...]:
        """The words in lines no wider than the room; a word wider than a line is broken. What does
        not go into so many lines ends in dots; () where there are no words."""
        rest = [
            piece for word in written(words).split(" ") for piece in self._pieces(word, room, bold)
        ]
        lines: list[str] = []
        for word in filter(None, rest):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, bold) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        if len(lines) > most:
            last = lines[most - 1]
            while last and self.width(last + DOTS_LEFT_OUT, bold) > room:
                last = last[:-1]
            lines[most - 1 :] = [last + DOTS_LEFT_OUT]
        return tuple(lines)

    def _pieces(self, word: str, room: float, bold: bool) -> list[str]:
        """A word, or the parts of one that is wider than a line; never less than a sign a part."""
        pieces: list[str] = []
        while word and self.width(word, bold) > room:
            fits = next(
                (
                    end
                    for end in range(len(word) - 1, 1, -1)
                    if self.width(word[:end], bold) <= room
                ),
                1,
            )
            pieces.append(word[:fits])
            word = word[fits:]
        return [*pieces, word]


def written(words: str) -> str:
    """Words as a picture has them: on one line, without signs that hide or reorder others."""
    return on_one_line(FORBIDDEN.sub("\ufffd", words)).strip()[:_MOST_SIGNS]
