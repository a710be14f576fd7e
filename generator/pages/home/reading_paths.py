"""What to read in a few minutes, and what in more: made from what the site holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.home.entry_points import has_outcomes, section_link
from generator.presenting.order import in_order

STOPS = 3


def short_path(builder: PageBuilder, answer: Markdown | str) -> Markdown:
    """For five minutes: the answer (a link to it, or ''), the latest round, the words."""
    return _path(builder, _short(builder, answer))


def long_path(builder: PageBuilder) -> Markdown:
    """For twenty minutes: the rounds compared, what was promised, who says what."""
    return _path(builder, _long(builder))


def _path(builder: PageBuilder, stops: Iterator[Markdown | str]) -> Markdown:
    return builder.edition.words.joined(list(islice(filter(None, stops), STOPS)))


def _short(builder: PageBuilder, answer: Markdown | str) -> Iterator[Markdown | str]:
    library, words = builder.edition.library, builder.edition.words
    yield answer
    rounds = in_order(builder.edition, "rounds")
    if rounds:
        latest, only = words.gettext("the latest round"), words.gettext("the round of talks")
        yield builder.link(rounds[-1], latest if rounds[1:] else only)
    if library.of_kind("terms"):
        yield section_link(builder, "glossary", words.gettext("the words explained"))
    if library.of_kind("events"):
        yield section_link(builder, "timeline", words.gettext("what happened"))


def _long(builder: PageBuilder) -> Iterator[Markdown]:
    library, words = builder.edition.library, builder.edition.words
    if len(library.of_kind("rounds")) > 1:
        yield section_link(builder, "rounds", words.gettext("the rounds compared"), "s_compared")
    if has_outcomes(library):
        said = words.gettext("what was promised and what became of it")
        yield section_link(builder, "commitments", said)
    if library.of_kind("issues"):
        yield section_link(builder, "issues", words.gettext("who says what on each issue"))
    if library.of_kind("events"):
        yield section_link(builder, "timeline", words.gettext("what happened, from first to last"))
    if library.of_kind("actors"):
        yield section_link(builder, "actors", words.gettext("who is who"))
