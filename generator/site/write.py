"""Made files to disk: only what changed, what is gone removed, nothing of others touched."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.files import put_file
from generator.layout import MADE_BY, Layout
from generator.problems import Place, Problem
from generator.progress import Progress, silent
from generator.reading.disk import faults_name

MARK = MADE_BY.encode()
MARK_WITHIN = 4096


@dataclass(frozen=True)
class Written:
    """Paths below docs/: made anew, changed, removed, and how many stay as they were."""

    made: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int

    @property
    def differs(self) -> tuple[str, ...]:
        return tuple(sorted((*self.made, *self.changed, *self.removed)))


def compare_outputs(layout: Layout, outputs: Mapping[str, str]) -> tuple[Written, list[Problem]]:
    """What writing would do, and every file of others that stands where a made one belongs."""
    made, changed, kept, foreign = [], [], 0, []
    named = _manifest(layout)
    for path, text in outputs.items():
        file = layout.docs / path
        held = _held(layout, file)
        if held is None:
            made.append(path)
        elif held == text.encode():
            kept += 1
        elif _ours(layout, path, held, named):
            changed.append(path)
        else:
            foreign.append(_foreign(layout, file))
    removed = tuple(_gone(layout, outputs))
    return Written(tuple(made), tuple(changed), removed, kept), foreign


def write_outputs(
    layout: Layout, outputs: Mapping[str, str], plan: Written, progress: Progress = silent
) -> None:
    """Carries a plan out; to be called by who holds the lock. The list of made files is written
    first and last, so that a run that is cut short leaves no file that the next one would not
    know."""
    remembered = {**_manifest(layout), **dict.fromkeys(outputs, "")}
    _write_manifest(layout, remembered)
    todo = (*plan.made, *plan.changed)
    for done, path in enumerate(todo):
        _replace(layout, layout.docs / path, outputs[path])
        progress("writing pages", done + 1, len(todo))
    for path in plan.removed:
        (layout.docs / path).unlink(missing_ok=True)
        _drop_empty_folders(layout, (layout.docs / path).parent)
    _write_manifest(layout, {path: _digest(text) for path, text in outputs.items()})


def _held(layout: Layout, file: Path) -> bytes | None:
    """What stands at a path, or None for nothing; a link counts as a file of others."""
    if any(folder.is_symlink() for folder in _folders_between(layout, file)):
        return b""
    if file.is_symlink() or file.is_dir():
        return b""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _folders_between(layout: Layout, file: Path) -> Iterator[Path]:
    for folder in file.parents:
        if folder == layout.docs:
            return
        yield folder


def _foreign(layout: Layout, file: Path) -> Problem:
    path = layout.relative(file)
    return Problem(
        Place(path),
        "not-ours",
        f'"{path}" stands where a made page belongs, and was not made here.',
        "Move or delete it, then run the command again.",
    )


def _gone(layout: Layout, outputs: Mapping[str, str]) -> Iterator[str]:
    """Files made earlier that no fact makes any more; each is still marked as ours."""
    named = _manifest(layout)
    for path in sorted(named or _marked(layout)):
        file = layout.docs / path
        if path in outputs or ".." in Path(path).parts or Path(path).is_absolute():
            continue
        held = _held(layout, file)
        if held is not None and _ours(layout, path, held, named):
            yield path


def _ours(layout: Layout, path: str, held: bytes, named: Mapping[str, str]) -> bool:
    """Whether we made a file: its head says so. A table can say nothing of itself: the list of made
    files names it, or the picture beside it says so, whose numbers it holds."""
    if not path.endswith(".csv"):
        return MARK in held[:MARK_WITHIN]
    picture = _held(layout, (layout.docs / path).with_suffix(".svg")) or b""
    return bool(held) and (path in named or MARK in picture[:MARK_WITHIN])


def _marked(layout: Layout) -> Iterator[str]:
    """Where the list of made files is lost: every file below docs/ that may be one of ours."""
    for file in layout.docs.rglob("*.*"):
        if file.is_file() and file != layout.manifest:
            yield file.relative_to(layout.docs).as_posix()


def _manifest(layout: Layout) -> dict[str, str]:
    try:
        held = json.loads(layout.manifest.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    files = held.get("files") if isinstance(held, dict) else None
    return files if isinstance(files, dict) else {}


def _write_manifest(layout: Layout, files: Mapping[str, str]) -> None:
    text = json.dumps({"made_by": MADE_BY, "files": dict(sorted(files.items()))}, indent=1)
    if not layout.manifest.exists() or layout.manifest.read_text(encoding="utf-8") != text:
        _replace(layout, layout.manifest, text)


def _replace(layout: Layout, file: Path, text: str) -> None:
    """Writes in the work folder and moves into place: no half-written page is ever read or left."""
    with faults_name(file):
        put_file(file, text.encode(), layout.next_page)


def _drop_empty_folders(layout: Layout, folder: Path) -> None:
    while folder != layout.docs and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
