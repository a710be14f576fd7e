"""The picture of the map: the places with most events, and how its marks are to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.facts.records.places import Location
from generator.facts.sourced import held_or_first
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown, place_picture
from generator.pages.parts.time_spans import stretch
from generator.pages.places.happenings import Occurrence, event_count
from generator.pages.places.place_entry import sharpness_words
from generator.pictures.drawing import Spoken
from generator.pictures.map import (
    NARROW_MAP,
    WIDE_MAP,
    MapPlace,
    MapWords,
    draw_map,
    place_rows,
)
from generator.pictures.resources import label_widths, world_outlines
from generator.presenting.headed_groups import year_heading
from generator.presenting.messages import gettext_noop
from generator.presenting.words import Words

MOST_DRAWN = 100  # places: more would cover each other, and the page would grow without end
_MARKS = {
    "point": gettext_noop("Full dot: the spot is known."),
    "town": gettext_noop("Ring: the town is known."),
    "region": gettext_noop("Dot in a dashed circle: only the region is known."),
    "country": gettext_noop("Hatched circle: the country as a whole."),
}

Scene = tuple[Location, tuple[Occurrence, ...]]  # a place, and what happened there


def drawn_places(held: Iterable[Scene]) -> list[Scene]:
    """Those that the map shows, the ones with most events first: something happened there, and
    where they lie is known."""
    shown = [one for one in held if one[1] and one[0].coordinates]
    return sorted(shown, key=lambda one: (-len(one[1]), one[0].id))[:MOST_DRAWN]


def map_picture(builder: PageBuilder, drawn: Sequence[Scene]) -> PictureShown | None:
    """The map in its sizes; None where no place can be shown."""
    words = builder.edition.words
    told = Spoken(
        words.gettext("Map: where it happened"),
        words.gettext(
            "Each mark is a place; the larger, the more events. The list tells the same."
        ),
    )
    places = [_mark(builder, *one) for one in drawn]
    spoken = MapWords(
        _countries(words), lambda count: words.gettext("{count} km", count=words.number(count))
    )
    sizes = [
        draw_map(places, world_outlines(), told, spoken, label_widths(), form)
        for form in (WIDE_MAP, NARROW_MAP)
    ]
    return place_picture(builder, "map", sizes, place_rows(places))


def _mark(builder: PageBuilder, place: Location, events: tuple[Occurrence, ...]) -> MapPlace:
    latitude, longitude = held_or_first(place.coordinates)
    name, words = builder.edition.label(place), builder.edition.words
    sharpness = str(held_or_first(place.precision)) if place.precision else ""
    dates = [one.date for one in reversed(events)]
    years = stretch(dates, lambda date: year_heading(words, date.year))
    when = words.from_to(years[0], years[1]) if years[1:] else years[0]
    told = [event_count(builder, events), when, sharpness_words(words, sharpness)]
    return MapPlace(
        latitude, longitude, sharpness, len(events), name,
        f"{name}: {', '.join(filter(None, told))}", builder.address(place),
    )  # fmt: skip


def _countries(words: Words) -> Callable[[str], str]:
    names = words.locale.territories
    return lambda code: str(names.get(code, ""))


def map_legend(words: Words, drawn: Sequence[Scene]) -> tuple[str, ...]:
    """How the marks are to be read, in sentences: of those alone that the map has."""
    used = {str(held_or_first(place.precision)) for place, _ in drawn if place.precision}
    marks = (words.gettext(meaning) for word, meaning in _MARKS.items() if word in used)
    larger = words.gettext("The larger, the more events. Each leads to its place in the list.")
    return (*marks, larger)
