"""The list of issues, and who says what about each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.issues import Issue, Position
from generator.facts.sourced import Party
from generator.markdown.escape import Markdown
from generator.pages.address import section_path
from generator.pages.edition import Edition
from generator.pages.entries import position_entry
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.shelves import FEW, Shelf, by_letter, collated, jump_list
from generator.pages.table import Table, make_table
from generator.pages.words import plural

COLUMNS = 6  # more actors than this do not fit beside each other


@dataclass(frozen=True)
class IssueItem:
    """One issue in the list."""

    link: Markdown  # its name, linked
    question: str  # the question, or '' where it is the name
    summary: Markdown  # what it is about, with its sources
    holders: Markdown  # who has a position, linked, or ''


@dataclass(frozen=True)
class IssueViews:
    """What is held about one issue, where there are too many actors for a table."""

    link: Markdown  # the issue, linked
    anchor: Markdown  # the anchor of its heading
    views: tuple[Markdown, ...]  # each actor's position


@dataclass(frozen=True)
class IssuesContext:
    """What the template issues.md gets."""

    lead: str  # what is on the page, in one sentence
    jumps: Markdown  # links to the letters, or ''
    shelves: tuple[Shelf[IssueItem], ...]  # the issues
    silence: str  # what an empty cell means, or '' where nobody has a position
    table: Table | None  # issues by actors, where the actors are few
    views: tuple[IssueViews, ...]  # else the same as lists


def issues_pages(edition: Edition) -> Iterator[Page]:
    """The one page that lists the issues."""
    folio = Folio(edition, section_path("issues"))
    issues = [record for record in edition.library.of_kind("issues") if isinstance(record, Issue)]
    issues.sort(key=lambda issue: collated(edition.label(issue)))
    lead = _lead(len(issues))
    shelves = by_letter([(edition.label(issue), _item(folio, issue)) for issue in issues], FEW)
    holders = _holders(edition, issues)
    fits = len(holders) <= COLUMNS
    context = IssuesContext(
        lead=lead,
        jumps=jump_list(shelves),
        shelves=shelves,
        silence=_silence(edition, fits) if holders else "",
        table=_table(folio, issues, holders) if fits and holders else None,
        views=() if fits else tuple(_views(folio, issue) for issue in issues if issue.positions),
    )
    yield make_page(folio, "issues.md", "Issues", lead, context)


def _lead(count: int) -> str:
    if not count:
        return "No issue has been recorded yet."
    return f"{plural(count, 'question')} in dispute, and who holds what about each."


def _item(folio: Folio, issue: Issue) -> IssueItem:
    parties = {_name(folio.edition, party): party for party in _parties(issue)}
    named = [folio.party(party) for _, party in sorted(parties.items(), key=_by_name)]
    return IssueItem(
        link=folio.link(issue),
        question=folio.edition.text(issue.question) if issue.label else "",
        summary=folio.line(issue.summary) + folio.cite(issue.sources),
        holders=folio.edition.words.joined(named),
    )


def _parties(issue: Issue) -> Iterator[Party]:
    """Everyone who has a position on the issue, alone or jointly."""
    for position in issue.positions:
        yield from _sharing(position)


def _sharing(position: Position) -> Iterator[Party]:
    # Only who it is counts here: the same actor may be named with different parts.
    yield position.actor.model_copy(update={"role": None})
    yield from (Party(actor=ref) for ref in position.jointly_with)


def _name(edition: Edition, party: Party) -> str:
    return edition.party_name(party)


def _by_name(item: tuple[str, Party]) -> tuple[bool, str, str]:
    return collated(item[0])


def _holders(edition: Edition, issues: list[Issue]) -> list[tuple[str, Party]]:
    found = {_name(edition, party): party for issue in issues for party in _parties(issue)}
    return sorted(found.items(), key=_by_name)


def _silence(edition: Edition, as_table: bool) -> str:
    as_of = edition.library.about.as_of
    until = f" up to {edition.words.date(as_of)}" if as_of else ""
    if as_table:
        return f"“No position found” means that none was found{until}. Silence is not consent."
    return f"Who is not named has no position that was found{until}. Silence is not consent."


def _table(folio: Folio, issues: list[Issue], holders: list[tuple[str, Party]]) -> Table | None:
    heads = [("Issue", Markdown("Issue"))]
    heads += [(name, folio.party(party)) for name, party in holders]
    rows = [
        [folio.link(issue), *(_cell(folio, issue, name) for name, _ in holders)] for issue in issues
    ]
    return make_table(heads, rows)


def _cell(folio: Folio, issue: Issue, name: str) -> Markdown:
    held = [
        position_entry(folio, position) + _jointly(folio, position, name)
        for position in issue.positions
        if name in [_name(folio.edition, party) for party in _sharing(position)]
    ]
    return Markdown("<br>").join(held) if held else Markdown("*no position found*")


def _jointly(folio: Folio, position: Position, name: str) -> Markdown:
    """With whom else the position is held."""
    others = [
        folio.party(party)
        for party in _sharing(position)
        if _name(folio.edition, party) != name
    ]
    if not others:
        return Markdown("")
    return Markdown(" (jointly with {})").format(folio.edition.words.joined(others))


def _views(folio: Folio, issue: Issue) -> IssueViews:
    views = []
    for position in issue.positions:
        named = [folio.party(party) for party in _sharing(position)]
        who = folio.edition.words.joined(named)
        views.append(Markdown("{}: {}").format(who, position_entry(folio, position)))
    return IssueViews(folio.link(issue), Markdown("v_{}").format(issue.id), tuple(views))
