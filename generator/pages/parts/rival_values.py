"""Rival values that are sentences of their own: each in its own card, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.facts.sourced import Stated
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder

_T = TypeVar("_T")


def side_by_side(
    builder: PageBuilder, values: Sequence[Stated[_T]], show: Callable[[_T], object]
) -> tuple[Markdown, ...]:
    """Each value with its notes, and which one, if any, is preferred."""
    preferred = builder.edition.words.gettext("preferred")
    return tuple(
        Markdown("{}{}{}{}").format(
            show(stated.value),
            builder.cite(stated.sources),
            builder.doubt(stated.note),
            f" — {preferred}" if stated.preferred and len(values) > 1 else "",
        )
        for stated in values
    )
