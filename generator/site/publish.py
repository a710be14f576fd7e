"""Puts a finished site in place in one step, so that readers see the old one or the new one."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

from generator.layout import Layout
from generator.problems import Place, Problem

# Lies in every folder that we publish, so that a folder of others is never replaced.
MARKER = ".explainer-site"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def aside(layout: Layout, process: int) -> Path:
    """A folder beside the site, for the new one to be built in; what was left there is removed."""
    for left in layout.root.glob(".site-*"):
        if left.is_symlink():
            left.unlink()
        elif (left / MARKER).is_file() or not any(left.iterdir()):
            shutil.rmtree(left)
    folder = layout.root / f".site-{process}"
    folder.mkdir()
    (folder / MARKER).write_text("A site in the making.\n", encoding="utf-8")
    return folder


def refuse_foreign(layout: Layout) -> Problem | None:
    """A problem where a folder that we did not make stands where the site belongs."""
    site = layout.site
    if site.is_symlink():
        return Problem(
            Place("site"),
            "not-ours",
            '"site" is a link to another folder, and only a folder of its own can be replaced.',
            "Delete the link, then run the command again.",
        )
    if not site.exists() or (site / MARKER).is_file() or not any(site.iterdir()):
        return None
    return Problem(
        Place("site"),
        "not-ours",
        '"site" holds files that were not built here.',
        "Move or delete the folder, then run the command again.",
    )


def publish(layout: Layout, new: Path) -> None:
    """Swaps the new folder with the published one and removes the old one."""
    (new / MARKER).write_text("A site built by explainer; it is replaced whole.\n", "utf-8")
    if not layout.site.exists():
        os.replace(new, layout.site)
        return
    if not _exchange(new, layout.site):
        # Where the system cannot swap two folders, there is an instant between two renames.
        old = new.with_name(new.name + "-old")
        os.replace(layout.site, old)
        os.replace(new, layout.site)
        new = old
    shutil.rmtree(new)


def _exchange(first: Path, second: Path) -> bool:
    """Swaps two folders at once (Linux renameat2); False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = (os.fsencode(first), os.fsencode(second))
    return bool(rename(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)
