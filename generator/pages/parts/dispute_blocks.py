"""Rival accounts: each answer to a disputed question, beside the sources that give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.record import Account, Dispute, Record
from generator.facts.records.sources import Source
from generator.facts.sourced import Citation, held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder


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


def dispute_blocks(builder: PageBuilder, record: Record) -> tuple[DisputeBlock, ...]:
    """The questions in a record's `disputes`."""
    return tuple(
        dispute_block(builder, dispute, dispute_anchor(record, index))
        for index, dispute in enumerate(record.disputes)
    )


def dispute_block(builder: PageBuilder, dispute: Dispute, anchor: Markdown) -> DisputeBlock:
    """One question with its accounts, each with its share of the sources."""
    total = len({cited.source.id for account in dispute.accounts for cited in account.sources})
    return DisputeBlock(
        question=builder.edition.plain(dispute.question),
        anchor=anchor,
        accounts=tuple(_account(builder, account, total) for account in dispute.accounts),
        note=builder.line(dispute.note),
        about=builder.edition.words.joined([builder.refer(ref) for ref in dispute.about]),
    )


def _account(builder: PageBuilder, account: Account, total: int) -> Markdown:
    by = Markdown("{}: ").format(builder.party(account.by)) if account.by else Markdown("")
    said = builder.said(account.text, account.sources, account.note)
    return Markdown("{}{}{}").format(by, said, share_of(builder, account.sources, total))


def share_of(builder: PageBuilder, sources: Sequence[Citation], total: int) -> str:
    """Who says so and when, and how many of all sources that is: " — The Post, May 2021; 1 of 3
    sources"; '' where nobody is named. A count is no vote: it only says how many were found."""
    cited = list(dict.fromkeys(one.source.id for one in sources))
    if not cited:
        return ""
    found = (builder.edition.library.get("sources", source) for source in cited)
    names = [_voice(builder, source) for source in found if isinstance(source, Source)]
    said = "; ".join(dict.fromkeys(name for name in names if name))
    share = builder.edition.words.ngettext(
        "{cited} of {count} source", "{cited} of {count} sources", total, cited=len(cited)
    )
    return f" — {said}{'; ' if said else ''}{share}"


def _voice(builder: PageBuilder, source: Source) -> str:
    """The publisher of a source with its month or year."""
    when = held_or_first(source.issued) if source.issued else None
    said = builder.edition.words.month(when) if when else ""
    return ", ".join(part for part in (builder.edition.text(source.publisher), said) if part)
