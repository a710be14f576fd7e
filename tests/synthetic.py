"""A maker of synthetic facts: any number of records of every kind that refer to each other."""

from __future__ import annotations

import random
from pathlib import Path

SHARE = {
    "actors": 0.2, "rounds": 0.01, "events": 0.3, "issues": 0.02, "statements": 0.2,
    "figures": 0.02, "terms": 0.05, "places": 0.02, "sources": 0.18,
}  # fmt: skip
WORDS = ("harbour", "crane", "quay", "ship", "night", "pay", "talk", "union", "port", "tide")
IN_A_FILE = 500


def write_facts(folder: Path, records: int, seed: int = 1) -> int:
    """Writes about that many records below folder/data; gives how many it wrote."""
    chance = random.Random(seed)
    counts = {kind: max(2, int(records * share)) for kind, share in SHARE.items()}
    data = folder / "data"
    data.mkdir(parents=True, exist_ok=True)
    (data / "site.yml").write_text(
        "title: A synthetic world\nas_of: 2031-12-31\nsides: {one: One, two: Two}\n",
        encoding="utf-8",
    )
    for kind, count in counts.items():
        (data / kind).mkdir(exist_ok=True)
        made = [_record(kind, number, counts, chance) for number in range(count)]
        for start in range(0, count, IN_A_FILE):
            file = data / kind / f"part-{start // IN_A_FILE}.yml"
            file.write_text("".join(made[start : start + IN_A_FILE]), encoding="utf-8")
    return sum(counts.values())


def _record(kind: str, number: int, counts: dict[str, int], chance: random.Random) -> str:
    def some(other: str) -> str:
        return f"{other.removesuffix('s')}-{chance.randrange(counts[other])}"

    def said(length: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(length))

    day = f"{chance.randint(2000, 2030)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    proof = f"  sources:\n    - {{source: {some('sources')}, quote: {said(5)}}}\n"
    own = {
        "actors": f"  name: Actor {said(2)} {number}\n  type: organisation\n  side: one\n"
        f"  relations:\n    - {{type: {'member of' if number else 'rival of'},"
        f" actor: actor-{number // 2 if number else 1}, sources: [{some('sources')}]}}\n",
        "rounds": f"  number: {number + 1}\n  date: {2000 + number // 12}-{number % 12 + 1:02}\n"
        f"  outcomes:\n    - {{text: {said(9)}, status: agreed, sources: [{some('sources')}]}}\n",
        "events": f"  title: Event {said(3)} {number}\n  date: {day}\n"
        f"  actors: [{some('actors')}, {some('actors')}]\n",
        "issues": f"  title: Issue {said(3)} {number}\n  positions:\n"
        f"    - {{actor: {some('actors')}, text: {said(12)}, sources: [{some('sources')}]}}\n",
        "statements": f"  speaker: {some('actors')}\n  date: {day}\n  issues: [{some('issues')}]\n"
        f"  quote: {said(10)}\n",
        "figures": f"  name: Figure {number}\n  unit: ships\n  points:\n"
        f"    - {{date: {day}, value: {chance.randint(1, 9999)}, sources: [{some('sources')}]}}\n",
        "terms": f"  name: Term {said(1)} {number}\n  definition: {said(20)}\n",
        "places": f"  name: Place {number}\n  coordinates: 50.1, {number % 180}.5\n",
        "sources": f"  title: Source {said(4)} {number}\n  type: article-newspaper\n"
        f"  publisher: Gazette {number % 40}\n  issued: {day}\n"
        f"  URL: https://gazette.example/{number}\n",
    }[kind]
    summary = "" if kind in ("sources", "places") else f"  summary: {said(14)}.\n"
    rest = "" if kind in ("sources", "places") else proof
    return f"{kind.removesuffix('s')}-{number}:\n{own}{summary}{rest}\n"
