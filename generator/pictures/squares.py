"""The results of a round as squares: filled where agreed, an outline where left open, with a mark
for what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.pictures.drawing import Drawing, Linked, NotDrawn, Spoken, WhyNot
from generator.pictures.svg import classes, element

# Each verdict has a mark of its own, so that none is told by colour alone.
MARKS = {
    "kept": "M3.5 8.5l3 3 6-7",
    "kept in part": "M3.5 8h9",
    "broken": "M4 4l8 8M12 4l-8 8",
    "disputed": "M12 3.5l-8 9",
    "too early": "M4 8h.1M8 8h.1M12 8h.1",
}
# From one square to the next is as far as a finger needs.
_SIDE, _STEP, _EDGE = 18.0, 24.0, 2.0


@dataclass(frozen=True)
class Result:
    """One result; `words` tell it whole: what it is, whether agreed, what became of it."""

    agreed: bool
    verdict: str  # a key of MARKS; any other has no mark
    words: str
    address: str


def squares(results: Sequence[Result], told: Spoken, width: float = 260) -> Drawing | NotDrawn:
    """The results in their order, agreed ones first, in as many rows as they need.

    Not drawn: NOTHING where there are none.
    """
    if not results:
        return NotDrawn(WhyNot.NOTHING)
    ordered = sorted(results, key=lambda it: not it.agreed)
    row = max(1, int((width - 2 * _EDGE) // _STEP))
    parts = [_square(it, *divmod(number, row)) for number, it in enumerate(ordered)]
    rows, across = -(-len(ordered) // row), min(row, len(ordered))
    size = [2 * _EDGE + _STEP * count - (_STEP - _SIDE) for count in (across, rows)]
    return Drawing("squares", "any", size[0], size[1], told, tuple(parts))


def result_rows(results: Sequence[Result]) -> tuple[tuple[str, ...], ...]:
    """The same as rows of a table, its head first."""
    rows = [(it.words, "agreed" if it.agreed else "open", it.verdict, it.address) for it in results]
    return (("result", "status", "verdict", "address"), *rows)


def _square(it: Result, row: int, column: int) -> Linked:
    x, y = _EDGE + column * _STEP, _EDGE + row * _STEP
    kind = "agreed" if it.agreed else "left-open"
    drawn = [element("rect", class_=kind, x=x, y=y, width=_SIDE, height=_SIDE, rx=2.0)]
    if mark := MARKS.get(it.verdict):
        move = f"translate({x + 1:.0f} {y + 1:.0f})"
        drawn.append(element("path", class_=classes("mark", f"on-{kind}"), d=mark, transform=move))
    return Linked(it.address, it.words, tuple(drawn))
