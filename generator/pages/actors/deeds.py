"""The strip of what an actor did and met with, over the list of the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.facts.records.actors import Actor
from generator.facts.records.events import Event
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown
from generator.pages.parts.side_chips import label_chip
from generator.pages.parts.strips import OTHERS, happening, lane_of, place_strip
from generator.pictures.drawing import Spoken
from generator.pictures.strip import ACTOR_STRIP, NARROW_STRIP, Happening, Lane

FEWEST_DRAWN = 3
_LANE = "deeds"


@dataclass(frozen=True)
class DeedsDrawn:
    """The strip, and how it is to be read."""

    picture: PictureShown | None  # None where there are too few events
    legend: Markdown  # what its colours and open dots mean, or ''


def deeds_drawn(builder: PageBuilder, actor: Actor, events: Sequence[Event]) -> DeedsDrawn:
    """All events on one line, each in the colour of the side that is named first in it."""
    if len(events) < FEWEST_DRAWN:
        return DeedsDrawn(None, Markdown(""))
    words, name = builder.edition.words, builder.edition.label(actor)
    dots = [_dot(builder, event) for event in events]
    told = Spoken(
        words.gettext("What {actor} did and met with", actor=name),
        words.ngettext(
            "{count} event by date; the list below says the same.",
            "{count} events by date; the list below says the same.",
            len(events),
        ),
    )
    forms = (ACTOR_STRIP, NARROW_STRIP)
    return DeedsDrawn(
        place_strip(builder, "deeds", dots, (Lane(_LANE, ""),), told, forms),
        _legend(builder, dots),
    )


def _dot(builder: PageBuilder, event: Event) -> Happening:
    side = lane_of(builder.edition, event)
    return replace(happening(builder, event, _LANE), side="" if side == OTHERS else side)


def _legend(builder: PageBuilder, dots: Sequence[Happening]) -> Markdown:
    words = builder.edition.words
    sides = [side for side in builder.edition.library.about.sides if _any(dots, side)]
    said = []
    if sides:
        chips = Markdown(" ").join(label_chip(builder, side) for side in sides)
        said.append(words.md_gettext("Colour: who is named first. {sides}", sides=chips))
    if any(dot.open for dot in dots):
        said.append(words.md_gettext("Open dots: the day is in doubt."))
    return Markdown(" ").join(said)


def _any(dots: Sequence[Happening], side: str) -> bool:
    return any(dot.side == side for dot in dots)
