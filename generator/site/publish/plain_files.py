"""Files below docs/ and the site's own templates that are not plain: followed, they would
publish what lies elsewhere."""

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


def _below(folder: Path) -> Iterator[Path]:
    if folder.is_symlink():
        return
    for entry in sorted(os.scandir(folder), key=lambda found: found.name):
        yield Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path))
