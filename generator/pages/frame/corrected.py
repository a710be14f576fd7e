"""That a record was put right, and when, for wherever the record is shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import CORRECTIONS_PAGE, relative
from generator.presenting.corrections import Correction


def corrected(builder: PageBuilder, record: Record) -> Markdown:
    """When a record was put right, each time linked to what was wrong ('' if it never was)."""
    held = builder.edition.corrections.get(record.key, ())
    return builder.edition.words.joined(list(_links(builder, held)))


def _links(builder: PageBuilder, corrections: tuple[Correction, ...]) -> Iterator[Markdown]:
    words, before = builder.edition.words, ""
    for correction in corrections:
        day = words.date(correction.change.date)
        said = words.gettext("again that day") if day == before else day
        yield correction_link(builder, correction, said)
        before = day


def correction_link(builder: PageBuilder, correction: Correction, words: str) -> Markdown:
    """A link to where a correction is told."""
    return link_to(relative(builder.path, f"{CORRECTIONS_PAGE}#{correction.anchor}"), words)
