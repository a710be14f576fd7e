"""Rules on who acts when: nobody acts before or after their life, or in a role not yet theirs.

Only what a fact says outright is held against it. Where sources disagree about who acted or when,
these rules speak only if none of them can be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.checking.readings import dates_of, in_quotes, surely_after
from generator.checking.rule import Violation, rule
from generator.facts.dates import Date
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor, Role
from generator.facts.records.events import Event
from generator.facts.records.rounds import Round
from generator.facts.records.statements import Statement
from generator.facts.sourced import Party, Stated
from generator.facts.walk import Path
from generator.text import listed, quoted


class Deed(NamedTuple):
    """Somebody acts in a record: when, and who (several where sources name rivals)."""

    dates: tuple[Date, ...]
    doers: tuple[tuple[Path, Party], ...]


@rule("acts-outside-life", "warning")
def acts_outside_life(library: Library) -> Iterator[Violation]:
    """Nobody acts before they are born or founded, or after they have died or been dissolved.

    That holds for whoever makes a statement, comes to a round, reacts to it, or takes part in an
    event. One of the dates is a slip, or somebody else is meant. An actor of an event whose `role`
    is given may be there without acting ("whose funeral it was"), and is left alone.
    """
    for record in library.everything():
        for deed in _deeds(record):
            found = [
                _lifeless(library, record, deed.dates, path, party)
                for path, party in deed.doers
                if not (isinstance(record, Event) and party.role)
            ]
            if all(found):
                yield from (fault for fault in found if fault)


@rule("acts-outside-role", "warning")
def acts_outside_role(library: Library) -> Iterator[Violation]:
    """Who acts in a role holds it at the time.

    The rule looks only where a fact gives an actor a `role` in the very words in which the actor's
    own record has it in `roles`, with `from` or `to`. Correct the dates there, the date of the
    fact, or the role ("former …").
    """
    for record in library.everything():
        for deed in _deeds(record):
            found = [
                _roleless(library, record, deed.dates, path, party) for path, party in deed.doers
            ]
            if all(found):
                yield from (fault for fault in found if fault)


def _deeds(record: Record) -> Iterator[Deed]:
    if isinstance(record, Event):
        yield from _each("actors", record.actors, dates_of(record.date))
    elif isinstance(record, Statement):
        dates = dates_of(record.date)
        yield _one_of(("speaker",), record.speaker, dates)
        joint = [Party(actor=ref) for ref in record.jointly_with]
        yield from _each("jointly_with", joint, dates)
    elif isinstance(record, Round):
        yield from _round_deeds(record)


def _round_deeds(held: Round) -> Iterator[Deed]:
    dates = dates_of(held.date)
    for index, delegation in enumerate(held.delegations):
        path: Path = ("delegations", index)
        yield Deed(dates, (((*path, "party"), delegation.party),))
        if delegation.head:
            yield _one_of((*path, "head"), delegation.head, dates)
        yield from _each("members", delegation.members, dates, path)
    for index, reaction in enumerate(held.reactions):
        if reaction.date:
            yield Deed((reaction.date,), ((("reactions", index, "actor"), reaction.actor),))


def _one_of(path: Path, rivals: Sequence[Stated[Party]], dates: tuple[Date, ...]) -> Deed:
    doers = ((*path, index, "value") for index in range(len(rivals)))
    return Deed(dates, tuple(zip(doers, (stated.value for stated in rivals), strict=True)))


def _each(
    field: str, parties: Sequence[Party], dates: tuple[Date, ...], path: Path = ()
) -> Iterator[Deed]:
    for index, party in enumerate(parties):
        yield Deed(dates, (((*path, field, index), party),))


def _lifeless(
    library: Library, record: Record, dates: Sequence[Date], path: Path, party: Party
) -> Violation | None:
    actor = _actor(library, party)
    if actor is None:
        return None
    for field in ("born", "founded", "died", "dissolved"):
        limit = dates_of(getattr(actor, field))
        early = field in ("born", "founded")
        if surely_after(limit, dates) if early else surely_after(dates, limit):
            order = "before" if early else "after"
            return Violation(
                library.place(record, path),
                f"{quoted(actor.id)} acts here ({in_quotes(dates)}) {order} "
                f'"{field}" ({in_quotes(limit)}, {library.place(actor, (field,))}).',
                _life_hint(record),
            )
    return None


def _life_hint(record: Record) -> str:
    hint = "Correct one of the dates, or name another actor."
    part = ' Where it does not act itself, say in "role" what part it has.'
    return hint + (part if isinstance(record, Event) else "")


def _roleless(
    library: Library, record: Record, dates: Sequence[Date], path: Path, party: Party
) -> Violation | None:
    actor = _actor(library, party)
    roles = [role for role in actor.roles if _same_role(role, party)] if actor else []
    if not actor or not roles or not all(_outside(role, dates) for role in roles):
        return None
    return Violation(
        library.place(record, (*path, "role")),
        f"{quoted(actor.id)} acts here ({in_quotes(dates)}) as {quoted(party.role)}, but holds "
        f"that role {listed(map(_span, roles), 'and')} ({library.place(actor, ('roles',))}).",
        "Correct one of the dates, or the role.",
    )


def _same_role(role: Role, party: Party) -> bool:
    same_body = not (role.of and party.of) or role.of.id == party.of.id
    return same_body and str(role.role).casefold() == str(party.role).casefold()


def _outside(role: Role, dates: Sequence[Date]) -> bool:
    first, last = dates_of(role.from_), dates_of(role.to)
    return surely_after(first, dates) or surely_after(dates, last)


def _span(role: Role) -> str:
    first, last = in_quotes(dates_of(role.from_), "or"), in_quotes(dates_of(role.to), "or")
    return " ".join(filter(None, [first and f"from {first}", last and f"until {last}"]))


def _actor(library: Library, party: Party) -> Actor | None:
    found = library.resolve(party.actor) if party.actor else None
    return found if isinstance(found, Actor) else None
