"""The files of a folder, and those that are not plain: followed, they would publish what lies
elsewhere."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.layout import Layout
from generator.problems import Place, Problem


def links_outside(layout: Layout) -> Iterator[Problem]:
    """A problem for docs/, the site's own templates and all below them that is a link, a pipe, a
    device or the like. (Files of facts are looked at by who reads them.)"""
    for folder in (layout.docs, layout.templates):
        for path in [folder, *_below(folder)] if os.path.lexists(folder) else ():
            mode = os.lstat(path).st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                what = "a link" if stat.S_ISLNK(mode) else "not a plain file"
                yield Problem(
                    Place(layout.relative(path)),
                    "leads-outside",
                    f'"{layout.relative(path)}" is {what}, so what it leads to would be published.',
                    "Put the file itself in its place.",
                )


def files_below(folder: Path) -> list[str]:
    """The paths of all files below a folder, in order, with forward slashes.

    Raises:
        OSError: a folder cannot be read (`Path.rglob` would pass over it without a word).
    """
    found: list[str] = []
    for place, folders, names in os.walk(folder, onerror=_raise):
        folders.sort()
        found += [(Path(place) / name).relative_to(folder).as_posix() for name in names]
    return sorted(found)


def _raise(error: OSError) -> None:
    raise error


def _below(folder: Path) -> Iterator[Path]:
    if folder.is_symlink():
        return
    for entry in sorted(os.scandir(folder), key=lambda found: found.name):
        yield Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path))
