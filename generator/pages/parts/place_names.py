"""What a place is called: facts hold the id of a place, or just its name."""

from __future__ import annotations

from generator.facts.records.places import Location
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder


def place_name(builder: PageBuilder, place: Text) -> Markdown:
    """The name of the place with that id; else the words themselves."""
    known = builder.edition.library.get("places", str(place))
    return builder.link(known) if known else Markdown.escape(builder.edition.text(place))


def place_shown(builder: PageBuilder, place: Text) -> Markdown:
    """The name of a place and, where it has a record, what is told of it; degrees are for
    maps, which find them in the data."""
    known = builder.edition.library.get("places", str(place))
    if not isinstance(known, Location):
        return Markdown.escape(builder.edition.text(place))
    details = [builder.line(known.summary), builder.line(known.description)]
    said = Markdown("; ").join(detail for detail in details if detail)
    marks = builder.cite(known.sources)
    within = Markdown(" ({})").format(said) if said else said
    return Markdown("{}{}{}{}").format(
        builder.link(known), within, marks, builder.doubt(known.note)
    )
