"""A maker of synthetic facts that look like real ones: any number of records of every kind.

Words and links follow Zipf's law, as in real texts and sites: a few are everywhere, most are rare.
Each record has five citations, a third of the actors an Arabic name, the site an address, and no
file more than a hundred records. The same seed gives the same bytes.
"""

from __future__ import annotations

import itertools
import json
import random
from bisect import bisect
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SHARE = {
    "actors": 0.2, "rounds": 0.01, "events": 0.3, "issues": 0.02, "statements": 0.2,
    "figures": 0.02, "terms": 0.05, "places": 0.02, "sources": 0.18,
}  # fmt: skip
WORDS = ("harbour", "crane", "quay", "ship", "night", "pay", "talk", "union", "port", "tide")
IN_A_FILE = 100
CITATIONS = 5
SIDES = ("board", "union", "town")
_SYLLABLES = ("ba", "cor", "den", "fal", "gri", "hom", "jul", "kes", "lo", "mar", "ne", "os", "pra")
_ARABIC = ("ميناء", "رصيف", "نقابة", "عمال", "سفينة", "مدينة", "الشمال", "الجنوب", "البحر", "الليل")


class _Zipf:
    """Draws from things of which the n-th is met one n-th as often as the first."""

    def __init__(self, chance: random.Random, count: int) -> None:
        self._chance = chance
        self._sums = list(itertools.accumulate(1 / (rank + 1) for rank in range(count)))

    def __call__(self) -> int:
        return bisect(self._sums, self._chance.random() * self._sums[-1])


class _Maker:
    def __init__(self, records: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.counts = {kind: max(2, int(records * share)) for kind, share in SHARE.items()}
        rare = ["".join(parts) for parts in itertools.product(_SYLLABLES, repeat=3)]
        self.chance.shuffle(rare)
        self._words = [*WORDS, *rare]
        self._word = _Zipf(self.chance, len(self._words))
        self._draw = {kind: _Zipf(self.chance, count) for kind, count in self.counts.items()}

    def said(self, length: int) -> str:
        return " ".join(self._words[self._word()] for _ in range(length))

    def some(self, kind: str) -> str:
        return f"{kind.removesuffix('s')}-{self._draw[kind]()}"

    def day(self) -> str:
        chance = self.chance
        return f"{chance.randint(2000, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"

    def proofs(self, count: int = CITATIONS) -> list[dict[str, str]]:
        named = dict.fromkeys(self.some("sources") for _ in range(count))
        return [{"source": source, "quote": self.said(8)} for source in named]

    def prose(self) -> str:
        first, second = self.some("actors"), self.some("terms")
        return (
            f"{self.said(14).capitalize()} with [[{first}]] for {self.said(9)}. "
            f"{self.said(11).capitalize()} as [[{second}]] of {self.said(12)} "
            f"[@{self.some('sources')}]."
        )

    def record(self, kind: str, number: int) -> dict[str, Any]:
        own: dict[str, Any] = getattr(self, f"_{kind}")(number)
        if kind in ("sources", "places"):
            return own
        return {
            "sources": self.proofs(),
            **own,
            "summary": f"{self.said(14).capitalize()}.",
            "description": self.prose(),
        }

    def _actors(self, number: int) -> dict[str, Any]:
        other = number // 2 if number else 1
        relation = {"type": "member of" if number else "rival of", "actor": f"actor-{other}"}
        arabic = " ".join(self.chance.choice(_ARABIC) for _ in range(2))
        return {
            "name": f"Actor {self.said(2)} {number}",
            **({"names": {"ar": f"{arabic} {number}"}} if number % 3 == 0 else {}),
            "type": self.chance.choice(("organisation", "person", "agency")),
            "side": self.chance.choice(SIDES),
            "relations": [{**relation, "sources": self.proofs(1)}],
        }

    def _rounds(self, number: int) -> dict[str, Any]:
        outcomes = [
            {"text": self.said(9), "status": status, "sources": self.proofs(1)}
            for status in ("agreed", "agreed", "left open")
        ]
        return {
            "number": number + 1,
            "date": f"{2000 + number % 312 // 12}-{number % 12 + 1:02}",
            "delegations": [{"party": self.some("actors")}, {"party": self.some("actors")}],
            "outcomes": outcomes,
        }

    def _events(self, number: int) -> dict[str, Any]:
        actors = list(dict.fromkeys((self.some("actors"), self.some("actors"))))
        return {
            "title": f"Event {self.said(3)} {number}",
            "date": self.day(),
            "type": self.chance.choice(("talks", "strike", "vote", "opening")),
            "place": self.some("places"),
            "actors": actors,
        }

    def _issues(self, number: int) -> dict[str, Any]:
        holders = dict.fromkeys(self.some("actors") for _ in range(3))
        positions = [
            {"actor": actor, "text": self.said(12), "from": self.day(), "sources": self.proofs(1)}
            for actor in holders
        ]
        return {"title": f"Issue {self.said(3)} {number}", "positions": positions}

    def _statements(self, number: int) -> dict[str, Any]:
        said = self.said(10)
        return {
            "speaker": self.some("actors"),
            "date": self.day(),
            "issues": [self.some("issues")],
            "quote": said,
            "sources": [{"source": self.some("sources"), "quote": said}, *self.proofs(4)],
        }

    def _figures(self, number: int) -> dict[str, Any]:
        points = [
            {"date": f"{year}", "value": self.chance.randint(1, 9999), "sources": self.proofs(1)}
            for year in range(2001, 2001 + self.chance.randint(1, 12))
        ]
        return {"name": f"Figure {self.said(1)} {number}", "unit": "ships", "points": points}

    def _terms(self, number: int) -> dict[str, Any]:
        return {"name": f"Term {self.said(1)} {number}", "definition": f"{self.said(20)}."}

    def _places(self, number: int) -> dict[str, Any]:
        north, east = self.chance.uniform(-60, 60), self.chance.uniform(-170, 170)
        return {"name": f"Place {self.said(1)} {number}", "coordinates": f"{north:.2f}, {east:.2f}"}

    def _sources(self, number: int) -> dict[str, Any]:
        return {
            "title": f"Source {self.said(4)} {number}",
            "type": "article-newspaper",
            "publisher": f"Gazette {number % 40}",
            "issued": self.day(),
            "URL": f"https://gazette.example/{number}",
        }


def write_facts(folder: Path, records: int, seed: int = 1) -> int:
    """Writes about that many records below folder/data; gives how many it wrote."""
    maker = _Maker(records, seed)
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    sides = ", ".join(f"{side}: The {side}" for side in SIDES)
    data.joinpath("site.yml").write_text(
        f"title: A synthetic world\nurl: https://synthetic.example/\nas_of: 2026-06-30\n"
        f"sides: {{{sides}}}\n",
        encoding="utf-8",
    )
    for kind, count in maker.counts.items():
        (data / kind).mkdir(exist_ok=True)
        name = kind.removesuffix("s")
        made = [_written(f"{name}-{number}", maker.record(kind, number)) for number in range(count)]
        for start in range(0, count, IN_A_FILE):
            file = data / kind / f"part-{start // IN_A_FILE}.yml"
            file.write_text("\n".join(made[start : start + IN_A_FILE]), encoding="utf-8")
    return sum(maker.counts.values())


def _written(name: str, fields: dict[str, Any]) -> str:
    """A record as a person writes it: a field a line, what lies within it on one line each."""
    lines = [f"{name}:"]
    for field, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines += [f"  {field}:", *(f"    - {_flow(one)}" for one in value)]
        else:
            lines.append(f"  {field}: {_flow(value)}")
    return "\n".join(lines) + "\n"


def _flow(value: Any) -> str:
    """A value as YAML on one line: JSON is YAML, but for names and plain dates left bare."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
