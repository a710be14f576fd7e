"""How far a long step is: told to whoever listens, printed by nobody here."""

from __future__ import annotations

from collections.abc import Callable

# The step in words, how many are done, and how many there are (0: not known).
Progress = Callable[[str, int, int], None]


def silent(step: str, done: int, total: int) -> None:
    """A listener that does not listen."""
