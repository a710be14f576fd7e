"""The points of a figure: one number, or a range, in words."""

from __future__ import annotations

from generator.facts.records.figures import Figure, Point
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.words import Words


def ordered_points(figure: Figure) -> list[Point]:
    """The points in time order."""
    return sorted(figure.points, key=lambda point: point.date.sort_key)


def counted_points(figure: Figure) -> list[Point]:
    """Those that count what the figure counts, in time order: the last is its latest number."""
    return [point for point in ordered_points(figure) if not point.counts]


def point_value(builder: PageBuilder, point: Point) -> Markdown:
    """The number or range with its sources, rivals side by side; and the source's own words."""
    said = _number(builder, point)
    if said and point.approximate:
        said = Markdown("about {}").format(said)
    words = f"“{builder.edition.text(point.words)}”" if point.words else ""
    shown = Markdown(", ").join(part for part in (said, words) if part)
    return shown + builder.cite(point.sources)


def _number(builder: PageBuilder, point: Point) -> Markdown:
    value, low, best, high = (
        builder.stated(values, builder.edition.words.number)
        for values in (point.value, point.low, point.best, point.high)
    )
    if value:
        return value
    words = builder.edition.words
    ends = _range(words, low, high, rival=len(point.low) > 1 or len(point.high) > 1)
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
