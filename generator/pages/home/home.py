"""The front page: the answer, a picture of what happened, and what came of it, each leading on."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.about import About
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.home.entry_points import entry_points, section_link
from generator.pages.home.latest_changes import latest_changes
from generator.pages.home.leading_commitments import LeadingCommitments, leading_commitments
from generator.pages.home.leading_figure import LeadingFigure, leading_figure
from generator.pages.home.leading_issues import LeadingIssues, leading_issues
from generator.pages.home.reading_paths import long_path, short_path
from generator.pages.home.recent_events import RecentEvents, recent_events
from generator.pages.home.round_cards import LatestRounds, latest_rounds
from generator.presenting.addresses import ANSWER_PAGE, relative, section_path
from generator.presenting.edition import Edition


@dataclass(frozen=True)
class HomeContext:
    """What the template home.md gets."""

    question: Markdown  # the question that the site answers, on one line, or ''
    lead: Markdown  # the short answer in a few sentences, with its sources, or ''
    answer: Markdown  # links to the longer answer and to its key points, or ''
    as_of: str  # as of which day the facts are known: on 1 May 2031, or ''
    stale_from: Markdown  # the day from which these facts are old, as 2031-08-01, or ''
    stale_after: int  # after how many days they are
    events: RecentEvents | None  # what happened, as a strip
    rounds: LatestRounds | None  # the rounds and what came of them
    commitments: LeadingCommitments | None  # what was promised and what became of it
    figure: LeadingFigure | None  # the number that leads, as a picture
    issues: LeadingIssues | None  # who stands where on the main questions
    changes: tuple[Markdown, ...]  # the latest changes
    all_changes: Markdown  # link to all changes
    short: Markdown  # what to read in five minutes, linked, or ''
    long: Markdown  # what to read in twenty minutes, linked, or ''
    further: Markdown  # what else there is, as links in one line, or ''
    empty: bool  # whether nothing but the title is there yet


def home_pages(edition: Edition) -> Iterator[Page]:
    """The front page."""
    builder = PageBuilder(edition, section_path(""))
    about = edition.library.about
    context = _context(builder)
    title = edition.text(about.title)
    described = edition.plain(about.description)
    kept = edition.library.locate_about(("description",))
    yield make_page(builder, "home.md", title, described, context, kept=kept)


def _context(builder: PageBuilder) -> HomeContext:
    """What stands on the page, from the top down, so that its notes are numbered in that order."""
    edition, about, words = builder.edition, builder.edition.library.about, builder.edition.words
    answer = link_to(
        relative(builder.path, ANSWER_PAGE), words.gettext("the answer in two minutes")
    )
    return HomeContext(
        question=Markdown.escape(edition.plain(about.question)),
        lead=builder.line(about.description or about.answer),
        answer=_answer(builder),
        as_of=words.at(about.as_of) if about.as_of else "",
        stale_from=_stale_from(about),
        stale_after=about.stale_after,
        events=recent_events(builder),
        rounds=latest_rounds(builder),
        commitments=leading_commitments(builder),
        figure=leading_figure(builder),
        issues=leading_issues(builder),
        changes=latest_changes(builder),
        all_changes=section_link(builder, "changes", words.gettext("All changes")),
        short=short_path(builder, answer if about.answer else ""),
        long=long_path(builder),
        further=entry_points(builder),
        empty=_is_empty(edition),
    )


def _answer(builder: PageBuilder) -> Markdown:
    """The ways to the page of the longer answer. They have the anchors at which it stood here."""
    about, words = builder.edition.library.about, builder.edition.words
    links = []
    if about.answer:
        link = link_to(
            relative(builder.path, ANSWER_PAGE), words.gettext("The answer in two minutes")
        )
        links.append(link + Markdown("{ #s_answer }"))
    if about.points:
        count = words.ngettext(
            "{count} key point, with its sources", "{count} key points, each with its sources",
            len(about.points),
        )  # fmt: skip
        link = link_to(relative(builder.path, f"{ANSWER_PAGE}#s_points"), count)
        links.append(link + Markdown("{ #s_points }"))
    return Markdown(" · ").join(links)


def _stale_from(about: About) -> Markdown:
    """The first day on which the facts are old: a page that was built before must say so too."""
    if about.as_of is None:
        return Markdown("")
    try:
        day = datetime.date(*about.as_of.upper) + datetime.timedelta(days=about.stale_after + 1)
    except (ValueError, OverflowError):
        return Markdown("")
    return Markdown(day.isoformat())


def _is_empty(edition: Edition) -> bool:
    about = edition.library.about
    said = about.description or about.answer or about.points or about.changes
    return not said and not any(edition.library.everything())
