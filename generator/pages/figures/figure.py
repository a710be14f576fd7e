"""The page of one figure: every number with its date, and what happened meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.dates import Date
from generator.facts.records.events import Event
from generator.facts.records.figures import Figure, Point
from generator.facts.sourced import held_or_first, standing
from generator.markdown.escape import Markdown
from generator.pages.figures.points import counted_points, ordered_points, point_value
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.frame.pictures import PictureShown, place_picture
from generator.pages.frame.table import Table, make_table
from generator.pages.parts.backlinks import (
    Backlink,
    BacklinksShown,
    backlink_listing,
    backlinks_shown,
)
from generator.pages.parts.common_rows import lead_line, upkeep_rows
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.parts.entries import event_entry
from generator.pages.parts.factbox import FactRow, name_rows
from generator.pictures.drawing import Spoken
from generator.pictures.figure import NARROW_FIGURE, WIDE_FIGURE, figure_picture, figure_rows
from generator.pictures.figure_marks import FigureMark
from generator.pictures.figure_panel import FigureWords
from generator.pictures.resources import label_widths
from generator.pictures.time_axis import TimeWords
from generator.presenting.addresses import page_path
from generator.presenting.edition import Edition
from generator.presenting.units import unit_words
from generator.presenting.words import Words


@dataclass(frozen=True)
class FigureContext:
    """What the template figure.md gets."""

    lead: Markdown  # what it is, in one sentence
    facts: tuple[FactRow, ...]  # other names, addresses elsewhere
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    latest: Markdown  # the latest number with its date, in a sentence, or ''
    picture: PictureShown | None  # the numbers as a picture, if they can be drawn
    reading: str  # how the picture is to be read
    unit: Markdown  # what is counted
    table: Table | None  # the points, oldest first
    marks: tuple[Markdown, ...]  # events of the time, oldest first
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: BacklinksShown  # who names it


def figure_pages(edition: Edition) -> Iterator[Page]:
    """A page for each figure."""
    for figure in edition.library.all_of(Figure):
        events = _events(edition, figure)
        naming = backlink_listing(edition, figure, {event.key for event in events})
        yield _page(edition, figure, events, naming)
        yield from naming.pages(edition)


def _page(
    edition: Edition, figure: Figure, events: Sequence[Event], naming: Listing[Backlink]
) -> Page:
    builder = PageBuilder(edition, page_path(figure.kind, figure.id) or "", figure)
    untold = _untold(edition.words, figure)
    context = FigureContext(
        lead=lead_line(builder, figure, "" if figure.summary else untold),
        facts=_facts(builder, figure),
        description=builder.block(figure.description),
        note=builder.line(figure.note),
        latest=_latest(builder, figure),
        picture=_picture(builder, figure, events),
        reading=_reading(edition.words, figure, events),
        unit=builder.stated(figure.unit, edition.text),
        table=_table(builder, figure),
        marks=tuple(event_entry(builder, event) for event in events),
        disputes=dispute_blocks(builder, figure),
        backlinks=backlinks_shown(builder, naming),
    )
    described = edition.summary(figure)
    return make_page(builder, "figure.md", edition.label(figure), described, context, figure)


def _untold(words: Words, figure: Figure) -> str:
    """The lead of a figure without a summary."""
    if len(counted_points(figure)) > 1:
        return words.gettext("A number followed over time.")
    return words.gettext("Numbers, each with its date and its sources.")


def _facts(builder: PageBuilder, figure: Figure) -> tuple[FactRow, ...]:
    rows = [*name_rows(builder, figure), *upkeep_rows(builder, figure)]
    return tuple(found for found in rows if found is not None)


def _latest(builder: PageBuilder, figure: Figure) -> Markdown:
    """The last point that counts what the figure counts: the number that most readers look for."""
    points = counted_points(figure)
    if not points:
        return Markdown("")
    words, latest = builder.edition.words, points[-1]
    value = point_value(builder, latest, unit_words(builder.edition, figure, latest))
    date = words.date(latest.date)
    if len(points) > 1:
        return words.md_gettext("The latest number, of {date}: {value}.", date=date, value=value)
    return words.md_gettext("One number, of {date}: {value}.", date=date, value=value)


def _picture(builder: PageBuilder, figure: Figure, events: Sequence[Event]) -> PictureShown | None:
    edition = builder.edition
    words, unit = edition.words, edition.text(held_or_first(figure.unit))
    desc = words.gettext("{unit}, by date. The table below holds the same numbers.", unit=unit)
    told = Spoken(edition.label(figure), desc)
    marks = [_mark(builder, event) for event in events]
    spoken = FigureWords(words.number, TimeWords(words.date), partial(_panel, words))
    sizes = [
        figure_picture(figure, marks, told, spoken, label_widths(), form)
        for form in (WIDE_FIGURE, NARROW_FIGURE)
    ]
    return place_picture(builder, "numbers", sizes, figure_rows(figure, unit, edition.text))


def _mark(builder: PageBuilder, event: Event) -> FigureMark:
    words, date, name = (
        builder.edition.words,
        held_or_first(event.date),
        builder.edition.label(event),
    )
    return FigureMark(date, name, f"{words.date(date)}: {name}", builder.link_address(event))


def _panel(words: Words, first: Date, last: Date, times: int) -> str:
    """The heading of one panel of the picture."""
    span = words.gettext("{first} to {last}", first=words.date(first), last=words.date(last))
    if times == 1:
        return span
    return words.ngettext(
        "{span}, drawn {count} time larger", "{span}, drawn {count} times larger", times, span=span
    )


def _reading(words: Words, figure: Figure, events: Sequence[Event]) -> str:
    """What the picture does not say by itself."""
    said = [
        words.gettext(
            "Each dot is a number at its date; what lay between two of them is not known."
        )
    ]
    if any(point.approximate or bool(point.low) != bool(point.high) for point in figure.points):
        said.append(words.gettext("Open dots are approximate, or a least or greatest number."))
    if any(len(standing(point.value)) > 1 or point.low or point.high for point in figure.points):
        said.append(words.gettext("Bars are ranges, or the span between sources that differ."))
    if any(point.counts for point in figure.points):
        said.append(words.gettext("Numbers that count something else stand only in the table."))
    if events:
        said.append(words.gettext("The numbers on top are the events below the table."))
    return " ".join(said)


def _table(builder: PageBuilder, figure: Figure) -> Table | None:
    words = builder.edition.words
    names = (
        words.gettext("Date"),
        words.gettext("Value"),
        words.gettext("What is counted"),
        words.gettext("Reported by"),
        words.gettext("Note"),
    )
    heads = [(name, Markdown.escape(name)) for name in names]
    return make_table(heads, [_cells(builder, point) for point in ordered_points(figure)])


def _cells(builder: PageBuilder, point: Point) -> list[Markdown]:
    edition = builder.edition
    return [
        Markdown.escape(edition.words.date(point.date)),
        point_value(builder, point),
        Markdown.escape(edition.text(point.counts)),
        _reporter(builder, point),
        builder.line(point.note),
    ]


def _reporter(builder: PageBuilder, point: Point) -> Markdown:
    """Who gives the number: the actor with that id, linked; else the words."""
    actor = builder.edition.library.get("actors", str(point.reported_by or ""))
    return builder.link(actor) if actor else builder.line(point.reported_by)


def _events(edition: Edition, figure: Figure) -> list[Event]:
    found = dict.fromkeys(edition.library.resolve(ref) for ref in figure.marks)
    events = [record for record in found if isinstance(record, Event)]
    return sorted(events, key=lambda event: (held_or_first(event.date).sort_key, event.id))
