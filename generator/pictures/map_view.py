"""Which stretch of the globe a map shows, and where a place stands on it.

Degrees of latitude and longitude are drawn as they are, those of longitude narrower by the cosine
of the middle latitude: the equirectangular projection, as in John P. Snyder, "Map Projections: A
Working Manual", US Geological Survey Professional Paper 1395 (1987), page 90.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.pictures.outlines.shapes import XY, Extent

_LEAST = 1.6  # degrees of latitude: no nearer, since the outlines are no finer
_AIR = 0.14  # round the outermost places, as a share of the view
_FARTHEST_NORTH = 84.0
_FAR = 2.5  # so many times as far from the others as those are wide: no part of the main map
_KILOMETRES = 111.2  # in a degree of latitude


@dataclass(frozen=True)
class MapView:
    """An extent on a picture of so many units."""

    extent: Extent
    width: float
    height: float

    def at(self, longitude: float, latitude: float) -> XY:
        """Where a place stands, on that turn round the globe which the view shows."""
        it = self.extent
        turned = it.west + (longitude - it.west) % 360
        if turned > it.east and turned - 360 > it.west - (turned - it.east):
            turned -= 360
        return self.drawn(turned, latitude)

    def drawn(self, longitude: float, latitude: float) -> XY:
        """The same for a longitude that is counted on as the view's is."""
        it = self.extent
        return (
            (longitude - it.west) / (it.east - it.west) * self.width,
            (it.north - latitude) / (it.north - it.south) * self.height,
        )

    def length(self, kilometres: float) -> float:
        """How long a way from north to south is on the picture."""
        return kilometres / _KILOMETRES / (self.extent.north - self.extent.south) * self.height


def main_cluster(points: Sequence[XY], weights: Sequence[int]) -> list[int]:
    """The numbers of the places that one map shows: all, or, where a few lie far from the others,
    those round the heaviest place.

    Places are pairs of longitude and latitude.
    """
    if not points:
        return []
    start = max(range(len(points)), key=lambda at: (weights[at], -at))
    near = sorted(range(len(points)), key=lambda at: (_apart(points[start], points[at]), at))
    reach = 0.0
    for number, at in enumerate(near):
        away = _apart(points[start], points[at])
        rest = sum(weights[it] for it in near[number:])
        total = sum(weights)
        if number and away > max(reach, _LEAST * 2) * _FAR and rest * 2 < total:
            return sorted(near[:number])
        reach = away
    return list(range(len(points)))


def view_of(points: Sequence[XY], width: float, lowest: float, highest: float) -> MapView:
    """The view that holds all points with some air, in a picture of a width and a height between
    the two."""
    west, east = _stretch([longitude for longitude, _ in points])
    ups = [min(max(latitude, -_FARTHEST_NORTH), _FARTHEST_NORTH) for _, latitude in points]
    middle_up, middle_across = (min(ups) + max(ups)) / 2, (west + east) / 2
    narrowing = max(math.cos(math.radians(middle_up)), 0.15)
    up = max((max(ups) - min(ups)) * (1 + 2 * _AIR), _LEAST)
    across = max((east - west) * (1 + 2 * _AIR) * narrowing, _LEAST)
    height = min(max(width * up / across, lowest), highest)
    up, across = max(up, across * height / width), max(across, up * width / height)
    if across / narrowing > 360:
        across, up = 360 * narrowing, 360 * narrowing * height / width
    half, side = up / 2, across / narrowing / 2
    extent = Extent(middle_across - side, middle_up - half, middle_across + side, middle_up + half)
    return MapView(extent, width, height)


def _apart(one: XY, other: XY) -> float:
    across = abs(one[0] - other[0]) % 360
    narrowing = math.cos(math.radians((one[1] + other[1]) / 2))
    return math.hypot(min(across, 360 - across) * narrowing, one[1] - other[1])


def _stretch(longitudes: Sequence[float]) -> tuple[float, float]:
    """The shortest stretch that holds all: what is left when the widest gap is taken out."""
    held = sorted({(it + 180) % 360 - 180 for it in longitudes})
    following = [*held[1:], held[0] + 360]
    gaps = [after - before for before, after in zip(held, following, strict=True)]
    widest = max(range(len(held)), key=lambda at: (gaps[at], -at))
    start = following[widest]
    start = start - 360 if start > 180 else start
    return start, start + 360 - gaps[widest]
