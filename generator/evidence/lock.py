"""data/evidence.lock, and the other files that evidence writes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.facts.evidence import Evidence

_HEADER = """\
# Which quotes were found in the texts of their sources: "explainer verify" writes this file.
# text SOURCE SHA-256-OF-ITS-FILE DAY whole|excerpt
# quote SOURCE CLAIM SHA-256-OF-THE-WORDS POSITION COUNT
"""


def lock_text(evidence: Evidence) -> str:
    """The lock, one line a text and one a quote, sorted by source: the same facts and texts, the
    same bytes."""
    return _HEADER + "".join(f"{line}\n" for line in _lines(evidence))


def _lines(evidence: Evidence) -> Iterator[str]:
    for text in sorted(evidence.texts):
        how = "whole" if text.whole else "excerpt"
        yield f"text {text.source} {text.digest} {text.day} {how}"
        for one in sorted(quote for quote in evidence.quotes if quote.source == text.source):
            yield f"quote {one.source} {one.claim} {one.digest} {one.position} {one.count}"


def put_file(path: Path, content: bytes) -> bool:
    """Writes beside the file and moves it into place; False where it is so already."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    beside.write_bytes(content)
    os.replace(beside, path)
    return True
