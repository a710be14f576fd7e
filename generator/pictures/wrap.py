"""Text in as many lines as there is room for; what is left over ends in dots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.pictures.letters import Letters, Line, Style, runs_rightwards

DOTS = "…"


@dataclass(frozen=True)
class Wrapped:
    """Lines of a text, and whether all of it is in them."""

    lines: tuple[Line, ...]
    whole: bool


def wrap(letters: Letters, text: str, style: Style, width: float, most: int) -> Wrapped:
    """The text in at most so many lines, none wider than `width` (in units of an em).

    Words are kept whole, unless one alone is wider than a line.
    """
    rightwards = runs_rightwards(text)

    def measure(words: str) -> float:
        return letters.line(words, style, rightwards).width

    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        lines.append(_head(rest, measure, width))
        rest = rest[len(lines[-1]) :].lstrip()
    if rest:
        lines[-1] = _ending_in_dots(lines[-1], measure, width)
    return Wrapped(tuple(letters.line(line, style, rightwards) for line in lines), not rest)


def _head(text: str, measure: Callable[[str], float], width: float) -> str:
    """As many words of the text as fit on a line, or as much of its first word."""
    blank = measure(" ")
    room, taken = width + blank, 0
    for word in text.split(" "):
        room -= measure(word) + blank
        if room < 0:
            break
        taken += len(word) + 1
    return text[: taken - 1] if taken else _cut(text.partition(" ")[0], measure, width)


def _cut(word: str, measure: Callable[[str], float], width: float) -> str:
    """The longest beginning of a text that fits, found by halving; at least one sign."""
    fits, too_long = 1, len(word) + 1
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if measure(word[:middle]) <= width:
            fits = middle
        else:
            too_long = middle
    return word[:fits]


def _ending_in_dots(line: str, measure: Callable[[str], float], width: float) -> str:
    kept = _cut(line, measure, width - measure(DOTS))
    if kept != line and " " in kept:
        kept = kept.rpartition(" ")[0]
    return kept.rstrip(" ,;:.–—-") + DOTS
