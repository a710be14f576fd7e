"""The picture of a figure as its page and others show it, with what is to be known to read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.facts.dates import Date
from generator.facts.records.events import Event
from generator.facts.records.figures import Figure
from generator.facts.sourced import held_or_first, settled, standing
from generator.pages.figures.points import apart_points
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.pictures import PictureShown, place_picture, why_not_drawn
from generator.pictures.drawing import NotDrawn, Spoken
from generator.pictures.figure import (
    NARROW_FIGURE,
    WIDE_FIGURE,
    FigureForm,
    figure_picture,
    figure_rows,
)
from generator.pictures.figure_marks import FigureMark
from generator.pictures.figure_numbers import numbers_on_scale
from generator.pictures.figure_panel import MOST_DOTS, FigureWords
from generator.pictures.resources import label_widths
from generator.pictures.time_axis import TimeWords
from generator.presenting.edition import Edition
from generator.presenting.words import Words

FIGURE_FORMS = (WIDE_FIGURE, NARROW_FIGURE)


@dataclass(frozen=True)
class NumbersShown:
    """The picture of a figure, or why there is none."""

    picture: PictureShown | None  # the numbers as a picture, if they can be drawn
    reading: str  # how the picture is to be read, or why there is none


def numbers_shown(
    builder: PageBuilder, figure: Figure, forms: Sequence[FigureForm] = FIGURE_FORMS
) -> NumbersShown:
    """The picture of a figure with the events of its time, in sizes of these forms."""
    edition = builder.edition
    words, unit = edition.words, counted_unit(edition, figure)
    desc = words.gettext("{unit}, by date. A table holds the same numbers.", unit=unit)
    told = Spoken(edition.label(figure), desc)
    events = marked_events(edition, figure)
    marks = [_mark(builder, event) for event in events]
    spoken = FigureWords(words.number, TimeWords(words.date), partial(_panel, words, unit))
    sizes = [figure_picture(figure, marks, told, spoken, label_widths(), form) for form in forms]
    rows = figure_rows(figure, unit, edition.text)
    picture = place_picture(builder, "numbers", sizes, rows)
    if picture:
        return NumbersShown(picture, _reading(words, figure))
    [why] = {size.why for size in sizes if isinstance(size, NotDrawn)}
    apart = len(apart_points(figure))
    if apart > 1 and apart == len(figure.points):
        return NumbersShown(None, _all_apart(words))
    return NumbersShown(None, why_not_drawn(words, why))


def counted_unit(edition: Edition, figure: Figure) -> str:
    """What a figure counts; where sources differ on that, what each says."""
    held = settled(figure.unit)
    units = [held] if held else standing(figure.unit)
    return edition.words.either([edition.text(stated.value) for stated in units])


def marked_events(edition: Edition, figure: Figure) -> list[Event]:
    """The events of the time that a figure names, in the order of time."""
    found = dict.fromkeys(edition.library.resolve(ref) for ref in figure.marks)
    events = [record for record in found if isinstance(record, Event)]
    return sorted(events, key=lambda event: (held_or_first(event.date).sort_key, event.id))


def _mark(builder: PageBuilder, event: Event) -> FigureMark:
    words, date = builder.edition.words, held_or_first(event.date)
    name = builder.edition.label(event)
    return FigureMark(date, name, f"{words.date(date)}: {name}", builder.address(event))


def _panel(words: Words, unit: str, first: Date, last: Date, times: int) -> str:
    """The heading of one panel of the picture: what is counted, when, on how large a scale."""
    begins, ends = words.date(first), words.date(last)
    span = begins if begins == ends else words.from_to(begins, ends)
    counted = words.gettext("{unit}, {span}", unit=unit, span=span)
    if times == 1:
        return counted
    return words.ngettext(
        "{counted}, drawn {count} time larger",
        "{counted}, drawn {count} times larger",
        times,
        counted=counted,
    )


def _reading(words: Words, figure: Figure) -> str:
    """What the picture does not say by itself, on one line."""
    many = len(numbers_on_scale(figure)) > MOST_DOTS
    signs = [
        words.gettext("a bar spans the numbers of its time")
        if many
        else words.gettext("a dot is a number at its date")
    ]
    if not many and any(_is_open(figure)):
        signs.append(words.gettext("an open one is approximate, or a least or greatest number"))
    if not many and any(len(standing(it.value)) > 1 or it.low or it.high for it in figure.points):
        signs.append(words.gettext("a bar is a range, or the span between sources that differ"))
    return words.gettext(
        "How to read it: {signs}. What lay between two numbers is not known.",
        signs="; ".join(signs),
    )


def _is_open(figure: Figure) -> list[bool]:
    return [mark.open for mark in numbers_on_scale(figure)]


def _all_apart(words: Words) -> str:
    return words.gettext(
        "There is no picture: each of these numbers counts something else, so no scale holds them."
    )
