"""The list of issues: each question with its short answer, and who holds what about it now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.issues import Issue
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pages.issues.holders import holders_of, standing_positions
from generator.pages.issues.position_items import PositionItem, position_items
from generator.pages.issues.silence_and_moves import unnamed_line
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import FEW, HeadedGroup, by_letter, collated, jump_list
from generator.presenting.shared_pages import letter_group
from generator.presenting.words import Words

_MOST = 8  # positions on one issue: its own page has all


@dataclass(frozen=True)
class IssueItem:
    """One issue in the list."""

    link: Markdown  # its name, linked
    anchor: Markdown  # the anchor of its heading
    question: str  # the question, or '' where it is the name
    summary: Markdown  # what it is about, with its sources, or ''
    positions: tuple[PositionItem, ...]  # who holds what now, by side
    more: Markdown  # how many there are besides, linked to its page, or ''


@dataclass(frozen=True)
class IssuesContext:
    """What the template issues.md gets."""

    lead: str  # what is on the page, in one sentence
    beside: Markdown  # the pages before and behind this one, where there are several
    jumps: Markdown  # links to the letters, or ''
    groups: tuple[HeadedGroup[IssueItem], ...]  # the issues
    silence: str  # what it means not to be named, or '' where nobody has a position


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
    groups = by_letter(issues, edition.label, lambda issue: _item(builder, issue), FEW)
    lead = _lead(edition.words, len(issues))
    context = IssuesContext(
        lead=lead,
        beside=others,
        jumps=jump_list(groups),
        groups=groups,
        silence=unnamed_line(edition) if holders_of(edition, issues) else "",
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
    link, summary = builder.listed(issue), builder.line(issue.summary)
    marks = builder.cite(issue.sources)
    standing = standing_positions(builder.edition, issue)
    return IssueItem(
        link=link,
        anchor=Markdown("v_{}").format(Markdown(issue.id)),
        question=question,
        summary=summary + marks if summary or not question else marks,
        positions=position_items(builder, issue, standing[:_MOST], anchored=False),
        more=_more(builder, issue, len(standing) - _MOST),
    )


def _more(builder: PageBuilder, issue: Issue, left: int) -> Markdown:
    if left <= 0:
        return Markdown("")
    said = builder.edition.words.ngettext("{count} more position", "{count} more positions", left)
    return builder.listed(issue, said)
