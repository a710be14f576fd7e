"""Problems for people: one line each, and below it the line of the file with a mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.problems import Problem
from generator.text import FORBIDDEN

TAB = 4
NARROWEST = 20
# Select Graphic Rendition: ECMA-48, 8.3.117.
_STYLES = {"error": "1;31", "warning": "1;33", "hint": "1;36", "place": "1", "gutter": "2"}


@dataclass(frozen=True)
class Look:
    """What the place where problems are told can show: excerpts, colours, how many columns."""

    excerpt: bool = False
    colour: bool = False
    width: int = 80

    def paint(self, text: str, style: str) -> str:
        """The text in a colour, where colours are shown."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour else text


def shown(
    problem: Problem, look: Look, lines_of: Callable[[str], tuple[str, ...]]
) -> Iterator[str]:
    """The line that tells a problem and, if they are asked for, the line of the file and a mark."""
    yield _told(problem, look)
    lines = lines_of(problem.place.path) if look.excerpt else ()
    if 0 < problem.place.line <= len(lines):
        yield from _excerpt(problem, lines[problem.place.line - 1], look)


def _told(problem: Problem, look: Look) -> str:
    if not look.colour:
        return str(problem)
    place, level = look.paint(str(problem.place), "place"), look.paint(problem.level, problem.level)
    hint = f" {problem.hint}" if problem.hint else ""
    return f"{place}: {level}[{problem.rule}] {problem.sentence}{hint}"


def _excerpt(problem: Problem, line: str, look: Look) -> Iterator[str]:
    number = f"{problem.place.line:>5} | "
    blank = f"{'':>5} | "
    before, after = cut(line, problem.place.column, max(look.width - len(number), NARROWEST))
    mark = " " * columns(before) + look.paint("^", problem.level) + _word_there(before, after)
    yield look.paint(number, "gutter") + before + after
    yield look.paint(blank, "gutter") + mark


def cut(line: str, column: int, width: int) -> tuple[str, str]:
    """The line as it is shown, before the column and from it on, in at most so many columns.

    Tabs become blanks, and characters that could move what a terminal shows become a sign.
    """
    plain = _plain(line[: column - 1]), _plain(line[column - 1 :], line[: column - 1])
    before, after = plain
    if columns(before + after) <= width:
        return before, after
    # A third of the width goes to what stands before, more where little stands after.
    room = max(width // 3, width - columns(after) - 1)
    if columns(before) > room:
        before = "…" + _last(before, room - 1)
    rest = width - columns(before)
    return before, after if columns(after) <= rest else _first(after, rest - 1) + "…"


def columns(text: str) -> int:
    """How many columns a terminal gives the text: wide characters two, combining ones none."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _plain(text: str, before: str = "") -> str:
    shown_so_far = columns(_plain(before)) if before else 0
    parts: list[str] = []
    for part in text.split("\t"):
        if parts:
            blanks = TAB - shown_so_far % TAB
            parts.append(" " * blanks)
            shown_so_far += blanks
        clean = FORBIDDEN.sub("\ufffd", part)
        parts.append(clean)
        shown_so_far += columns(clean)
    return "".join(parts)


def _first(text: str, width: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += _width(character)
        if taken > width:
            return text[:index]
    return text


def _last(text: str, width: int) -> str:
    taken = 0
    for index in range(len(text) - 1, -1, -1):
        taken += _width(text[index])
        if taken > width:
            # A mark whose letter is cut off would go to the sign before it.
            return text[index + 1 :].lstrip(
                "".join(ch for ch in text[index + 1 :] if not _width(ch))
            )
    return text


def _word_there(before: str, after: str) -> str:
    """The word at the mark, where letters run from right to left.

    Some terminals reorder such a line and some do not, so the mark alone may be off.
    """
    if not any(unicodedata.bidirectional(character) in ("R", "AL") for character in before + after):
        return ""
    words = after.split()
    return f" {words[0]}" if words else ""
