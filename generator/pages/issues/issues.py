"""The list of issues, and who says what about each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.issues import Issue
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.frame.table import Table
from generator.pages.issues.position_grid import (
    IssueViews,
    holders_of,
    silence_words,
    views_lists,
    views_table,
)
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import FEW, HeadedGroup, by_letter, collated, jump_list
from generator.presenting.shared_pages import letter_group
from generator.presenting.words import Words


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
    groups: tuple[HeadedGroup[IssueItem], ...]  # the issues
    silence: str  # what it means not to be named, or '' where nobody has a position
    table: Table | None  # issues by actors, where the actors are few
    views: tuple[IssueViews, ...]  # else the same as lists


def issues_pages(edition: Edition) -> Iterator[Page]:
    """The list of issues on one page; or on several, with contents at the section's address."""
    issues = sorted(edition.library.all_of(Issue), key=lambda one: collated(edition.label(one)))
    words = edition.words
    listed = LongList(
        section="issues",
        title=words.gettext("Issues"),
        count=lambda many: words.ngettext("{count} issue", "{count} issues", many),
        things=issues,
        group=lambda one: letter_group(edition.label(one)),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _page(builder: PageBuilder, title: str, issues: Sequence[Issue], others: Markdown) -> Page:
    edition = builder.edition
    holders = holders_of(edition, issues)
    groups = by_letter(issues, edition.label, lambda issue: _item(builder, issue), FEW)
    lead = _lead(builder.edition.words, len(issues))
    context = IssuesContext(
        lead=lead,
        beside=others,
        jumps=jump_list(groups),
        groups=groups,
        silence=silence_words(edition, issues, holders),
        table=views_table(builder, issues, holders),
        views=views_lists(builder, issues, holders),
    )
    return make_page(builder, "issues.md", title, lead, context)


def _lead(words: Words, count: int) -> str:
    if not count:
        return words.gettext("No issue has been recorded yet.")
    return words.ngettext(
        "{count} question in dispute, and who holds what about each.",
        "{count} questions in dispute, and who holds what about each.",
        count,
    )


def _item(builder: PageBuilder, issue: Issue) -> IssueItem:
    question = builder.edition.question(issue)
    named = [builder.party(party) for party in holders_of(builder.edition, [issue]).values()]
    return IssueItem(
        link=builder.listed(issue),
        question=question,
        summary=builder.line(issue.summary),
        marks=builder.cite(issue.sources) if question or issue.summary else Markdown(""),
        holders=builder.edition.words.joined(named),
    )
