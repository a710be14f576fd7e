"""What a line end may stand for: a blank, nothing, or a word that was broken there.

A text that is laid out in lines does not tell which. So each such place is marked, and the words
of a quote may read it either way: but for these places they stand there letter by letter.
"""

from __future__ import annotations

import re
import unicodedata

# Two of the signs that Unicode keeps for uses within a program. A text that has them loses them.
OPEN_BLANK = "\ufdd0"  # a blank, or nothing
BROKEN_WORD = "\ufdd1"  # nothing, a hyphen, or a hyphen and a blank
UNMARKED = str.maketrans("", "", OPEN_BLANK + BROKEN_WORD)

# Scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, kana and Chinese characters.
SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"

_SOFT_HYPHEN = "\u00ad"
_HYPHENS = "‐-"  # the last, so that it is no range within brackets
_DASHES = "‒–—―"
_ENDS = "\n\r\f\x85\u2028\u2029"
_BLANKS = "[ \t\u00a0]{0,9}"
# A line end with the blanks behind it and the hyphen, dash or slash before it; no empty line,
# which parts paragraphs. It begins with one set of signs, since that is found ten times as fast.
LINE_ENDS = re.compile(
    f"[{OPEN_BLANK}{BROKEN_WORD}{_ENDS}{_SOFT_HYPHEN}{_DASHES}/{_HYPHENS}]"
    f"(?:(?<=[{OPEN_BLANK}{BROKEN_WORD}])|"
    f"(?:(?<=\r)\n|(?<=[{_ENDS}])|(?<![{_ENDS}]){_BLANKS}(?:\r\n|[{_ENDS}]))"
    f"{_BLANKS}(?![{_ENDS}]))"
)
_SPACELESS = re.compile(f"[{SPACELESS}]")


def marked_line_end(found: re.Match[str]) -> str:
    """What stands in place of a line end, with the hyphen or dash before it."""
    text, sign = found.string, found[0][0]
    start, end = found.span()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if sign in (_SOFT_HYPHEN, OPEN_BLANK, BROKEN_WORD):
        return ""
    if sign in _HYPHENS and _is_letter(before) and after.islower():
        return BROKEN_WORD
    if sign in _HYPHENS + _DASHES + "/":
        return sign + OPEN_BLANK
    if after and (after in _DASHES or all(map(_SPACELESS.match, (before, after)))):
        return OPEN_BLANK
    return " "


def any_reading(words: str) -> str:
    """A pattern for words in a text whose line ends are marked, however these are read."""
    return "".join(map(_readings, re.split("(- ?| )", words)))


def plain_reading(text: str) -> str:
    """A text whose line ends are marked as people most often read it."""
    return text.replace(BROKEN_WORD, "").replace(OPEN_BLANK, " ")


def _readings(token: str) -> str:
    if token == " ":
        return f"[ {OPEN_BLANK}]"
    if token == "- ":
        return f"{OPEN_BLANK}?(?:-[ {OPEN_BLANK}]|{BROKEN_WORD})"
    if token == "-":
        return f"{OPEN_BLANK}?(?:-{OPEN_BLANK}?|{BROKEN_WORD})"
    return "".join(map(_within, token, " " + token))


def _within(sign: str, before: str) -> str:
    """A sign of a word, and what may stand between it and the one before."""
    if before == "/" or (_SPACELESS.match(sign) and _SPACELESS.match(before)):
        return f"{OPEN_BLANK}?{re.escape(sign)}"
    if sign.islower() and _is_letter(before):
        return f"{BROKEN_WORD}?{re.escape(sign)}"
    return re.escape(sign)


def _is_letter(sign: str) -> bool:
    """True for a letter, or an accent that belongs to one."""
    return sign.isalpha() or bool(sign and unicodedata.combining(sign))
