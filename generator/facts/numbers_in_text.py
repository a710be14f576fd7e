"""Numbers that a text names, in digits or in English words, each with all that it may mean.

Dates, years, times, percentages, ordinals and numbers that are part of a name (K-1, F-16) are left
out: they count nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.dates_in_text import month_names

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: value for value, word in enumerate(_ONES)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
_TIMES = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9,
    "m": 10**6, "mn": 10**6, "bn": 10**9, "k": 1000,
}  # fmt: skip
_SIGNS = ",.'’ \u00a0\u202f\u066c\u066b"
# Digits with signs between them; not within a word, an address, a time or a name such as F-16.
_DIGITS = re.compile(
    rf"(?<![\w/:.#§№-])(?<!\d[,])(\d+(?:[{_SIGNS}]\d+)*)"
    r"(?![\w/:%°]|[-‑](?!(?:plus|odd|strong)\b)\w|\s?(?:%|percent\b|per cent\b))"
    r"(?:[ -](?:(million|billion|thousand|hundred|dozen))\b|(bn|mn|[mk])\b)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<![\w/:.#§№-])(\d+(?:[.,]\d+)*)(bn|mn|[mk])\b", re.IGNORECASE)
_WORD = rf"(?:{'|'.join(sorted((*_SMALL, *_TIMES), key=len, reverse=True))}|an?|and)"
_WORDS = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join((*_SMALL, 'an?', 'dozen'))})(?:[ -](?:{_WORD}))*)(?![\w-])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_FOLLOWING = re.compile(r"[^\w]{0,3}([^\W\d_]+)")


@dataclass(frozen=True)
class NamedNumber:
    """A number in a text: its words, all that they may mean, and the word that follows it."""

    words: str
    readings: frozenset[Decimal]
    noun: str


def numbers_named(text: str, language: str = "en") -> tuple[NamedNumber, ...]:
    """The numbers that a text names, in the order in which they stand."""
    found = [*_in_digits(text, language), *_glued(text)]
    found += _in_words(text)
    ordered = sorted(found, key=lambda one: one[0])
    return tuple(number for _, number in ordered)


def _in_digits(text: str, language: str) -> Iterator[tuple[int, NamedNumber]]:
    dated = _dates(text, language)
    for found in _DIGITS.finditer(text):
        start, end = found.span(1)
        within_date = any(first < end and start < last for first, last in dated)
        if within_date or _YEAR.fullmatch(found[1]):
            continue
        times = _TIMES.get((found[2] or found[3] or "").lower(), 1)
        yield start, _number(text, found, _readings(found[1], times))


def _glued(text: str) -> Iterator[tuple[int, NamedNumber]]:
    """Numbers such as 8bn."""
    for found in _GLUED.finditer(text):
        readings = _readings(found[1], _TIMES[found[2].lower()])
        yield found.start(), _number(text, found, readings)


def _in_words(text: str) -> Iterator[tuple[int, NamedNumber]]:
    for found in _WORDS.finditer(text):
        value = _value(found[0].lower().replace("-", " ").split())
        if value is not None:
            yield found.start(), _number(text, found, frozenset([Decimal(value)]))


def _number(text: str, found: re.Match[str], readings: frozenset[Decimal]) -> NamedNumber:
    noun = _FOLLOWING.match(text, found.end())
    return NamedNumber(found[0].strip(), readings, noun[1].lower() if noun else "")


def _readings(digits: str, times: int) -> frozenset[Decimal]:
    """What digits may mean: 1.500 is one and a half, or fifteen hundred."""
    plain = re.sub(rf"[{_SIGNS}]", "", digits)
    found = {Decimal(plain)} if _is_grouped(digits) or plain == digits else set()
    decimal = re.fullmatch(r"(\d+(?:[,'’ ]\d{3})*)[.,\u066b](\d+)", digits)
    if decimal:
        whole = re.sub(rf"[{_SIGNS}]", "", decimal[1])
        found.add(Decimal(f"{int(whole)}.{int(decimal[2]):0{len(decimal[2])}}"))
    values = found or {Decimal(part) for part in re.split(rf"[{_SIGNS}]", digits)}
    return frozenset({value * times for value in values} | values)


def _is_grouped(digits: str) -> bool:
    return re.fullmatch(rf"\d{{1,3}}(?:[{_SIGNS}]\d{{2,3}})*[{_SIGNS}]\d{{3}}", digits) is not None


def _value(words: list[str]) -> int | None:
    """The value of number words; None where they are none, such as a lone "a" or "one"."""
    whole, part, counted = 0, 0, False
    for word in words:
        if word in _SMALL:
            part, counted = part + _SMALL[word], True
        elif word in _TIMES and len(word) > 2:
            part, counted = max(part, 1) * _TIMES[word], True
            if _TIMES[word] > 100:
                whole, part = whole + part, 0
    return whole + part if counted and words != ["one"] else None


def _dates(text: str, language: str) -> list[tuple[int, int]]:
    """Where days stand beside a month: 7 April, April 7, April 7-9."""
    months = "|".join(
        re.escape(name)
        for code in dict.fromkeys((language, "en"))
        for name in sorted(month_names(code), key=len, reverse=True)
    )
    short = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
    month = rf"(?<!\w)(?:{months}|{short})(?!\w)"
    day = r"\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?"
    pattern = rf"(?i)(?:{day}\.?\s+(?:of\s+|de\s+)?)?{month}(?:\s+{day}(?!\d))?(?:,?\s+\d{{4}})?"
    return [found.span() for found in re.finditer(pattern, text)]
