"""Tells in which files two built sites differ: python -m tests.compare OLD NEW [PATTERN …].

What a pattern (a regular expression) finds in a text file is left out on both sides before they are
compared, so that a change that was meant, such as a new line at the foot of every page, does not
hide one that was not. The exit status is 1 where anything differs.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from generator.files import files_below

_TEXT = frozenset([".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", ".bib", ".yml"])


def differing(old: Path, new: Path, patterns: Sequence[str] = ()) -> dict[str, list[str]]:
    """The paths that are gone, new or changed between two folders, in order."""
    meant = [re.compile(pattern, re.S) for pattern in patterns]
    was, now = set(files_below(old)), set(files_below(new))
    both = sorted(was & now)
    changed = [path for path in both if _held(old / path, meant) != _held(new / path, meant)]
    return {"gone": sorted(was - now), "new": sorted(now - was), "changed": changed}


def _held(file: Path, meant: Sequence[re.Pattern[str]]) -> bytes:
    raw = file.read_bytes()
    if not meant or file.suffix not in _TEXT:
        return raw
    text = raw.decode("utf-8")
    for pattern in meant:
        text = pattern.sub("", text)
    return text.encode()


def main(old: str, new: str, *patterns: str) -> int:
    """Prints the differences, folder by folder."""
    found = differing(Path(old), Path(new), patterns)
    for state, paths in found.items():
        folders = defaultdict(list)
        for path in paths:
            folders[path.rpartition("/")[0] or "."].append(path.rpartition("/")[2])
        for folder, names in folders.items():
            shown = ", ".join(names[:6]) + (f" and {len(names) - 6} more" if names[6:] else "")
            print(f"{state}: {folder}/ {shown}")
    print({state: len(paths) for state, paths in found.items()})
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
