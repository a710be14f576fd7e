"""Puts a finished site in place in one step, so that readers see the old one or the new one."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from generator.layout import Layout
from generator.reading.disk import faults_name
from generator.site.publish.work_folder import not_ours

# Lies in every site that we build, so that a folder of others is never replaced or removed.
MARKER = ".explainer-site"
_AT_FDCWD = -100
_SWAP = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS
_NOT_HERE = frozenset([errno.ENOSYS, errno.EINVAL, errno.ENOTSUP])


def refuse_foreign(layout: Layout) -> None:
    """Makes sure that what stands where the site belongs is a site that we built, or nothing.

    Raises:
        ProblemError: it is a link, a file, a folder of others, or somebody keeps a repository in
            it.
    """
    site, name = layout.site, layout.relative(layout.site)
    if not os.path.lexists(site):
        return
    if site.is_symlink():
        raise not_ours(layout, "is a link, and only a folder of its own can be replaced", name)
    if not site.is_dir():
        raise not_ours(layout, "is a file where a folder belongs", name)
    if not _is_ours(site):
        raise not_ours(layout, "holds files that were not built here", name)
    if os.path.lexists(site / ".git"):
        raise not_ours(layout, "would be lost with the old site", f"{name}/.git")


def clear_leftovers(layout: Layout) -> None:
    """Removes what a killed run left in the work folder; to be called by who holds the lock.

    Raises:
        ProblemError: what lies there is not a site that we built.
        OSError: the file system refuses.
    """
    files = (layout.next_page, layout.next_packed, layout.site_facts, layout.named_pages)
    for file in files:
        file.unlink(missing_ok=True)
    for left in (layout.old_site, layout.next_site):
        if not os.path.lexists(left):
            continue
        if left.is_symlink() or not _is_ours(left):
            raise not_ours(layout, "is not a site that was built here", layout.relative(left))
        if left == layout.old_site and not os.path.lexists(layout.site):
            os.replace(left, layout.site)  # killed between the two renames of a swap
        else:
            _remove(left)


def start_site(layout: Layout) -> Path:
    """An empty folder for the new site to be built in, marked as ours."""
    folder = layout.next_site
    with faults_name(folder):
        folder.mkdir()
        words = "A site built by explainer, which replaces it whole.\n"
        (folder / MARKER).write_text(words, encoding="utf-8")
    return folder


def drop_site(layout: Layout) -> None:
    """Removes a new site that is not to be published; what resists, the next run removes."""
    with suppress(OSError):
        _remove(layout.next_site)


def publish(layout: Layout) -> None:
    """Swaps the new site with the published one, and removes the old one.

    Raises:
        OSError: the file system refuses; the published site is as it was.
    """
    with faults_name(layout.site):
        _flush(layout.next_site)
        _take_place(layout)
    for left in (layout.next_site, layout.old_site):
        if left.is_dir():
            with suppress(OSError):  # the next run removes it
                _remove(left)


def _take_place(layout: Layout) -> None:
    # A whole folder, which put_file knows nothing of: all of the new site, or all of the old one.
    if not os.path.lexists(layout.site):
        os.replace(layout.next_site, layout.site)
    elif not _exchange(layout.next_site, layout.site):
        # Where the system cannot swap two folders, there is an instant between two renames.
        os.replace(layout.site, layout.old_site)
        try:
            os.replace(layout.next_site, layout.site)
        except OSError:
            os.replace(layout.old_site, layout.site)
            raise


def _exchange(first: Path, second: Path) -> bool:
    """Swaps two folders at once; False where the system cannot."""
    paths = os.fsencode(first), os.fsencode(second)
    if sys.platform.startswith("linux"):
        swap, given = "renameat2", (_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _SWAP)
    elif sys.platform == "darwin":
        swap, given = "renamex_np", (*paths, _SWAP)
    else:
        return False
    return _system_call(swap, *given)


def _flush(folder: Path) -> None:
    """Waits until the disk has all files of a folder: else power loss could leave empty ones."""
    if sys.platform.startswith("linux"):
        opened = os.open(folder, os.O_RDONLY)
        try:
            if _system_call("syncfs", opened):
                return
        finally:
            os.close(opened)
    if hasattr(os, "sync"):
        os.sync()


def _system_call(name: str, *given: int | bytes) -> bool:
    """Calls a function of the C library; False where the system does not have it."""
    call = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if call is None:
        return False
    if call(*given) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        return False
    raise OSError(number, os.strerror(number))


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARKER).is_file() or not any(folder.iterdir()))


def _remove(folder: Path) -> None:
    """Removes a site, its marker last: what a kill leaves of it is still known as ours."""
    for entry in list(folder.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MARKER:
            entry.unlink()
    (folder / MARKER).unlink(missing_ok=True)
    folder.rmdir()
