"""data/evidence.lock as text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.proofs import Evidence

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
