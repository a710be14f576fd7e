"""The list of issues, and who says what about each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.issues import Issue
from generator.markdown.escape import Markdown
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.homes import letter_group
from generator.pages.long_list import LongList, list_pages
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
    beside: Markdown  # the pages before and behind this one, where there are several
    jumps: Markdown  # links to the letters, or ''
    shelves: tuple[Shelf[IssueItem], ...]  # the issues
    silence: str  # what it means not to be named, or '' where nobody has a position
    table: Table | None  # issues by actors, where the actors are few
    views: tuple[IssueViews, ...]  # else the same as lists


def issues_pages(edition: Edition) -> Iterator[Page]:
    """The list of issues on one page; or on several, with contents at the section's address."""
    issues = sorted(edition.library.all_of(Issue), key=lambda one: collated(edition.label(one)))
    listed = LongList(
        section="issues",
        title="Issues",
        nouns=("issue", "issues"),
        things=issues,
        group=lambda one: letter_group(edition.label(one)),
    )
    yield from list_pages(listed, partial(Folio, edition), _page)


def _page(folio: Folio, title: str, issues: Sequence[Issue], others: Markdown) -> Page:
    edition = folio.edition
    holders = holders_of(edition, issues)
    shelves = by_letter(issues, edition.label, lambda issue: _item(folio, issue), FEW)
    lead = _lead(len(issues))
    context = IssuesContext(
        lead=lead,
        beside=others,
        jumps=jump_list(shelves),
        shelves=shelves,
        silence=silence_words(edition, holders),
        table=views_table(folio, issues, holders),
        views=views_lists(folio, issues, holders),
    )
    return make_page(folio, "issues.md", title, lead, context)


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
