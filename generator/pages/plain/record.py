"""The page of one record of a kind for which no page is made by hand: all its fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.kinds import KIND_TABLE
from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.common_rows import lead_line, upkeep_rows
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.factbox import FactRow, name_rows
from generator.pages.plain.fields import field_rows
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class RecordContext:
    """What the template record.md gets."""

    lead: Markdown  # what it is, in one sentence, with its sources
    facts: tuple[FactRow, ...]  # its own fields, other names, addresses elsewhere
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: BacklinksShown  # who names it


def record_pages(edition: Edition) -> Iterator[Page]:
    """A page for each record of the plain kinds."""
    for kind in KIND_TABLE.values():
        for record in edition.library.of_kind(kind.name) if kind.plain else ():
            naming = backlink_listing(edition, record)
            yield _page(edition, record, naming)
            yield from naming.pages(edition)


def _page(edition: Edition, record: Record, naming: Listing[Backlink]) -> Page:
    builder = PageBuilder(edition, page_path(record.kind, record.id) or "", record)
    context = RecordContext(
        lead=lead_line(builder, record),
        facts=_facts(builder, record),
        description=builder.block(record.description),
        note=builder.line(record.note),
        disputes=dispute_blocks(builder, record),
        backlinks=backlinks_shown(builder, naming),
    )
    described = edition.summary(record)
    return make_page(builder, "record.md", edition.label(record), described, context, record)


def _facts(builder: PageBuilder, record: Record) -> tuple[FactRow, ...]:
    common = (*name_rows(builder, record), *upkeep_rows(builder, record))
    return (*field_rows(builder, record), *(found for found in common if found is not None))
