"""The strip at the top of a round's page: when, how, who led for whom, and what came of it."""

from __future__ import annotations

from generator.facts.records.rounds import STATUSES, Delegation, Round
from generator.facts.sourced import Citation, settled
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.common_rows import upkeep_rows
from generator.pages.parts.factbox import FactRow, name_rows, row
from generator.pages.parts.place_names import place_name
from generator.pages.rounds.outcomes import NO_OUTCOME, outcome_link


def round_strip(builder: PageBuilder, record: Round) -> tuple[FactRow, ...]:
    """The cells of the strip, without those that would be empty."""
    edition = builder.edition
    number = _number(builder, record)
    date = builder.stated(record.date, edition.words.full_date)
    how = [
        builder.stated(record.format, edition.text),
        builder.stated(record.venue, lambda venue: place_name(builder, venue)),
    ]
    rows = [
        row("When", _lines([date, number])),
        row("How and where", _lines(how)),
        row("Led by", _lines([_head(builder, came) for came in record.delegations if came.head])),
        row("What came of it", _result(builder, record)),
        row("Documents", _lines([_document(builder, it) for it in record.documents])),
        *name_rows(builder, record),
        *upkeep_rows(builder, record),
    ]
    return tuple(found for found in rows if found is not None)


def _lines(parts: list[Markdown]) -> Markdown:
    return Markdown("<br>").join(part for part in parts if part)


def _number(builder: PageBuilder, record: Round) -> Markdown:
    """Its number in the series; of how many, where the site has the whole series."""
    held = settled(record.number)
    if held is None:
        rivals = builder.stated(record.number, builder.edition.words.number)
        return Markdown("number {}").format(rivals) if rivals else rivals
    all_held = [settled(one.number) for one in builder.edition.library.all_of(Round)]
    numbers = sorted(one.value for one in all_held if one)
    whole = len(numbers) == len(all_held) and numbers == list(range(1, len(numbers) + 1))
    of = f" of {len(numbers)}" if whole and len(numbers) > 1 else ""
    return Markdown("round {}{}").format(
        builder.stated(record.number, builder.edition.words.number), of
    )


def _head(builder: PageBuilder, delegation: Delegation) -> Markdown:
    head = builder.stated(delegation.head, builder.party)
    return Markdown("{}, for {}").format(head, builder.party(delegation.party))


def _result(builder: PageBuilder, record: Round) -> Markdown:
    links = [outcome_link(builder, record, status) for status in STATUSES]
    return Markdown(" ").join(link for link in links if link) or Markdown(f"{NO_OUTCOME}.")


def _document(builder: PageBuilder, cited: Citation) -> Markdown:
    link = builder.refer(cited.source)
    return Markdown("{}{}{}").format(link, builder.cite([cited]), builder.doubt(cited.note))
