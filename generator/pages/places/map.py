"""Where it happened: a map of the places, and the list of them with what happened at each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.records.places import Location
from generator.markdown.escape import Markdown
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.paginated_section import LongList, anchored, list_pages
from generator.pages.frame.pictures import PictureShown, why_not_drawn
from generator.pages.places.happenings import (
    Occurrence,
    Occurrences,
    event_count,
    happening_line,
    happenings_of,
)
from generator.pages.places.place_entry import PlaceEntry, events_there, place_entry
from generator.pages.places.place_map import drawn_places, map_legend, map_picture
from generator.pictures.drawing import WhyNot
from generator.presenting.edition import Edition
from generator.presenting.headed_groups import collated
from generator.presenting.kinds import kind_count
from generator.presenting.shared_pages import letter_group
from generator.presenting.words import Words, first_few

_FIRST = 3  # places that the lead names
_NAMED = 30  # places without a record that are told


@dataclass(frozen=True)
class MapPart:
    """What the template _map.md gets: the map, or why there is none, and what it leaves out."""

    picture: PictureShown | None  # the map
    why: str  # why there is none, or ''
    legend: tuple[str, ...]  # how its marks are to be read, in sentences
    left_out: tuple[str, ...]  # what it does not show, in sentences


@dataclass(frozen=True)
class MapContext:
    """What the template map.md gets."""

    lead: Markdown  # how much happened where
    beside: Markdown  # the pages before and behind this one, where there are several
    part: MapPart | None  # the map, on the page of the section
    places: tuple[PlaceEntry, ...]  # the places where something happened
    quiet: tuple[PlaceEntry, ...]  # those of which no event is told
    named: tuple[Markdown, ...]  # what happened at places that have no record


def map_pages(edition: Edition) -> Iterator[Page]:
    """The map with its list on one page; or with contents, and the list on several."""
    held, words = happenings_of(edition), edition.words
    places = sorted(edition.library.all_of(Location), key=lambda it: collated(edition.label(it)))
    listed = LongList(
        section="map",
        title=words.gettext("Map"),
        count=partial(kind_count, words, "places"),
        things=places,
        group=lambda place: letter_group(edition.label(place)),
        line=anchored,
        more=lambda builder: _part_in_contents(builder, places, held),
    )
    yield from list_pages(listed, partial(PageBuilder, edition), partial(_page, held=held))
    for place in places:
        yield from events_there(edition, place, held.at.get(place.id, ())).pages(edition)


def _page(
    builder: PageBuilder,
    title: str,
    places: Sequence[Location],
    others: Markdown,
    held: Occurrences,
) -> Page:
    # One page shows where most happened first; of several, each a part of the alphabet.
    ordered = places if others else sorted(places, key=lambda it: -len(held.at.get(it.id, ())))
    there = [(it, held.at.get(it.id, ())) for it in ordered]
    lists = [(events_there(builder.edition, it, events), bool(events)) for it, events in there]
    context = MapContext(
        lead=_lead(builder, there, held),
        beside=others,
        part=None if others else _map_part(builder, places, held),
        places=tuple(place_entry(builder, listing) for listing, some in lists if some),
        quiet=tuple(place_entry(builder, listing) for listing, some in lists if not some),
        named=() if others else _named(builder, held),
    )
    description = builder.edition.words.gettext(
        "Where it happened: each place with its events, on a map and in a list."
    )
    return make_page(builder, "map.md", title, description, context)


def _lead(
    builder: PageBuilder,
    there: Sequence[tuple[Location, tuple[Occurrence, ...]]],
    held: Occurrences,
) -> Markdown:
    """How much happened where, and where most of it did."""
    words = builder.edition.words
    some = sorted((one for one in there if one[1]), key=lambda one: -len(one[1]))
    if not some:
        return words.md_gettext("No event has a place that can be shown yet.")
    events = event_count(builder, {one.record.key: one for _, at in some for one in at}.values())
    count = kind_count(words, "places", len(some))
    first = [
        Markdown("{} ({})").format(builder.listed(place), words.number(len(at)))
        for place, at in some[:_FIRST]
    ]
    if len(some) <= _FIRST:
        return words.md_gettext("{events}: {places}.", events=events, places=words.joined(first))
    return words.md_gettext(
        "{events} at {count}; most of them: {places}.",
        events=events, count=count, places=words.joined(first),
    )  # fmt: skip


def _map_part(builder: PageBuilder, places: Sequence[Location], held: Occurrences) -> MapPart:
    words = builder.edition.words
    there = [(it, held.at.get(it.id, ())) for it in places]
    drawn = drawn_places(there)
    picture = map_picture(builder, drawn)
    return MapPart(
        picture=picture,
        why="" if picture else why_not_drawn(words, WhyNot.NO_PLACE),
        legend=map_legend(words, drawn),
        left_out=tuple(_left_out(words, there, len(drawn), held.nowhere)),
    )


def _left_out(
    words: Words, there: Sequence[tuple[Location, tuple[Occurrence, ...]]], drawn: int, nowhere: int
) -> Iterator[str]:
    known = sum(bool(events and place.coordinates) for place, events in there)
    unknown = sum(bool(events) and not place.coordinates for place, events in there)
    if drawn < known:
        yield words.gettext(
            "The map shows the {drawn} places with most events; the list has all {all}.",
            drawn=words.number(drawn), all=words.number(known),
        )  # fmt: skip
    if drawn and unknown:
        yield words.ngettext(
            "{count} place has no coordinates here yet; it stands in the list alone.",
            "{count} places have no coordinates here yet; they stand in the list alone.",
            unknown,
        )
    if nowhere:
        yield words.ngettext(
            "{count} event has no place recorded here yet.",
            "{count} events have no place recorded here yet.",
            nowhere,
        )


def _named(builder: PageBuilder, held: Occurrences) -> tuple[Markdown, ...]:
    """Places that are but a name, each with what happened there."""
    words = builder.edition.words

    def line(one: tuple[str, tuple[Occurrence, ...]]) -> Markdown:
        name, events = one
        told = first_few(events, _FIRST, partial(happening_line, builder), words.more)
        return Markdown("{}: {}").format(name, Markdown("; ").join(told))

    return tuple(first_few(list(held.named.items()), _NAMED, line, words.more))


def _part_in_contents(
    builder: PageBuilder, places: Sequence[Location], held: Occurrences
) -> Markdown:
    """The map over the contents, where the list stands on several pages, and what no part has."""
    template = builder.edition.templates.get_template("_map_contents.md")
    part, named = _map_part(builder, places, held), _named(builder, held)
    given = builder.edition.words.for_templates
    return Markdown(template.render(part=part, named=named, **given))
