"""Tables that a phone can turn into cards: each cell carries the name of its column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.markdown.escape import Markdown


@dataclass(frozen=True)
class Table:
    """A table without empty columns."""

    heads: tuple[Markdown, ...]  # what the columns are called
    rows: tuple[tuple[Markdown, ...], ...]  # the cells of each row


def make_table(
    heads: Sequence[tuple[str, Markdown]], rows: Sequence[Sequence[Markdown]]
) -> Table | None:
    """A table, or None where no row holds anything.

    `heads` are the name of each column in plain words, for its cells, and as its head shows it.
    """
    kept = [index for index in range(len(heads)) if any(row[index] for row in rows)]
    if not kept:
        return None
    return Table(
        tuple(heads[index][1] for index in kept),
        tuple(tuple(_cell(row[index], heads[index][0]) for index in kept) for row in rows),
    )


def _cell(value: Markdown, label: str) -> Markdown:
    # An empty cell takes no attribute list: there is nothing that it could hang on.
    return Markdown('{} {{ data-label="{}" }}').format(value, label) if value else value
