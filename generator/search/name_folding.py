"""Names brought to one form, so that a reader finds them however they are spelt.

The table below is the only description of it. It travels to the browser with the list of names,
where assets/search/fold.js does the same with it; a test holds that both agree. What stands in it
are regular expressions that Python and JavaScript read alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from functools import cache
from typing import Final

# Apostrophes and the signs for hamza and ain; tatweel and hamza on the line.
_DROPPED: Final = "'’‘‛`´ʹʻʼʽʾʿˈ\u0640\u0621"
# Letters that stand for one another: Arabic final forms, Persian letters, digits; a few of Europe.
_LETTERS: Final = {
    "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ە": "ه", "ک": "ك", "گ": "ك", "پ": "ب", "چ": "ج",
    "ٱ": "ا", "ڤ": "ف", "ß": "ss", "æ": "ai", "ø": "u", "œ": "u", "ł": "l", "đ": "d", "ð": "d",
    "þ": "t", "ı": "i", "ς": "σ",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
}  # fmt: skip
# 2,500 and 2500 are one number.
_IN_TEXT: Final = (("[,\u066c](?=[0-9]{3}(?![0-9]))", ""),)
# What people write for the same sound when they take a name into Latin letters; then the article.
_IN_WORD: Final = (
    ("^\u0648?\u0627\u0644(?=..)", ""),
    ("^al(?=[a-z]{4})", ""),
    ("kh", "h"), ("gh", "g"), ("dh", "z"), ("th", "t"), ("ph", "f"), ("ck", "k"),
    ("q", "k"), ("z", "d"),
    ("[ae]?[iy]+e?|ae|ee|e", "i"), ("o[ou]?", "u"),
    (r"([^0-9])(?=\1)", ""), ("ah$", "a"),
)  # fmt: skip
_ARTICLES: Final = ("al", "el", "ul", "the", "a", "an", "ad", "ar", "as", "ash", "at", "az")

FOLDING: Final[dict[str, object]] = {
    "dropped": _DROPPED,
    "letters": _LETTERS,
    "text": [list(rule) for rule in _IN_TEXT],
    "word": [list(rule) for rule in _IN_WORD],
    "articles": list(_ARTICLES),
}

_SIGNS = str.maketrans({**_LETTERS, **dict.fromkeys(_DROPPED, "")})
# What Python holds for a letter or digit is what \p{L} and \p{N} are in a browser.
_WORD = re.compile(r"[^\W_]+")


def level(text: str) -> str:
    """The text in small letters, without marks above and below, and with letters that stand for
    one another made one."""
    plain = unicodedata.normalize("NFKD", text).lower()
    bare = "".join(sign for sign in plain if unicodedata.category(sign)[0] != "M")
    return _replaced(bare.translate(_SIGNS), _IN_TEXT)


def words_of_name(text: str, without: Container[str] = ()) -> tuple[str, ...]:
    """The words of a name, each folded; without articles and words that say nothing, where
    anything else is left."""
    words = _WORD.findall(level(text))
    named = [word for word in words if word not in _ARTICLES and word not in without] or words
    return tuple(folded for folded in map(_folded, named) if folded)


@cache
def _folded(word: str) -> str:
    return _replaced(word, _IN_WORD)


def _replaced(text: str, rules: Iterable[Sequence[str]]) -> str:
    for pattern, instead in rules:
        text = re.sub(pattern, instead, text)
    return text
