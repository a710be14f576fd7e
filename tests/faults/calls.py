"""Lets the n-th call to the file system end badly: with an error, or with the process killed.

Python tells its audit hooks of a call before it makes it, and an exception raised there is what
the caller gets. Writing to an open file is not told, so files that are opened for writing are
wrapped. Only calls below one folder count, and those that name no path.
"""

from __future__ import annotations

import builtins
import io
import os
import signal
import sys
from pathlib import Path
from typing import Any

PATHLESS = frozenset(["ctypes.dlopen", "ctypes.dlsym", "fcntl.flock"])
EVENTS = PATHLESS | {
    "open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.listdir", "os.scandir",
    "os.truncate", "os.utime", "os.chmod", "shutil.rmtree", "subprocess.Popen",
}  # fmt: skip
KILL, VANISH = 0, -1


class Calls:
    """Counts calls. The n-th gets the error of a number; with KILL the process ends there, and
    with VANISH the file that it is about is deleted just before."""

    def __init__(self, folder: Path, at: int, number: int, only_writing: bool = False) -> None:
        self.folder, self.at, self.number = str(folder), at, number
        self.only_writing = only_writing
        self.count = 0
        self.struck = ""  # the call that ended badly
        self.on_strike = lambda: None

    def start(self) -> None:
        plain = io.open

        def opened(file: Any, mode: str = "r", *given: Any, **more: Any) -> Any:
            held = plain(file, mode, *given, **more)
            writing = isinstance(file, str | os.PathLike) and set(mode) & set("wax+")
            return _Watched(held, self, str(file)) if writing and self._counts(file) else held

        io.open = builtins.open = opened  # type: ignore[assignment]
        sys.addaudithook(self._told)

    def step(self, call: str, path: str | None) -> None:
        if self.number == VANISH and not (path and os.path.isfile(path)):
            return
        self.count += 1
        if self.count != self.at:
            return
        self.struck = f"{call} {path}"
        self.on_strike()
        if self.number == KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.number == VANISH:
            os.unlink(str(path))
            return
        raise OSError(self.number, os.strerror(self.number), path)

    def _told(self, event: str, given: tuple[Any, ...]) -> None:
        if event not in EVENTS or (self.only_writing and _reads(event, given)):
            return
        if event in PATHLESS:
            self.step(event, None)
        elif self._counts(given[0]):
            self.step(event, os.fsdecode(given[0]))

    def _counts(self, path: object) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        name = os.fsdecode(path)
        return not os.path.isabs(name) or name == self.folder or name.startswith(self.folder + "/")


def _reads(event: str, given: tuple[Any, ...]) -> bool:
    if event == "open":
        return not given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    return event in ("os.listdir", "os.scandir", *PATHLESS)


class _Watched:
    """A file opened for writing, each write to which is a call; one that fails writes half."""

    def __init__(self, held: Any, calls: Calls, path: str) -> None:
        self._held, self._calls, self._path = held, calls, path

    def write(self, text: Any) -> int:
        try:
            self._calls.step(f"write {self._path}", None)
        except OSError:
            self._held.write(text[: len(text) // 2])
            raise
        return int(self._held.write(text))

    def __enter__(self) -> _Watched:
        return self

    def __exit__(self, *given: object) -> None:
        self._held.close()

    def __iter__(self) -> Any:
        return iter(self._held)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._held, name)
