"""The strip at the top of a round's page: when, how, who led for whom, and what came of it."""

from __future__ import annotations

from generator.facts.rounds import STATUSES, Delegation, Round
from generator.facts.sourced import Citation, settled
from generator.markdown.escape import Markdown
from generator.pages.factbox import FactRow, name_rows, row
from generator.pages.folio import Folio
from generator.pages.outcomes import NO_OUTCOME, outcome_link
from generator.pages.placename import place_name
from generator.pages.upkeep import upkeep_rows


def round_strip(folio: Folio, record: Round) -> tuple[FactRow, ...]:
    """The cells of the strip, without those that would be empty."""
    edition = folio.edition
    number = _number(folio, record)
    date = folio.stated(record.date, edition.words.full_date)
    how = [
        folio.stated(record.format, edition.text),
        folio.stated(record.venue, lambda venue: place_name(folio, venue)),
    ]
    rows = [
        row("When", _lines([date, number])),
        row("How and where", _lines(how)),
        row("Led by", _lines([_head(folio, came) for came in record.delegations if came.head])),
        row("What came of it", _result(folio, record)),
        row("Documents", _lines([_document(folio, it) for it in record.documents])),
        *name_rows(folio, record),
        *upkeep_rows(folio, record),
    ]
    return tuple(found for found in rows if found is not None)


def _lines(parts: list[Markdown]) -> Markdown:
    return Markdown("<br>").join(part for part in parts if part)


def _number(folio: Folio, record: Round) -> Markdown:
    """Its number in the series; of how many, where the site has the whole series."""
    held = settled(record.number)
    if held is None:
        rivals = folio.stated(record.number, folio.edition.words.number)
        return Markdown("number {}").format(rivals) if rivals else rivals
    all_held = [settled(one.number) for one in folio.edition.library.all_of(Round)]
    numbers = sorted(one.value for one in all_held if one)
    whole = len(numbers) == len(all_held) and numbers == list(range(1, len(numbers) + 1))
    of = f" of {len(numbers)}" if whole and len(numbers) > 1 else ""
    return Markdown("round {}{}").format(
        folio.stated(record.number, folio.edition.words.number), of
    )


def _head(folio: Folio, delegation: Delegation) -> Markdown:
    head = folio.stated(delegation.head, folio.party)
    return Markdown("{}, for {}").format(head, folio.party(delegation.party))


def _result(folio: Folio, record: Round) -> Markdown:
    links = [outcome_link(folio, record, status) for status in STATUSES]
    return Markdown(" ").join(link for link in links if link) or Markdown(f"{NO_OUTCOME}.")


def _document(folio: Folio, cited: Citation) -> Markdown:
    link = folio.refer(cited.source)
    return Markdown("{}{}{}").format(link, folio.cite([cited]), folio.doubt(cited.note))
