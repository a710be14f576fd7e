"""Pages at the old addresses of records that have a new id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import OWN_PAGE, page_path
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class MovedContext:
    """What the template moved.md gets."""

    link: Markdown  # the record at its new address


def moved_pages(edition: Edition) -> Iterator[Page]:
    """A page for each former id of a record with a page of its own."""
    for kind in OWN_PAGE:
        for record in edition.library.of_kind(kind):
            for old in record.formerly:
                builder = PageBuilder(edition, page_path(kind, old) or "")
                title = edition.label(record)
                context = MovedContext(builder.link(record))
                description = edition.words.gettext(
                    "{record} has moved to a new address.", record=title
                )
                yield make_page(
                    builder,
                    "moved.md",
                    title,
                    description,
                    context,
                    redirect=f"{kind}/{record.id}/",
                )
