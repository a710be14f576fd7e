"""A place in the list beside the map: what it is, how sharply it is known, what happened there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.facts.records.places import Coordinates, Location
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_list import Listing
from generator.pages.parts.backlinks import backlinks_in_line, backlinks_of
from generator.pages.parts.common_rows import entry_line
from generator.pages.parts.dispute_blocks import DisputeBlock, dispute_blocks
from generator.pages.places.happenings import Occurrence, event_count, happening_line
from generator.presenting.edition import Edition
from generator.presenting.messages import gettext_noop
from generator.presenting.words import Words, sentence_case

MOST_EVENTS = 30  # at one place, on the page of the map
_OPEN = 4  # so many are read without opening the rest
_SHARPNESS = {
    "point": gettext_noop("the spot is known"),
    "town": gettext_noop("the town is known"),
    "region": gettext_noop("only the region is known"),
    "country": gettext_noop("the country as a whole"),
}
_NORTH, _SOUTH = gettext_noop("{degrees}° N"), gettext_noop("{degrees}° S")
_EAST, _WEST = gettext_noop("{degrees}° E"), gettext_noop("{degrees}° W")


@dataclass(frozen=True)
class PlaceEntry:
    """One place of the list."""

    anchor: Markdown  # its id
    name: str  # what it is called
    count: str  # how many events there were, or ''
    summary: Markdown  # what kind of place it is, with its sources, or ''
    description: tuple[Markdown, ...]  # more, in prose, line by line
    events: tuple[Markdown, ...]  # the newest first; those behind the first few are folded in one
    more: Markdown  # how many stand on further pages, or ''
    line: Markdown  # how sharply it is known, its coordinates, other names; the rest
    note: Markdown  # a doubt about the record, or ''
    disputes: tuple[DisputeBlock, ...]  # questions on which sources disagree


def events_there(
    edition: Edition, place: Location, held: tuple[Occurrence, ...]
) -> Listing[Occurrence]:
    """The list of what happened at a place."""
    title = edition.words.gettext("What happened there")
    return Listing(place, "events", title, held, happening_line, MOST_EVENTS)


def place_entry(builder: PageBuilder, listing: Listing[Occurrence]) -> PlaceEntry:
    """What the list tells of a place."""
    place = listing.record
    assert isinstance(place, Location)
    return PlaceEntry(
        anchor=Markdown(place.id),
        name=builder.edition.label(place),
        count=event_count(builder, listing.things) if listing.things else "",
        summary=builder.line(place.summary) + builder.cite(place.sources),
        description=tuple(map(Markdown, builder.block(place.description).split("\n"))),
        events=_folded(builder.edition.words, listing.lines(builder)),
        more=listing.more(builder),
        line=_line(builder, place, listing),
        note=builder.line(place.note),
        disputes=dispute_blocks(builder, place),
    )


def _folded(words: Words, lines: tuple[Markdown, ...]) -> tuple[Markdown, ...]:
    """The first few lines, and all others behind one that opens them."""
    if len(lines) <= _OPEN + 1:
        return lines
    rest = Markdown("").join(Markdown("<li>{}</li>").format(line) for line in lines[_OPEN:])
    fold = Markdown("<details><summary>{}</summary><ul>{}</ul></details>")
    return (*lines[:_OPEN], fold.format(words.more(len(lines) - _OPEN), rest))


def _where(builder: PageBuilder, place: Location) -> Markdown:
    words = builder.edition.words
    sharp = builder.stated(place.precision, partial(_sentence, words))
    degrees = builder.stated(place.coordinates, partial(_degrees, words))
    return Markdown(" · ").join(part for part in (sharp, degrees) if part)


def _sentence(words: Words, sharpness: Text) -> str:
    return sentence_case(sharpness_words(words, str(sharpness)))


def sharpness_words(words: Words, sharpness: str) -> str:
    """How sharply a place is known, in words; the word itself where it is another."""
    return words.gettext(_SHARPNESS[sharpness]) if sharpness in _SHARPNESS else sharpness


def _degrees(words: Words, at: Coordinates) -> str:
    latitude, longitude = at
    up, across = _SOUTH if latitude < 0 else _NORTH, _WEST if longitude < 0 else _EAST
    north, east = (words.number(Decimal(repr(abs(degrees)))) for degrees in at)
    return f"{words.gettext(up, degrees=north)}, {words.gettext(across, degrees=east)}"


def _line(builder: PageBuilder, place: Location, listing: Listing[Occurrence]) -> Markdown:
    shown = {one.record.key for one in listing.things}
    found = backlinks_of(builder.edition, place, shown)
    named = builder.edition.words.joined(backlinks_in_line(builder, found))
    also = (
        builder.edition.words.md_gettext("See also: {records}", records=named) if named else named
    )
    return entry_line(builder, place, _where(builder, place), also)
