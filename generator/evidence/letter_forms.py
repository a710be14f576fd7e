"""Letters in the one form that a reader sees, whatever their signs are in a file."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_TATWEEL = "\u0640"
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
# Joiners choose the shape of an Arabic letter. In other scripts, and in emoji, they do more.
_JOINERS = rf"(?<=[{_ARABIC}])[\u200c\u200d]+|[\u200c\u200d]+(?=[{_ARABIC}])"
# What has no width, and no say in where a line ends: marks of direction, joiners of Arabic letters,
# soft hyphens where none does.
_MARKS = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
WIDTHLESS = re.compile(f"{_JOINERS}|[{_MARKS}]|\u00ad(?=[^\\s{_MARKS}])")
# Blocks of shapes: Latin, Armenian and Hebrew ones, and the two of Arabic.
_SHAPES = (*range(0xFB00, 0xFB50), *range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))
# Vowels and final consonants of Hangul: the only signs that join others by a computed rule.
_JAMO = (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))
# Of the letters beyond it each is looked at: a set of thousands of them is slow to search.
_PLANE, _BEYOND = 0x10000, "\U00010000-\U0010ffff"


@cache
def changing_letters() -> re.Pattern[str]:
    """Finds each letter, with its accents, that `as_seen` may change; no two of them touch."""
    signs = "".join(map(re.escape, map(chr, sorted(_changing()))))
    return re.compile(f"[^\\s{signs}{_BEYOND}]?[{signs}{_BEYOND}]+")


def as_seen(letters: str) -> str:
    """Letters with their accents put together, ligatures and shapes made letters, no tatweel."""
    plain = letters.translate(_plain_shapes()).replace(_TATWEEL, "")
    return unicodedata.normalize("NFC", plain)


def _changing() -> set[int]:
    """Signs that may change, or change what stands before them, when letters are put together."""
    changing = {*_JAMO, *_plain_shapes(), ord(_TATWEEL)}
    for code in range(_PLANE):
        sign = chr(code)
        parts = unicodedata.decomposition(sign)
        if unicodedata.combining(sign):
            changing.add(code)
        if parts and not parts.startswith("<"):
            changing |= {int(part, 16) for part in parts.split()[1:]}
            if not unicodedata.is_normalized("NFC", sign):
                changing.add(code)
    return changing


@cache
def _plain_shapes() -> dict[int, str]:
    """What each shape is: some letters, or for a vowel mark alone the mark without its blank."""
    plain = {code: unicodedata.normalize("NFKC", chr(code)) for code in _SHAPES}
    return {
        code: letters.lstrip(" ") if len(letters) > 1 else letters
        for code, letters in plain.items()
        if letters != chr(code)
    }
