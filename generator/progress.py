"""How far a long step is: told to whoever listens, printed by nobody here."""

from __future__ import annotations

from collections.abc import Callable

# The step in words, how many are done, and how many there are (0: not known).
Progress = Callable[[str, int, int], None]


def silent(step: str, done: int, total: int) -> None:
    """A listener that does not listen."""


class ProgressLine:
    """One line that says how far a step is; only once it takes a second."""

    def __init__(self, write: Callable[[str], None], clock: Callable[[], float]) -> None:
        self._write, self._clock = write, clock
        self._step = ""
        self._since = self._last = clock()
        self._width = 0

    def __call__(self, step: str, done: int, total: int) -> None:
        now = self._clock()
        if step != self._step:
            self.clear()
            self._step, self._since = step, now
        elif now - self._last < 0.2:
            return
        if (total == 0 and done == 0) or now - self._since > 1:
            count = f": {done:,}" + (f" of {total:,}" if total else "") if done else ""
            line = f"{step[:1].upper()}{step[1:]}{count} …"
            self._write(f"\r{line.ljust(self._width)}")
            self._width, self._last = len(line), now

    def clear(self) -> None:
        """Takes the line away, so that other words can stand in its place."""
        if self._width:
            self._write("\r" + " " * self._width + "\r")
        self._width = 0
