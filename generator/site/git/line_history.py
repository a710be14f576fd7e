"""When lines last changed: the changes that git tells of, followed back from the lines of today.

Nothing is asked of git here. A change is what `git log -p -U0` prints, the latest first. Where
lines move up or down, those that are looked for move with them; so a line that was taken away
counts as well as one that was written.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

# Begins a commit in what git prints, before its moment in seconds since 1970. No line of a patch
# begins so. What was not committed has no moment.
COMMIT = "\x01"

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


@dataclass(frozen=True)
class Span:
    """Lines of a file, the first line being 1, and what they hold."""

    first: int
    last: int
    holds: Hashable


@dataclass(frozen=True)
class Hunk:
    """How many lines were taken and put, and the line at which those that were put now stand, or
    after which some were taken. `goes_on` where the first line taken belonged to what stands
    above it."""

    taken: int
    put: int
    at: int
    goes_on: bool = False

    def ends_above(self, line: int) -> bool:
        return self.at + max(self.put - 1, 0) < line

    def touches(self, span: Span) -> bool:
        if self.put and self.at <= span.last and not self.ends_above(span.first):
            return True
        above = self.at - 1 if self.put else self.at  # the last line above what was taken
        return bool(self.taken) and (
            span.first <= above < span.last or (self.goes_on and above == span.last)
        )


@dataclass
class FileChange:
    """What one commit did to one file; the paths differ where it was moved, and are '' where it
    was made or removed."""

    moment: int | None
    old: str = ""
    new: str = ""
    hunks: list[Hunk] = field(default_factory=list)


def last_changes(
    spans: Mapping[str, Iterable[Span]], stream: Iterable[bytes]
) -> dict[Hashable, int | None]:
    """The moment at which what each span holds last changed; None where that is not committed.

    What no change touched is left out. `spans` are by path; the stream is read only as far as
    needed.
    """
    sought = {path: sorted(held, key=lambda span: span.first) for path, held in spans.items()}
    found: dict[Hashable, int | None] = {}
    for commit in _commits(stream):
        moved: dict[str, list[Span]] = {}
        for change in commit:
            if left := _left(sought.pop(change.new, []), change, found):
                moved[change.old] = left
        sought |= moved
        if not sought:
            break
    return found


def _left(spans: list[Span], change: FileChange, found: dict[Hashable, int | None]) -> list[Span]:
    """The spans that the change did not touch, where they stood before it."""
    left: list[Span] = []
    above, shift = 0, 0
    for span in spans:
        while above < len(change.hunks) and change.hunks[above].ends_above(span.first):
            shift += change.hunks[above].taken - change.hunks[above].put
            above += 1
        if not change.old or _any_touches(change.hunks, above, span):
            found.setdefault(span.holds, change.moment)
        else:
            moved = (span.first + shift, span.last + shift)
            left.append(Span(*moved, span.holds) if shift else span)
    return left


def _any_touches(hunks: list[Hunk], start: int, span: Span) -> bool:
    for number in range(start, len(hunks)):
        if hunks[number].touches(span):
            return True
        if hunks[number].at > span.last + 1:
            return False
    return False


def _commits(stream: Iterable[bytes]) -> Iterator[list[FileChange]]:
    """The changes of each commit. Lines of files are passed over by their count: one may look like
    anything."""
    lines = iter(stream)
    changes: list[FileChange] = []
    moment: int | None = None
    for line in lines:
        if line.startswith(COMMIT.encode()):
            yield changes
            changes = []
            moment = int(line[1:]) if line[1:].strip() else None
        elif line.startswith(b"diff --git "):
            changes.append(FileChange(moment))
        elif changes and (hunk := _HUNK.match(line)):
            changes[-1].hunks.append(_hunk(hunk, lines))
        elif changes:
            _name(changes[-1], line)
    yield changes


def _name(change: FileChange, line: bytes) -> None:
    # A path with a blank in it ends in a tab; one with stranger signs is quoted, and not known.
    path = line.decode("utf-8", "replace").rstrip("\n").rstrip("\t")
    if path.startswith(("--- a/", "rename from ")):
        change.old = path.removeprefix("--- a/").removeprefix("rename from ")
    elif path.startswith(("+++ b/", "rename to ")):
        change.new = path.removeprefix("+++ b/").removeprefix("rename to ")


def _hunk(head: re.Match[bytes], lines: Iterator[bytes]) -> Hunk:
    taken, at, put = (1 if given is None else int(given) for given in head.groups())
    body = [next(lines, b"") for _ in range(taken + put)]
    first = body[0][1:] if taken else b""
    goes_on = first[:1].isspace() and first.strip()[:1] not in (b"{", b"[")
    return Hunk(taken, put, at, goes_on)
