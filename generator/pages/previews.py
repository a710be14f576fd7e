"""What a link shows in short of the record that it leads to, on hover and on focus."""

from __future__ import annotations

from generator.pages.address import page_address
from generator.pages.folio import Folio


def previews(folio: Folio) -> list[tuple[str, str, str]]:
    """Of each record that the page links to and that has a summary: its address below the site's
    root, its name and the summary, as plain text."""
    edition = folio.edition
    shown = []
    for record in folio.previewed:
        target, summary = edition.target(record), edition.summary(record)
        if target and summary:
            path, mark, anchor = target.partition("#")
            address = f"{page_address(path).lstrip('/')}{mark}{anchor}"
            shown.append((address, edition.label(record), summary))
    return shown
