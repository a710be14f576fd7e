"""What pages call records of a kind: the one place from which they take these words."""

from __future__ import annotations

from functools import lru_cache

from generator.facts.kinds import KIND_TABLE, KindWords
from generator.presenting.messages import Messages


@lru_cache(maxsize=128)  # asked for each of very many links
def kind_words(words: Messages, kind: str) -> KindWords:
    """The words for a kind in the language of the pages; none is empty but `way_in` where no
    section lists its records."""
    held = KIND_TABLE[kind].words

    def said(message: str) -> str:
        return words.gettext(message) if message else ""

    return KindWords(
        noun=said(held.noun),
        counted=held.counted,
        label=said(held.label),
        labels=said(held.labels),
        heading=said(held.heading or held.labels),
        card=said(held.card or held.label),
        way_in=said(held.way_in),
    )


def kind_count(words: Messages, kind: str, count: int) -> str:
    """So many records of a kind, in words."""
    return words.ngettext(*KIND_TABLE[kind].words.counted, count)
