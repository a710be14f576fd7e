"""data/evidence.lock: which quotes were found in which texts, one line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.facts.library import Library
from generator.facts.proofs import CheckedQuote, CheckedText, Evidence
from generator.layout import Layout
from generator.problems import Place, Problem
from generator.reading.files import read_bytes, shown_path
from generator.reading.yaml.decoding import MOST_OF_A_SORT
from generator.text import ID_LENGTH, quoted

# Some 200 bytes a line: 40,000 quotes.
LARGEST_LOCK = 8 * 1024 * 1024

_ID = rf"[a-z0-9-]{{1,{ID_LENGTH}}}"
_DIGEST = "[0-9a-f]{64}"
_TEXT = re.compile(rf"text ({_ID}) ({_DIGEST}) (\d{{4}}-\d\d-\d\d) (whole|excerpt)", re.ASCII)
_QUOTE = re.compile(
    rf"quote ({_ID}) ((?:site|[a-z]+/{_ID})/[\w/-]{{1,300}}) ({_DIGEST}) (\d{{1,9}}) (\d{{1,9}})",
    re.ASCII,
)
_CONFLICT = re.compile(r"[<>]{7}( |$)|={7}$|\|{7}( |$)")
_RENEW = 'Run "explainer verify", which writes the file anew.'


@dataclass
class _Lock:
    """What the lines read so far say."""

    shown: str
    texts: dict[str, CheckedText] = field(default_factory=dict)
    quotes: set[CheckedQuote] = field(default_factory=set)
    # By source, the first line about a quote from it.
    first: dict[str, int] = field(default_factory=dict)

    def problem(self, line: int, sentence: str, hint: str = _RENEW) -> Problem:
        return Problem(Place(self.shown, line), "broken-lock", sentence, hint)


def read_evidence(layout: Layout) -> tuple[Evidence, list[Problem]]:
    """What the lock says was checked, and each of its lines that says nothing.

    A site without the file has no evidence. Where two lines about one text differ, as after
    joining the work of two people, the later day holds.
    """
    path = layout.lock_file
    if layout.data.is_symlink() or not (path.exists() or path.is_symlink()):
        return Evidence(), []
    lock = _Lock(shown_path(layout, path))
    raw, unread = read_bytes(path, lock.shown, LARGEST_LOCK)
    if unread:
        return Evidence(), [unread]
    if len(raw) > LARGEST_LOCK:
        sentence = f"The file has more than {LARGEST_LOCK:,} bytes."
        hint = 'Delete it, and run "explainer verify".'
        return Evidence(), [Problem(Place(lock.shown), "file-too-large", sentence, hint)]
    lines = raw.decode("ascii", "replace").replace("\r\n", "\n").split("\n")
    problems = list(_problems(lock, lines))[:MOST_OF_A_SORT]
    quotes = (quote for quote in lock.quotes if quote.source in lock.texts)
    return Evidence(tuple(sorted(lock.texts.values())), tuple(sorted(quotes))), problems


def under_new_ids(library: Library, evidence: Evidence) -> Evidence:
    """The evidence with the ids that the records have today."""
    return evidence.renamed(
        {
            f"{record.kind}/{former}": f"{record.kind}/{record.id}"
            for record in library.everything()
            for former in record.formerly
        }
    )


def _problems(lock: _Lock, lines: list[str]) -> Iterator[Problem]:
    """Reads line by line; what is wrong with those that cannot be read."""
    for number, line in enumerate(lines, 1):
        text, quote = _TEXT.fullmatch(line), _QUOTE.fullmatch(line)
        if text and _is_day(text[3]):
            yield from _take_text(lock, number, text)
        elif quote:
            source, claim, digest, position, count = quote.groups()
            lock.quotes.add(CheckedQuote(source, claim, digest, int(position), int(count)))
            lock.first.setdefault(source, number)
        elif _CONFLICT.match(line):
            sentence = (
                f"An unfinished merge stands here: a line that begins with {quoted(line[:7])}."
            )
            yield lock.problem(number, sentence, 'Run "explainer verify": it joins both versions.')
        elif line and not line.startswith("#"):
            yield lock.problem(number, f"{quoted(line)} is no line of this file.")
    for source, number in lock.first.items():
        if source not in lock.texts:
            sentence = f"No line tells in which text of {quoted(source)} this was found."
            yield lock.problem(number, sentence)


def _take_text(lock: _Lock, number: int, found: re.Match[str]) -> Iterator[Problem]:
    source, digest, day, whole = found.groups()
    text = CheckedText(source, digest, day, whole == "whole", number)
    other = lock.texts.get(source)
    if other is None or text.day > other.day:
        lock.texts[source] = text
    if other is not None and other != text:
        sentence = f"A second text of {quoted(source)}: another stands in line {other.line}."
        yield lock.problem(number, sentence)


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
