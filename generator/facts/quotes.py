"""Quotes: words that facts say stand in a source, and when two wordings count as equal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from generator.facts.sourced import Citation
from generator.text import FORBIDDEN

_BLANKS = "".join(sign for sign in map(chr, range(0x3001)) if sign.isspace())
_MARKS = "\"'“”„‟«»‹›‘’‚‛ʼ＂＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
# One sign for each of them, so that every character keeps its place.
LIKE = str.maketrans(
    dict.fromkeys(_BLANKS, " ") | dict.fromkeys(_MARKS, '"') | dict.fromkeys(_DASHES, "-")
)
# What is not one sign for one: runs of blanks, and characters that nobody sees.
RUNS = re.compile(rf"(?: |{FORBIDDEN.pattern}){{2,}}|{FORBIDDEN.pattern}")


def levelled(text: str) -> str:
    """The text with white space, quotation marks and dashes made equal, and nothing else.

    Each run of blanks and line ends is one blank, none at the two ends; every quotation mark or
    apostrophe is `"`, every dash a hyphen. Characters that cannot be seen, which facts may not
    hold, are left out.
    """
    return RUNS.sub(one_blank, text.translate(LIKE)).strip(" ")


def one_blank(run: re.Match[str]) -> str:
    """What a run of blanks and unseen characters is made: one blank, or nothing."""
    return " " if " " in run[0] else ""


@dataclass(frozen=True)
class Quote:
    """Words of which one form stands in one of some sources.

    `forms` are the words in each language in which they are given. `prefix` and `suffix` stand
    right before and after them and tell one of several places from the others.
    Source: Web Annotation Data Model, TextQuoteSelector.
    """

    sources: tuple[str, ...]
    forms: tuple[str, ...]
    prefix: str = ""
    suffix: str = ""

    def digests(self) -> tuple[str, ...]:
        """The SHA-256 of each form, levelled, with its prefix and suffix where it has them."""
        beside = [levelled(self.prefix), levelled(self.suffix)] if self.in_context else []
        return tuple(_digest([levelled(form), *beside]) for form in self.forms)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every source with every digest: what the lock may hold for the quote."""
        digests = self.digests()
        return tuple((source, digest) for source in self.sources for digest in digests)

    @property
    def in_context(self) -> bool:
        """True where a prefix or a suffix is given."""
        return bool(self.prefix or self.suffix)


def quote_of(citation: Citation) -> Quote | None:
    """The quote of a citation, or None where it has none."""
    if citation.quote is None:
        return None
    return Quote(
        (citation.source.id,),
        tuple(form for _, form in citation.quote.forms),
        str(citation.prefix or ""),
        str(citation.suffix or ""),
    )


def _digest(parts: Iterable[str]) -> str:
    # A levelled text has no line end, so that no two lists of parts look the same.
    return sha256("\n".join(parts).encode()).hexdigest()
