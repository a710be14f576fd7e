"""Statements: who said what, when and on which occasion."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)

from generator.facts.dates import DateField
from generator.facts.record import Record
from generator.facts.ref import ActorRef, IssueRef, OccasionRef, Ref
from generator.facts.scalars import any_case
from generator.facts.sourced import PartyField, Values, one_of_these
from generator.facts.texts import LANGUAGE, ProseField, TextField
from generator.problems import InvalidValue, one_text
from generator.text import quoted

YES, NO = ("yes", "true", "on"), ("no", "false", "off")


def _translated(raw: Any) -> str:
    """'' where it is not translated, 'yes' where from an unnamed language, else its code."""
    word = one_text(raw).strip()
    if word.lower() in NO or not word:
        return ""
    if word.lower() in YES:
        return "yes"
    if LANGUAGE.fullmatch(word):
        return word
    raise InvalidValue(
        f"{quoted(raw)} is neither yes, no nor a language code.",
        "Write yes, no, or the language in which it was said, such as ar.",
    )


def _issues(raw: Any) -> Any:
    return [raw] if isinstance(raw, str | int | Ref) else raw


class Statement(Record):
    """Something that somebody said, in their words or in ours."""

    model_config = ConfigDict(json_schema_extra=one_of_these("quote", "paraphrase"))

    kind: ClassVar[str] = "statements"
    needs_name: ClassVar[bool] = False
    example: ClassVar[str] = """
    lind-on-the-quay:
      speaker: mara-lind
      date: 2021-04-08
      issues: [use-of-the-quay]
      quote: We will open the quay
      occasion: first-round
      sources: [{source: first-report, quote: We will open the quay}]
    """

    speaker: Values[PartyField] = Field(description="Who said it.")
    jointly_with: tuple[ActorRef, ...] = Field((), description="Actors who said it together.")
    date: Values[DateField] = Field(description="When it was said.")
    issues: Annotated[
        tuple[IssueRef, ...],
        BeforeValidator(_issues, json_schema_input_type=IssueRef | list[IssueRef]),
    ] = Field((), description="The issues that it is about.")
    quote: Values[TextField] = Field((), description="The exact words.")
    paraphrase: Values[ProseField] = Field((), description="What was said, in our words.")
    occasion: OccasionRef | None = Field(None, description="The round or event where it was said.")
    translated: Annotated[
        str,
        PlainValidator(_translated),
        WithJsonSchema(
            {
                "type": ["boolean", "string"],
                "pattern": rf"^\s*({any_case('|'.join((*YES, *NO)))}|{LANGUAGE.pattern})?\s*$",
            }
        ),
    ] = Field("", description="yes, no, or the language in which it was said.")

    @model_validator(mode="after")
    def _something_said(self) -> Statement:
        if not self.quote and not self.paraphrase:
            raise InvalidValue(
                "the statement has neither a quote nor a paraphrase.",
                'Add "quote: …" with the exact words, or "paraphrase: …".',
            )
        return self
