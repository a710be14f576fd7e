"""The latest changes in few words, for the front page; the page of changes tells them whole."""

from __future__ import annotations

from generator.facts.about import Change
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.corrections import latest_first

_MOST = 2


def latest_changes(builder: PageBuilder) -> tuple[Markdown, ...]:
    """The latest changes in a line each: the day, and what changed."""
    return tuple(_line(builder, change) for change in latest_first(builder.edition.library)[:_MOST])


def _line(builder: PageBuilder, change: Change) -> Markdown:
    words = builder.edition.words
    said = Markdown.escape(builder.edition.plain(change.text))
    if change.corrects:
        said = words.md_gettext("Correction. {change}", change=said)
    return Markdown("*{}*{{ .when }} {}").format(words.date(change.date), said)
