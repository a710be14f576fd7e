"""How the facts are gathered, worded and checked. A site says more in data/templates/method.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.health import sourcing_health
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.sources.sourcing import checked_tally
from generator.presenting.addresses import METHOD_PAGE, SOURCING_PAGE, relative, section_path
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class MethodContext:
    """What the template method.md gets."""

    checked: str  # how many quotes there are, and how many were checked
    sourcing: Markdown  # link to the page on sourcing
    disputes: Markdown  # link to the page of all disputes
    sources: Markdown  # link to the list of sources


def method_pages(edition: Edition) -> Iterator[Page]:
    """The page on the method."""
    builder, words = PageBuilder(edition, METHOD_PAGE), edition.words
    context = MethodContext(
        checked=checked_tally(edition, sourcing_health(edition.library)),
        sourcing=link_to(
            relative(METHOD_PAGE, SOURCING_PAGE), words.gettext("How well the facts are sourced")
        ),
        disputes=link_to(
            relative(METHOD_PAGE, section_path("disputes")), words.gettext("Where accounts differ")
        ),
        sources=link_to(
            relative(METHOD_PAGE, section_path("sources")), words.gettext("the sources")
        ),
    )
    description = words.gettext(
        "How the facts are gathered, how they are worded, and what was checked."
    )
    yield make_page(builder, "method.md", words.gettext("Method"), description, context)
