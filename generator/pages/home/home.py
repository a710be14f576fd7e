"""The front page: the short answer, its key points with sources, and entry_points to the rest."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.about import About
from generator.markdown.escape import Markdown, link_to
from generator.pages.about.changes import change_lines
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.home.entry_points import EntryPoint, further_entry_points, main_entry_points
from generator.pages.home.reading_paths import long_path, short_path
from generator.presenting.addresses import relative, section_path
from generator.presenting.edition import Edition

LATEST_CHANGES = 5
ANSWER = Markdown("s_answer")  # the anchor of the short answer


@dataclass(frozen=True)
class HomeContext:
    """What the template home.md gets."""

    question: Markdown  # the question that the site answers, on one line, or ''
    description: Markdown  # what the site explains, and why now, in one sentence
    as_of: str  # as of which day the facts are known: on 1 May 2031, or ''
    stale_from: Markdown  # the day from which these facts are old, as 2031-08-01, or ''
    stale_after: int  # after how many days they are
    points: tuple[Markdown, ...]  # the key points, each with its sources
    entry_points: tuple[EntryPoint, ...]  # the main ways into the rest, four at most
    further: Markdown  # the other ways, as links in one line, or ''
    short: Markdown  # what to read in five minutes, linked, or ''
    long: Markdown  # what to read in twenty minutes, linked, or ''
    answer: Markdown  # the short answer, in prose
    answer_anchor: Markdown  # its anchor
    changes: tuple[Markdown, ...]  # the latest changes
    all_changes: Markdown  # link to all changes


def _stale_from(about: About) -> Markdown:
    """The first day on which the facts are old: a page that was built before must say so too."""
    if about.as_of is None:
        return Markdown("")
    try:
        day = datetime.date(*about.as_of.upper) + datetime.timedelta(days=about.stale_after + 1)
    except (ValueError, OverflowError):
        return Markdown("")
    return Markdown(day.isoformat())


def home_pages(edition: Edition) -> Iterator[Page]:
    """The front page."""
    builder = PageBuilder(edition, section_path(""))
    about, words = edition.library.about, edition.words
    answer = link_to(f"#{ANSWER}", words.gettext("the answer in two minutes"))
    context = HomeContext(
        question=Markdown.escape(edition.plain(about.question)),
        description=builder.line(about.description),
        as_of=edition.words.at(about.as_of) if about.as_of else "",
        stale_from=_stale_from(about),
        stale_after=about.stale_after,
        points=tuple(builder.said(point.text, point.sources) for point in about.points),
        entry_points=main_entry_points(builder),
        further=further_entry_points(builder),
        short=short_path(builder, answer if about.answer else ""),
        long=long_path(builder),
        answer=builder.block(about.answer),
        answer_anchor=ANSWER,
        changes=change_lines(builder, LATEST_CHANGES),
        all_changes=link_to(
            relative(builder.path, section_path("changes")), words.gettext("All changes")
        ),
    )
    title = edition.text(about.title)
    described = edition.plain(about.description)
    kept = edition.library.locate_about(("points" if about.points else "description",))
    yield make_page(builder, "home.md", title, described, context, kept=kept)
