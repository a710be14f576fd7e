"""What a place is called and where it lies: facts hold the id of a place, or just its name."""

from __future__ import annotations

from generator.facts.events import Event
from generator.facts.places import Coordinates, Location
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
    """The name of a place and, where it has a record, all that is known of it."""
    known = folio.edition.library.get("places", str(place))
    if not isinstance(known, Location):
        return Markdown.escape(folio.edition.text(place))
    details = [
        folio.stated(known.coordinates, _degrees),
        folio.stated(known.precision, folio.edition.text),
        folio.line(known.summary),
        folio.line(known.description),
    ]
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


def _degrees(coordinates: Coordinates) -> str:
    """Degrees as maps print them: 33.3152° N, 44.3661° E."""
    latitude, longitude = coordinates
    north = "N" if latitude >= 0 else "S"
    east = "E" if longitude >= 0 else "W"
    return f"{abs(latitude)}° {north}, {abs(longitude)}° {east}"
