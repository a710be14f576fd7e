"""Stretches of time: since when and until when something held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.facts.currency import newest_source
from generator.facts.dates import Date
from generator.facts.sourced import Citation, Stated, standing
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.edition import Edition


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


def is_past(edition: Edition, end: Sequence[Stated[Date]]) -> bool:
    """Whether something has ended: on a day that is not ahead of the day to which facts hold."""
    as_of, ends = edition.library.about.as_of, [stated.value.lower for stated in standing(end)]
    return bool(ends) and (as_of is None or min(ends) <= as_of.upper)


def lasting(
    builder: PageBuilder,
    start: Sequence[Stated[Date]],
    end: Sequence[Stated[Date]],
    cited: Iterable[Citation],
) -> Markdown:
    """Since when and until when; where no end is known, as of the day of the newest source, or else
    of the day to which the facts hold ('' where not even that is known)."""
    span, words = time_span(builder, start, end), builder.edition.words
    as_of = Markdown("") if end else last_known(builder.edition, start, cited)
    if span and as_of:
        return words.md_gettext("{span}, {as_of}", span=span, as_of=as_of)
    return span or as_of


def last_known(
    edition: Edition, start: Sequence[Stated[Date]], cited: Iterable[Citation]
) -> Markdown:
    """As of which day something without an end is known to hold: that of the newest source, or else
    of the facts ('' where not even that is known)."""
    known = newest_source(edition.library, cited) or edition.library.about.as_of
    begun = [stated.value.lower for stated in standing(start)]
    if known is None or (begun and known.upper < min(begun)):
        return Markdown("")  # an older source told of what was to come
    if [stated.value for stated in standing(start)] == [known]:
        return Markdown("")  # the same day twice says no more
    return edition.words.md_gettext("as of {date}", date=edition.words.date(known))
