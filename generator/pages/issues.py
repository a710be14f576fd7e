"""The list of issues, and who says what about each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.issues import Issue
from generator.markdown.escape import Markdown
from generator.pages.address import section_path
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.shelves import FEW, Shelf, by_letter, collated, jump_list
from generator.pages.table import Table
from generator.pages.who_says_what import (
    IssueViews,
    holders_of,
    silence_words,
    views_lists,
    views_table,
)
from generator.pages.words import plural


@dataclass(frozen=True)
class IssueItem:
    """One issue in the list."""

    link: Markdown  # its name, linked
    question: str  # the question, or '' where it is the name
    summary: Markdown  # what it is about, or ''
    marks: Markdown  # the notes on its sources
    holders: Markdown  # who has a position, linked, or ''


@dataclass(frozen=True)
class IssuesContext:
    """What the template issues.md gets."""

    lead: str  # what is on the page, in one sentence
    jumps: Markdown  # links to the letters, or ''
    shelves: tuple[Shelf[IssueItem], ...]  # the issues
    silence: str  # what it means not to be named, or '' where nobody has a position
    table: Table | None  # issues by actors, where the actors are few
    views: tuple[IssueViews, ...]  # else the same as lists


def issues_pages(edition: Edition) -> Iterator[Page]:
    """The one page that lists the issues."""
    folio = Folio(edition, section_path("issues"))
    issues = sorted(edition.library.all_of(Issue), key=lambda one: collated(edition.label(one)))
    holders = holders_of(edition, issues)
    shelves = by_letter(issues, edition.label, lambda issue: _item(folio, issue), FEW)
    lead = _lead(len(issues))
    context = IssuesContext(
        lead=lead,
        jumps=jump_list(shelves),
        shelves=shelves,
        silence=silence_words(edition, holders),
        table=views_table(folio, issues, holders),
        views=views_lists(folio, issues, holders),
    )
    yield make_page(folio, "issues.md", "Issues", lead, context)


def _lead(count: int) -> str:
    if not count:
        return "No issue has been recorded yet."
    return f"{plural(count, 'question')} in dispute, and who holds what about each."


def _item(folio: Folio, issue: Issue) -> IssueItem:
    question = folio.edition.question(issue)
    named = [folio.party(party) for party in holders_of(folio.edition, [issue]).values()]
    return IssueItem(
        link=folio.listed(issue),
        question=question,
        summary=folio.line(issue.summary),
        marks=folio.cite(issue.sources) if question or issue.summary else Markdown(""),
        holders=folio.edition.words.joined(named),
    )
