"""Stretches of time: since when and until when something held."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.facts.dates import Date
from generator.facts.sourced import Stated
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder


def stretch(dates: Sequence[Date], said: Callable[[Date], str]) -> list[str]:
    """From when to when dates reach, in words: one where that is the same. What has an open end
    counts by its last moment that is known."""
    first = min((date.begins for date in dates), key=lambda date: date.lower)
    last = max((date.ends for date in dates), key=lambda date: date.upper)
    return list(dict.fromkeys([said(first), said(last)]))


def time_span(
    builder: PageBuilder, start: Sequence[Stated[Date]], end: Sequence[Stated[Date]]
) -> Markdown:
    """Since when and until when, with rivals and their sources ('' where neither is known)."""
    words = builder.edition.words
    first, last = builder.stated(start, words.date), builder.stated(end, words.date)
    if first and last:
        return words.md_gettext("{first} to {last}", first=first, last=last)
    if first:
        return words.md_gettext("since {date}", date=first)
    return words.md_gettext("until {date}", date=last) if last else last
