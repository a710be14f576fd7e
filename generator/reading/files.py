"""The fact files of a site: which there are, and their bytes. Links are never followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.facts.kinds import KINDS
from generator.layout import Layout
from generator.problems import Place, Problem
from generator.reading.disk import refusal
from generator.reading.yaml.decoding import LARGEST
from generator.text import FORBIDDEN, did_you_mean, listed, quoted

YAML = (".yml", ".yaml")
# A bibliography beside the facts: only sources have one.
CSL = ".json"
# What else may lie in data/: read by others, or by nobody.
_OTHERS = frozenset(
    ["exceptions.yml", "evidence.lock", "templates", "locale", "readme.md", "readme.txt"]
)


@dataclass(frozen=True)
class FactFile:
    """One file of facts: where it lies, how people call it, and the kind of its records."""

    path: Path
    shown: str
    kind: str

    @property
    def is_json(self) -> bool:
        """True for a bibliography in CSL JSON."""
        return self.path.suffix == CSL


def fact_files(layout: Layout) -> tuple[list[FactFile], list[Problem]]:
    """The files that hold records, in sorted order, and what lies there that is no such file.

    Raises:
        OSError: a folder cannot be read, so that nobody knows which facts there are.
    """
    files: list[FactFile] = []
    problems: list[Problem] = []
    if layout.data.is_dir() and not layout.data.is_symlink():
        for entry in _entries(layout.data):
            _sort_in(layout, entry, files, problems)
    return sorted(files, key=lambda file: file.shown), problems


def _sort_in(layout: Layout, entry: Path, files: list[FactFile], problems: list[Problem]) -> None:
    if entry == layout.site_file or entry.name.lower() in _OTHERS:
        return
    is_folder = entry.is_dir() and not entry.is_symlink()
    kind = entry.name if is_folder else entry.stem
    if kind not in KINDS or not (is_folder or entry.suffix in YAML):
        problems.append(_unknown(layout, entry, is_folder))
        return
    for path in _below(entry) if is_folder else [entry]:
        if path.suffix in YAML or (is_folder and path.suffix == CSL and kind == "sources"):
            files.append(FactFile(path, shown_path(layout, path), kind))
        elif path.name.lower() not in _OTHERS:
            sentence = f"{quoted(path.name)} is not read: facts are in files that end in .yml."
            hint = "Rename it, or move it out of the data folder."
            problems.append(_about_file(layout, path, "unknown-file", sentence, hint))


def _unknown(layout: Layout, entry: Path, is_folder: bool) -> Problem:
    known = [*KINDS, "site"] if not is_folder else list(KINDS)
    stem = entry.name if is_folder else entry.name.partition(".")[0]
    ending = "" if is_folder else ".yml"
    what = "folder" if is_folder else "file"
    sentence = f"The {what} {quoted(entry.name)} is not named after a kind of record."
    near = did_you_mean(stem, known).replace('"?', f'{ending}"?')
    if stem in known:
        near = f'Did you mean "{stem}{ending}"?'
    hint = f"{near} Kinds are {listed(KINDS, 'and')}.".strip()
    return _about_file(layout, entry, "unknown-kind", sentence, hint)


def _about_file(layout: Layout, path: Path, rule: str, sentence: str, hint: str) -> Problem:
    return Problem(Place(shown_path(layout, path)), rule, sentence, hint)


def _entries(folder: Path) -> Iterator[Path]:
    """What lies in a folder, sorted; hidden files are passed over: editors leave them."""
    found = sorted(folder.iterdir(), key=lambda path: path.name)
    yield from (path for path in found if not path.name.startswith("."))


def _below(folder: Path) -> Iterator[Path]:
    waiting = [folder]
    while waiting:
        for path in _entries(waiting.pop()):
            if path.is_dir() and not path.is_symlink():
                waiting.append(path)
            else:
                yield path


def shown_path(layout: Layout, path: Path) -> str:
    """The path as problems tell it, whatever odd characters the name of a file holds."""
    return FORBIDDEN.sub("\ufffd", layout.relative(path)).replace("\n", "\ufffd")


def read_bytes(path: Path, shown: str, most: int = LARGEST) -> tuple[bytes, Problem | None]:
    """A file's bytes, at most one more than the limit; or the problem why there are none."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return b"", _not_a_file(path, shown)
        # Between the look and the opening a link could take the file's place.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with open(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
            return file.read(most + 1), None
    except OSError as error:
        why, what_to_do = refusal(error)
        sentence = f"The file cannot be read: {why}."
        return b"", Problem(Place(shown), "unreadable-file", sentence, what_to_do)


def _not_a_file(path: Path, shown: str) -> Problem:
    what = "a link" if path.is_symlink() else "not a plain file"
    hint = "Put the file itself here, inside the data folder."
    return Problem(Place(shown), "not-a-file", f"{quoted(path.name)} is {what}.", hint)
