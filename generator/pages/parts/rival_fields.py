"""Rival values: every field of a record for which sources give different answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.facts.dates import Date
from generator.facts.record import Record
from generator.facts.records.figures import Figure, Point
from generator.facts.ref import Ref
from generator.facts.sourced import Part, Party, Stated, standing
from generator.facts.texts import Prose, Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.dispute_blocks import voices_of
from generator.pages.parts.place_names import place_name
from generator.pages.parts.rival_values import side_by_side
from generator.presenting.edition import Edition
from generator.presenting.field_names import field_noun
from generator.presenting.messages import gettext_noop
from generator.presenting.quotation_marks import in_quotation_marks
from generator.presenting.units import number_with_unit, unit_words
from generator.presenting.words import HAPPENS_ONCE

# Several names of one thing are forms of it, not rivals.
_FORMS = ("names", "aliases")
# Fields that have other words here; that a point of a figure has a value goes without saying, and
# of which outcome a step is stands before it.
_CALLED = {
    "points": "",
    "value": "",
    "low": gettext_noop("lowest number"),
    "high": gettext_noop("highest number"),
    "best": gettext_noop("best estimate"),
    "head": gettext_noop("who led"),
    "from_": gettext_noop("since when"),
    "to": gettext_noop("until when"),
    "progress": gettext_noop("progress"),
}


@dataclass(frozen=True)
class Rivals:
    """A field with more than one value; its path holds field names and the parts they are in."""

    path: tuple[str | Part, ...]
    values: tuple[Stated[Any], ...]
    record: Record


def rivals_of(record: Record) -> Iterator[Rivals]:
    """Every field of a record that holds more than one value, in the order of its fields."""
    for name in type(record).model_fields:
        if name not in _FORMS:
            yield from _walk(record, getattr(record, name), (name,))


def _walk(record: Record, value: Any, path: tuple[str | Part, ...]) -> Iterator[Rivals]:
    if isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _walk(record, getattr(value, name), (*path, value, name))
    elif isinstance(value, tuple) and value and isinstance(value[0], Stated):
        if len(rivals := tuple(standing(value))) > 1:
            yield Rivals(path, rivals, record)
    elif isinstance(value, tuple):
        for item in value:
            yield from _walk(record, item, path)


def rivals_shown(builder: PageBuilder, rivals: Rivals) -> tuple[Markdown, ...]:
    """The values side by side, each with its sources and who they are."""
    return tuple(
        Markdown("{}{}").format(value, voices_of(builder, stated.sources))
        for value, stated in zip(
            side_by_side(builder, rivals.values, lambda value: _shown(builder, rivals, value)),
            rivals.values,
            strict=True,
        )
    )


def _shown(builder: PageBuilder, rivals: Rivals, value: Any) -> object:
    edition = builder.edition
    if isinstance(value, Date):
        once = value.is_interval and rivals.path[-1] in HAPPENS_ONCE
        return edition.words.once(value) if once else edition.words.full_date(value)
    if isinstance(value, Party):
        return builder.party(value)
    if isinstance(value, Prose):
        return builder.line(value)
    if isinstance(value, Text):
        return _text(builder, rivals, value)
    if isinstance(value, Decimal | int):
        return number_with_unit(edition.words, value, _unit(edition, rivals))
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


def _text(builder: PageBuilder, rivals: Rivals, value: Text) -> object:
    if rivals.path[-1] in ("place", "venue"):
        return place_name(builder, value)
    side = (
        builder.edition.library.about.sides.get(str(value)) if rivals.path[-1] == "side" else None
    )
    return builder.edition.text(side.label if side else value)


def _unit(edition: Edition, rivals: Rivals) -> str:
    """What a number counts; '' for those that count nothing, such as the number of a round."""
    point = rivals.path[-2] if len(rivals.path) > 1 else None
    if isinstance(rivals.record, Figure) and isinstance(point, Point):
        return unit_words(edition, rivals.record, point)
    return ""


def field_words(builder: PageBuilder, rivals: Rivals) -> str:
    """The field in words: "founded"; or "10 June 2031, highest number"."""
    words = [
        _called(builder, part) if isinstance(part, str) else _part_words(builder, part)
        for part in rivals.path
    ]
    return ", ".join(filter(None, words))


def _called(builder: PageBuilder, field: str) -> str:
    words = builder.edition.words
    if field not in _CALLED:
        return field_noun(words, field)
    return words.gettext(_CALLED[field]) if _CALLED[field] else ""


def _part_words(builder: PageBuilder, part: Part) -> str:
    """What tells a part of a record from its siblings."""
    edition = builder.edition
    for name in ("party", "actor", "date", "question", "text", "type", "role"):
        value = getattr(part, name, None)
        if isinstance(value, Party):
            return edition.party_name(value)
        if isinstance(value, Ref):
            known = edition.library.resolve(value)
            return edition.label(known) if known else value.id
        if isinstance(value, Date):
            return edition.words.date(value)
        if isinstance(value, Text):
            said = edition.plain(value) if isinstance(value, Prose) else edition.text(value)
            return in_quotation_marks(edition.words, said)
    return ""
