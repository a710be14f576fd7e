"""On which day each record last changed, as the repository of the site tells; nothing where it does
not: without git, in a copy with the latest commits only, for lines that are not committed.

Git gets nothing of the caller's environment, and is kept from what it could be told to do by
settings: run other programs, ask other hosts, write.
"""

from __future__ import annotations

import datetime
import io
import subprocess
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import suppress

from generator.facts.dates import Day
from generator.facts.library import Library
from generator.facts.record import Record
from generator.layout import Layout
from generator.site.git.line_history import COMMIT, Span, last_changes

# Where git is looked for: never along a path that the caller sets.
PROGRAMS = "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin"
_ENVIRONMENT = {
    "PATH": PROGRAMS,
    "LC_ALL": "C",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_SETTINGS = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false",
             "protocol.allow=never", "log.follow=false", "diff.autoRefreshIndex=false")  # fmt: skip
_GIT = (
    "git",
    "--no-pager",
    "--literal-pathspecs",
    *(part for setting in _SETTINGS for part in ("-c", setting)),
)
_PATCH = ("-p", "-U0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff", "--no-textconv",
          "--no-relative", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/")  # fmt: skip
# First parents: a change that was merged changed these facts when it was merged.
_LOG = ("log", "--first-parent", "--diff-merges=first-parent", "--no-show-signature",
        f"--format={COMMIT}%ct", *_PATCH)  # fmt: skip
_FOLDERS = ("data", "docs")
_WHOLE_FILE = (0, 10**9)


class History:
    """The day, in UTC, on which a record or a file last changed; None where that is not known."""

    def __init__(self, days: Mapping[Hashable, Day]) -> None:
        self._days = days

    def of_record(self, record: Record) -> Day | None:
        return self._days.get(record.key)

    def of_file(self, path: str) -> Day | None:
        """`path` is below the site's root."""
        return self._days.get(path)

    def latest(self, records: Iterable[Record], files: Iterable[str] = ()) -> Day | None:
        """The last day of several; None where there are none, or that of one is not known."""
        days = [*map(self.of_record, records), *map(self.of_file, files)]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None


def read_history(layout: Layout, library: Library, files: Iterable[str] = ()) -> History:
    """The days of all records, of data/site.yml, and of other files below the site's root."""
    if not (layout.root / ".git").exists() or not _is_whole(layout):
        return History({})
    uncommitted = _said(layout, "diff", *_PATCH, "HEAD", "--", *_FOLDERS)
    if uncommitted is None:
        return History({})
    spans = _spans(layout, library)
    for path in {layout.relative(layout.site_file), *files}:
        spans[path].append(Span(*_WHOLE_FILE, path))
    found = last_changes(spans, _changes(layout, uncommitted))
    return History({key: _day(moment) for key, moment in found.items() if moment is not None})


def _day(moment: int) -> Day:
    day = datetime.datetime.fromtimestamp(moment, datetime.UTC)
    return day.year, day.month, day.day


def _spans(layout: Layout, library: Library) -> dict[str, list[Span]]:
    """The lines that hold each record, by the path of its file below the site's root."""
    starts: dict[str, list[tuple[int, Hashable]]] = defaultdict(list)
    for record in library.everything():
        place = library.place(record)
        starts[place.path].append((place.line, record.key))
    spans: dict[str, list[Span]] = defaultdict(list)
    for path, held in starts.items():
        with suppress(OSError):
            lines = (layout.root / path).read_bytes().split(b"\n")
            held.sort(key=lambda start: start[0])
            ends = [*(line for line, _ in held[1:]), len(lines) + 1]
            for (first, key), end in zip(held, ends, strict=True):
                spans[path].append(Span(first, _last(lines, first, end - 1), key))
    return spans


def _last(lines: list[bytes], first: int, last: int) -> int:
    """Without the blank lines and comments behind a record: they belong to the next one, if any."""
    while last > first and lines[last - 1].strip()[:1] in (b"", b"#"):
        last -= 1
    return last


def _is_whole(layout: Layout) -> bool:
    """False for a copy that holds the latest commits only: the earliest of them seems to have
    written all."""
    return _said(layout, "rev-parse", "--is-shallow-repository") == b"false\n"


def _changes(layout: Layout, uncommitted: bytes) -> Iterator[bytes]:
    """What is not committed, then each commit, the latest first, line by line."""
    yield f"{COMMIT}\n".encode()
    yield from io.BytesIO(uncommitted)  # lines end at line feeds only
    with _started(layout, *_LOG, "HEAD", "--", *_FOLDERS) as git:
        try:
            yield from git.stdout or ()
        finally:
            git.kill()  # all that is looked for may be found long before the first commit


def _said(layout: Layout, *arguments: str) -> bytes | None:
    """What git prints; None where there is no git, or it refuses."""
    try:
        with _started(layout, *arguments) as git:
            said, _ = git.communicate()
    except OSError:
        return None
    return None if git.returncode else said


def _started(layout: Layout, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*_GIT, *arguments],
        cwd=layout.root,
        env=_ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
