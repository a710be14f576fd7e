"""What a link shows in short of the record that it leads to, on hover and on focus."""

from __future__ import annotations

from generator.pages.frame.page_builder import PageBuilder


def previews(builder: PageBuilder) -> list[tuple[str, str, str]]:
    """Of each record that the page links to and that has a summary: its address below the site's
    root, its name and the summary, as plain text. Not of the words that the page explains."""
    edition = builder.edition
    explained = {term.key for term in builder.terms}
    shown = []
    for record in builder.previewed:
        if record.key in explained:
            continue
        address, summary = edition.address(record), edition.summary(record)
        if address and summary:
            shown.append((address, edition.label(record), summary))
    return shown
