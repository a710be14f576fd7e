"""Who says what: issues by actors as a table where the actors are few, else as lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.issues import Issue, Position
from generator.facts.sourced import Party
from generator.markdown.escape import Markdown
from generator.pages.edition import Edition
from generator.pages.entries import position_entry
from generator.pages.folio import Folio
from generator.pages.shelves import collated
from generator.pages.table import Table, make_table

COLUMNS = 6  # more actors than this do not fit beside each other
Who = tuple[str, str]  # what tells one holder of positions from another


@dataclass(frozen=True)
class IssueViews:
    """What is held about one issue, where there are too many actors for a table."""

    link: Markdown  # the issue, linked
    anchor: Markdown  # the anchor of its heading
    views: tuple[Markdown, ...]  # each actor's position


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


def silence_words(edition: Edition, holders: dict[Who, Party]) -> str:
    """What it means that somebody is not named ('' where nobody is)."""
    if not holders:
        return ""
    as_of = edition.library.about.as_of
    until = f" up to {edition.words.date(as_of)}" if as_of else ""
    if len(holders) <= COLUMNS:
        return f"“No position found” means that none was found{until}. Silence is not consent."
    return f"For those who are not named, no position was found{until}. Silence is not consent."


def views_table(folio: Folio, issues: Sequence[Issue], holders: dict[Who, Party]) -> Table | None:
    """Issues by actors, or None where there are too many actors, or none."""
    if not 0 < len(holders) <= COLUMNS:
        return None
    named = [(folio.edition.party_name(it), folio.party(it)) for it in holders.values()]
    rows = [[folio.link(issue), *(_cell(folio, issue, who) for who in holders)] for issue in issues]
    return make_table([("Issue", Markdown("Issue")), *named], rows)


def _cell(folio: Folio, issue: Issue, who: Who) -> Markdown:
    held = [
        position_entry(folio, position) + _jointly(folio, position, who)
        for position in issue.positions
        if who in map(who_is, sharing(position))
    ]
    return Markdown("<br>").join(held) if held else Markdown("*no position found*")


def _jointly(folio: Folio, position: Position, who: Who) -> Markdown:
    """With whom else the position is held."""
    others = [folio.party(party) for party in sharing(position) if who_is(party) != who]
    if not others:
        return Markdown("")
    return Markdown(" (jointly with {})").format(folio.edition.words.joined(others))


def views_lists(
    folio: Folio, issues: Sequence[Issue], holders: dict[Who, Party]
) -> tuple[IssueViews, ...]:
    """Each issue with the positions on it, where there are too many actors for a table."""
    if len(holders) <= COLUMNS:
        return ()
    return tuple(_views(folio, issue) for issue in issues if issue.positions)


def _views(folio: Folio, issue: Issue) -> IssueViews:
    views = []
    for position in issue.positions:
        who = folio.edition.words.joined([folio.party(party) for party in sharing(position)])
        views.append(Markdown("**{}**: {}").format(who, position_entry(folio, position)))
    return IssueViews(folio.link(issue), Markdown("v_{}").format(issue.id), tuple(views))
