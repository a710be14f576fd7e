"""The front page: the short answer, its key points with sources, and doors to the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.markdown.escape import Markdown, link_to
from generator.pages.address import relative, section_path
from generator.pages.changes import change_lines
from generator.pages.doors import Door, further_doors, main_doors
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.reading_paths import long_path, short_path

LATEST_CHANGES = 5
ANSWER = Markdown("s_answer")  # the anchor of the short answer


@dataclass(frozen=True)
class HomeContext:
    """What the template home.md gets."""

    description: Markdown  # what the site explains, and why now, in one sentence
    as_of: str  # as of which day the facts are known: on 1 May 2031, or ''
    points: tuple[Markdown, ...]  # the key points, each with its sources
    doors: tuple[Door, ...]  # the main ways into the rest, four at most
    further: Markdown  # the other ways, as links in one line, or ''
    short: Markdown  # what to read in five minutes, linked, or ''
    long: Markdown  # what to read in twenty minutes, linked, or ''
    answer: Markdown  # the short answer, in prose
    answer_anchor: Markdown  # its anchor
    changes: tuple[Markdown, ...]  # the latest changes
    all_changes: Markdown  # link to all changes


def home_pages(edition: Edition) -> Iterator[Page]:
    """The front page."""
    folio = Folio(edition, section_path(""))
    about = edition.library.about
    answer = link_to(f"#{ANSWER}", "the answer in two minutes")
    context = HomeContext(
        description=folio.line(about.description),
        as_of=edition.words.at(about.as_of) if about.as_of else "",
        points=tuple(folio.said(point.text, point.sources) for point in about.points),
        doors=main_doors(folio),
        further=further_doors(folio),
        short=short_path(folio, answer if about.answer else ""),
        long=long_path(folio),
        answer=folio.block(about.answer),
        answer_anchor=ANSWER,
        changes=change_lines(folio, LATEST_CHANGES),
        all_changes=link_to(relative(folio.path, section_path("changes")), "All changes"),
    )
    title = edition.text(about.title)
    described = edition.plain(about.description)
    kept = edition.library.locate_about(("points" if about.points else "description",))
    yield make_page(folio, "home.md", title, described, context, kept=kept)
