"""What a link shows in short of the record that it leads to, on hover and on focus."""

from __future__ import annotations

from generator.pages.folio import Folio


def previews(folio: Folio) -> list[tuple[str, str, str]]:
    """Of each record that the page links to and that has a summary: its address below the site's
    root, its name and the summary, as plain text. Not of the words that the page explains."""
    edition = folio.edition
    explained = {term.key for term in folio.terms}
    shown = []
    for record in folio.previewed:
        if record.key in explained:
            continue
        address, summary = edition.address(record), edition.summary(record)
        if address and summary:
            shown.append((address, edition.label(record), summary))
    return shown
