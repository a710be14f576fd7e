"""The numbers of a figure in the size of a line or two of text: their course at a glance.

As in the larger picture, nothing is drawn between two numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.facts.records.figures import Figure
from generator.pictures.drawing import Drawing, DrawnPart, NotDrawn, Spoken, WhyNot
from generator.pictures.figure_numbers import Mark, numbers_on_scale
from generator.pictures.scales import Scale
from generator.pictures.svg import element
from generator.pictures.time_axis import time_scale

_WIDTH, _HEIGHT, _EDGE = 240.0, 48.0, 5.0
_COLUMN = 6.0  # numbers that stand nearer to each other share a line


def sparkline(figure: Figure, told: Spoken) -> Drawing | NotDrawn:
    """The numbers as lines from nought, the latest with a dot; of those that stand close together
    the span.

    Not drawn: NOTHING without numbers of what the figure counts, ONE_NUMBER where a scale holds but
    one.
    """
    marks = numbers_on_scale(figure)
    if len(marks) < 2:
        return NotDrawn(WhyNot.ONE_NUMBER if marks else WhyNot.NOTHING)
    lowest, highest = min(0.0, *(it.low for it in marks)), max(0.0, *(it.high for it in marks))
    upward = Scale(lowest, highest if highest > lowest else 1.0, _HEIGHT - _EDGE, _EDGE)
    across = time_scale([it.middle for it in marks], _EDGE, _WIDTH - _EDGE)
    parts = tuple(_drawn(marks, across, upward))
    return Drawing("sparkline", "any", _WIDTH, _HEIGHT, told, parts)


def _drawn(marks: Sequence[Mark], across: Scale, upward: Scale) -> Iterator[DrawnPart]:
    ground = upward.at(0.0)
    yield element("line", class_="nought", x1=0, y1=ground, x2=_WIDTH, y2=ground)
    columns: dict[float, list[Mark]] = defaultdict(list)
    for mark in marks:
        columns[round(across.at(mark.middle) / _COLUMN) * _COLUMN].append(mark)
    for x, held in sorted(columns.items()):
        high, low = max(it.high for it in held), min(it.low for it in held)
        top, foot = upward.at(max(high, 0.0)), upward.at(min(low, 0.0))
        yield element("line", class_="stem", x1=x, y1=foot, x2=x, y2=top)
        if high != low:
            yield element("line", class_="span", x1=x, y1=upward.at(low), x2=x, y2=upward.at(high))
    last = marks[-1]
    at = upward.at(last.high if last.held is None else last.held)
    kind = "dot open" if last.open or last.held is None else "dot"
    yield element("circle", class_=kind, cx=across.at(last.middle), cy=at, r=3.5)
