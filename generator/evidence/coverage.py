"""Which passages of a source's text facts cite, and which sentences nobody cites."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.evidence.find import passages
from generator.evidence.line_ends import SPACELESS
from generator.evidence.normalise import LevelText
from generator.evidence.sentences import sentence_spans
from generator.facts.claims import Claim, claims
from generator.facts.library import Library
from generator.facts.records.sources import Source

# Of a script without blanks between words each character counts as one.
_WORD = re.compile(f"[{SPACELESS}]|[^\\W{SPACELESS}]+(?:['’‐-][^\\W{SPACELESS}]+)*")


@dataclass(frozen=True)
class Piece:
    """A stretch of the text, the places of the facts that cite it (none: nobody does), and
    whether the source's record says that it states no fact."""

    words: str
    cited_by: tuple[str, ...]
    is_boilerplate: bool = False

    @property
    def count(self) -> int:
        """How many words it has; vowel marks within an Arabic word do not part it."""
        letters = (sign for sign in self.words if not unicodedata.combining(sign))
        return sum(1 for _ in _WORD.finditer("".join(letters)))


@dataclass(frozen=True)
class Sentence:
    """A sentence in pieces: cited where a fact cites any of its words, and boilerplate where the
    source's record says that some of them state no fact."""

    pieces: tuple[Piece, ...]
    is_cited: bool
    is_boilerplate: bool

    @property
    def words(self) -> str:
        return " ".join("".join(piece.words for piece in self.pieces).split())


@dataclass(frozen=True)
class Coverage:
    """A source's text, sentence by sentence."""

    source: Source
    is_whole: bool
    sentences: tuple[Sentence, ...]

    @property
    def uncited(self) -> tuple[Sentence, ...]:
        """The sentences that no fact cites, though they may state one."""
        return tuple(s for s in self.sentences if not s.is_cited and not s.is_boilerplate)

    @property
    def stating(self) -> int:
        """How many sentences state a fact, or may."""
        return sum(one.is_cited or not one.is_boilerplate for one in self.sentences)

    @property
    def word_count(self) -> int:
        """How many words state a fact, or may."""
        return sum(piece.count for piece in self._stating_pieces)

    @property
    def cited_words(self) -> int:
        """How many of these a fact cites."""
        return sum(piece.count for piece in self._stating_pieces if piece.cited_by)

    @property
    def _stating_pieces(self) -> Iterator[Piece]:
        stating = (one for one in self.sentences if one.is_cited or not one.is_boilerplate)
        return (piece for one in stating for piece in one.pieces if not piece.is_boilerplate)


@dataclass(frozen=True)
class _Mark:
    """A cited stretch of the original text."""

    start: int
    end: int
    place: str
    is_boilerplate: bool


def coverage_of(library: Library, source: Source, text: LevelText, is_whole: bool) -> Coverage:
    """The text of a source, with what the quotes of all facts cite of it."""
    marks = sorted(_marks(library, source, text), key=lambda mark: (mark.start, mark.place))
    spans = sentence_spans(text.original, source.language or library.about.language)
    sentences = tuple(_sentence(text.original, start, end, marks) for start, end in spans)
    return Coverage(source, is_whole, sentences)


def _marks(library: Library, source: Source, text: LevelText) -> Iterator[_Mark]:
    for claim in claims(library):
        if source.id in claim.quote.sources:
            for start, end in sorted(_spans(claim, text)):
                yield _Mark(start, end, str(claim.place), claim.path[:1] == ("boilerplate",))


def _spans(claim: Claim, text: LevelText) -> set[tuple[int, int]]:
    quote = claim.quote
    return {
        text.span(found.start, found.end)
        for form in quote.forms
        for found in passages(text.level, form, quote.prefix, quote.suffix)
    }


def _sentence(text: str, start: int, end: int, marks: list[_Mark]) -> Sentence:
    before = bisect_left(marks, end, key=lambda mark: mark.start)
    here = [mark for mark in marks[:before] if mark.end > start]
    cuts = {start, end} | {at for mark in here for at in (mark.start, mark.end) if start < at < end}
    edges = sorted(cuts)
    pieces = (_piece(text, a, b, here) for a, b in pairwise(edges))
    says = {mark.is_boilerplate for mark in here}
    return Sentence(tuple(pieces), False in says, True in says)


def _piece(text: str, start: int, end: int, marks: list[_Mark]) -> Piece:
    over = [mark for mark in marks if mark.start < end and start < mark.end]
    states = {not mark.is_boilerplate for mark in over}
    places = tuple(sorted({mark.place for mark in over}))
    return Piece(text[start:end], places, states == {False})
