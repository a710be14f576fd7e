"""What changed on the site, and what was wrong and put right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.about import Change
from generator.markdown.escape import Markdown
from generator.pages.address import section_path
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page


@dataclass(frozen=True)
class ChangesContext:
    """What the template changes.md gets."""

    corrections: tuple[Markdown, ...]  # what was wrong and put right, the latest first
    changes: tuple[Markdown, ...]  # every other change, the latest first
    reviews: tuple[Markdown, ...]  # records that are to be looked at again, by their day


def changes_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the changes."""
    folio = Folio(edition, section_path("changes"))
    listed = sorted(
        edition.library.about.changes, key=lambda change: change.date.sort_key, reverse=True
    )
    context = ChangesContext(
        corrections=tuple(change_line(folio, change) for change in listed if change.corrects),
        changes=tuple(change_line(folio, change) for change in listed if not change.corrects),
        reviews=tuple(_reviews(folio)),
    )
    description = "What changed on this site, and what was wrong and put right."
    yield make_page(folio, "changes.md", "Changes and corrections", description, context)


def change_line(folio: Folio, change: Change) -> Markdown:
    """One change: the day, what changed, what was wrong before, and the records concerned."""
    wrong = Markdown(" Before: {}").format(folio.line(change.corrects)) if change.corrects else ""
    records = folio.edition.words.joined([folio.refer(ref) for ref in change.records])
    tail = Markdown(" ({})").format(records) if records else ""
    day = folio.edition.words.date(change.date)
    return Markdown("**{}**: {}{}{}").format(day, folio.line(change.text), wrong, tail)


def _reviews(folio: Folio) -> Iterator[Markdown]:
    dated = [
        (record.review_by, record)
        for record in folio.edition.library.everything()
        if record.review_by is not None
    ]
    for day, record in sorted(dated, key=lambda item: (item[0].sort_key, item[1].key)):
        shown = folio.edition.words.date(day)
        yield Markdown("{}: by {}").format(folio.link(record), shown)
