"""What was wrong and put right, and what the site does about errors. A site says more in
data/templates/corrections.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.about import Change
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import CORRECTIONS_PAGE, relative, section_path
from generator.presenting.corrections import corrections_of
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class CorrectionBlock:
    """One thing that was wrong, and is right now."""

    anchor: Markdown  # its anchor on the page
    subject: Markdown  # which records it concerns, linked, or the day where it names none
    wrong: Markdown  # what was wrong
    right: Markdown  # what is right now
    remarks: tuple[Markdown, ...]  # when it was put right, since when it was wrong, who noticed it


@dataclass(frozen=True)
class CorrectionsContext:
    """What the template corrections.md gets."""

    corrections: tuple[CorrectionBlock, ...]  # what was put right, the latest first
    changes: Markdown  # link to all changes


def corrections_pages(edition: Edition) -> Iterator[Page]:
    """The page of corrections."""
    builder, words = PageBuilder(edition, CORRECTIONS_PAGE), edition.words
    context = CorrectionsContext(
        corrections=tuple(
            _block(builder, correction.anchor, correction.change)
            for correction in corrections_of(edition.library)
        ),
        changes=link_to(
            relative(builder.path, section_path("changes")), words.gettext("all changes")
        ),
    )
    description = words.gettext(
        "What was wrong on this site and was put right, and how to report an error."
    )
    title = words.gettext("Corrections")
    yield make_page(builder, "corrections.md", title, description, context)


def _block(builder: PageBuilder, anchor: Markdown, change: Change) -> CorrectionBlock:
    words = builder.edition.words
    records = words.joined(list(dict.fromkeys(map(builder.refer, change.records))))
    return CorrectionBlock(
        anchor=anchor,
        subject=records or Markdown.escape(words.date(change.date)),
        wrong=builder.line(change.corrects),
        right=builder.line(change.text),
        remarks=tuple(_remarks(builder, change)),
    )


def _remarks(builder: PageBuilder, change: Change) -> Iterator[Markdown]:
    words = builder.edition.words
    yield words.md_gettext("Put right on {date}.", date=words.date(change.date))
    if change.wrong_since:
        since = words.date(change.wrong_since)
        yield words.md_gettext("The wrong words had stood since {date}.", date=since)
    if change.noticed_by:
        who = builder.edition.text(change.noticed_by)
        yield words.md_gettext("Noticed by {who}.", who=who)
