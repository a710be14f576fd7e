"""The page of one figure: the finding, the picture, every number, and what else to know of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.events import Event
from generator.facts.records.figures import Figure, Point
from generator.markdown.escape import Markdown
from generator.pages.figures.number_tables import (
    apart_table,
    beside_table,
    counted_line,
    counted_table,
)
from generator.pages.figures.numbers_picture import marked_events, numbers_shown
from generator.pages.figures.points import (
    apart_points,
    counted_points,
    point_value,
    point_words,
)
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.frame.pictures import PictureShown
from generator.pages.frame.table import Table
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.common_rows import lead_line, upkeep_rows
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.factbox import name_rows
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition
from generator.presenting.units import unit_words
from generator.presenting.words import Words


@dataclass(frozen=True)
class EventBeside:
    """An event of the time in a few words."""

    date: Markdown  # when
    link: Markdown  # what, linked to where it is told


@dataclass(frozen=True)
class FigureContext:
    """What the template figure.md gets."""

    headline: str  # the name, and from what to what its numbers went
    lead: Markdown  # what it is, in one sentence
    latest: Markdown  # the latest number and the first with their dates, or ''
    picture: PictureShown | None  # the numbers as a picture, if they can be drawn
    reading: str  # how the picture is to be read, or why there is none
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    unit: Markdown  # what is counted, where the picture alone does not say so, or ''
    table: Table | None  # the numbers, oldest first
    more_numbers: Markdown  # how many numbers there are besides, with their pages, or ''
    apart: Table | None  # those that count something else, where the table has others
    events: tuple[EventBeside, ...]  # what happened meanwhile, oldest first
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    facts: Markdown  # other names, addresses elsewhere, or ''
    backlinks: BacklinksShown  # who names it


def figure_pages(edition: Edition) -> Iterator[Page]:
    """A page for each figure, and further ones for the numbers of a long one."""
    for figure in edition.library.all_of(Figure):
        events = marked_events(edition, figure)
        naming = backlink_listing(edition, figure, {event.key for event in events})
        numbers = _numbers(edition.words, figure)
        yield _page(edition, figure, events, numbers, naming)
        yield from (*numbers.pages(edition), *naming.pages(edition))


def _numbers(words: Words, figure: Figure) -> Listing[Point]:
    points = counted_points(figure) or apart_points(figure)
    return Listing(figure, "numbers", words.gettext("The numbers"), points, counted_line)


def _page(
    edition: Edition,
    figure: Figure,
    events: Sequence[Event],
    numbers: Listing[Point],
    naming: Listing[Backlink],
) -> Page:
    builder = PageBuilder(edition, page_path(figure.kind, figure.id) or "", figure)
    lead = lead_line(builder, figure, "" if figure.summary else _untold(edition.words, figure))
    latest, shown = _latest(builder, figure), numbers_shown(builder, figure)
    apart = apart_points(figure) if counted_points(figure) else []
    context = FigureContext(
        headline=figure_headline(edition, figure),
        lead=lead,
        latest=latest,
        picture=shown.picture,
        reading=shown.reading,
        description=builder.block(figure.description),
        note=builder.line(figure.note),
        unit=_unit(builder, figure, drawn=bool(shown.picture)),
        table=_table(builder, figure, numbers),
        more_numbers=numbers.more(builder),
        apart=beside_table(builder, apart),
        events=tuple(_beside(builder, event) for event in events),
        disputes=dispute_blocks(builder, figure),
        facts=_facts(builder, figure),
        backlinks=backlinks_shown(builder, naming),
    )
    described = edition.summary(figure)
    return make_page(builder, "figure.md", edition.label(figure), described, context, figure)


def figure_headline(edition: Edition, figure: Figure) -> str:
    """The name, and the first and the latest number as they stand, where these are two."""
    name, points = edition.label(figure), counted_points(figure)
    if len(points) < 2:
        return name
    first, latest = point_words(edition, points[0]), point_words(edition, points[-1])
    if first == latest:
        return name
    return edition.words.gettext(
        "{name}: from {first} to {latest}", name=name, first=first, latest=latest
    )


def _untold(words: Words, figure: Figure) -> str:
    """The lead of a figure without a summary."""
    if len(counted_points(figure)) > 1:
        return words.gettext("A number followed over time.")
    return words.gettext("Numbers, each with its date and its sources.")


def _latest(builder: PageBuilder, figure: Figure) -> Markdown:
    """The last point that counts what the figure counts, the number that most readers look for, and
    the first."""
    points = counted_points(figure)
    if not points:
        return Markdown("")
    words, (first, latest) = builder.edition.words, (points[0], points[-1])
    value = point_value(builder, latest, unit_words(builder.edition, figure, latest))
    date = words.date(latest.date)
    if len(points) == 1:
        return words.md_gettext("One number, of {date}: {value}.", date=date, value=value)
    return words.md_gettext(
        "The latest number, of {date}: {value}. The first, of {first_date}: {first}.",
        date=date,
        value=value,
        first_date=words.date(first.date),
        first=point_value(builder, first),
    )


def _unit(builder: PageBuilder, figure: Figure, drawn: bool) -> Markdown:
    """What is counted, with its sources; '' where the picture has just that on it."""
    [first, *others] = figure.unit
    if drawn and not (others or first.sources or first.note):
        return Markdown("")
    return builder.stated(figure.unit, builder.edition.text)


def _table(builder: PageBuilder, figure: Figure, numbers: Listing[Point]) -> Table | None:
    if counted_points(figure):
        return counted_table(builder, numbers.first)
    return apart_table(builder, numbers.first)


def _beside(builder: PageBuilder, event: Event) -> EventBeside:
    when = builder.brief(event.date, builder.edition.words.date)
    return EventBeside(when, builder.link(event))


def _facts(builder: PageBuilder, figure: Figure) -> Markdown:
    rows = [*name_rows(builder, figure), *upkeep_rows(builder, figure)]
    told = [Markdown("{}: {}").format(it.label, it.value) for it in rows if it is not None]
    return Markdown(" · ").join(told)
