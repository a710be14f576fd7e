"""Outlines of countries from their file, and what of them lies in a view."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

XY = tuple[float, float]  # to the right and up, or down on a picture
OUTLINES_FILE = "countries.json.gz"  # beside this module


@dataclass(frozen=True)
class Extent:
    """A stretch of the globe in degrees; one that runs over the date line goes on beyond 180."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Extent) -> bool:
        """Whether the two overlap."""
        return (
            self.west < other.east
            and other.west < self.east
            and self.south < other.north
            and other.south < self.north
        )


@dataclass(frozen=True)
class Ring:
    """A closed outline."""

    points: tuple[XY, ...]

    @cached_property
    def extent(self) -> Extent:
        """The smallest that holds it."""
        across, up = zip(*self.points, strict=True)
        return Extent(min(across), min(up), max(across), max(up))


@dataclass(frozen=True)
class Outlines:
    """The countries: a code of two letters ('' where there is none) with its outlines."""

    countries: tuple[tuple[str, tuple[Ring, ...]], ...]

    def within(self, view: Extent) -> Iterator[tuple[str, list[XY]]]:
        """What of each outline lies in the view, on whichever turn round the globe it does."""
        for code, rings in self.countries:
            for ring in rings:
                for turn in (-360.0, 0.0, 360.0):
                    it = ring.extent
                    if Extent(it.west + turn, it.south, it.east + turn, it.north).meets(view):
                        inside = _clipped([(x + turn, y) for x, y in ring.points], view)
                        if inside[2:]:
                            yield code, inside


def outlines_from(data: bytes) -> Outlines:
    """The outlines that a file holds.

    Raises OSError or ValueError where it is not such a file.
    """
    held = json.loads(gzip.decompress(data))
    arcs = [_arc(steps, held["steps"]) for steps in held["arcs"]]
    return Outlines(
        tuple(
            (code, tuple(_ring(ring, arcs) for ring in rings)) for code, rings in held["countries"]
        )
    )


def _arc(steps: Sequence[int], to_a_degree: int) -> list[XY]:
    found, x, y = [], 0, 0
    for right, up in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + right, y + up
        found.append((x / to_a_degree, y / to_a_degree))
    return found


def _ring(numbers: Sequence[int], arcs: Sequence[list[XY]]) -> Ring:
    parts = (arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers)
    points = counted_on([point for part in parts for point in part[1:]])
    if abs(points[-1][0] - points[0][0]) > 180:  # it runs round a pole, and is closed there
        pole = math.copysign(90.0, points[0][1])
        points += [(points[-1][0], pole), (points[0][0], pole)]
    return Ring(tuple(points))


def counted_on(points: Sequence[XY]) -> list[XY]:
    """The points with longitudes that go on beyond 180 where a line crosses the date line."""
    found: list[XY] = []
    for x, y in points:
        turned = x + 360 * round((found[-1][0] - x) / 360) if found else x
        found.append((turned, y))
    return found


def _clipped(points: list[XY], view: Extent) -> list[XY]:
    """What of an outline lies in the view: Sutherland and Hodgman's way, an edge at a time."""
    edges = ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1))
    for axis, limit, sign in edges:
        found: list[XY] = []
        before = points[-1] if points else (0.0, 0.0)
        for point in points:
            inside = (point[axis] - limit) * sign >= 0
            if inside != ((before[axis] - limit) * sign >= 0):
                share = (limit - before[axis]) / (point[axis] - before[axis])
                x, y = (a + (b - a) * share for a, b in zip(before, point, strict=True))
                found.append((x, y))
            if inside:
                found.append(point)
            before = point
        points = found
    return points
