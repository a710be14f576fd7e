"""The facts as they were at a git revision, read by the same reader as today's."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import InvalidValue
from generator.reading.library import read_library
from generator.text import quoted

_WHICH = "Name a branch, a tag or a commit, such as HEAD~1 or main."


def library_at(layout: Layout, revision: str) -> Library:
    """The library at a revision of the site's repository.

    Raises:
        InvalidValue: git is not there, or knows no such revision, or there were no facts at it.
    """
    if revision.startswith("-"):
        raise InvalidValue(f"{quoted(revision)} is not a revision.", _WHICH)
    unknown = f"git knows no revision {quoted(revision)} here."
    commit = _git(layout, ["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"], unknown)
    none = f"At {quoted(revision)} there are no facts that can be read."
    archive = _git(layout, ["archive", "--format=tar", commit.decode().strip(), "data"], none)
    with TemporaryDirectory(prefix="explainer-") as folder:
        for name, raw in _files(archive):
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        library, _ = read_library(Layout(Path(folder).resolve()))
    if library is None:
        raise InvalidValue(none, _WHICH)
    return library


def _git(layout: Layout, arguments: list[str], otherwise: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=layout.root,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        sentence = "The facts of an earlier revision are asked for, but git is not installed."
        raise InvalidValue(sentence, "Install git, or leave --since out.") from None
    if done.returncode:
        raise InvalidValue(otherwise, _WHICH)
    return done.stdout


def _files(archive: bytes) -> Iterator[tuple[str, bytes]]:
    """The plain files of an archive; links are passed over, as they are in data/ itself."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            path = PurePosixPath(member.name)
            content = tar.extractfile(member) if member.isfile() else None
            if content and not path.is_absolute() and ".." not in path.parts:
                yield member.name, content.read()
