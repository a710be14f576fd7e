"""Where marks and their words find room, so that none covers another."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.pictures.drawing import LABEL_FALL, LABEL_RISE, Box, Label, height_of, label_at

_TURN = 16  # directions that are tried, to the right first
_RINGS = (0.0, 14.0, 28.0, 44.0, 62.0)  # how far from its mark a label may stand


def free_spot(
    point: tuple[float, float], radius: float, taken: Sequence[Box], bounds: Box
) -> tuple[float, float]:
    """The nearest place to a point where a round mark covers no other; the point itself where none
    is found."""
    for away in range(0, 200, 2):
        for x, y in _round(point, float(away)):
            box = Box(x - radius, y - radius, x + radius, y + radius)
            if bounds.holds(box) and not any(box.meets(other, 1) for other in taken):
                return x, y
    return point


def label_spot(
    lines: Sequence[str], width: float, mark: Box, taken: Sequence[Box], bounds: Box, kind: str
) -> Label | None:
    """A label beside a mark where it covers nothing; None where there is no such place near."""
    for away in _RINGS:
        for label in _beside(lines, width, mark, away, kind):
            if bounds.holds(label.box) and not any(label.box.meets(other, 1.5) for other in taken):
                return label
    return None


def _round(point: tuple[float, float], away: float) -> Iterator[tuple[float, float]]:
    for turn in range(_TURN if away else 1):
        angle = turn * 2 * math.pi / _TURN
        yield (
            round(point[0] + away * math.cos(angle), 1),
            round(point[1] + away * math.sin(angle), 1),
        )


def _beside(
    lines: Sequence[str], width: float, mark: Box, away: float, kind: str
) -> Iterator[Label]:
    high = height_of(len(lines))
    x, y = (mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2
    reach, gap = (mark.right - mark.left) / 2, 3.0
    middle = y - high / 2 + LABEL_RISE
    above = mark.top - gap - away - high + LABEL_RISE
    below = mark.bottom + gap + away + LABEL_RISE
    right, left = x + reach + gap + away, x - reach - gap - away
    for rise in (middle, above + LABEL_FALL, below - LABEL_FALL):
        yield label_at(lines, right, rise, width, anchor="start", kind=kind)
        yield label_at(lines, left, rise, width, anchor="end", kind=kind)
    for rise in (above, below):
        yield label_at(lines, x, rise, width, anchor="middle", kind=kind)
