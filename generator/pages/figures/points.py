"""The points of a figure: one number, or a range, in words."""

from __future__ import annotations

from functools import partial

from generator.facts.records.figures import Figure, Point
from generator.facts.sourced import standing
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.quotation_marks import in_quotation_marks
from generator.presenting.units import number_with_unit
from generator.presenting.words import Words


def ordered_points(figure: Figure) -> list[Point]:
    """The points in time order."""
    return sorted(figure.points, key=lambda point: point.date.sort_key)


def counted_points(figure: Figure) -> list[Point]:
    """Those that count what the figure counts, in time order: the last is its latest number."""
    return [point for point in ordered_points(figure) if not point.counts]


def point_value(builder: PageBuilder, point: Point, unit: str = "") -> Markdown:
    """The number or range, with its unit if one is given, and its sources, rivals side by side;
    and the source's own words."""
    said = _number(builder, point, unit)
    if said and point.approximate:
        said = builder.edition.words.md_gettext("about {number}", number=said)
    own = builder.edition.text(point.words)
    words = in_quotation_marks(builder.edition.words, own) if own else ""
    shown = Markdown(", ").join(part for part in (said, words) if part)
    return shown + builder.cite(point.sources)


def _number(builder: PageBuilder, point: Point, unit: str) -> Markdown:
    words = builder.edition.words
    # The unit stands behind the last number of a range, and behind each of several rivals.
    said = (
        builder.stated(values, partial(number_with_unit, words, unit=of))
        for values, of in (
            (point.value, unit),
            (point.low, "" if point.high else unit),
            (point.best, "" if point.low or point.high else unit),
            (point.high, unit),
        )
    )
    value, low, best, high = said
    if value:
        return value
    ends = _range(
        words, low, high, rival=len(standing(point.low)) > 1 or len(standing(point.high)) > 1
    )
    if ends and best:
        return words.md_gettext("{range}, best estimate {best}", range=ends, best=best)
    return ends or best


def _range(words: Words, low: Markdown, high: Markdown, rival: bool) -> Markdown:
    if low and high and rival:
        return words.md_gettext("lowest {low}; highest {high}", low=low, high=high)
    if low and high:
        return words.md_gettext("{low} to {high}", low=low, high=high)
    if low:
        return words.md_gettext("at least {number}", number=low)
    return words.md_gettext("at most {number}", number=high) if high else Markdown("")
