"""The data of all sources, as files that reference managers read."""

from __future__ import annotations

from generator.facts.records.sources import Source
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import relative

_FILES = (("CSL JSON", "data/sources.csl.json"), ("BibTeX", "data/sources.bib"))


def download_links(builder: PageBuilder) -> Markdown:
    """Links to all sources as CSL JSON (Zotero reads it) and as BibTeX; '' where there are none."""
    if not builder.edition.library.all_of(Source):
        return Markdown("")
    words = builder.edition.words
    return Markdown(" · ").join(
        link_to(relative(builder.path, path), words.gettext("all sources as {format}", format=form))
        for form, path in _FILES
    )
