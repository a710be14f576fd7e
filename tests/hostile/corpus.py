"""The hostile values of corpus.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_HELD: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "corpus.yml").read_text(encoding="utf-8")
)
_LISTS = ("many_lines", "long", "refused", "urls", "ids")

ONE_LINE: tuple[str, ...] = tuple(
    line for group, lines in _HELD.items() if group not in _LISTS for line in lines.splitlines()
)
MANY_LINES: tuple[str, ...] = tuple(_HELD["many_lines"])
LONG: tuple[str, ...] = tuple(piece * times for piece, times in _HELD["long"].items())
VALUES: tuple[str, ...] = (*dict.fromkeys((*ONE_LINE, *MANY_LINES)),)
REFUSED: tuple[str, ...] = tuple(_HELD["refused"])
URLS: dict[str, list[str]] = _HELD["urls"]
IDS: dict[str, list[str]] = _HELD["ids"]
