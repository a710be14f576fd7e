"""The strip: what happened as dots along the years, in lanes of their own.

Dots that would cover each other stand above and below their lane; where there are more of them than
that has room for, one bar stands for all.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.facts.dates import Date
from generator.pictures.drawing import (
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
from generator.pictures.scales import Scale, stretch_of
from generator.pictures.svg import classes, element, side_class
from generator.pictures.time_axis import TimeWords, middle_of, time_axis, time_scale

_RADIUS = 4.8
_STEP = 2 * _RADIUS + 1.2  # from one dot to the next
_LEVELS = (0, 1, -1, 2, -2, 3, -3)  # where a dot may stand, the lane itself first
_HIGHER, _MANY = 0.6, 150  # by how much the bar of so many is higher than a full column
_EDGE, _FOOT, _HEAD = 10.0, 20.0, 6.0
_NAME_ROOM = 190.0


@dataclass(frozen=True)
class Happening:
    """One thing that happened, as a dot."""

    date: Date
    name: str
    lane: str  # the id of its lane
    address: str
    side: str = ""  # whose colour the dot has, if not its lane's
    open: bool = False  # whether it is doubtful


@dataclass(frozen=True)
class Lane:
    """A line of dots, its name in words ('' for none), and the side whose colour it has."""

    id: str
    name: str
    side: str = ""


@dataclass(frozen=True)
class StripForm:
    """A size of the strip: its names stand beside the lanes or above them; so many dots stand one
    above the other, before a bar stands for them."""

    name: str
    width: float
    names: str
    levels: int = len(_LEVELS)


WIDE_STRIP = StripForm("wide", 1160, "beside")
NARROW_STRIP = StripForm("narrow", 340, "above")
ACTOR_STRIP = StripForm("small", 600, "above")


@dataclass(frozen=True)
class StripWords:
    """How a strip puts things into words."""

    time: TimeWords
    one: Callable[[str, str], str]  # of an event: its date in words, and its name
    many: Callable[[int, str, str], str]  # of a bar: how many, the first and the last date in words


@dataclass(frozen=True)
class _Dot:
    what: Happening
    x: float
    level: int
    crowd: tuple[Happening, ...] = ()  # all that a bar stands for
    high: float = 0.0  # of a bar


def strip(
    happenings: Sequence[Happening], lanes: Sequence[Lane], told: Spoken, words: StripWords,
    widths: LabelWidths, form: StripForm = WIDE_STRIP,
) -> Drawing | NotDrawn:  # fmt: skip
    """What happened in the lanes, in their order; a lane without anything is left out.

    Not drawn: NOTHING where nothing happened in any lane.
    """
    known = {lane.id for lane in lanes}
    shown = sorted((one for one in happenings if one.lane in known), key=_order)
    if not shown:
        return NotDrawn(WhyNot.NOTHING)
    filled = {one.lane for one in shown}
    used = [lane for lane in lanes if lane.id in filled]
    names = [_name_lines(lane, form, widths) for lane in used]
    left = _EDGE + _RADIUS
    if form.names == "beside":
        left += 8 + max(_wide(lines, widths) for lines in names)
    across = time_scale([middle_of(one.date) for one in shown], left, form.width - _EDGE - _RADIUS)
    parts: list[DrawnPart] = []
    y = _HEAD
    for lane, lines in zip(used, names, strict=True):
        held = [one for one in shown if one.lane == lane.id]
        dots = _dots(held, across, _LEVELS[: form.levels])
        made, y = _lane(lane, lines, dots, across, y, words, widths, form)
        parts += made
    dates = [one.date for one in shown]
    axis = time_axis(across, dates, words.time, widths, _HEAD, y + _FOOT - 5, (0, form.width))
    return Drawing("strip", form.name, form.width, y + _FOOT, told, (*axis, *parts))


def strip_rows(happenings: Sequence[Happening]) -> tuple[tuple[str, ...], ...]:
    """What a strip shows as rows of a table, its head first."""
    rows = [
        (str(it.date), it.name, it.lane, it.side, it.address)
        for it in sorted(happenings, key=_order)
    ]
    return (("date", "name", "lane", "side", "address"), *rows)


def _order(one: Happening) -> tuple[float, float, str, str]:
    return (*stretch_of(one.date), one.name, one.address)


def _wide(lines: Sequence[str], widths: LabelWidths) -> float:
    return max((widths.width(line, True) for line in lines), default=0.0)


def _name_lines(lane: Lane, form: StripForm, widths: LabelWidths) -> tuple[str, ...]:
    room = _NAME_ROOM if form.names == "beside" else form.width - 2 * _EDGE
    return widths.lines(lane.name, room, bold=True)


def _dots(held: Sequence[Happening], across: Scale, levels: Sequence[int]) -> list[_Dot]:
    """Each at its own place where there is room, else in columns, of which a full one is a bar."""
    ends: dict[int, float] = {}
    found: list[_Dot] = []
    for one in sorted(held, key=lambda it: middle_of(it.date)):
        x = across.at(middle_of(one.date))
        level = next((at for at in levels if x - ends.get(at, -1e9) >= _STEP), None)
        if level is None:
            return _columns(held, across, levels)
        ends[level] = x
        found.append(_Dot(one, x, level))
    return found


def _columns(held: Sequence[Happening], across: Scale, levels: Sequence[int]) -> list[_Dot]:
    columns: dict[int, list[Happening]] = defaultdict(list)
    for one in held:
        columns[int((across.at(middle_of(one.date)) - across.start) // _STEP)].append(one)
    found: list[_Dot] = []
    for number, ones in sorted(columns.items()):
        x = min(across.start + (number + 0.5) * _STEP, across.end)
        if len(ones) > len(levels):
            found.append(_Dot(ones[0], x, 0, tuple(ones), _bar_height(len(ones))))
        else:
            found += [_Dot(one, x, level) for one, level in zip(ones, levels, strict=False)]
    return found


def _lane(
    lane: Lane, lines: Sequence[str], dots: Sequence[_Dot], across: Scale, top: float,
    words: StripWords, widths: LabelWidths, form: StripForm,
) -> tuple[list[DrawnPart], float]:  # fmt: skip
    """The parts of a lane, and where it ends."""
    half = max(dot.high / 2 if dot.crowd else abs(dot.level) * _STEP + _RADIUS for dot in dots) + 4
    parts: list[DrawnPart] = []
    name = label_at(
        lines,
        _EDGE,
        0,
        _wide(lines, widths),
        anchor="start",
        kind=classes("name", side_class(lane.side)),
    )
    if form.names == "beside":
        half = max(half, height_of(len(lines)) / 2 + 3)
        middle = top + half
        name = replace(name, y=middle - height_of(len(lines)) / 2 + 11)
    else:
        above = height_of(len(lines)) + 4 if lines else 0.0
        name = replace(name, y=top + 12)
        middle = top + above + half
    start = across.start - _RADIUS
    end = across.end + _RADIUS
    parts.append(element("line", class_="lane", x1=start, y1=middle, x2=end, y2=middle))
    if lines:
        parts.append(name)
    parts += _marks_of(dots, lane, middle, across, words)
    return parts, middle + half + 2


def _marks_of(
    dots: Sequence[_Dot], lane: Lane, middle: float, across: Scale, words: StripWords
) -> Iterator[Linked]:
    for dot in dots:
        y = middle - dot.level * _STEP
        side = side_class(dot.what.side or lane.side)
        date = words.time.date(dot.what.date)
        if dot.crowd:
            title = words.many(len(dot.crowd), date, words.time.date(dot.crowd[-1].date))
            drawn: tuple[str, ...] = (_bar(dot.x, middle - dot.high / 2, dot.high),)
        else:
            title = words.one(date, dot.what.name)
            drawn = (*_span(dot, y, across), _dot(dot, y))
        yield Linked(dot.what.address, title, drawn, side)


def _bar_height(count: int) -> float:
    """How high a bar is: as its dots would be, or more than a full column of them."""
    if count <= len(_LEVELS):
        return count * _STEP
    more = min(math.log(count / len(_LEVELS)) / math.log(_MANY / len(_LEVELS)), 1.0)
    return len(_LEVELS) * _STEP * (1 + _HIGHER * more)


def _bar(x: float, top: float, high: float) -> str:
    return element(
        "rect", class_="crowd", x=x - _RADIUS, y=top, width=2 * _RADIUS, height=high, rx=_RADIUS
    )


def _dot(dot: _Dot, y: float) -> str:
    kind = "dot open" if dot.what.open else "dot"
    return element("circle", class_=kind, cx=dot.x, cy=y, r=_RADIUS)


def _span(dot: _Dot, y: float, across: Scale) -> Iterator[str]:
    """How long it lasted, or how far its day is open, where that is more than the dot shows."""
    first, last = map(across.at, stretch_of(dot.what.date))
    first, last = max(first, across.start), min(last, across.end)
    if last - first > 3 * _RADIUS:
        yield element("line", class_="while", x1=first, y1=y, x2=last, y2=y)
