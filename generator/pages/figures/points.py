"""The points of a figure in words: one number, a range, or what its source says in place of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.records.figures import Figure, Point
from generator.facts.sourced import Stated, settled, standing
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.edition import Edition
from generator.presenting.quotation_marks import in_quotation_marks
from generator.presenting.units import number_with_unit


def ordered_points(figure: Figure) -> list[Point]:
    """The points in time order."""
    return sorted(figure.points, key=lambda point: point.date.sort_key)


def counted_points(figure: Figure) -> list[Point]:
    """Those that count what the figure counts, in time order: the last is its latest number."""
    return [point for point in ordered_points(figure) if not point.counts]


def apart_points(figure: Figure) -> list[Point]:
    """Those that count something else, in time order."""
    return [point for point in ordered_points(figure) if point.counts]


def point_value(builder: PageBuilder, point: Point, unit: str = "") -> Markdown:
    """The number or range with its sources, and with its unit if one is given; rivals side by side,
    and the source's own words."""

    def show(values: Sequence[Stated[Decimal]], of: str) -> str:
        return _with_sources(builder, values, of)

    words = builder.edition.words
    said = _Saying(builder.edition, words.md_gettext, Markdown(", "), show).point(point, unit)
    return Markdown.escape(said) + builder.cite(point.sources)


def point_words(edition: Edition, point: Point, unit: str = "") -> str:
    """The same in few words, for headings and lists: no notes; of rivals the one held, or all."""
    words = edition.words

    def show(values: Sequence[Stated[Decimal]], of: str) -> str:
        held = settled(values)
        shown = [held] if held else standing(values)
        return _either(words.gettext, [number_with_unit(words, it.value, of) for it in shown])

    return _Saying(edition, words.gettext, ", ", show).point(point, unit)


def point_notes(builder: PageBuilder, point: Point) -> Markdown:
    """What is to be known of a point: what its values are said to be, its slips, its own note."""
    words, told = builder.edition.words, Markdown("")
    for values in (point.value, point.low, point.best, point.high):
        for stated in standing(values):
            if stated.note:
                number, note = words.number(stated.value), builder.line(stated.note)
                told += Markdown(" *({}: {})*{{ .doubt }}").format(number, note)
        told += builder.slips(values, words.number)
    return told + builder.doubt(point.note)


@dataclass(frozen=True)
class _Saying:
    """How a point is said: as plain text, or as Markdown with notes. `gettext` gives messages as
    the one or the other, `show` the values of one bound with a unit ('' for none)."""

    edition: Edition
    gettext: Callable[..., str]
    comma: str
    show: Callable[[Sequence[Stated[Decimal]], str], str]

    def point(self, point: Point, unit: str) -> str:
        gettext = self.gettext
        said = self._bounds(point, unit)
        if said and point.approximate:
            said = gettext("about {number}", number=said)
        own = self.edition.text(point.words)
        own = in_quotation_marks(self.edition.words, own) if own else ""
        return self.comma.join(part for part in (said, own) if part)

    def _bounds(self, point: Point, unit: str) -> str:
        # The unit stands behind the last number of a range, and behind each of several rivals.
        gettext = self.gettext
        value, low, best, high = (
            self.show(values, of)
            for values, of in (
                (point.value, unit),
                (point.low, "" if point.high else unit),
                (point.best, "" if point.low or point.high else unit),
                (point.high, unit),
            )
        )
        if value:
            return value
        rival = any(len(standing(values)) > 1 for values in (point.low, point.high))
        ends = self._range(low, high, rival)
        if ends and best:
            return gettext("{range}, best estimate {best}", range=ends, best=best)
        return ends or best

    def _range(self, low: str, high: str, rival: bool) -> str:
        gettext = self.gettext
        if low and high and rival:
            return gettext("lowest {low}; highest {high}", low=low, high=high)
        if low and high:
            return gettext("{low} to {high}", low=low, high=high)
        if low:
            return gettext("at least {number}", number=low)
        return gettext("at most {number}", number=high) if high else ""


def _with_sources(builder: PageBuilder, values: Sequence[Stated[Decimal]], unit: str) -> Markdown:
    words = builder.edition.words
    shown = [_one(builder, stated, unit) for stated in standing(values)]
    either = Markdown.escape(_either(words.md_gettext, shown))
    if len(shown) < 2:
        return either
    differ = words.md_gettext("sources differ")
    if settled(values):
        differ = words.md_gettext("sources differ; the one in bold is preferred")
    return Markdown("{} *({})*{{ .doubt }}").format(either, differ)


def _one(builder: PageBuilder, stated: Stated[Decimal], unit: str) -> Markdown:
    number = Markdown.escape(number_with_unit(builder.edition.words, stated.value, unit))
    kept = Markdown("**{}**").format(number) if stated.preferred else number
    return kept + builder.cite(stated.sources)


def _either(gettext: Callable[..., str], values: Sequence[str]) -> str:
    either = values[0] if values else ""
    for value in values[1:]:
        either = gettext("{one} or {other}", one=either, other=value)
    return either
