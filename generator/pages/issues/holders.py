"""Who holds positions, alone or jointly, and which of them stand now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.currency import newest_source
from generator.facts.dates import Date, Day
from generator.facts.library import Library
from generator.facts.records.issues import Issue, Position
from generator.facts.sourced import Party, held_or_first
from generator.pages.parts.party_sides import only_side
from generator.pages.parts.time_spans import is_past
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import collated

Who = tuple[str, str]  # what tells one holder of positions from another


def holders_of(edition: Edition, issues: Sequence[Issue]) -> dict[Who, Party]:
    """Everyone who has a position on the issues, alone or jointly, by name."""
    found = {
        who_is(party): party
        for issue in issues
        for position in issue.positions
        for party in sharing(position)
    }
    by_name = sorted(found.items(), key=lambda item: collated(edition.party_name(item[1])))
    return dict(by_name)


def who_is(party: Party) -> Who:
    """What tells this holder from others: the actor, or the name of one without a record."""
    return ("actor", party.actor.id) if party.actor else ("name", str(party.name))


def sharing(position: Position) -> Iterator[Party]:
    """Everyone who holds a position, alone or jointly."""
    # Only who it is counts here: the same actor may be named with different parts.
    yield position.actor.model_copy(update={"role": None})
    yield from (Party(actor=ref) for ref in position.jointly_with)


def standing_positions(edition: Edition, issue: Issue) -> list[int]:
    """Which positions of an issue stand now, by side in the order of the site's sides, those of no
    side last: all but what has ended, and what the same holders put something later in place of."""
    standing = [
        index
        for index, position in enumerate(issue.positions)
        if not is_past(edition, position.to) and not _replaced(edition, issue, position)
    ]
    sides = [*edition.library.about.sides]

    def rank(index: int) -> int:
        side = only_side(edition.library, issue.positions[index].actor)
        return sides.index(side) if side in sides else len(sides)

    return sorted(standing, key=rank)


def known_since(library: Library, position: Position) -> Date | None:
    """Since when a position is held, or else when the newest of its sources tells of it."""
    if position.from_:
        return held_or_first(position.from_)
    return newest_source(library, position.sources)


def _replaced(edition: Edition, issue: Issue, position: Position) -> bool:
    """Whether the same holders are known to hold something else since later than it was told: only
    a position that says since when it is held takes the place of another."""
    known = known_since(edition.library, position)
    if known is None:
        return False
    own = _holders(position)
    later: list[Day] = [
        held_or_first(other.from_).lower
        for other in issue.positions
        if other is not position and other.from_ and _holders(other) == own
    ]
    return any(day > known.begins.upper for day in later)


def _holders(position: Position) -> frozenset[Who]:
    return frozenset(map(who_is, sharing(position)))
