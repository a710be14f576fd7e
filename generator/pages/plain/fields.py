"""Any field of any record, shown by what kind of value it holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.facts.dates import Date
from generator.facts.record import Record
from generator.facts.ref import Ref
from generator.facts.sourced import Citation, Part, Party, Stated
from generator.facts.texts import Prose, Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.factbox import FactRow, row
from generator.presenting.field_names import field_noun
from generator.presenting.words import sentence_case

# What stands behind an entry, or is told of it nowhere.
_BEHIND = ("id", "sources", "note")


def field_rows(builder: PageBuilder, record: Record) -> Iterator[FactRow]:
    """A row for each field that only records of its kind have, in the order of the kind."""
    for name in type(record).model_fields:
        if name not in Record.model_fields:
            label = sentence_case(field_noun(builder.edition.words, name).replace("_", " "))
            found = row(label, value_shown(builder, getattr(record, name)))
            if found is not None:
                yield found


def value_shown(builder: PageBuilder, value: Any) -> Markdown:
    """A value with its sources, linked where it is a record; of a list, each entry."""
    if isinstance(value, tuple):
        if value and all(isinstance(one, Stated) for one in value):
            return builder.stated(value, lambda inner: value_shown(builder, inner))
        if value and all(isinstance(one, Citation) for one in value):
            return builder.cite(value)
        return Markdown("; ").join(value_shown(builder, one) for one in value)
    if isinstance(value, Ref):
        return builder.refer(value)
    if isinstance(value, Party):
        return builder.party(value)
    if isinstance(value, Part):
        return _entry(builder, value)
    return _plain_value(builder, value)


def _entry(builder: PageBuilder, part: Part) -> Markdown:
    names = (name for name in type(part).model_fields if name not in _BEHIND)
    shown = (value_shown(builder, getattr(part, name)) for name in names)
    said = Markdown(", ").join(one for one in shown if one)
    return (
        said
        + builder.cite(getattr(part, "sources", ()))
        + builder.doubt(getattr(part, "note", None))
    )


def _plain_value(builder: PageBuilder, value: Any) -> Markdown:
    if value is None or isinstance(value, bool):
        return builder.edition.words.md_gettext("yes") if value else Markdown("")
    if isinstance(value, Prose):
        return builder.line(value)
    if isinstance(value, Text):
        return builder.apart(builder.edition.text(value))
    if isinstance(value, Date):
        return Markdown.escape(builder.edition.words.date(value))
    if isinstance(value, Decimal | int):
        return Markdown.escape(builder.edition.words.number(value))
    return builder.apart(str(value))
