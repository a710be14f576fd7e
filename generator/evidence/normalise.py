"""A text with blanks, quotation marks and dashes made equal, and the way back to its own words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from generator.facts.quotes import LIKE, RUNS, levelled, one_blank


@dataclass(frozen=True)
class LevelText:
    """A text as it was read, and as it is compared."""

    original: str

    @cached_property
    def level(self) -> str:
        """The text levelled: what positions count in."""
        return levelled(self.original)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original a passage of the levelled text begins and ends."""
        return (self._back(start), self._back(end - 1) + 1) if end > start else (0, 0)

    def _back(self, position: int) -> int:
        starts, shifts = self._shifts
        return position + shifts[bisect_right(starts, position) - 1]

    @cached_property
    def _shifts(self) -> tuple[list[int], list[int]]:
        """Positions in the levelled text from which on the original is so many characters ahead."""
        like = self.original.translate(LIKE)
        # The blank that levelling takes off the start.
        left_out = int(RUNS.sub(one_blank, like).startswith(" "))
        starts, shifts = [0], [left_out]
        for run in RUNS.finditer(like):
            kept = len(one_blank(run))
            starts.append(max(0, run.start() + kept - left_out))
            left_out += len(run[0]) - kept
            shifts.append(left_out)
        return starts, shifts
