"""That a record was put right, and when, for wherever the record is shown."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.address import CORRECTIONS_PAGE, relative
from generator.pages.correcting import Correction
from generator.pages.folio import Folio


def corrected(folio: Folio, record: Record) -> Markdown:
    """When a record was put right, each day linked to what was wrong ('' if it never was)."""
    held = folio.edition.corrections.get(record.key, ())
    return folio.edition.words.joined(list(_links(folio, held)))


def _links(folio: Folio, corrections: tuple[Correction, ...]) -> Iterator[Markdown]:
    for correction in corrections:
        yield correction_link(folio, correction, folio.edition.words.date(correction.change.date))


def correction_link(folio: Folio, correction: Correction, words: str) -> Markdown:
    """A link to where a correction is told."""
    return link_to(relative(folio.path, f"{CORRECTIONS_PAGE}#{correction.anchor}"), words)
