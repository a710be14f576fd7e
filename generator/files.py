"""Files on disk: those of a folder, and how one is put in its place."""

from __future__ import annotations

import os
from pathlib import Path


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


def put_file(file: Path, content: bytes, aside: Path | None = None) -> bool:
    """Puts a file in place in one step, so that nobody ever reads half of it.

    It is written whole at `aside`, on the same disk (beside the file if not given), then moved.
    False where the file holds just that already.

    Raises:
        OSError: the disk refuses.
    """
    if file.is_file() and not file.is_symlink() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    written = aside or file.with_name(f".{file.name}.new")
    written.unlink(missing_ok=True)  # left by a kill; what is a link is not followed
    with written.open("xb") as new:
        new.write(content)
    os.replace(written, file)
    return True
