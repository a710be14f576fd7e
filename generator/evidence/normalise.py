"""A text as a reader sees it, and the way back to its own signs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.evidence.letter_forms import WIDTHLESS, as_seen, changing_letters
from generator.evidence.line_ends import LINE_ENDS, UNMARKED, marked_line_end
from generator.facts.quotes import LIKE, RUNS, one_blank
from generator.text import FORBIDDEN

_Change = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def seen_form(words: str) -> str:
    """Words as they are sought: blanks, marks and dashes made equal, letters in their one form.

    A line end is a blank here, since the words of a quote are not laid out in lines.
    """
    for step in _steps(words.translate(LIKE).translate(UNMARKED)):
        words = step.after
    return words.strip(" ")


@dataclass(frozen=True)
class LevelText:
    """A text as it was read, and as it is compared."""

    original: str

    @cached_property
    def level(self) -> str:
        """The text as it is seen, its line ends marked: what positions count in."""
        return self._laid_out[-1].after.strip(" ")

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original a passage of the levelled text begins and ends."""
        return (self._back(start)[0], self._back(end - 1)[1]) if end > start else (0, 0)

    @cached_property
    def _laid_out(self) -> list[_Step]:
        first = _Step(self.original, WIDTHLESS, _nothing)
        ends = _Step(first.after, LINE_ENDS, marked_line_end)
        return [first, ends, *_steps(ends.after.translate(LIKE))]

    def _back(self, position: int) -> tuple[int, int]:
        """Where in the original a sign of the levelled text begins and ends."""
        last = self._laid_out[-1].after
        start = position + len(last) - len(last.lstrip(" "))
        end = start + 1
        for step in reversed(self._laid_out):
            start, end = step.back(start)[0], step.back(end - 1)[1]
        return start, end


@dataclass(frozen=True)
class _Step:
    """One change all over a text: what it finds, and what stands there instead."""

    before: str
    pattern: re.Pattern[str]
    change: Callable[[re.Match[str]], str]

    @cached_property
    def after(self) -> str:
        return self.pattern.sub(self.change, self.before)

    def back(self, position: int) -> tuple[int, int]:
        """Where before the change a sign that stands after it begins and ends."""
        news, olds = self._edges
        at = bisect_right(news, position) - 1
        # Signs that are kept keep their distance; what was put in is all that it stands for.
        if at % 2 == 0:
            start = olds[at] + position - news[at]
            return start, start + 1
        return olds[at], olds[at + 1]

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Where what is kept and what is put in begin, by turns: after the change, and before."""
        news, olds, shift = [0], [0], 0
        for found in self.pattern.finditer(self.before):
            put = len(self.change(found))
            news += [found.start() + shift, found.start() + shift + put]
            olds += [found.start(), found.end()]
            shift += put - len(found[0])
        return news, olds


def _nothing(_: re.Match[str]) -> str:
    return ""


def _steps(text: str) -> Iterator[_Step]:
    changes: tuple[_Change, ...] = (
        (WIDTHLESS, _nothing),
        (FORBIDDEN, _nothing),
        (changing_letters(), lambda found: as_seen(found[0])),
        (RUNS, one_blank),
    )
    for pattern, change in changes:
        step = _Step(text, pattern, change)
        yield step
        text = step.after
