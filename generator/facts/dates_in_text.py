"""Dates that a text names in words: those with a month and a year, in the text's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names

from generator.facts.dates import Date
from generator.facts.texts import Text
from generator.problems import InvalidValue
from generator.text import CITE_MARK, LINK_MARK


def dates_named(text: Text, language: str) -> Iterator[tuple[str, Date]]:
    """Each date in a text, with its words: "30 September 2026", "September 2026". `language` is
    that of texts of which none is given. A bare year is no date: it may be a number."""
    for code, form in text.forms:
        pattern, months = _months(code or language)
        shown = LINK_MARK.sub(lambda mark: mark[2] or "", CITE_MARK.sub("", form))
        for found in pattern.finditer(shown):
            day = found["before"] or found["after"]
            parts = [found["year"], f"{months[found['month'].casefold()]:02}"]
            written = "-".join([*parts, f"{int(day):02}"] if day else parts)
            try:
                yield " ".join(found[0].split()), Date.parse(written)
            except InvalidValue:
                continue  # no day of the calendar


@cache
def _months(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        locale = Locale("en")
    months = {
        name.casefold(): number
        for context in ("format", "stand-alone")
        for number, name in get_month_names("wide", context, locale).items()
    }
    either = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    pattern = (
        rf"(?<!\w)(?:(?P<before>\d{{1,2}})\.?\s+(?:de\s+)?)?(?P<month>{either})"
        r"(?:\s+(?P<after>\d{1,2}),)?\s+(?:de\s+)?(?P<year>\d{4})(?!\d)"
    )
    return re.compile(pattern, re.IGNORECASE), months
