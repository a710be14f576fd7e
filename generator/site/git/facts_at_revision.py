"""The facts as they were at a git revision, read by the same reader as today's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator.facts.library import Library
from generator.layout import Layout
from generator.problems import InvalidValue, Problems
from generator.reading.library import read_library
from generator.reading.yaml.decoding import LARGEST
from generator.site.git.repository import LINK, SUBMODULE, Repository, TreeFile, opened_repository
from generator.site.git.run import NoAnswer
from generator.text import quoted

_WHICH = "Name a branch, a tag or a commit, such as HEAD~1 or main."
_NO_HISTORY = "Only the latest commits are here. Fetch the others first: git fetch --unshallow."
# A file that is not read at all: what it held would be told as new.
_UNREAD = frozenset(["not-a-file", "unreadable-file", "file-too-large"])


def library_at(layout: Layout, revision: str) -> Library:
    """The library at a revision of the site's repository.

    Raises:
        InvalidValue: git is not there, or knows no such revision, or there were no facts at it, or
            not all files that held facts can be read.
    """
    if revision.startswith("-"):
        raise InvalidValue(f"{quoted(revision)} is not a revision.", _WHICH)
    try:
        with opened_repository(layout.root) as repository:
            return _library_of(repository, revision, _commit(repository, revision))
    except NoAnswer as no_answer:
        unknown = f"git knows no revision {quoted(revision)} here."
        raise InvalidValue(unknown, f"The reason is: {no_answer.reason}.") from None


def _commit(repository: Repository, revision: str) -> str:
    try:
        return repository.commit(revision)
    except NoAnswer:
        hint = _WHICH if repository.is_whole else _NO_HISTORY
        unknown = f"git knows no revision {quoted(revision)} here."
        raise InvalidValue(unknown, hint) from None


def _library_of(repository: Repository, revision: str, commit: str) -> Library:
    files = [file for file in repository.files(commit, "data") if _stays_within(file.path)]
    _refuse_submodules(files, revision)
    with TemporaryDirectory(prefix="explainer-") as folder:
        _lay_out(repository, files, Path(folder))
        library, problems = read_library(Layout(Path(folder).resolve()))
    _refuse_unread(problems, revision)
    if library is None:
        raise InvalidValue(f"At {quoted(revision)} there are no facts that can be read.", _WHICH)
    return library


def _stays_within(path: str) -> bool:
    parts = PurePosixPath(path)
    return not parts.is_absolute() and ".." not in parts.parts


def _refuse_submodules(files: Sequence[TreeFile], revision: str) -> None:
    for file in files:
        if file.mode == SUBMODULE:
            sentence = f"At {quoted(revision)}, {quoted(file.path)} is a repository of its own."
            raise InvalidValue(sentence, "Name a revision at which data/ holds the facts itself.")


def _lay_out(repository: Repository, files: Sequence[TreeFile], folder: Path) -> None:
    """Writes the files below a folder. Of a file that is too large, and of a link, only that it is
    one: neither is read."""
    small = [file for file in files if file.is_plain and file.size <= LARGEST]
    contents = repository.contents([file.id for file in small])
    for file, raw in zip(small, contents, strict=True):
        _place(folder, file).write_bytes(raw)
    for file in files:
        if file.mode == LINK:
            _place(folder, file).symlink_to("nowhere")
        elif file.size > LARGEST:
            with _place(folder, file).open("wb") as written:
                written.truncate(LARGEST + 1)


def _place(folder: Path, file: TreeFile) -> Path:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _refuse_unread(problems: Problems, revision: str) -> None:
    for problem in problems:
        if problem.rule in _UNREAD:
            sentence = f"At {quoted(revision)}, {problem.place.path}: {problem.sentence}"
            raise InvalidValue(sentence, "Name a revision at which all facts can be read.")
