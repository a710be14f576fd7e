"""What the file system refuses, in words: the one place that words an OSError."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.layout import Layout
from generator.problems import Place, Problem, ProblemError, Problems
from generator.text import FORBIDDEN, quoted

_AGAIN = "then run the command again."
_MEANWHILE = f"See what else is at work in this folder, {_AGAIN}"
_FULL = ("the disk is full", f"Make room on it, {_AGAIN}")
_FORBIDDEN = ("the permission is missing", f"Give yourself the right to it, {_AGAIN}")
_TOO_MANY = ("too many files are open", f"Close other programs, {_AGAIN}")
_TAKEN = ("something else has been put there", _MEANWHILE)
# By the name of the error, since not every system has all of them: why, and what to do.
_WORDS = {
    "ENOSPC": _FULL,
    "EDQUOT": ("your share of the disk is used up", f"Make room, {_AGAIN}"),
    "EFBIG": ("it grows larger than a file may be here", f"Raise the limit, {_AGAIN}"),
    "EROFS": ("the disk can only be read", f"Make it writable, or copy the site, {_AGAIN}"),
    "EACCES": _FORBIDDEN,
    "EPERM": _FORBIDDEN,
    "EIO": ("the disk reports a fault", f"Check the disk, {_AGAIN}"),
    "EMFILE": _TOO_MANY,
    "ENFILE": _TOO_MANY,
    "ENOMEM": ("there is too little memory", f"Close other programs, {_AGAIN}"),
    "EAGAIN": ("the system is too busy", f"Close other programs, {_AGAIN}"),
    "ENOENT": ("it is not there any more", _MEANWHILE),
    "EEXIST": _TAKEN,
    "ENOTEMPTY": _TAKEN,
    "ENOTDIR": ("a file stands where a folder belongs", f"Move the file away, {_AGAIN}"),
    "EISDIR": ("a folder stands where a file belongs", f"Move the folder away, {_AGAIN}"),
    "ENAMETOOLONG": ("its name is too long", f"Shorten it or those of its folders, {_AGAIN}"),
    "ELOOP": ("it is a link where a file or folder of its own belongs", f"Delete it, {_AGAIN}"),
    "EXDEV": (
        "it lies on another disk than the site's folder",
        f"Keep docs/, site/ and .explainer/ on one disk, {_AGAIN}",
    ),
    "EBUSY": (
        "something else is using it, or it is a disk of its own",
        f"Close what uses it, or put a plain folder there, {_AGAIN}",
    ),
    "ENOLCK": ("the disk knows no locks", "Copy the site to a disk of this machine."),
}
_ONLY_WRITTEN = frozenset(["ENOSPC", "EDQUOT", "EFBIG", "EROFS"])


def refusal(error: OSError) -> tuple[str, str]:
    """Why the file system refuses, in plain words, and what to do about it."""
    name = errno.errorcode.get(error.errno or 0, "")
    reason = " ".join(FORBIDDEN.sub("\ufffd", error.strerror or "").lower().split())
    return _WORDS.get(name, (reason or "the reason is not known", f"Mend this, {_AGAIN}"))


def stop_problem(layout: Layout, error: Exception) -> Problem | None:
    """The problem that an exception stands for, or None where it is a fault of the program."""
    if isinstance(error, ProblemError):
        return error.problem
    if not isinstance(error, OSError) or error.errno is None:  # such as a template not found
        return None
    why, what_to_do = refusal(error)
    path = _path(layout, error)
    cannot = "written" if errno.errorcode.get(error.errno) in _ONLY_WRITTEN else "read or written"
    sentence = f"{quoted(path, 200)} cannot be {cannot}: {why}."
    if not path:
        sentence = f"The work cannot go on: {why}."
    return Problem(Place(path or "."), "disk", sentence, what_to_do)


@contextmanager
def stops_told(layout: Layout, problems: Problems) -> Iterator[None]:
    """Within it, whatever stops the work becomes one more problem, and the work ends."""
    try:
        yield
    except (ProblemError, OSError) as error:
        problem = stop_problem(layout, error)
        if problem is None:
            raise
        problems.extend([problem])


@contextmanager
def faults_name(path: Path) -> Iterator[None]:
    """Within it, a fault of the file system names this path, whichever call it comes from."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _path(layout: Layout, error: OSError) -> str:
    """The file that an error is about, as people type it; of two, the one that was to be made."""
    name = error.filename2 or error.filename
    if name is None or isinstance(name, int):
        return ""
    path = Path(os.fsdecode(name))
    below = path.is_absolute() and path.is_relative_to(layout.root)
    shown = layout.relative(path) if below else path.as_posix()
    return FORBIDDEN.sub("\ufffd", shown).replace("\n", "\ufffd")
