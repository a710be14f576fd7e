"""On which day each record last changed, as the repository of the site tells; nothing where it does
not: without git, in a copy with the latest commits only, for lines that are not committed."""

from __future__ import annotations

import datetime
import io
import os
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import suppress

from generator.facts.dates import Day
from generator.facts.library import Library
from generator.facts.record import Record
from generator.layout import Layout
from generator.site.git.line_history import COMMIT, Span, last_changes
from generator.site.git.repository import Repository, TreeFile, opened_repository
from generator.site.git.run import NoAnswer

# As text whatever is in it: a file of facts may hold what git takes for a program's.
_PATCH = ("-p", "-U0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff", "--no-textconv",
          "--text", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/")  # fmt: skip
# First parents: a change that was merged changed these facts when it was merged.
_LOG = ("log", "--first-parent", "--diff-merges=first-parent", "--no-show-signature",
        f"--format={COMMIT}%ct")  # fmt: skip
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
    spans = _spans(layout, library)
    for path in {layout.relative(layout.site_file), *files}:
        spans[path].append(Span(*_WHOLE_FILE, path))
    work = layout.work if layout.work.is_dir() else None
    try:
        with opened_repository(layout.root, work) as repository:
            # In a copy of the latest commits the earliest of them seems to have written all.
            found = last_changes(spans, _changes(repository, spans)) if repository.is_whole else {}
    except NoAnswer:
        return History({})
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


def _changes(repository: Repository, paths: Iterable[str]) -> Iterator[bytes]:
    """What is not committed, then each commit, the latest first, line by line."""
    head = repository.commit("HEAD")
    options = [*_PATCH, f"--relative={repository.within}" if repository.within else "--no-relative"]
    yield f"{COMMIT}\n".encode()
    if changed := _not_committed(repository, head, paths):
        # Lines end at line feeds only.
        yield from io.BytesIO(repository.patch(head, changed, *options))
    folders = [f"{repository.within}{folder}" for folder in _FOLDERS]
    # All that is looked for may be found long before the first of them.
    yield from repository.lines(*_LOG, *options, head, "--", *folders)


def _not_committed(
    repository: Repository, head: str, paths: Iterable[str]
) -> dict[str, bytes | None]:
    """The files that are not as a commit has them, with their bytes; None for one that is gone."""
    held = {file.path: file for file in repository.files(head, *_FOLDERS)}
    root = repository.root
    changed: dict[str, bytes | None] = {
        path: None for path in held if not os.path.lexists(root / path)
    }
    for path in paths:
        with suppress(OSError):
            raw = _as_committed(repository, held.get(path), (root / path).read_bytes())
            if raw is not None:
                changed[path] = raw
    return changed


def _as_committed(repository: Repository, file: TreeFile | None, raw: bytes) -> bytes | None:
    """The bytes of a file with line ends as in the commit, since those of a checkout may be the
    system's own; None where that is all that differs, and for what the commit holds as a link."""
    if file is None:
        return raw
    if not file.is_plain or repository.id_of(raw) == file.id:
        return None
    if b"\r\n" in raw and b"\r" not in next(repository.contents([file.id])):
        raw = raw.replace(b"\r\n", b"\n")
    return None if repository.id_of(raw) == file.id else raw
