"""What was not said, and what moved: both told in words, so that neither is read into a gap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from generator.facts.records.issues import Issue, Position
from generator.facts.records.statements import Statement
from generator.facts.sourced import Party, held_or_first
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.issues.holders import Who, holders_of, sharing, who_is
from generator.pages.parts.time_spans import time_span
from generator.presenting.edition import Edition
from generator.presenting.quotation_marks import in_quotation_marks
from generator.presenting.words import Words, first_few

_MOST_NAMED = 30


def silence_line(builder: PageBuilder, issue: Issue, said: Sequence[Statement]) -> Markdown:
    """Who holds something about other issues, but nothing about this one ('' where nobody)."""
    edition = builder.edition
    heard = set(holders_of(edition, [issue])) | {
        who_is(stated.value) for statement in said for stated in statement.speaker
    }
    everyone = holders_of(edition, edition.library.all_of(Issue))
    silent = [party for who, party in everyone.items() if who not in heard]
    words, as_of = edition.words, edition.library.about.as_of
    if not issue.positions and not said:
        if as_of is None:
            return words.md_gettext("No position on this is recorded here yet.")
        return words.md_gettext(
            "No position on this is recorded here yet, up to {date}.",
            date=words.date(as_of),
        )
    if not silent:
        return Markdown("")
    names = words.joined(first_few(silent, _MOST_NAMED, builder.party, partial(_others, words)))
    if as_of is None:
        return words.md_gettext(
            "No position on this is recorded here yet for: {actors}.", actors=names
        )
    return words.md_gettext(
        "No position on this is recorded here yet, up to {date}, for: {actors}.",
        actors=names,
        date=words.date(as_of),
    )


def unnamed_line(edition: Edition) -> str:
    """What it means that somebody is not named in a list of positions."""
    words, as_of = edition.words, edition.library.about.as_of
    if as_of is None:
        return words.gettext(
            "For those who are not named, no position is recorded here yet. Silence is not consent."
        )
    return words.gettext(
        "For those who are not named, no position is recorded here yet, up to {date}. Silence "
        "is not consent.",
        date=words.date(as_of),
    )


def _others(words: Words, count: int) -> Markdown:
    return words.md_ngettext("{count} others", "{count} others", count)


def position_moves(builder: PageBuilder, issue: Issue) -> Iterator[Markdown]:
    """A sentence for each actor that came to hold something else, where dates tell the order."""
    held: dict[Who, list[Position]] = defaultdict(list)
    parties: dict[Who, Party] = {}
    for position in issue.positions:
        for party in sharing(position):
            held[who_is(party)].append(position)
            parties.setdefault(who_is(party), party)
    for who, positions in held.items():
        ordered = sorted(positions, key=_since)
        if len(ordered) > 1 and all(position.from_ or position.to for position in ordered):
            steps = [_step(builder, position) for position in ordered]
            words = builder.edition.words
            then = steps[0]
            for step in steps[1:]:
                then = words.md_gettext("{earlier}; then {later}", earlier=then, later=step)
            moved = words.md_gettext(
                "{actor}: first {positions}.",
                actor=builder.party(parties[who]),
                positions=then,
            )
            yield Markdown("**{}:** {}").format(words.gettext("What moved"), moved)


def _since(position: Position) -> tuple[object, ...]:
    dates = position.from_ or position.to
    return held_or_first(dates).sort_key if dates else ()


def _step(builder: PageBuilder, position: Position) -> Markdown:
    edition = builder.edition
    stance = edition.text(position.stance) or edition.plain(position.text).rstrip(".")
    span = time_span(builder, position.from_, position.to)
    held = in_quotation_marks(edition.words, stance)
    return Markdown("{}{}").format(held, Markdown(" ({})").format(span) if span else span)
