"""What a place is called: facts hold the id of a place, or just its name."""

from __future__ import annotations

from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio


def place_name(folio: Folio, place: Text) -> Markdown:
    """The name of the place with that id, linked if it has a page; else the words themselves."""
    known = folio.edition.library.get("places", str(place))
    return folio.link(known) if known else Markdown.escape(folio.edition.text(place))
