"""Rival accounts: each answer to a disputed question, beside the sources that give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.record import Account, Dispute, Record
from generator.facts.sourced import Citation, held_or_first
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
    said = folio.said(account.text, account.sources, account.note)
    return Markdown("{}{}{}").format(by, said, share_of(folio, account.sources, total))


def share_of(folio: Folio, sources: Sequence[Citation], total: int) -> str:
    """Who says so and when, and how many of all sources that is: " — The Post, May 2021; 1 of 3
    sources"; '' where nobody is named. A count is no vote: it only says how many were found."""
    cited = list(dict.fromkeys(one.source.id for one in sources))
    if not cited:
        return ""
    found = (folio.edition.library.get("sources", source) for source in cited)
    names = [_voice(folio, source) for source in found if isinstance(source, Source)]
    said = "; ".join(dict.fromkeys(name for name in names if name))
    return f" — {said}{'; ' if said else ''}{len(cited)} of {plural(total, 'source')}"


def _voice(folio: Folio, source: Source) -> str:
    """The publisher of a source with its month or year."""
    when = held_or_first(source.issued) if source.issued else None
    said = folio.edition.words.month(when) if when else ""
    return ", ".join(part for part in (folio.edition.text(source.publisher), said) if part)
