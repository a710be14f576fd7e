"""Tables that a phone can show: each cell tells the name of its column, and whether it is long."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.markdown.escape import Markdown

# A cell of more signs than these needs room: its column is not squeezed on a narrow screen.
_SHORT = 40
# What of a cell's Markdown is not read: addresses and attributes.
_UNREAD = re.compile(r"\]\([^)]*\)|\{[^}]*\}")


@dataclass(frozen=True)
class Table:
    """A table without empty columns."""

    heads: tuple[Markdown, ...]  # what the columns are called
    rows: tuple[tuple[Markdown, ...], ...]  # the cells of each row
    counts: bool = False  # whether all columns but the first are counts


def make_table(
    heads: Sequence[tuple[str, Markdown]],
    rows: Sequence[Sequence[Markdown]],
    anchors: Sequence[Markdown] = (),
    narrow: bool = False,
    counts: bool = False,
) -> Table | None:
    """A table, or None where no row holds anything.

    `heads` are the name of each column in plain words, for its cells, and as its head shows it;
    `anchors` are those of the rows, if they have any. In a `narrow` table no cell asks for more
    room than others: it fits a phone, however long a cell is. One of `counts` has numbers in all
    columns but the first.
    """
    kept = [index for index in range(len(heads)) if any(row[index] for row in rows)]
    if not kept:
        return None
    return Table(
        tuple(heads[index][1] for index in kept),
        tuple(
            tuple(
                _cell(row[index], heads[index][0], _anchor(anchors, at, index), narrow)
                for index in kept
            )
            for at, row in enumerate(rows)
        ),
        counts,
    )


def _anchor(anchors: Sequence[Markdown], row: int, column: int) -> Markdown:
    """What the first cell of a row is named by, ready for its attribute list."""
    return Markdown("#{} ").format(anchors[row]) if anchors and column == 0 else Markdown("")


def _cell(value: Markdown, label: str, anchor: Markdown, narrow: bool) -> Markdown:
    # An empty cell takes no attribute list: there is nothing that it could hang on.
    if not value:
        return value
    sized = Markdown("")
    if narrow:
        sized = Markdown(".tight ")
    elif len(_UNREAD.sub("", value)) > _SHORT:
        sized = Markdown(".long ")
    return Markdown('{} {{ {}{}data-label="{}" }}').format(value, anchor, sized, label)
