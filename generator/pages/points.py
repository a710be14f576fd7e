"""The points of a figure: one number, or a range, in words."""

from __future__ import annotations

from generator.facts.figures import Figure, Point
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio


def ordered_points(figure: Figure) -> list[Point]:
    """The points in time order."""
    return sorted(figure.points, key=lambda point: point.date.sort_key)


def point_value(folio: Folio, point: Point, own: bool = True) -> Markdown:
    """The number or range, rivals side by side; `own` leaves the sources' marks out if False."""
    said = _number(folio, point, own)
    if said and point.approximate:
        said = Markdown("about {}").format(said)
    if not point.words:
        return said
    words = Markdown("“{}”").format(folio.edition.text(point.words))
    return Markdown("{}: {}").format(words, said) if said else words


def _number(folio: Folio, point: Point, own: bool) -> Markdown:
    low, best, high = (
        folio.stated(values, folio.edition.words.number, own)
        for values in (point.low, point.best, point.high)
    )
    if point.value:
        return folio.stated(point.value, folio.edition.words.number, own)
    ends = _range(low, high)
    if not best:
        return ends
    return Markdown("{}, best estimate {}").format(ends, best) if ends else best


def _range(low: Markdown, high: Markdown) -> Markdown:
    if low and high:
        return Markdown("{} to {}").format(low, high)
    if low:
        return Markdown("at least {}").format(low)
    return Markdown("at most {}").format(high) if high else Markdown("")
