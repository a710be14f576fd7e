"""Rival accounts: each answer to a disputed question, beside the sources that give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.record import Account, Dispute, Record, Settlement
from generator.facts.records.sources import Source
from generator.facts.sourced import Citation, Party, held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.side_chips import side_mark


@dataclass(frozen=True)
class DisputeBlock:
    """A question on which sources disagree."""

    question: str  # the question
    anchor: Markdown  # its anchor on the page of its record
    state: str  # "open", "settled", or "slip" where one account stands and the others err
    accounts: tuple[Markdown, ...]  # each answer, with who gives it and its notes
    settled: Markdown  # what settled it, with its sources and the day, or ''
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
    """One question with its accounts, each with who gives it."""
    standing = dispute.standing or dispute.accounts
    told = [_account(builder, account) for account in standing]
    told[-1] += Markdown("").join(
        builder.slip(builder.line(account.text), account)
        for account in dispute.accounts
        if account not in standing
    )
    return DisputeBlock(
        question=builder.edition.plain(dispute.question),
        anchor=anchor,
        state=dispute.state,
        accounts=tuple(told),
        settled=_settled(builder, dispute.settled),
        note=builder.line(dispute.note),
        about=builder.edition.words.joined([builder.refer(ref) for ref in dispute.about]),
    )


def _settled(builder: PageBuilder, settled: Settlement | None) -> Markdown:
    if settled is None:
        return Markdown("")
    words, said = builder.edition.words, builder.said(settled.text, settled.sources)
    if settled.date is None:
        return words.md_gettext("Settled: {answer}", answer=said)
    return words.md_gettext("Settled {date}: {answer}", date=words.at(settled.date), answer=said)


def _account(builder: PageBuilder, account: Account) -> Markdown:
    by = Markdown("{}: ").format(_speaker(builder, account.by)) if account.by else Markdown("")
    said = builder.said(account.text, account.sources, account.note)
    return Markdown("{}{}{}").format(by, said, voices_of(builder, account.sources))


def _speaker(builder: PageBuilder, party: Party) -> Markdown:
    """Who gives an account; the side that they are on colours its edge."""
    side = side_mark(builder, party)
    shown = builder.party(party)
    return Markdown("*{}*{{{} }}").format(shown, side) if side else shown


def voices_of(builder: PageBuilder, sources: Sequence[Citation]) -> str:
    """Who says so and when: " — The Post, May 2021"; '' where nobody is named. How many say so is
    not told: a count of those that were found here would read as a vote."""
    cited = dict.fromkeys(one.source.id for one in sources)
    found = (builder.edition.library.get("sources", source) for source in cited)
    names = [_voice(builder, source) for source in found if isinstance(source, Source)]
    said = "; ".join(dict.fromkeys(name for name in names if name))
    return f" — {said}" if said else ""


def _voice(builder: PageBuilder, source: Source) -> str:
    """The publisher of a source with its month or year."""
    when = held_or_first(source.issued) if source.issued else None
    said = builder.edition.words.month(when) if when else ""
    return ", ".join(part for part in (builder.edition.text(source.publisher), said) if part)
