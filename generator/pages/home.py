"""The front page: the short answer, its key points with sources, and doors to the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.markdown.escape import Markdown, link_to
from generator.pages.address import relative, section_path
from generator.pages.changes import change_lines
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.words import plural

LATEST_CHANGES = 5


@dataclass(frozen=True)
class Door:
    """A way into the rest of the site."""

    link: Markdown  # the section, linked
    behind: str  # what is behind the door, with a count


@dataclass(frozen=True)
class HomeContext:
    """What the template home.md gets."""

    description: Markdown  # what the site explains, in one sentence
    as_of: str  # the day to which the facts hold, in words, or ''
    answer: Markdown  # the short answer, in prose
    points: tuple[Markdown, ...]  # the key points, each with its sources
    doors: tuple[Door, ...]  # ways into the rest
    changes: tuple[Markdown, ...]  # the latest changes
    all_changes: Markdown  # link to all changes


# Section, what the door is called, the kind that is counted, and its noun.
_DOORS = (
    ("actors", "Who is who", "actors", "actor"),
    ("rounds", "Round by round", "rounds", "round"),
    ("timeline", "What happened", "events", "event"),
    ("issues", "Who says what", "issues", "issue"),
    ("commitments", "What was promised", "", ""),
    ("figures", "Numbers over time", "figures", "figure"),
    ("glossary", "Words explained", "terms", "term"),
    ("sources", "How we know", "sources", "source"),
)


def home_pages(edition: Edition) -> Iterator[Page]:
    """The front page."""
    folio = Folio(edition, section_path(""))
    about = edition.library.about
    context = HomeContext(
        description=folio.line(about.description),
        as_of=edition.words.date(about.as_of) if about.as_of else "",
        points=tuple(folio.said(point.text, point.sources) for point in about.points),
        doors=tuple(_doors(edition, folio)),
        answer=folio.block(about.answer),
        changes=change_lines(folio, LATEST_CHANGES),
        all_changes=link_to(relative(folio.path, section_path("changes")), "All changes"),
    )
    title = edition.text(about.title)
    described = edition.plain(about.description)
    kept = edition.library.locate_about(("points" if about.points else "description",))
    yield make_page(folio, "home.md", title, described, context, kept=kept)


def _doors(edition: Edition, folio: Folio) -> Iterator[Door]:
    for section, label, kind, noun in _DOORS:
        count = len(edition.library.of_kind(kind)) if kind else 0
        if kind and not count:
            continue
        behind = plural(count, noun) if kind else "each with what became of it"
        yield Door(link_to(relative(folio.path, section_path(section)), label), behind)
