"""Rival accounts: each answer to a disputed question, beside the sources that give it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.record import Account, Dispute, Record
from generator.facts.sources import Source
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio
from generator.pages.words import plural


@dataclass(frozen=True)
class DisputeBlock:
    """A question on which sources disagree."""

    question: str  # the question
    anchor: Markdown  # its anchor on the page of its record
    accounts: tuple[Markdown, ...]  # each answer, with who gives it and its notes
    note: Markdown  # what can be said for now, or ''
    about: Markdown  # the other records that it concerns, linked, or ''


def dispute_anchor(record: Record, index: int) -> Markdown:
    """The anchor of a record's dispute: its own id, else its number; d_ parts it from records'."""
    return Markdown(f"d_{record.disputes[index].id or index + 1}")


def dispute_blocks(folio: Folio, record: Record) -> tuple[DisputeBlock, ...]:
    """The questions in a record's `disputes`."""
    return tuple(
        dispute_block(folio, dispute, dispute_anchor(record, index))
        for index, dispute in enumerate(record.disputes)
    )


def dispute_block(folio: Folio, dispute: Dispute, anchor: Markdown) -> DisputeBlock:
    """One question with its accounts, each with its share of the sources."""
    total = len({cited.source.id for account in dispute.accounts for cited in account.sources})
    return DisputeBlock(
        question=folio.edition.plain(dispute.question),
        anchor=anchor,
        accounts=tuple(_account(folio, account, total) for account in dispute.accounts),
        note=folio.line(dispute.note),
        about=folio.edition.words.joined([folio.refer(ref) for ref in dispute.about]),
    )


def _account(folio: Folio, account: Account, total: int) -> Markdown:
    by = Markdown("{}: ").format(folio.party(account.by)) if account.by else Markdown("")
    count = len({cited.source.id for cited in account.sources})
    tally = f" — {_publishers(folio, account)}{count} of {plural(total, 'source')}" if count else ""
    said = folio.said(account.text, account.sources, account.note)
    return Markdown("{}{}{}").format(by, said, tally)


def _publishers(folio: Folio, account: Account) -> str:
    """Who says so: the publishers of the account's sources, to stand before their number."""
    found = (folio.edition.library.resolve(cited.source) for cited in account.sources)
    names = [folio.edition.text(source.publisher) for source in found if isinstance(source, Source)]
    said = ", ".join(dict.fromkeys(name for name in names if name))
    return f"{said}; " if said else ""
