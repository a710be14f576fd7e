"""What changed on the site, what was put right among it, and what is to be looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.facts.about import Change
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.corrected import correction_link
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import CORRECTIONS_PAGE, relative, section_path
from generator.presenting.corrections import corrections_of, latest_first
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class ChangeDay:
    """What changed on one day."""

    date: str  # the day, in words
    changes: tuple[Markdown, ...]  # each change, with the pages concerned


@dataclass(frozen=True)
class ChangesContext:
    """What the template changes.md gets."""

    corrections: Markdown  # how many corrections there were so far, linked to their page
    days: tuple[ChangeDay, ...]  # the days on which something changed, the latest first
    reviews: tuple[Markdown, ...]  # records that are to be looked at again, by their day


def changes_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the changes."""
    builder = PageBuilder(edition, section_path("changes"))
    context = ChangesContext(
        corrections=_corrections(builder),
        days=tuple(_days(builder)),
        reviews=tuple(_reviews(builder)),
    )
    description = edition.words.gettext("What changed on this site, the latest first.")
    title = edition.words.gettext("Changes")
    yield make_page(builder, "changes.md", title, description, context)


def _days(builder: PageBuilder) -> Iterator[ChangeDay]:
    date = builder.edition.words.date
    for day, told in groupby(_told(builder), key=lambda one: date(one[0].date)):
        yield ChangeDay(day, tuple(line for _, line in told))


def _told(builder: PageBuilder) -> Iterator[tuple[Change, Markdown]]:
    """The changes, the latest first, each with what changed and the pages concerned."""
    library = builder.edition.library
    corrections = {id(found.change): found for found in corrections_of(library)}
    said = builder.edition.words.gettext("what was wrong")
    for change in latest_first(library):
        found = corrections.get(id(change))
        wrong = correction_link(builder, found, said) if found else Markdown("")
        yield change, _line(builder, change, wrong)


def _line(builder: PageBuilder, change: Change, wrong: Markdown) -> Markdown:
    pages = builder.edition.words.joined([builder.refer(ref) for ref in change.records])
    asides = [part for part in (pages, wrong) if part]
    tail = Markdown(" ({})").format(Markdown("; ").join(asides)) if asides else Markdown("")
    said = builder.line(change.text)
    if wrong:
        said = builder.edition.words.md_gettext("Correction. {change}", change=said)
    return said + tail


def _corrections(builder: PageBuilder) -> Markdown:
    count = len(corrections_of(builder.edition.library))
    words = builder.edition.words
    said = words.gettext("No correction so far")
    if count:
        said = words.ngettext(
            "There was {count} correction so far", "There were {count} corrections so far", count
        )
    return link_to(relative(builder.path, CORRECTIONS_PAGE), said)


def _reviews(builder: PageBuilder) -> Iterator[Markdown]:
    dated = [
        (record.review_by, record)
        for record in builder.edition.library.everything()
        if record.review_by is not None
    ]
    for day, record in sorted(dated, key=lambda item: (item[0].sort_key, item[1].key)):
        words = builder.edition.words
        yield words.md_gettext(
            "{record}: by {date}", record=builder.link(record), date=words.date(day)
        )
