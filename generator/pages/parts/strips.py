"""What happened as dots along the years, each a link, in lanes by side or all on one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.facts.dates import Date
from generator.facts.records.events import Event
from generator.facts.sourced import held_or_first, settled
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown, place_picture
from generator.pages.parts.party_sides import side_of_party
from generator.pictures.drawing import Spoken
from generator.pictures.resources import label_widths
from generator.pictures.strip import (
    NARROW_STRIP,
    WIDE_STRIP,
    Happening,
    Lane,
    StripForm,
    StripWords,
    strip,
    strip_rows,
)
from generator.pictures.time_axis import TimeWords
from generator.presenting.edition import Edition
from generator.presenting.words import Words

OTHERS = "_others"  # the lane of what no side did; no id begins so
STRIP_FORMS = (WIDE_STRIP, NARROW_STRIP)
_MOST_DOTS = 150  # of more, the picture would weigh more than the rest of its page


def events_by_side(
    builder: PageBuilder, events: Sequence[Event], told: Spoken, name: str = "events",
    leads_to: Callable[[Event], str] | None = None,
) -> PictureShown | None:  # fmt: skip
    """Events in a lane for each side, in the order of the site's sides; None where there are none.

    An event stands in the lane of whoever is named first in it and has a side; where many stand
    close to each other, one bar leads to the first of them.
    """
    dots = [
        happening(builder, event, lane_of(builder.edition, event), leads_to) for event in events
    ]
    many = len(dots) > _MOST_DOTS
    forms = [replace(form, levels=1) for form in STRIP_FORMS] if many else STRIP_FORMS
    return place_strip(builder, name, dots, side_lanes(builder.edition), told, forms)


def place_strip(
    builder: PageBuilder,
    name: str,
    dots: Sequence[Happening],
    lanes: Sequence[Lane],
    told: Spoken,
    forms: Sequence[StripForm] = STRIP_FORMS,
    spoken: StripWords | None = None,
) -> PictureShown | None:
    """A strip in its sizes, with an address of its own; None where nothing happened in any lane.
    `spoken` puts it into words where its dots are no events."""
    spoken = spoken or strip_words(builder.edition.words)
    sizes = [strip(dots, lanes, told, spoken, label_widths(), form) for form in forms]
    return place_picture(builder, name, sizes, strip_rows(dots))


def happening(
    builder: PageBuilder,
    event: Event,
    lane: str,
    leads_to: Callable[[Event], str] | None = None,
) -> Happening:
    """An event as a dot, open where its date or the event is in doubt; it links to where the event
    stands, or to where `leads_to` says on this page."""
    date = held_or_first(event.date)
    return Happening(
        date=date,
        name=builder.edition.label(event),
        lane=lane,
        address=(leads_to or builder.address)(event),
        open=_in_doubt(date) or not settled(event.date),
    )


def side_lanes(edition: Edition) -> tuple[Lane, ...]:
    """A lane for each side of the site, and one for what no side did; one without a name where the
    site has no sides."""
    sides = edition.library.about.sides
    if not sides:
        return (Lane(OTHERS, ""),)
    lanes = [Lane(side, edition.text(held.label), side) for side, held in sides.items()]
    return (*lanes, Lane(OTHERS, edition.words.gettext("Others")))


def lane_of(edition: Edition, event: Event) -> str:
    """The side of whoever is named first in an event and has one."""
    sides = (side_of_party(edition, party) for party in event.actors)
    return next(filter(None, sides), OTHERS)


def strip_words(words: Words) -> StripWords:
    """How a strip is put into words."""

    def many(count: int, first: str, last: str) -> str:
        return words.ngettext(
            "{count} event, {first} to {last}",
            "{count} events, {first} to {last}",
            count,
            first=first,
            last=last,
        )

    return StripWords(
        time=TimeWords(words.date),
        one=lambda date, name: words.gettext("{date}: {name}", date=date, name=name),
        many=many,
    )


def _in_doubt(date: Date) -> bool:
    ends = filter(None, (date.start, date.end))
    return any(end.uncertain or end.approximate for end in ends)
