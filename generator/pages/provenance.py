"""From which line of the data a record is made: where an editor goes to put it right."""

from __future__ import annotations

from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.folio import Folio


def edit_link(folio: Folio, record: Record) -> Markdown:
    """A short link to the record's line; the line itself where the site names no repository."""
    return _to_line(folio, record, "Edit this fact")


def kept_in(folio: Folio, record: Record) -> Markdown:
    """The file and line of a record's data, linked where the site names its repository."""
    return _to_line(folio, record)


def _to_line(folio: Folio, record: Record, words: str = "") -> Markdown:
    place = folio.edition.library.place(record)
    about = folio.edition.library.about
    shown = f"{place.path}, line {place.line}"
    if not about.repository:
        return Markdown.escape(f"Kept in {shown}" if words else shown)
    branch = str(about.branch) if about.branch else "main"
    address = f"{about.repository.rstrip('/')}/blob/{branch}/{place.path}#L{place.line}"
    return link_to(address, words or shown)
