r"""Makes the outlines of countries that the maps are drawn with, from the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    npm pack i18n-iso-countries@7.14.0 && tar xzf i18n-iso-countries-7.14.0.tgz --one-top-level
    python -m tests.make_outlines package/countries-50m.json \
        i18n-iso-countries-7.14.0/package/codes.json

The first is Natural Earth (public domain) at 1:50 million as TopoJSON; of the second only the codes
of countries are used. Borders are made simpler arc by arc, so that neighbours still meet.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from generator.pictures.outlines.shapes import XY, counted_on

OUTLINES = Path(__file__).parents[1] / "generator" / "pictures" / "outlines" / "countries.json.gz"
STEPS = 100  # to a degree
FINENESS = 0.015  # in degrees: what lies nearer to a straight line is left out
SMALLEST = 0.012  # in square degrees: smaller islands are left out, if they are not all there is


def main(atlas: str, codes: str) -> None:
    topology = json.loads(Path(atlas).read_text(encoding="utf-8"))
    letters = {number: two for two, _three, number, *_ in json.loads(Path(codes).read_text())}
    arcs = [_simpler(_degrees(arc, topology["transform"])) for arc in topology["arcs"]]
    countries: list[tuple[str, list[list[int]]]] = []
    for one in topology["objects"]["countries"]["geometries"]:
        parts = one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]
        rings = [ring for part in parts for ring in part]
        rings.sort(key=lambda ring: -_area(_joined(ring, arcs)))
        kept = [r for n, r in enumerate(rings) if n == 0 or _area(_joined(r, arcs)) > SMALLEST]
        countries.append((letters.get(one.get("id", ""), ""), kept))
    countries.sort(key=lambda it: (it[0], it[1]))
    used = sorted({_index(arc) for _, rings in countries for ring in rings for arc in ring})
    at = {arc: number for number, arc in enumerate(used)}
    made = {
        "steps": STEPS,
        "arcs": [_deltas(arcs[arc]) for arc in used],
        "countries": [
            [code, [[at[a] if a >= 0 else ~at[~a] for a in ring] for ring in rings]]
            for code, rings in countries
        ],
    }
    text = json.dumps(made, separators=(",", ":"))
    OUTLINES.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _index(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> list[XY]:
    (across, up), (left, low) = transform["scale"], transform["translate"]
    found, x, y = [], 0, 0
    for right, higher in arc:
        x, y = x + right, y + higher
        found.append((left + x * across, low + y * up))
    return counted_on(found)


def _simpler(arc: list[XY]) -> list[XY]:
    """Douglas and Peucker's way, without recursion; the two ends stay."""
    kept, open_ = {0, len(arc) - 1}, [(0, len(arc) - 1)]
    while open_:
        first, last = open_.pop()
        far, where = 0.0, 0
        for number in range(first + 1, last):
            away = _from_line(arc[number], arc[first], arc[last])
            if away > far:
                far, where = away, number
        if far > FINENESS:
            kept.add(where)
            open_ += [(first, where), (where, last)]
    return [arc[number] for number in sorted(kept)]


def _from_line(point: XY, start: XY, end: XY) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if not length:
        return float(((x - x1) ** 2 + (y - y1) ** 2) ** 0.5)
    return float(abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length)


def _joined(ring: list[int], arcs: list[list[XY]]) -> list[XY]:
    return [p for arc in ring for p in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[1:]]


def _area(ring: list[XY]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _deltas(arc: list[XY]) -> list[int]:
    steps = [(round(x * STEPS), round(y * STEPS)) for x, y in arc]
    before = [(0, 0), *steps]
    pairs = zip(steps, before, strict=False)
    return [part for (x, y), (px, py) in pairs for part in (x - px, y - py)]


if __name__ == "__main__":
    main(*sys.argv[1:])
