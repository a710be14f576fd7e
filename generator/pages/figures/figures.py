"""The list of figures: the latest number of each, and its course at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.figures import Figure, Point
from generator.markdown.escape import Markdown
from generator.pages.figures.points import apart_points, counted_points, point_words
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, list_pages
from generator.pictures.drawing import Drawing, Spoken
from generator.pictures.sparkline import sparkline
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import FEW, HeadedGroup, by_letter, collated, jump_list
from generator.presenting.shared_pages import letter_group
from generator.presenting.units import unit_words
from generator.presenting.words import Words


@dataclass(frozen=True)
class FigureItem:
    """One figure in the list."""

    link: Markdown  # its name, linked
    anchor: Markdown  # the anchor of its heading
    number: str  # its latest number, or ''
    counts: str  # what that counts, where it is something else than the figure does, or ''
    date: str  # the date of that
    picture: Markdown  # its course as a small picture, or ''
    course: str  # how many numbers there are, and the first of them, or ''
    summary: Markdown  # what it is, or ''


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
    groups = _groups(builder, figures)
    context = FiguresContext(lead, others, jump_list(groups), groups)
    return make_page(builder, "figures.md", title, lead, context)


def _groups(builder: PageBuilder, figures: Sequence[Figure]) -> tuple[HeadedGroup[FigureItem], ...]:
    """The most telling ones first; by letter where there are too many to be read through."""
    if len(figures) > FEW:
        return by_letter(figures, builder.edition.label, partial(_item, builder))
    ordered = sorted(figures, key=partial(_rank, builder.edition))
    items = tuple(_item(builder, figure) for figure in ordered)
    return (HeadedGroup("", Markdown(""), items),) if items else ()


def _rank(edition: Edition, figure: Figure) -> tuple[object, ...]:
    """Those with most numbers stand first, then those that most else tells of."""
    naming = len(edition.library.pointing_at(figure))
    counted = len(counted_points(figure))
    return -len(figure.points), -counted, -naming, collated(edition.label(figure))


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
    edition = builder.edition
    counted = counted_points(figure)
    points = counted or apart_points(figure)
    latest = points[-1] if points else None
    return FigureItem(
        link=builder.listed(figure),
        anchor=Markdown("f_{}").format(Markdown(figure.id)),
        number=_number(edition, figure, latest) if latest else "",
        counts=edition.text(latest.counts) if latest else "",
        date=edition.words.date(latest.date) if latest else "",
        picture=_picture(edition, figure),
        course=_course(edition, points, apart=not counted),
        summary=builder.line(figure.summary),
    )


def _number(edition: Edition, figure: Figure, point: Point) -> str:
    unit = "" if point.counts else unit_words(edition, figure, point)
    return point_words(edition, point, unit)


def _picture(edition: Edition, figure: Figure) -> Markdown:
    ends = [_dated(edition, point) for point in counted_points(figure)]
    told = edition.words.from_to(ends[0], ends[-1]) if ends else ""
    drawn = sparkline(figure, Spoken(edition.label(figure), told))
    if not isinstance(drawn, Drawing):
        return Markdown("")
    return Markdown(f'<figure class="drawn sparkline">{drawn.markup(f"f_{figure.id}")}</figure>')


def _course(edition: Edition, points: Sequence[Point], apart: bool) -> str:
    words, count = edition.words, len(points)
    if count < 2:
        return ""
    if apart:
        return words.ngettext(
            "the latest of {count} number; it counts something of its own",
            "the latest of {count} numbers, each of which counts something of its own",
            count,
        )
    return words.ngettext(
        "the latest of {count} number; the first: {first}",
        "the latest of {count} numbers; the first: {first}",
        count,
        first=_dated(edition, points[0]),
    )


def _dated(edition: Edition, point: Point) -> str:
    when, number = edition.words.date(point.date), point_words(edition, point)
    return edition.words.gettext("{number} ({date})", number=number, date=when)
