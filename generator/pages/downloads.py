"""The data of all sources, as files that reference managers read."""

from __future__ import annotations

from generator.facts.sources import Source
from generator.markdown.escape import Markdown, link_to
from generator.pages.address import relative
from generator.pages.folio import Folio

_FILES = (("CSL JSON", "data/sources.csl.json"), ("BibTeX", "data/sources.bib"))


def download_links(folio: Folio) -> Markdown:
    """Links to all sources as CSL JSON (Zotero reads it) and as BibTeX; '' where there are none."""
    if not folio.edition.library.all_of(Source):
        return Markdown("")
    return Markdown(" · ").join(
        link_to(relative(folio.path, path), f"all sources as {form}") for form, path in _FILES
    )
