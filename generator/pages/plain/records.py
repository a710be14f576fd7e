"""The list of records of a kind for which no list is made by hand: name and summary of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.kinds import KIND_TABLE
from generator.facts.record import Record
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import FEW, HeadedGroup, by_letter, collated, jump_list
from generator.presenting.kinds import kind_count, kind_words
from generator.presenting.shared_pages import letter_group


@dataclass(frozen=True)
class RecordItem:
    """One record in the list."""

    link: Markdown  # its name, linked
    summary: Markdown  # what it is, or ''
    marks: Markdown  # the notes on its sources


@dataclass(frozen=True)
class RecordsContext:
    """What the template records.md gets."""

    lead: str  # how many there are, in one sentence
    beside: Markdown  # the pages before and behind this one, where there are several
    jumps: Markdown  # links to the letters, or ''
    groups: tuple[HeadedGroup[RecordItem], ...]  # the records


def records_pages(edition: Edition) -> Iterator[Page]:
    """The list of each plain kind, on one page or on several."""
    for kind in KIND_TABLE.values():
        if kind.plain:
            found = edition.library.of_kind(kind.name)
            listed = LongList(
                section=kind.section,
                title=kind_words(edition.words, kind.name).heading,
                count=partial(kind_count, edition.words, kind.name),
                things=sorted(found, key=lambda one: collated(edition.label(one))),
                group=lambda one: letter_group(edition.label(one)),
            )
            page = partial(_page, count=listed.count)
            yield from list_pages(listed, partial(PageBuilder, edition), page)


def _page(
    builder: PageBuilder,
    title: str,
    records: Sequence[Record],
    others: Markdown,
    count: Callable[[int], str],
) -> Page:
    words = builder.edition.words
    nothing = words.gettext("Nothing has been recorded yet.")
    lead = words.gettext("{count}.", count=count(len(records))) if records else nothing
    groups = by_letter(records, builder.edition.label, lambda held: _item(builder, held), FEW)
    context = RecordsContext(lead, others, jump_list(groups), groups)
    return make_page(builder, "records.md", title, lead, context)


def _item(builder: PageBuilder, record: Record) -> RecordItem:
    summary, marks = builder.line(record.summary), builder.cite(record.sources)  # first, as shown
    return RecordItem(builder.listed(record), summary, marks)
