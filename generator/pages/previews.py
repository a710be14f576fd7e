"""What a link shows in short of the record that it leads to, on hover and on focus."""

from __future__ import annotations

from generator.pages.address import url_of
from generator.pages.folio import Folio


def previews(folio: Folio) -> list[tuple[str, str, str]]:
    """Of each record that the page links to and that has a summary: its address below the site's
    root, its name and the summary, as plain text."""
    edition = folio.edition
    shown = []
    for record in folio.previewed:
        url, summary = url_of(record), edition.summary(record)
        if url and summary:
            shown.append((url.lstrip("/"), edition.label(record), summary))
    return shown
