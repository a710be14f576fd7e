"""The page of one figure: every number with its date, and what happened meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.events import Event
from generator.facts.figures import Figure, Point
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown
from generator.pages.accounts import DisputeBlock, dispute_blocks
from generator.pages.address import page_path
from generator.pages.backlinks import BacklinkGroup, backlink_groups
from generator.pages.edition import Edition
from generator.pages.entries import event_entry
from generator.pages.factbox import FactRow, name_rows
from generator.pages.folio import Folio
from generator.pages.page import Page, make_page
from generator.pages.points import ordered_points, point_value
from generator.pages.table import Table, make_table
from generator.pages.upkeep import lead_line, upkeep_rows

_HEADS = ("Date", "Value", "What is counted", "Reported by", "Note")


@dataclass(frozen=True)
class FigureContext:
    """What the template figure.md gets."""

    lead: Markdown  # what it is, in one sentence
    facts: tuple[FactRow, ...]  # other names, addresses elsewhere
    description: Markdown  # more, in prose
    note: Markdown  # a doubt about the record, or ''
    latest: Markdown  # the latest number with its date, or ''
    unit: Markdown  # what is counted
    table: Table | None  # the points, oldest first
    marks: tuple[Markdown, ...]  # events of the time, oldest first
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree
    backlinks: tuple[BacklinkGroup, ...]  # who names it


def figure_pages(edition: Edition) -> Iterator[Page]:
    """A page for each figure."""
    for figure in edition.library.all_of(Figure):
        yield _page(edition, figure)


def _page(edition: Edition, figure: Figure) -> Page:
    folio = Folio(edition, page_path(figure.kind, figure.id) or "", figure)
    events = _events(edition, figure)
    context = FigureContext(
        lead=lead_line(folio, figure, "" if figure.summary else "A number followed over time."),
        facts=_facts(folio, figure),
        description=folio.block(figure.description),
        note=folio.line(figure.note),
        latest=_latest(folio, figure),
        unit=folio.stated(figure.unit, edition.text),
        table=_table(folio, figure),
        marks=tuple(event_entry(folio, event) for event in events),
        disputes=dispute_blocks(folio, figure),
        backlinks=backlink_groups(folio, figure, {event.key for event in events}),
    )
    described = edition.summary(figure)
    return make_page(folio, "figure.md", edition.label(figure), described, context, figure)


def _facts(folio: Folio, figure: Figure) -> tuple[FactRow, ...]:
    rows = [*name_rows(folio, figure), *upkeep_rows(folio, figure)]
    return tuple(found for found in rows if found is not None)


def _latest(folio: Folio, figure: Figure) -> Markdown:
    """The last point that counts what the figure counts: the number that most readers look for."""
    points = [point for point in ordered_points(figure) if not point.counts]
    if not points:
        return Markdown("")
    when = folio.edition.words.date(points[-1].date)
    return Markdown("Latest: {}, {}").format(point_value(folio, points[-1]), when)


def _table(folio: Folio, figure: Figure) -> Table | None:
    heads = [(head, Markdown(head)) for head in _HEADS]
    return make_table(heads, [_cells(folio, point) for point in ordered_points(figure)])


def _cells(folio: Folio, point: Point) -> list[Markdown]:
    edition = folio.edition
    return [
        Markdown.escape(edition.words.date(point.date)),
        point_value(folio, point),
        Markdown.escape(edition.text(point.counts)),
        Markdown.escape(edition.text(point.reported_by)),
        folio.line(point.note),
    ]


def _events(edition: Edition, figure: Figure) -> list[Event]:
    found = dict.fromkeys(edition.library.resolve(ref) for ref in figure.marks)
    events = [record for record in found if isinstance(record, Event)]
    return sorted(events, key=lambda event: (held_or_first(event.date).sort_key, event.id))
