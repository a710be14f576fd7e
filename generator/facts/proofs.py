"""Evidence: which quotes were found in the texts of their sources, as data/evidence.lock has it.

It holds no word of a text, only digests and positions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.facts.dates import Date
from generator.facts.quotes import Quote, quote_of
from generator.facts.sourced import Citation

# How the lock calls data/site.yml, which is no record.
SITE = "site"


@dataclass(frozen=True, order=True)
class CheckedText:
    """A text in which quotes were sought: whose, the SHA-256 of the file, the day (YYYY-MM-DD).

    `whole` is False where only an excerpt was at hand; `line` is where in the lock it stands.
    """

    source: str
    digest: str
    day: str
    whole: bool
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, order=True)
class CheckedQuote:
    """A quote that was found: in which source, where in the facts, and the SHA-256 of its words.

    `claim` is the path of keys to it, such as actors/some-id/sources/0/quote. `position` counts
    the characters before it in the levelled text, from 0; `count` how often the words occur there.
    """

    source: str
    claim: str
    digest: str
    position: int
    count: int

    @property
    def key(self) -> tuple[str, str]:
        return self.source, self.digest

    @property
    def record(self) -> str:
        """The record that the claim is in, as kind/id, or "site"."""
        parts = self.claim.split("/")
        return SITE if parts[0] == SITE else "/".join(parts[:2])


@dataclass(frozen=True)
class Proof:
    """That a quote was found: in which source, on which day, in its whole text or an excerpt.

    `count` is how often the words occur in the text (with their prefix and suffix, if any): where
    it is 1, a link to the words leads to the right place.
    """

    source: str
    day: Date
    whole: bool
    position: int
    count: int


@dataclass(frozen=True)
class Evidence:
    """All that was checked."""

    texts: tuple[CheckedText, ...] = ()
    quotes: tuple[CheckedQuote, ...] = ()

    def of(self, citation: Citation) -> Proof | None:
        """The proof of a citation's quote; None where it has none, or nobody checked it."""
        quote = quote_of(citation)
        return self.proof(quote) if quote else None

    def proof(self, quote: Quote) -> Proof | None:
        """The proof of a quote, or None where nobody checked it in just these words."""
        found = self.found(quote)
        text = self.text_of(found.source) if found else None
        if found is None or text is None:
            return None
        return Proof(found.source, Date.parse(text.day), text.whole, found.position, found.count)

    def found(self, quote: Quote) -> CheckedQuote | None:
        """The entry that proves a quote: for the first of its sources that has one."""
        if not self.quotes:
            return None
        entries = (self._by_key.get(key) for key in quote.pairs())
        return next((entry for entry in entries if entry), None)

    def text_of(self, source: str) -> CheckedText | None:
        """The text in which the quotes of a source were sought."""
        return self._texts.get(source)

    @cached_property
    def by_record(self) -> Mapping[str, tuple[CheckedQuote, ...]]:
        """The checked quotes of each record, by kind/id (or "site")."""
        found: dict[str, list[CheckedQuote]] = defaultdict(list)
        for entry in sorted(self.quotes):
            found[entry.record].append(entry)
        return {record: tuple(entries) for record, entries in found.items()}

    def renamed(self, names: Mapping[str, str]) -> Evidence:
        """The same for records that have new ids: `names` gives for an old kind/id the new one."""

        def source(name: str) -> str:
            return names.get(f"sources/{name}", f"sources/{name}").partition("/")[2]

        def claim(entry: CheckedQuote) -> str:
            record = entry.record
            return names.get(record, record) + entry.claim.removeprefix(record)

        if not names:
            return self
        return Evidence(
            tuple(replace(text, source=source(text.source)) for text in self.texts),
            tuple(
                replace(entry, source=source(entry.source), claim=claim(entry))
                for entry in self.quotes
            ),
        )

    @cached_property
    def _texts(self) -> dict[str, CheckedText]:
        return {text.source: text for text in self.texts}

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], CheckedQuote]:
        return {entry.key: entry for entry in sorted(self.quotes, reverse=True)}
