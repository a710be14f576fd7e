"""Rules on addresses: no two things at one, and none that readers have kept goes dead.

An id cannot leave its folder, and anchors of our own hold an underscore, which no id may hold;
reading sees to it that ids and earlier ids differ within a kind. What can still meet is what these
rules look for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.checking.nearby import Nearby
from generator.checking.rule import Circumstances, Violation, rule
from generator.facts.kinds import KIND_TABLE
from generator.facts.library import Library
from generator.facts.record import Dispute, Record
from generator.facts.records.issues import Issue, Position
from generator.facts.records.rounds import Outcome, Round
from generator.problems import Place
from generator.text import TAKEN_IDS, quoted

# What pages call the actors without a side, and those whose side nobody knows.
_OWN_SIDES = ("none", "other")
_ALIKE = 0.6


@rule("same-address")
def same_address(library: Library) -> Iterator[Violation]:
    """Two things never stand at one address.

    Of two outcomes, positions or disputes of a record with one id, only one can be linked to; one
    without an id has its number instead. An earlier id such as index would take the place of the
    list of its kind, and a side called none or other that of the actors without one. Write another
    id.
    """
    for record in library.everything():
        for name, items in _numbered(record):
            yield from _meeting(library, record, name, items)
        for index, former in enumerate(record.formerly):
            if former in TAKEN_IDS:
                place = library.place(record, ("formerly", index))
                sentence = f'"formerly": {quoted(former)} is the address of something else.'
                yield Violation(place, sentence, "Take it out: no record can have had this id.")
    for side in library.about.sides:
        if side in _OWN_SIDES:
            place = library.locate_about(("sides", side))
            sentence = f"{quoted(side)} is what pages call actors without a known side."
            yield Violation(place, sentence, f'Write a longer id, such as "{side}-side".')


@rule("lost-address", needs="before")
def lost_address(library: Library, around: Circumstances) -> Iterator[Violation]:
    """The id of a record that was there at an earlier revision still leads somewhere.

    Readers and search engines keep addresses. Where a record has a new id, write the old one in its
    `formerly`; where two records became one, in the `formerly` of the one that is left. (Asked with
    `explainer check --since REV`.)
    """
    before = around.before
    if before is None:
        return
    for kind, row in KIND_TABLE.items():
        if not row.section or (kind, "") in library.broken:
            continue
        alive = _alive(library, kind)
        new = [one for one in library.of_kind(kind) if before.get(*one.key) is None]
        nearby = Nearby(one.id for one in new)
        for record in before.of_kind(kind):
            for old in (record.id, *record.formerly):
                if old not in alive and (kind, old) not in library.broken:
                    same = [one.id for one in new if one.label and one.label == record.label]
                    heir = same[0] if same else nearby.to(old)
                    sentence = f"{quoted(old)} was an id among the {kind}, and leads nowhere now."
                    yield Violation(Place(before.place(record).path), sentence, _heir(old, heir))


@rule("reused-address", "warning", needs="before")
def reused_address(library: Library, around: Circumstances) -> Iterator[Violation]:
    """An id stays with what it was given to.

    A reader who kept the address of one thing must not find another there. Give the new record an
    id of its own. If it is the same thing under another name, keep the old name among its
    `aliases`. (Asked with `explainer check --since REV`.)
    """
    for record in around.before.everything() if around.before else ():
        today = library.get(*record.key)
        if today and record.label and today.label and not _is_alike(record, today):
            name = "title" if today.title else "name"
            sentence = f'{quoted(record.id)} was the id of "{record.label}".'
            hint = "Give this record another id; or keep that name among its aliases."
            yield Violation(library.place(today, (name,)), sentence, hint)


def _numbered(
    record: Record,
) -> Iterator[tuple[str, Sequence[Outcome | Position | Dispute]]]:
    """The lists of a record whose entries have addresses on its page."""
    yield "disputes", record.disputes
    if isinstance(record, Round):
        yield "outcomes", record.outcomes
    if isinstance(record, Issue):
        yield "positions", record.positions


def _meeting(
    library: Library, record: Record, name: str, items: Sequence[Outcome | Position | Dispute]
) -> Iterator[Violation]:
    names = [item.id or str(index + 1) for index, item in enumerate(items)]
    for index, item in enumerate(items):
        other = names.index(item.id) if item.id else index
        also = [at for at, one in enumerate(names) if one == item.id and at != index]
        if item.id and also and (other < index or not items[also[0]].id):
            place = library.place(record, (name, index, "id"))
            sentence = f"{quoted(item.id)} is the id, or the number, of entry {also[0] + 1} too."
            yield Violation(place, sentence, "Write another id.")


def _alive(library: Library, kind: str) -> set[str]:
    records = library.of_kind(kind)
    return {record.id for record in records} | {old for one in records for old in one.formerly}


def _heir(old: str, heir: str) -> str:
    where = f"at {quoted(heir)}" if heir else "at the record that took its place"
    return f'Write "formerly: {old}" {where}, or keep the record.'


def _is_alike(old: Record, new: Record) -> bool:
    was = [form.casefold() for _, form in old.label.forms] if old.label else []
    names = [new.label, *(stated.value for stated in new.aliases)]
    now = [form.casefold() for name in names if name for _, form in name.forms]
    return any(
        one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE
        for one in was
        for other in now
    )
