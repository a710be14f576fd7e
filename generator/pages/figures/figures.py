"""The list of figures: what is followed over time, and from where to where it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.figures import Figure, Point
from generator.markdown.escape import Markdown
from generator.pages.figures.points import counted_points, point_value
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import FEW, HeadedGroup, by_letter, collated, jump_list
from generator.presenting.shared_pages import letter_group
from generator.presenting.units import unit_words
from generator.presenting.words import Words


@dataclass(frozen=True)
class FigureItem:
    """One figure in the list."""

    link: Markdown  # its name, linked
    count: str  # how many numbers of what is counted there are, or ''
    apart: str  # where none is: how many there are, of which each says what it counts, or ''
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
    groups: tuple[HeadedGroup[FigureItem], ...]  # the figures


def figures_pages(edition: Edition) -> Iterator[Page]:
    """The list of figures on one page; or on several, with contents at the section's address."""
    figures = sorted(edition.library.all_of(Figure), key=lambda one: collated(edition.label(one)))
    words = edition.words
    listed = LongList(
        section="figures",
        title=words.gettext("Figures"),
        count=lambda many: words.ngettext("{count} figure", "{count} figures", many),
        things=figures,
        group=lambda one: letter_group(edition.label(one)),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), _page)


def _page(builder: PageBuilder, title: str, figures: Sequence[Figure], others: Markdown) -> Page:
    lead = _lead(builder.edition.words, figures)
    groups = by_letter(figures, builder.edition.label, lambda one: _item(builder, one), FEW)
    context = FiguresContext(lead, others, jump_list(groups), groups)
    return make_page(builder, "figures.md", title, lead, context)


def _lead(words: Words, figures: Sequence[Figure]) -> str:
    if not figures:
        return words.gettext("No figure has been recorded yet.")
    points = sum(len(figure.points) for figure in figures)
    return words.ngettext(
        "{count} figure with {numbers}, each with its date and its sources.",
        "{count} figures with {numbers}, each with its date and its sources.",
        len(figures),
        numbers=words.ngettext("{count} number", "{count} numbers", points),
    )


def _item(builder: PageBuilder, figure: Figure) -> FigureItem:
    points = counted_points(figure)
    summary, marks = builder.line(figure.summary), builder.cite(figure.sources)  # first, as shown
    count = len(points)
    words = builder.edition.words
    return FigureItem(
        link=builder.listed(figure),
        count=words.ngettext("{count} number", "{count} numbers", count) if count else "",
        apart="" if points or not figure.points else _apart(words, len(figure.points)),
        first=_dated(builder, figure, points[0]) if points else Markdown(""),
        latest=_dated(builder, figure, points[-1]) if points[1:] else Markdown(""),
        summary=summary,
        marks=marks,
    )


def _apart(words: Words, count: int) -> str:
    return words.ngettext(
        "One number, which says what it counts.",
        "{count} numbers; each says what it counts.",
        count,
    )


def _dated(builder: PageBuilder, figure: Figure, point: Point) -> Markdown:
    when = builder.edition.words.date(point.date)
    value = point_value(builder, point, unit_words(builder.edition, figure, point))
    return Markdown("{} ({})").format(value, when)
