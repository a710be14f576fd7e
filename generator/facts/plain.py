"""Facts as plain values, for JSON: the shapes of the data format, with nothing empty."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.facts.dates import Date
from generator.facts.ref import Ref
from generator.facts.sourced import Citation, Part, Stated
from generator.facts.texts import Text
from generator.facts.walk import written_name


def plain(value: Any) -> Any:
    """A value of the model as text, number, list or mapping.

    A stated value without sources becomes the bare value, one of its kind a single value; dates
    become EDTF texts, references ids.
    """
    if isinstance(value, Text):
        forms = dict(value.forms)
        return forms[""] if set(forms) == {""} else forms
    if isinstance(value, Date | Ref):
        return str(value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Part):
        return _part(value)
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        items = [plain(inner) for inner in value]
        return items[0] if len(value) == 1 and isinstance(value[0], Stated) else items
    return value


def _part(part: Part) -> Any:
    fields = {
        written_name(part, name): plain(value)
        for name, value in part.__dict__.items()
        if value not in (None, (), {}, "", False) and name != "id"
    }
    bare: tuple[tuple[type[Part], str], ...] = ((Stated, "value"), (Citation, "source"))
    for kind, name in bare:
        if isinstance(part, kind) and set(fields) == {name}:
            return fields[name]
    return fields
