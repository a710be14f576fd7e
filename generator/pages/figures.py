"""The list of figures: what is followed over time, and from where to where it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.figures import Figure, Point
from generator.markdown.escape import Markdown
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.homes import letter_group
from generator.pages.long_list import LongList, list_pages
from generator.pages.page import Page, make_page
from generator.pages.points import counted_points, point_value
from generator.pages.shelves import FEW, Shelf, by_letter, collated, jump_list
from generator.pages.words import plural


@dataclass(frozen=True)
class FigureItem:
    """One figure in the list."""

    link: Markdown  # its name, linked
    unit: Markdown  # what is counted
    count: str  # how many numbers of what is counted there are, else of anything, or ''
    first: Markdown  # the first number of what is counted, with its date, or ''
    latest: Markdown  # the latest one with its date, or '' where it is the first
    summary: Markdown  # what it is, or ''
    marks: Markdown  # the notes on its sources


@dataclass(frozen=True)
class FiguresContext:
    """What the template figures.md gets."""

    lead: str  # what is on the page, in one sentence
    beside: Markdown  # the pages before and behind this one, where there are several
    jumps: Markdown  # links to the letters, or ''
    shelves: tuple[Shelf[FigureItem], ...]  # the figures


def figures_pages(edition: Edition) -> Iterator[Page]:
    """The list of figures on one page; or on several, with contents at the section's address."""
    figures = sorted(edition.library.all_of(Figure), key=lambda one: collated(edition.label(one)))
    listed = LongList(
        section="figures",
        title="Figures",
        nouns=("figure", "figures"),
        things=figures,
        group=lambda one: letter_group(edition.label(one)),
    )
    yield from list_pages(listed, partial(Folio, edition), _page)


def _page(folio: Folio, title: str, figures: Sequence[Figure], others: Markdown) -> Page:
    lead = _lead(figures)
    shelves = by_letter(figures, folio.edition.label, lambda one: _item(folio, one), FEW)
    context = FiguresContext(lead, others, jump_list(shelves), shelves)
    return make_page(folio, "figures.md", title, lead, context)


def _lead(figures: Sequence[Figure]) -> str:
    if not figures:
        return "No figure has been recorded yet."
    points = sum(len(figure.points) for figure in figures)
    return f"{plural(len(figures), 'number')} followed over time, with {plural(points, 'value')}."


def _item(folio: Folio, figure: Figure) -> FigureItem:
    points = counted_points(figure)
    summary, marks = folio.line(figure.summary), folio.cite(figure.sources)  # first, as shown
    count = len(points) or len(figure.points)
    return FigureItem(
        link=folio.listed(figure),
        unit=folio.brief(figure.unit, folio.edition.text),
        count=plural(count, "number") if count else "",
        first=_dated(folio, points[0]) if points else Markdown(""),
        latest=_dated(folio, points[-1]) if points[1:] else Markdown(""),
        summary=summary,
        marks=marks,
    )


def _dated(folio: Folio, point: Point) -> Markdown:
    when = folio.edition.words.date(point.date)
    return Markdown("{} ({})").format(point_value(folio, point), when)
