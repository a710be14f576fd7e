"""Who says what: issues by actors as a table where the actors are few, else as lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.issues import Issue, Position
from generator.facts.sourced import Party
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.table import Table, make_table
from generator.pages.parts.entries import position_entry
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import collated

COLUMNS = 6  # more actors than this do not fit beside each other
_FULL_ENOUGH = 3  # one cell of so many holds something, or the table is mostly gaps
Who = tuple[str, str]  # what tells one holder of positions from another


@dataclass(frozen=True)
class IssueViews:
    """What is held about one issue, where a table would not do."""

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


def silence_words(edition: Edition, issues: Sequence[Issue], holders: dict[Who, Party]) -> str:
    """What it means that somebody is not named ('' where nobody is)."""
    if not holders:
        return ""
    words, as_of = edition.words, edition.library.about.as_of
    day = words.date(as_of) if as_of else ""
    table = as_table(issues, holders)
    if table and day:
        return words.gettext(
            "What is not recorded here yet, up to {date}, may have been said all the same. Silence "
            "is not consent.",
            date=day,
        )
    if table:
        return words.gettext(
            "What is not recorded here yet may have been said all the same. Silence is not consent."
        )
    if day:
        return words.gettext(
            "For those who are not named, no position is recorded here yet, up to {date}. Silence "
            "is not consent.",
            date=day,
        )
    return words.gettext(
        "For those who are not named, no position is recorded here yet. Silence is not consent."
    )


def is_full_enough(filled: int, cells: int) -> bool:
    """Whether a table holds enough to be one: at least a third of its cells."""
    return filled * _FULL_ENOUGH >= cells


def as_table(issues: Sequence[Issue], holders: dict[Who, Party]) -> bool:
    """Whether positions are shown as a table: the actors fit beside each other, and it holds
    enough."""
    filled = sum(len(set(map(who_is, sharing_any(issue)))) for issue in issues)
    return 0 < len(holders) <= COLUMNS and is_full_enough(filled, len(issues) * len(holders))


def sharing_any(issue: Issue) -> Iterator[Party]:
    """Everyone who holds any position on an issue; who holds two is named twice."""
    return (party for position in issue.positions for party in sharing(position))


def views_table(
    builder: PageBuilder, issues: Sequence[Issue], holders: dict[Who, Party]
) -> Table | None:
    """Issues by actors, or None where lists tell more."""
    if not as_table(issues, holders):
        return None
    named = [(builder.edition.party_name(it), builder.party(it)) for it in holders.values()]
    rows = [
        [builder.link(issue), *(_cell(builder, issue, who) for who in holders)] for issue in issues
    ]
    head = builder.edition.words.gettext("Issue")
    return make_table([(head, Markdown.escape(head)), *named], rows)


def _cell(builder: PageBuilder, issue: Issue, who: Who) -> Markdown:
    held = [
        position_entry(builder, position) + _jointly(builder, position, who)
        for position in issue.positions
        if who in map(who_is, sharing(position))
    ]
    if held:
        return Markdown("<br>").join(held)
    return Markdown("*{}*").format(builder.edition.words.gettext("not recorded here yet"))


def _jointly(builder: PageBuilder, position: Position, who: Who) -> Markdown:
    """With whom else the position is held."""
    others = [builder.party(party) for party in sharing(position) if who_is(party) != who]
    if not others:
        return Markdown("")
    words = builder.edition.words
    return Markdown(" ({})").format(
        words.md_gettext("jointly: {others}", others=words.joined(others))
    )


def views_lists(
    builder: PageBuilder, issues: Sequence[Issue], holders: dict[Who, Party]
) -> tuple[IssueViews, ...]:
    """Each issue with the positions on it, where a table would not do."""
    if as_table(issues, holders):
        return ()
    return tuple(_views(builder, issue) for issue in issues if issue.positions)


def _views(builder: PageBuilder, issue: Issue) -> IssueViews:
    views = []
    for position in issue.positions:
        who = builder.edition.words.joined([builder.party(party) for party in sharing(position)])
        views.append(Markdown("**{}**: {}").format(who, position_entry(builder, position)))
    return IssueViews(builder.link(issue), Markdown("v_{}").format(issue.id), tuple(views))
