"""The map: where it happened, how often, and how sharply the place is known.

What lies far from all else is no part of the map, or the map would show nothing: such places stand
in a row under it, by name.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.pictures.drawing import (
    Box,
    Drawing,
    DrawnPart,
    Label,
    Linked,
    NotDrawn,
    Spoken,
    WhyNot,
    height_of,
    label_at,
)  # fmt: skip
from generator.pictures.label_widths import LabelWidths
from generator.pictures.map_view import MapView, main_cluster, view_of
from generator.pictures.outlines.shapes import XY, Outlines
from generator.pictures.scales import nice_step
from generator.pictures.spots import free_spot, label_spot
from generator.pictures.svg import classes, element, short

_NAME_ROOM = 150.0
_ROUND = 11.0  # so much wider is what stands for a region
_ROW = 24.0  # of a place beyond the map


@dataclass(frozen=True)
class MapPlace:
    """A place where something happened.

    `sharpness` is how exactly it is known: point, town, region or country (anything else is drawn
    as a town); `shown` stands beside its mark, `title` is told while a pointer rests on it.
    """

    latitude: float
    longitude: float
    sharpness: str
    count: int
    shown: str
    title: str
    address: str


@dataclass(frozen=True)
class MapForm:
    """A size of the map: its width, and the least and greatest height."""

    name: str
    width: float
    lowest: float
    highest: float


WIDE_MAP = MapForm("wide", 720, 380, 620)
NARROW_MAP = MapForm("narrow", 340, 300, 440)


@dataclass(frozen=True)
class MapWords:
    """How a map puts things into words."""

    country: Callable[[str], str]  # the name for an ISO code of two letters; '' for none
    kilometres: Callable[[int], str]


def draw_map(
    places: Sequence[MapPlace], outlines: Outlines, told: Spoken, words: MapWords,
    widths: LabelWidths, form: MapForm = WIDE_MAP,
) -> Drawing | NotDrawn:  # fmt: skip
    """The places on the outlines of countries; those of more events first, where room is short.

    Not drawn: NO_PLACE where there is none.
    """
    if not places:
        return NotDrawn(WhyNot.NO_PLACE)
    ordered = sorted(places, key=lambda it: (-it.count, it.shown, it.address))
    points = [(it.longitude, it.latitude) for it in ordered]
    near = set(main_cluster(points, [it.count for it in ordered]))
    view = view_of([points[at] for at in sorted(near)], form.width, form.lowest, form.highest)
    bounds = Box(2, 2, view.width - 2, view.height - 2)
    land = dict(_land(outlines, view))
    scale, scale_box = _scale(view, words, widths)
    marks, taken = _marks_of(
        [it for at, it in enumerate(ordered) if at in near], view, bounds, scale_box
    )
    named, taken = _named(marks, taken, bounds, widths)
    countries = list(_countries(land, view, taken, bounds, words, widths))
    beyond, end = _beyond([it for at, it in enumerate(ordered) if at not in near], view, widths)
    sea = element("rect", class_="sea", x=0, y=0, width=view.width, height=view.height)
    frame = element(
        "rect", class_="frame", x=0.5, y=0.5, width=view.width - 1, height=view.height - 1
    )
    ground = [sea, *(element("path", class_="land", d=path) for path in land.values()), frame]
    parts = (*ground, *countries, *scale, *named, *beyond)
    return Drawing("map", form.name, form.width, end, told, parts)


def place_rows(places: Sequence[MapPlace]) -> tuple[tuple[str, ...], ...]:
    """The places as rows of a table, its head first."""
    rows = [
        (it.shown, str(it.latitude), str(it.longitude), it.sharpness, str(it.count), it.address)
        for it in sorted(places, key=lambda it: (-it.count, it.shown, it.address))
    ]
    return (("place", "latitude", "longitude", "precision", "events", "address"), *rows)


def _land(outlines: Outlines, view: MapView) -> Iterator[tuple[str, str]]:
    """For each country in the view the path of its outlines."""
    found: dict[str, list[str]] = {}
    for code, ring in outlines.within(view.extent):
        if path := _path([view.drawn(*point) for point in ring]):
            found.setdefault(code, []).append(path)
    for code, paths in sorted(found.items()):
        yield code, "".join(paths)


def _path(points: Sequence[XY]) -> str:
    """An outline without what is smaller than can be seen."""
    kept = [points[0]]
    for point in points[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= 1.2:
            kept.append(point)
    if not kept[2:]:
        return ""
    return "M" + "L".join(f"{short(x)} {short(y)}" for x, y in kept) + "Z"


def _radius(it: MapPlace) -> float:
    return min(4.0 + 1.6 * math.sqrt(max(it.count, 1) - 1), 13.0)


def _marks_of(
    places: Sequence[MapPlace], view: MapView, bounds: Box, scale: Box
) -> tuple[list[tuple[MapPlace, XY, XY, Box]], list[Box]]:
    """Each place with where it is, where its mark stands, and the room of the mark."""
    taken, found = [scale], []
    for it in places:
        x, y = view.at(it.longitude, it.latitude)
        radius = _radius(it)
        spot = free_spot((x, y), radius, taken, bounds)
        box = Box(spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius)
        taken.append(box)
        found.append((it, (x, y), spot, box))
    return found, taken


def _named(
    marks: Sequence[tuple[MapPlace, XY, XY, Box]], taken: list[Box], bounds: Box,
    widths: LabelWidths,
) -> tuple[list[Linked], list[Box]]:  # fmt: skip
    """The marks with their names; where there is no room for a name, its title still has it."""
    made, held = [], [*taken, *(_whole(it, box) for it, _, _, box in marks)]
    for it, true, spot, box in marks:
        parts: list[str | Label] = [*_mark(it, true, spot, box)]
        lines = widths.lines(it.shown, _NAME_ROOM, bold=True)
        wide = max((widths.width(line, True) for line in lines), default=0.0)
        label = label_spot(lines, wide, _whole(it, box), held, bounds, "name") if lines else None
        if label:
            held.append(label.box)
            parts += [*_leader(label, spot, _whole(it, box)), label]
        made.append(Linked(it.address, it.title, tuple(parts), classes("place", _sharpness(it))))
    return made, held


def _sharpness(it: MapPlace) -> str:
    return it.sharpness if it.sharpness in ("point", "town", "region", "country") else "town"


def _mark(it: MapPlace, true: XY, spot: XY, box: Box) -> Iterator[str]:
    radius = box.right - spot[0]
    if math.dist(true, spot) > 3:
        yield element("line", class_="leader", x1=true[0], y1=true[1], x2=spot[0], y2=spot[1])
    if _sharpness(it) == "region":
        yield element("circle", class_="around", cx=spot[0], cy=spot[1], r=radius + _ROUND)
    if _sharpness(it) == "country":
        yield element("circle", class_="around", cx=spot[0], cy=spot[1], r=radius + 1)
        yield element("path", class_="hatch", d=_hatching(spot, radius + 1))
        return
    yield element("circle", class_="dot", cx=spot[0], cy=spot[1], r=radius)


def _hatching(spot: XY, radius: float) -> str:
    """Slanting lines across a circle."""
    lines = []
    for number in range(-2, 3):
        off = number * radius / 2.5
        half = math.sqrt(radius * radius - off * off)
        x, y = spot[0] + off * math.sqrt(0.5), spot[1] + off * math.sqrt(0.5)
        step = half * math.sqrt(0.5)
        lines.append(f"M{short(x - step)} {short(y + step)}L{short(x + step)} {short(y - step)}")
    return "".join(lines)


def _whole(it: MapPlace, box: Box) -> Box:
    """The room of a mark with what is round it."""
    more = _ROUND if _sharpness(it) == "region" else 0.0
    return Box(box.left - more, box.top - more, box.right + more, box.bottom + more)


def _leader(label: Label, spot: XY, mark: Box) -> Iterator[str]:
    """A line from a mark to words that stand away from it."""
    box = label.box
    x = min(max(spot[0], box.left), box.right)
    y = min(max(spot[1], box.top), box.bottom)
    if math.dist((x, y), spot) > mark.right - spot[0] + 9:
        yield element("line", class_="leader", x1=spot[0], y1=spot[1], x2=x, y2=y)


def _countries(
    land: dict[str, str], view: MapView, taken: Sequence[Box], bounds: Box, words: MapWords,
    widths: LabelWidths,
) -> Iterator[Label]:  # fmt: skip
    """The names of countries where they cover nothing, in the middle of what is seen of them."""
    held = list(taken)
    for code, path in sorted(land.items()):
        name = words.country(code) if code else ""
        points = [tuple(map(float, p.split())) for p in path[1:-1].split("ZM")[0].split("L")]
        left, right = min(p[0] for p in points), max(p[0] for p in points)
        top, bottom = min(p[1] for p in points), max(p[1] for p in points)
        wide = widths.width(name, False)
        if not name or wide > (right - left) * 0.8 or bottom - top < 24:
            continue
        for share in (0.5, 0.35, 0.65, 0.22, 0.78):
            x, y = (left + right) / 2, top + (bottom - top) * share
            label = label_at((name,), x, y, wide, kind="country-name")
            inside = all(_inside((at, y), points) for at in (x - wide / 2, x, x + wide / 2))
            if (
                inside
                and bounds.holds(label.box)
                and not any(label.box.meets(it, 2) for it in held)
            ):
                held.append(label.box)
                yield label
                break


def _inside(point: XY, ring: Sequence[tuple[float, ...]]) -> bool:
    """Whether a point lies in an outline: how often a line to the right leaves it."""
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > point[1]) != (y2 > point[1]):
            odd ^= point[0] < (x2 - x1) * (point[1] - y1) / (y2 - y1) + x1
    return odd


def _scale(view: MapView, words: MapWords, widths: LabelWidths) -> tuple[list[DrawnPart], Box]:
    """A line that is so many kilometres long, in the lower left corner."""
    longest = view.width * 0.22 / view.length(1.0)
    length = max(1, round(nice_step(longest, 1) / (2 if nice_step(longest, 1) > longest else 1)))
    wide, y = view.length(length), view.height - 12
    name = words.kilometres(length)
    room = widths.width(name, False)
    path = f"M12 {short(y - 4)}V{short(y)}H{short(12 + wide)}V{short(y - 4)}"
    label = label_at((name,), 12, y - 7, room, anchor="start", kind="tick")
    return [element("path", class_="scale", d=path), label], Box(
        8, label.box.top, max(12 + wide, label.box.right) + 4, y + 4
    )


def _beyond(
    places: Sequence[MapPlace], view: MapView, widths: LabelWidths
) -> tuple[list[Linked], float]:
    """Places far away, in rows under the map, and where those end."""
    made, x, y = [], 6.0, view.height + 8
    room = view.width - 12
    for it in places:
        radius = min(_radius(it), 8.0)
        lines = widths.lines(it.shown, room - 2 * radius - 8, bold=True)
        wide = max((widths.width(line, True) for line in lines), default=0.0)
        whole = 2 * radius + 6 + wide
        if x > 6 and x + whole > room:
            x, y = 6.0, y + _ROW
        spot = (x + radius, y + _ROW / 2)
        box = Box(x, spot[1] - radius, x + 2 * radius, spot[1] + radius)
        label = label_at(lines, x + 2 * radius + 6, spot[1] + 4, wide, anchor="start", kind="name")
        made.append(
            Linked(
                it.address,
                it.title,
                (*_mark(it, spot, spot, box), label),
                classes("place", _sharpness(it)),
            )
        )
        x += whole + 20
        y += height_of(len(lines)) - height_of(1) if lines[1:] else 0.0
    return made, y + _ROW + 4 if places else view.height
