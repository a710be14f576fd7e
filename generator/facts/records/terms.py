"""Terms: the entries of the glossary."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from generator.facts.record import Record
from generator.facts.ref import AnyRef, Ref, TermRef
from generator.facts.sourced import Values
from generator.facts.texts import ProseField


def _sees(raw: Any) -> Any:
    return [raw] if isinstance(raw, str | int | Ref) else raw


class Term(Record):
    """A word that a reader may want explained."""

    kind: ClassVar[str] = "terms"

    definition: Values[ProseField] = Field(description="What it means, and whose word it is.")
    see: Annotated[
        tuple[AnyRef, ...], BeforeValidator(_sees, json_schema_input_type=AnyRef | list[AnyRef])
    ] = Field((), description="Related terms or other records, to see also.")
    alternatives: Annotated[
        tuple[TermRef, ...],
        BeforeValidator(_sees, json_schema_input_type=TermRef | list[TermRef]),
    ] = Field((), description="Other words for the same thing, as other sides use: ids of terms.")
