"""Runs git: the one place that does, so that nothing around it changes an answer.

Git gets nothing of the caller's environment, no settings of the person or the machine, and a
repository that is named, not looked for; it may run no other program, ask no other host and write
nothing of the site's. It ends with us.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.processes import ends_with_us

# Where git is looked for: never along a path that the caller sets.
PROGRAMS = "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin:/run/current-system/sw/bin"
_ENVIRONMENT = {
    "PATH": PROGRAMS,
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",  # stronger than what a repository's own settings allow
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "core.quotePath=false")
_GIT = (
    "git",
    "--no-pager",
    "--literal-pathspecs",
    *(part for setting in _SETTINGS for part in ("-c", setting)),
)


class NoAnswer(Exception):
    """Git is not there, knows no repository here, or refuses: `reason` says which, in words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def git_answer(where: Path, *asked: str, given: bytes = b"", files: Path | None = None) -> bytes:
    """What git prints when asked in the repository at `where`, a `.git` or a bare one, with the
    files of a checkout at `files`; `given` is what it reads. Since the repository is named, git
    asks neither who owns it nor what lies around it.

    Raises:
        NoAnswer: git is not installed, or it refuses.
    """
    with _started(where, asked, files) as git:
        said, why = git.communicate(given)
    if git.returncode:
        lines = why.decode("utf-8", "replace").strip().splitlines()
        raise NoAnswer(lines[-1] if lines else f"git {asked[0]} ends with {git.returncode}")
    return said


def git_lines(where: Path, *asked: str) -> Iterator[bytes]:
    """The same line by line, while git is at work; it ends when nobody asks for more.

    Raises:
        NoAnswer: git is not installed.
    """
    with _started(where, asked, None) as git:
        try:
            yield from git.stdout or ()
        finally:
            git.kill()


def _started(where: Path, asked: Iterable[str], files: Path | None) -> subprocess.Popen[bytes]:
    tree = (f"--work-tree={files}",) if files else ()
    try:
        return subprocess.Popen(
            [*_GIT, f"--git-dir={where}", *tree, *asked],
            cwd=files or where,
            env=_ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=ends_with_us(),
        )
    except OSError:
        raise NoAnswer("git is not installed") from None
