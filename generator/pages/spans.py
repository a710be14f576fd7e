"""Stretches of time: since when and until when something held."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.dates import Date
from generator.facts.sourced import Stated
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio


def time_span(folio: Folio, start: Sequence[Stated[Date]], end: Sequence[Stated[Date]]) -> Markdown:
    """Since when and until when, with rivals and their sources ('' where neither is known)."""
    first = folio.stated(start, folio.edition.words.date)
    last = folio.stated(end, folio.edition.words.date)
    if first and last:
        return Markdown("{} to {}").format(first, last)
    if first:
        return Markdown("since {}").format(first)
    return Markdown("until {}").format(last) if last else last
