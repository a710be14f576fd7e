"""The list of figures: what is followed over time, and from where to where it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.figures import Figure, Point
from generator.markdown.escape import Markdown
from generator.pages.address import section_path
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.points import ordered_points, point_value
from generator.pages.shelves import FEW, Shelf, by_letter, jump_list
from generator.pages.words import plural


@dataclass(frozen=True)
class FigureItem:
    """One figure in the list."""

    link: Markdown  # its name, linked
    unit: Markdown  # what is counted
    count: str  # how many points there are, in words
    first: Markdown  # the first value and its date, or ''
    latest: Markdown  # the latest value and its date, or '' where it is the first
    summary: Markdown  # what it is, with its sources


@dataclass(frozen=True)
class FiguresContext:
    """What the template figures.md gets."""

    lead: str  # what is on the page, in one sentence
    jumps: Markdown  # links to the letters, or ''
    shelves: tuple[Shelf[FigureItem], ...]  # the figures


def figures_pages(edition: Edition) -> Iterator[Page]:
    """The one page that lists the figures."""
    folio = Folio(edition, section_path("figures"))
    figures = edition.library.all_of(Figure)
    lead = _lead(figures)
    shelves = by_letter(figures, edition.label, lambda one: _item(folio, one), FEW)
    context = FiguresContext(lead, jump_list(shelves), shelves)
    yield make_page(folio, "figures.md", "Figures", lead, context)


def _lead(figures: Sequence[Figure]) -> str:
    if not figures:
        return "No figure has been recorded yet."
    points = sum(len(figure.points) for figure in figures)
    return f"{plural(len(figures), 'number')} followed over time, with {plural(points, 'value')}."


def _item(folio: Folio, figure: Figure) -> FigureItem:
    points = ordered_points(figure)
    return FigureItem(
        link=folio.listed(figure),
        unit=folio.brief(figure.unit, folio.edition.text),
        count=plural(len(points), "value") if points else "no value yet",
        first=_dated(folio, points[0]) if points else Markdown(""),
        latest=_dated(folio, points[-1]) if points[1:] else Markdown(""),
        summary=folio.line(figure.summary) + folio.cite(figure.sources),
    )


def _dated(folio: Folio, point: Point) -> Markdown:
    when = folio.edition.words.date(point.date)
    return Markdown("{} ({})").format(point_value(folio, point), when)
