"""What a place is called: facts hold the id of a place, or just its name."""

from __future__ import annotations

from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder


def place_name(builder: PageBuilder, place: Text) -> Markdown:
    """The name of the place with that id, linked to where the map tells of it; else the words
    themselves."""
    known = builder.edition.library.get("places", str(place))
    return builder.link(known) if known else Markdown.escape(builder.edition.text(place))
