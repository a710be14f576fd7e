"""The strip at the top of a round's page: when, how, who led for whom, and what came of it."""

from __future__ import annotations

from functools import partial

from generator.facts.records.rounds import STATUSES, Delegation, Round
from generator.facts.sourced import Citation, settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.common_rows import upkeep_rows
from generator.pages.parts.factbox import FactRow, name_rows, row
from generator.pages.parts.place_names import place_name
from generator.pages.rounds.outcomes import outcome_link
from generator.presenting.field_names import fixed_word


def round_strip(builder: PageBuilder, record: Round) -> tuple[FactRow, ...]:
    """The cells of the strip, without those that would be empty."""
    edition = builder.edition
    words = edition.words
    number = _number(builder, record)
    date = builder.stated(record.date, edition.words.full_date)
    how = [
        builder.stated(record.format, partial(fixed_word, words)),
        builder.stated(record.venue, lambda venue: place_name(builder, venue)),
    ]
    heads = [_head(builder, came) for came in record.delegations if came.head]
    documents = [_document(builder, it) for it in record.documents]
    rows = [
        row(words.gettext("When"), _lines([date, number])),
        row(words.gettext("How and where"), _lines(how)),
        row(words.gettext("Led by"), _lines(heads)),
        row(words.gettext("What came of it"), _result(builder, record)),
        row(words.gettext("Documents"), _lines(documents)),
        *name_rows(builder, record),
        *upkeep_rows(builder, record),
    ]
    return tuple(found for found in rows if found is not None)


def _lines(parts: list[Markdown]) -> Markdown:
    return Markdown("<br>").join(part for part in parts if part)


def _number(builder: PageBuilder, record: Round) -> Markdown:
    """Its number in the series; of how many, where the site has the whole series."""
    held, words = settled(record.number), builder.edition.words
    number = builder.stated(record.number, words.number)
    if held is None:
        return words.md_gettext("number {number}", number=number) if number else number
    all_held = [settled(one.number) for one in builder.edition.library.all_of(Round)]
    numbers = sorted(one.value for one in all_held if one)
    whole = len(numbers) == len(all_held) and numbers == list(range(1, len(numbers) + 1))
    if whole and len(numbers) > 1:
        return words.md_gettext("round {number} of {all}", number=number, all=len(numbers))
    return words.md_gettext("round {number}", number=number)


def _head(builder: PageBuilder, delegation: Delegation) -> Markdown:
    head = builder.stated(delegation.head, builder.party)
    return builder.edition.words.md_gettext(
        "{leader} ({party})", leader=head, party=builder.party(delegation.party)
    )


def _result(builder: PageBuilder, record: Round) -> Markdown:
    links = [outcome_link(builder, record, status) for status in STATUSES]
    shown = Markdown(" ").join(link for link in links if link)
    return shown or builder.edition.words.md_gettext("No outcome recorded.")


def _document(builder: PageBuilder, cited: Citation) -> Markdown:
    link = builder.refer(cited.source)
    return Markdown("{}{}{}").format(link, builder.cite([cited]), builder.doubt(cited.note))
