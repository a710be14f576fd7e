"""Words in a text: where exactly they stand, and what is most like them where they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from unicodedata import combining

from rapidfuzz import fuzz

from generator.evidence.line_ends import (
    BROKEN_WORD,
    OPEN_BLANK,
    SPACELESS,
    any_reading,
    plain_reading,
)
from generator.evidence.normalise import seen_form

# A word is not a part of another, but for scripts that put no blanks between words.
_WITHIN = re.compile(f"[^\\W{SPACELESS}]|{BROKEN_WORD}")
# Of 100. Below it two passages have little more in common than the language.
_LIKE = 65
_BLANK = f"[ {OPEN_BLANK}]"
_TOKEN = re.compile(r"\w+|\W")
# So many equal words and blanks are shown on each side of a difference.
_AROUND = 10


@dataclass(frozen=True)
class Passage:
    """A part of a levelled text, from its first character to the one behind its last."""

    start: int
    end: int


def passages(level: str, words: str, prefix: str = "", suffix: str = "") -> Iterator[Passage]:
    """Every place of a levelled text in which the words stand, between their prefix and suffix."""
    wanted, before, after = (_readings_in(level, one) for one in (words, prefix, suffix))
    sought = re.compile(wanted)
    left = re.compile(f"(?:{before}){_BLANK}?\\Z")
    right = re.compile(f"{_BLANK}?(?:{after})")
    reach = 2 * len(before) + 1
    found = sought.search(level) if wanted else None
    while found:
        start, end = found.span()
        beside = left.search(level, max(0, start - reach), start) and right.match(level, end)
        if beside and _is_whole(level, start, end):
            yield Passage(start, end)
        found = sought.search(level, start + 1)


def _readings_in(level: str, words: str) -> str:
    """A pattern for words; where no line end of the text is marked, just the words."""
    seen = seen_form(words)
    is_marked = BROKEN_WORD in level or OPEN_BLANK in level
    return any_reading(seen) if is_marked else re.escape(seen)


def near_passage(level: str, words: str) -> str:
    """The passage that is most like the words, with the difference marked, or "" for none.

    [-…-] stands in the words only, {+…+} in the text only, as `git diff --word-diff` has it.
    """
    wanted, level = seen_form(words), plain_reading(level)
    found = fuzz.partial_ratio_alignment(wanted, level, score_cutoff=_LIKE)
    if found is None or not wanted:
        return ""
    start, end = found.dest_start, found.dest_end
    while _joined(level, start):
        start -= 1
    while _joined(level, end):
        end += 1
    return _difference(_TOKEN.findall(wanted), _TOKEN.findall(level[start:end].strip()))


def _is_whole(level: str, start: int, end: int) -> bool:
    """True where neither end cuts a word in two."""
    return not (_joined(level, start) or _joined(level, end))


def _joined(level: str, at: int) -> bool:
    """True where a word goes on; an accent belongs to the letter before it in any script."""
    if not 0 < at < len(level):
        return False
    before, after = (bool(_WITHIN.match(level[i]) or combining(level[i])) for i in (at - 1, at))
    return (before and after) or combining(level[at]) > 0


def _difference(wanted: list[str], there: list[str]) -> str:
    shown = ""
    steps = SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes()
    for number, (step, a, b, c, d) in enumerate(steps):
        if step == "equal":
            shown += _shortened(wanted[a:b], number == 0, number == len(steps) - 1)
        # What the text has before the first equal word or behind the last is no difference.
        elif step != "insert" or 0 < number < len(steps) - 1:
            shown += f"[-{''.join(wanted[a:b])}-]" if b > a else ""
            shown += f"{{+{''.join(there[c:d])}+}}" if d > c else ""
    return " ".join(shown.split())


def _shortened(equal: list[str], is_first: bool, is_last: bool) -> str:
    head = [] if is_first else equal[:_AROUND]
    tail = [] if is_last else equal[-_AROUND:]
    if len(head) + len(tail) >= len(equal):
        return "".join(equal)
    return f"{''.join(head)} … {''.join(tail)}"
