"""What a place is called: facts hold the id of a place, or just its name."""

from __future__ import annotations

from generator.facts.events import Event
from generator.facts.places import Location
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.edition import Edition
from generator.pages.folio import Folio
from generator.pages.order import in_order


def place_name(folio: Folio, place: Text) -> Markdown:
    """The name of the place with that id; else the words themselves."""
    known = folio.edition.library.get("places", str(place))
    return folio.link(known) if known else Markdown.escape(folio.edition.text(place))


def place_shown(folio: Folio, place: Text) -> Markdown:
    """The name of a place and, where it has a record, what is told of it; degrees are for
    maps, which find them in the data."""
    known = folio.edition.library.get("places", str(place))
    if not isinstance(known, Location):
        return Markdown.escape(folio.edition.text(place))
    details = [folio.line(known.summary), folio.line(known.description)]
    said = Markdown("; ").join(detail for detail in details if detail)
    marks = folio.cite(known.sources)
    within = Markdown(" ({})").format(said) if said else said
    return Markdown("{}{}{}{}").format(folio.link(known), within, marks, folio.doubt(known.note))


def first_events(edition: Edition) -> dict[str, Event]:
    """By the id of each place the first event there: a place has no page of its own."""
    found: dict[str, Event] = {}
    for event in in_order(edition, "events"):
        for stated in event.place:
            if edition.library.get("places", str(stated.value)):
                found.setdefault(str(stated.value), event)
    return found
