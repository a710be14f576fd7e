"""What checking files costs that are made to be slow or large."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.bench.cost import Cost, cost_of
from tests.bench.ours import ROOT

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


def attack(folder: Path, name: str) -> Cost:
    """What checking a site with one hostile file of 1 MiB costs."""
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "site.yml").write_text("title: T\n", encoding="utf-8")
    piece = ATTACKS[name]
    if piece is None:
        text = "".join(f"a{number}: {{}}\n" for number in range(LIMIT // 12))
    else:
        text = "x:\n  name: " + piece * (LIMIT // len(piece.encode()))
    (folder / "data" / "actors.yml").write_bytes(text.encode()[: LIMIT - 64])
    script = "import subprocess, sys; subprocess.run([sys.executable, '-m', 'generator', 'check'])"
    return cost_of([sys.executable, "-c", script], folder, PYTHONPATH=str(ROOT))
