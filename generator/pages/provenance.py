"""From which line of the data a record is made: where an editor goes to put it right."""

from __future__ import annotations

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.folio import Folio


def kept_in(folio: Folio, record: Record) -> Markdown:
    """The file and line of a record's data, linked where the site names its repository."""
    place = folio.edition.library.place(record)
    about = folio.edition.library.about
    shown = f"{place.path}, line {place.line}"
    if not about.repository:
        return Markdown.escape(shown)
    branch = str(about.branch) if about.branch else "main"
    return link_to(
        f"{about.repository.rstrip('/')}/blob/{branch}/{place.path}#L{place.line}", shown
    )
