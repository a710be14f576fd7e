"""Changes of the facts as lines for people, or as one JSON document for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from generator.site.changes.differences import CHANGED, GONE, NEW, ChangedRecord, Difference
from generator.text import quoted

DIFF_VERSION = 1
_LONGEST = 400  # characters of a value in a line
_AROUND = 40  # characters that are shown round what differs


def difference_lines(changed: Sequence[ChangedRecord]) -> Iterator[str]:
    """A line for each record, and below it one for each of its fields that changed."""
    for record in changed:
        kind = record.kind.removesuffix("s") if record.kind else "site"
        now = {NEW: "is new", GONE: "is gone", CHANGED: "changed"}[record.state]
        yield f"{record.place.path}:{record.place.line}: {kind} {quoted(record.label)} {now}"
        yield from (f"    {_line(difference)}" for difference in record.differences)


def changes_in_words(changed: Sequence[ChangedRecord], revision: str) -> str:
    """How many records changed since a revision, in a sentence."""
    if not changed:
        return f"No fact changed since {revision}."
    count = Counter(record.state for record in changed)
    said = [f"{count[state]:,} {state}" for state in (NEW, CHANGED, GONE)]
    return f"Since {revision}: {', '.join(said)}."


def changes_document(changed: Sequence[ChangedRecord], revision: str) -> str:
    """The same as JSON."""
    records = [
        {
            "state": record.state,
            "kind": record.kind,
            "id": record.id,
            "label": record.label,
            "path": record.place.path,
            "line": record.place.line,
            "fields": [asdict(difference) for difference in record.differences],
        }
        for record in changed
    ]
    document = {"version": DIFF_VERSION, "since": revision, "records": records}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _line(difference: Difference) -> str:
    was, now = _cut(difference.was, difference.now)
    if not was:
        return f"{difference.field}: {now} is new"
    if not now:
        return f"{difference.field}: {was} is gone"
    return f"{difference.field}: {was} is now {now}"


def _cut(was: str, now: str) -> tuple[str, str]:
    """Both in quotation marks; of two long texts only the part that differs, with a few words
    round it."""
    if was and now and max(len(was), len(now)) > 2 * _AROUND:
        start, end = _common(was, now), _common(was[::-1], now[::-1])
        was, now = (_part(text, start, end) for text in (was, now))
    return _in_marks(was), _in_marks(now)


def _in_marks(text: str) -> str:
    return quoted(text, _LONGEST) if text else ""


def _common(one: str, other: str) -> int:
    """How many signs two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _part(text: str, start: int, end: int) -> str:
    first = text.rfind(" ", 0, max(0, start - _AROUND)) + 1
    last = text.find(" ", len(text) - max(0, end - _AROUND))
    last = len(text) if last < 0 or end <= _AROUND else last
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
