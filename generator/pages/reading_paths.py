"""What to read in a few minutes, and what in more: made from what the site holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.markdown.escape import Markdown
from generator.pages.doors import has_outcomes, section_link
from generator.pages.folio import Folio
from generator.pages.order import in_order

STOPS = 3


def short_path(folio: Folio, answer: Markdown | str) -> Markdown:
    """For five minutes: the answer (a link to it, or ''), the latest round, the words."""
    return _path(folio, _short(folio, answer))


def long_path(folio: Folio) -> Markdown:
    """For twenty minutes: the rounds compared, what was promised, who says what."""
    return _path(folio, _long(folio))


def _path(folio: Folio, stops: Iterator[Markdown | str]) -> Markdown:
    return folio.edition.words.joined(list(islice(filter(None, stops), STOPS)))


def _short(folio: Folio, answer: Markdown | str) -> Iterator[Markdown | str]:
    library = folio.edition.library
    yield answer
    rounds = in_order(folio.edition, "rounds")
    if rounds:
        words = "the latest round" if rounds[1:] else "the round of talks"
        yield folio.link(rounds[-1], words)
    if library.of_kind("terms"):
        yield section_link(folio, "glossary", "the words explained")
    if library.of_kind("events"):
        yield section_link(folio, "timeline", "what happened")


def _long(folio: Folio) -> Iterator[Markdown]:
    library = folio.edition.library
    if len(library.of_kind("rounds")) > 1:
        yield section_link(folio, "rounds", "the rounds compared", "s_compared")
    if has_outcomes(library):
        words = "what was promised and what became of it"
        yield section_link(folio, "commitments", words)
    if library.of_kind("issues"):
        yield section_link(folio, "issues", "who says what on each issue")
    if library.of_kind("events"):
        yield section_link(folio, "timeline", "what happened, from first to last")
    if library.of_kind("actors"):
        yield section_link(folio, "actors", "who is who")
