"""Prints what checking and generating cost for synthetic facts: python -m tests.benchmark [N]

CPU seconds (user and system) and peak memory of one process each, as the system counts them.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.synthetic import WORDS, write_facts

ROOT = Path(__file__).parents[1]


def cost(folder: Path, *arguments: str) -> tuple[int, float, float]:
    """Exit status, CPU seconds and MiB of a run of the program."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    return started.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


# Files of 1 MiB that are made to be slow or large; what each repeats.
ATTACKS = {
    "open brackets": "[",
    "open braces": "{",
    "flow items": "a,",
    "one long text": "x",
    "keys": None,
    "aliases": "*a ",
    "anchors": "&a ",
    "quotes": "'",
    "double quotes": '"',
    "question marks": "? ",
    "dashes": "- ",
    "colons": ": ",
    "tabs": "\t",
    "hidden characters": "\u202e",
    "line separators": "\u2028",
    "percent signs": "%\n",
    "merge markers": "<<<<<<< x\n",
}
LIMIT = 1 << 20


def attack(folder: Path, name: str) -> tuple[int, float, float]:
    """What checking a site with one hostile file of 1 MiB costs."""
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "site.yml").write_text("title: T\n", encoding="utf-8")
    piece = ATTACKS[name]
    if piece is None:
        text = "".join(f"a{number}: {{}}\n" for number in range(LIMIT // 12))
    else:
        text = "x:\n  name: " + piece * (LIMIT // len(piece.encode()))
    (folder / "data" / "actors.yml").write_bytes(text.encode()[: LIMIT - 64])
    return cost(folder, "check")


QUOTES, TEXTS, TEXT_SIZE = 1_000, 200, 50_000


def write_quotes(folder: Path) -> None:
    """Writes texts of 50 KB and facts that quote them: words that stand there, told in any way,
    and one in a hundred that drifted by a letter."""
    chance = random.Random(1)
    words = [f"{chance.choice(WORDS)}{number}" for number in range(5_000)]
    data, texts = folder / "data", folder / "texts"
    data.mkdir()
    texts.mkdir()
    data.joinpath("site.yml").write_text("title: T\n", encoding="utf-8")
    sources = "".join(f"s-{number}: {{title: Source {number}}}\n" for number in range(TEXTS))
    data.joinpath("sources.yml").write_text(sources, encoding="utf-8")
    facts = []
    for number in range(TEXTS):
        said = [chance.choice(words) for _ in range(TEXT_SIZE // 9)]
        text = "\u00a0– ".join(" ".join(said[at : at + 50]) for at in range(0, len(said), 50))
        texts.joinpath(f"s-{number}.txt").write_text(text, encoding="utf-8")
        for one in range(number, QUOTES, TEXTS):
            start = chance.randrange(len(said) // 50) * 50
            quote = " ".join(said[start : start + chance.randint(3, 40)])
            quote = f"x{quote}" if one % 100 == 0 else quote
            proof = f"{{source: s-{number}, quote: {quote}}}"
            facts.append(f"t-{one}: {{name: T {one}, definition: D, sources: [{proof}]}}\n")
    data.joinpath("terms.yml").write_text("".join(facts), encoding="utf-8")


def main(records: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        write_quotes(Path(name))
        for _ in range(2):
            status, seconds, memory = cost(Path(name), "verify")
            what = f"{QUOTES:,} quotes in {TEXTS} texts of {TEXT_SIZE // 1000} KB, verify"
            print(f"{what}: {seconds:.1f} CPU s, {memory:.0f} MiB, exit {status}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = write_facts(folder, records)
        (folder / "docs").mkdir()
        for arguments in (["check"], ["generate"], ["generate"]):
            status, seconds, memory = cost(folder, *arguments)
            words = " ".join(arguments)
            cost_words = f"{seconds:.1f} CPU s, {memory:.0f} MiB, exit {status}"
            print(f"{count:,} records, {words}: {cost_words}")
    for name in ATTACKS:
        with tempfile.TemporaryDirectory() as folder_name:
            status, seconds, memory = attack(Path(folder_name), name)
            print(f"1 MiB of {name}: {seconds:.1f} CPU s, {memory:.0f} MiB, exit {status}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
