"""The picture of a figure: all its numbers, and, where those of late lie flat on that scale, the
same stretch once more on a scale of its own.

Nothing is drawn between two numbers: what lay there is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.facts.records.figures import Figure
from generator.facts.texts import Text
from generator.pictures.drawing import Drawing, DrawnPart, NotDrawn, Spoken, WhyNot
from generator.pictures.figure_marks import FigureMark
from generator.pictures.figure_numbers import Mark, numbers_on_scale
from generator.pictures.figure_panel import (
    FigureWords,
    Panel,
    drawn_panel,
    panel_of,
    stretch_of_marks,
)  # fmt: skip
from generator.pictures.label_widths import LabelWidths
from generator.pictures.scales import levels_for
from generator.pictures.time_axis import middle_of

_FLAT = 0.05  # of the scale: what lies under it cannot be told apart
_LEAST = 2  # numbers in a panel of their own
_MOST_MARKS = 12
_FOOT, _BETWEEN = 28.0, 44.0


@dataclass(frozen=True)
class FigureForm:
    """A size of the picture: its width, that of one panel alone, the height of a plot, and how two
    panels stand: beside each other, below each other, or the finer one alone."""

    name: str
    width: float
    alone: float
    plot: float
    panels: str


WIDE_FIGURE = FigureForm("wide", 1160, 760, 230, "beside")
HALF_FIGURE = FigureForm("half", 560, 560, 200, "finer")
NARROW_FIGURE = FigureForm("narrow", 340, 340, 190, "below")
NARROW_HALF_FIGURE = FigureForm("narrow", 340, 340, 190, "finer")


def figure_picture(
    figure: Figure, marks: Sequence[FigureMark], told: Spoken, words: FigureWords,
    widths: LabelWidths, form: FigureForm = WIDE_FIGURE,
) -> Drawing | NotDrawn:  # fmt: skip
    """The numbers at their dates, ranges where sources give a range or disagree, and the events of
    the time in words: at most twelve, the first that are given.

    Not drawn: NOTHING without numbers of what the figure counts, ONE_NUMBER where there is but one,
    OFF_SCALE where fewer than two can stand on a scale.
    """
    shown = numbers_on_scale(figure)
    if len(shown) < _LEAST:
        stated = sum(not point.counts for point in figure.points)
        whys = {0: WhyNot.NOTHING, 1: WhyNot.ONE_NUMBER}
        return NotDrawn(whys.get(stated, WhyNot.OFF_SCALE))
    events = marks[:_MOST_MARKS]
    fine = flat_stretch(shown)
    if not fine:
        heading = words.panel(shown[0].date, shown[-1].date, 1)
        panel = panel_of(shown, events, heading, 0, form.alone, words, widths)
        parts = drawn_panel(panel, 0, panel.head, form.plot, None)
        return Drawing(
            "figure", form.name, form.alone, panel.head + form.plot + _FOOT, told, tuple(parts)
        )
    return _two_panels(shown, fine, events, told, words, widths, form)


def flat_stretch(marks: Sequence[Mark]) -> Sequence[Mark]:
    """The numbers at the end that lie flat on the scale of all; () unless the last third does."""
    low, high = _ends(marks)
    limit = (high - low) * _FLAT
    start = len(marks)
    while start and max(abs(marks[start - 1].high), abs(marks[start - 1].low)) < limit:
        start -= 1
    flat = marks[start:]
    return flat if len(flat) >= max(_LEAST, -(-len(marks) // 3)) and start else ()


def figure_rows(
    figure: Figure, unit: str, worded: Callable[[Text | None], str]
) -> tuple[tuple[str, ...], ...]:
    """The numbers as rows of a table, its head first: every value that any source gives, and what
    it counts where that is not the unit, what the figure counts."""
    rows = [
        (str(point.date), name, str(one.value), unit, worded(point.counts))
        for point in figure.points
        for name in ("value", "low", "best", "high")
        for one in getattr(point, name)
    ]
    return (("date", "bound", "value", "unit", "counts"), *rows)


def _two_panels(
    shown: Sequence[Mark], fine: Sequence[Mark], events: Sequence[FigureMark], told: Spoken,
    words: FigureWords, widths: LabelWidths, form: FigureForm,
) -> Drawing:  # fmt: skip
    stretch = stretch_of_marks(fine)
    late = [it for it in events if middle_of(it.date) >= stretch[0]]
    early = [it for it in events if it not in late]
    (low, high), (bottom, top) = _ends(shown), _ends(fine)
    finer = max(1, round((high - low) / (top - bottom)))
    wide = (form.width - _BETWEEN) / 2 if form.panels == "beside" else form.width
    left = wide + _BETWEEN if form.panels == "beside" else 0.0
    heads = [
        words.panel(held[0].date, held[-1].date, times)
        for held, times in ((shown, 1), (fine, finer))
    ]
    whole = panel_of(shown, early, heads[0], 0, wide, words, widths)
    second = panel_of(fine, late, heads[1], left, wide, words, widths)
    parts, height = _arranged(whole, second, stretch, form)
    return Drawing("figure", form.name, form.width, height, told, tuple(parts))


def _arranged(
    whole: Panel, second: Panel, stretch: tuple[float, float], form: FigureForm
) -> tuple[list[DrawnPart], float]:
    plot = form.plot
    if form.panels == "finer":
        return drawn_panel(second, 0, second.head, plot, None), second.head + plot + _FOOT
    if form.panels == "beside":
        head = max(whole.head, second.head)
        first = drawn_panel(whole, 0, head, plot, stretch)
        return first + drawn_panel(second, 0, head, plot, None), head + plot + _FOOT
    start = whole.head + plot + _FOOT + 14
    first = drawn_panel(whole, 0, whole.head, plot, stretch)
    rest = drawn_panel(second, start, second.head, plot, None)
    return first + rest, start + second.head + plot + _FOOT


def _ends(marks: Sequence[Mark]) -> tuple[float, float]:
    levels = levels_for(min(it.low for it in marks), max(it.high for it in marks))
    return levels[0][0], levels[-1][0]
