"""The neighbourhood of an actor: those it stands in a relation to, with the words of each relation.

The actor stands in the middle, the others in rows above and below it, each with the words of its
relation between its box and the line that leads to it. Lines to an outer row run through the gaps
between the columns. So words never lie on a box, on a line or on other words, whatever their
length: rows grow as high as they must. (Graphviz places words on lines where it finds room, and
its only build that comes as a wheel needs a WebAssembly engine beside it; for one actor and those
around it rows do the same with nothing.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pictures.drawing import (
    LINE_STEP,
    Drawing,
    DrawnPart,
    Linked,
    NotDrawn,
    Spoken,
    WhyNot,
    height_of,
    label_at,
)  # fmt: skip
from generator.pictures.label_widths import LabelWidths
from generator.pictures.svg import classes, element, short, side_class

_EDGE, _GAP, _PAD = 3.0, 22.0, 6.0
_REACH = 26.0  # how far lines fan out between the actor and the first row
_BETWEEN = 18.0  # between two rows
_LANES = 4.0  # between lines in one gap


@dataclass(frozen=True)
class Neighbour:
    """One actor in the neighbourhood, and how the one in the middle stands to it."""

    name: str
    relations: tuple[str, ...]  # in words, such as member of
    address: str
    side: str = ""
    against: bool = False  # whether it is an enmity: its line is dashed
    ended: bool = False  # whether it is past: its line is pale


@dataclass(frozen=True)
class GraphForm:
    """A size of the graph: how wide, in how many columns, and how many neighbours at most."""

    name: str
    width: float
    columns: int
    most: int


WIDE_GRAPH = GraphForm("wide", 460, 3, 12)
ASIDE_GRAPH = GraphForm("aside", 420, 2, 10)  # for the column beside a text
NARROW_GRAPH = GraphForm("narrow", 340, 2, 8)


@dataclass(frozen=True)
class _Cell:
    """A neighbour with its place: the column's middle, and where its box and words stand."""

    who: Neighbour
    x: float
    names: tuple[str, ...]
    words: tuple[str, ...]


def left_out(neighbours: Sequence[Neighbour], form: GraphForm = WIDE_GRAPH) -> int:
    """How many neighbours have no place in the graph: its note tells, and a list has them all."""
    return max(0, len(neighbours) - form.most)


def graph(
    name: str, side: str, neighbours: Sequence[Neighbour], told: Spoken, note: str,
    widths: LabelWidths, form: GraphForm = WIDE_GRAPH,
) -> Drawing | NotDrawn:  # fmt: skip
    """An actor and the first of its neighbours, in their order; those against it stand last. The
    note is written under it, such as "12 of 200"; '' for none.

    Not drawn: NOTHING where it has no neighbours.
    """
    if not neighbours:
        return NotDrawn(WhyNot.NOTHING)
    shown = sorted(neighbours[: form.most], key=lambda it: it.against)
    upper = shown[: (len(shown) + 1) // 2] if len(shown) > form.columns else shown[:0]
    lower = shown[len(upper) :]
    above = [_cells(row, form, widths) for row in _rows(upper[::-1], form.columns)]
    below = [_cells(row, form, widths) for row in _rows(lower, form.columns)]
    top = _EDGE + sum(map(_row_height, above)) + _REACH * bool(above)
    names = widths.lines(name, form.width * 0.62 - 2 * _PAD, bold=True)
    half = _widest(names, widths, bold=True) / 2 + _PAD + 3
    high = height_of(len(names)) + 2 * _PAD
    middle = form.width / 2
    parts: list[DrawnPart] = []
    for cells, start, way in ((above, top, -1), (below, top + high, 1)):
        parts += _half(cells, start, way, (middle, half), form, widths)
    box = element(
        "rect", class_=classes("me", side_class(side)),
        x=middle - half, y=top, width=2 * half, height=high, rx=4.0,
    )  # fmt: skip
    parts.append(box)
    parts.append(label_at(names, middle, top + _PAD + 11, 2 * half - 2 * _PAD, kind="my-name"))
    end = top + high + sum(map(_row_height, below)) + _REACH * bool(below)
    noted = widths.lines(note, form.width - 2 * _EDGE)
    if noted:
        parts.append(label_at(noted, middle, end + 14, _widest(noted, widths), kind="tick"))
        end += height_of(len(noted)) + 4
    return Drawing("graph", form.name, form.width, end + _EDGE, told, tuple(parts))


def neighbour_rows(name: str, neighbours: Sequence[Neighbour]) -> tuple[tuple[str, ...], ...]:
    """All of a neighbourhood as rows of a table, its head first."""
    rows = [
        (name, words, it.name, it.side, "ended" if it.ended else "", it.address)
        for it in neighbours
        for words in it.relations
    ]
    return (("actor", "relation", "other", "side", "state", "address"), *rows)


def _rows(held: Sequence[Neighbour], columns: int) -> list[Sequence[Neighbour]]:
    """The rows from the middle outwards, as even as may be."""
    count = -(-len(held) // columns)
    each = -(-len(held) // count) if count else 0
    return [held[start : start + each] for start in range(0, len(held), each or 1)]


def _cells(row: Sequence[Neighbour], form: GraphForm, widths: LabelWidths) -> list[_Cell]:
    wide = _column(form)
    left = (form.width - len(row) * wide - (len(row) - 1) * _GAP) / 2
    return [
        _Cell(
            who,
            left + number * (wide + _GAP) + wide / 2,
            widths.lines(who.name, wide - 2 * _PAD, bold=True),
            widths.lines(", ".join(who.relations), wide),
        )
        for number, who in enumerate(row)
    ]


def _column(form: GraphForm) -> float:
    return (form.width - 2 * _EDGE - (form.columns + 1) * _GAP) / form.columns


def _widest(lines: Sequence[str], widths: LabelWidths, bold: bool = False) -> float:
    return max((widths.width(line, bold) for line in lines), default=0.0)


def _words_height(cells: Sequence[_Cell]) -> float:
    return max(LINE_STEP * len(cell.words) for cell in cells) + 6


def _box_height(cells: Sequence[_Cell]) -> float:
    return max(height_of(len(cell.names)) for cell in cells) + 2 * _PAD


def _row_height(cells: Sequence[_Cell]) -> float:
    return _words_height(cells) + _box_height(cells) + _BETWEEN


def _half(
    rows: Sequence[Sequence[_Cell]],
    start: float,
    way: int,
    me: tuple[float, float],
    form: GraphForm,
    widths: LabelWidths,
) -> Iterator[DrawnPart]:
    """The rows on one side of the actor: way is -1 for those above it, 1 for those below."""
    gaps = [
        [_way_through(cell, rows[0], me[0], number, form) for cell in row]
        for number, row in enumerate(rows)
    ]
    # Lines leave the actor in the order in which they reach the first row, so that none cross.
    firsts = sorted(
        (cell.x if gap is None else gap, number, column)
        for number, row in enumerate(rows)
        for column, (cell, gap) in enumerate(zip(row, gaps[number], strict=True))
    )
    leaves = {
        place: me[0] + ((rank + 1) / (len(firsts) + 1) * 2 - 1) * me[1] * 0.85
        for rank, (_, *place_) in enumerate(firsts)
        for place in [tuple(place_)]
    }
    y = start + way * _REACH
    for number, row in enumerate(rows):
        box_start = y + way * _words_height(row)
        for column, cell in enumerate(row):
            near = box_start - way * (LINE_STEP * len(cell.words) + 3)
            begin, gap = (leaves[number, column], start), gaps[number][column]
            path = _path(begin, (cell.x, near), gap, start + way * _REACH, y, way)
            yield element("path", class_=_line_kind(cell.who), d=path)
            yield from _box_with_words(cell, box_start, way, form, widths)
        y = box_start + way * (_box_height(row) + _BETWEEN)


def _way_through(
    cell: _Cell, inner: Sequence[_Cell], middle: float, number: int, form: GraphForm
) -> float | None:
    """The gap between columns that a line to an outer row runs through; None for the first row."""
    if number == 0:
        return None
    half = (_column(form) + _GAP) / 2
    gaps = [inner[0].x - half, *(it.x + half for it in inner)]
    best = min(gaps, key=lambda x: (abs(x - (cell.x * 2 + middle) / 3), x))
    lane = _LANES * (number - 1) + (
        0.0 if cell.x == middle else _LANES * (1 if cell.x > middle else -1)
    )
    return best + lane


def _path(
    start: tuple[float, float], end: tuple[float, float], gap: float | None,
    near: float, far: float, way: int,
) -> str:  # fmt: skip
    """A line from the actor to the words: straight down into them, past the inner rows in a gap."""
    if gap is None:
        return f"M{_at(start)}L{_at((end[0], near))}V{short(end[1])}"
    turn = far - way * _BETWEEN * 0.9
    return f"M{_at(start)}L{_at((gap, near))}V{short(turn)}L{_at((end[0], far))}V{short(end[1])}"


def _at(point: tuple[float, float]) -> str:
    return f"{short(point[0])} {short(point[1])}"


def _line_kind(who: Neighbour) -> str:
    return classes("tie", "against" * who.against, "ended" * who.ended)


def _box_with_words(
    cell: _Cell, start: float, way: int, form: GraphForm, widths: LabelWidths
) -> Iterator[DrawnPart]:
    """A neighbour's box, which starts here, and between it and its line the words."""
    high = height_of(len(cell.names)) + 2 * _PAD
    wide = min(_column(form), _widest(cell.names, widths, bold=True) + 2 * _PAD)
    top = start if way > 0 else start - high
    if cell.words:
        first = start - LINE_STEP * (len(cell.words) - 1) - 6 if way > 0 else start + 14
        yield label_at(cell.words, cell.x, first, _widest(cell.words, widths), kind="words")
    box = element(
        "rect",
        class_=classes("other", side_class(cell.who.side)),
        x=cell.x - wide / 2,
        y=top,
        width=wide,
        height=high,
        rx=4.0,
    )
    name = label_at(cell.names, cell.x, top + _PAD + 11, wide - 2 * _PAD, kind="name")
    yield Linked(cell.who.address, _title(cell.who), (box, name))


def _title(who: Neighbour) -> str:
    return ": ".join(filter(None, [", ".join(who.relations), who.name]))
