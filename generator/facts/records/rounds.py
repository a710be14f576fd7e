"""Rounds: the sessions of a dialogue, who came, and what came of it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from generator.facts.dates import DateField
from generator.facts.record import Record, RecordId
from generator.facts.ref import ActorRef, Ref
from generator.facts.scalars import Whole, any_case, fixed_words, fixed_words_schema
from generator.facts.sourced import Citations, Part, PartyField, Texts, Values
from generator.facts.texts import ProseField, Text, TextField
from generator.problems import InvalidValue, one_text
from generator.text import quoted

FORMATS = ("virtual", "in-person", "hybrid")
Format = Annotated[Text, fixed_words(*FORMATS), fixed_words_schema(*FORMATS)]

STATUSES = ("agreed", "left open")
_LEFT_OPEN = rf"{any_case('left')}[\s_-]+{any_case('open')}"


def _status(raw: Any) -> str:
    word = " ".join(one_text(raw).replace("-", " ").replace("_", " ").lower().split())
    if word not in STATUSES:
        raise InvalidValue(f"{quoted(raw)} is not a status.", "Write agreed or left open.")
    return word


Status = Annotated[
    str,
    PlainValidator(_status),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": rf"^[\s_-]*(?:{any_case('agreed')}|{_LEFT_OPEN})[\s_-]*$",
            "examples": list(STATUSES),
        }
    ),
]


def _owers(raw: Any) -> Any:
    return [raw] if isinstance(raw, str | int | Ref) else raw


class Delegation(Part):
    """Who came for one party."""

    party: PartyField = Field(description="The party, as a rule an actor's id.")
    head: Values[PartyField] = Field((), description="Who led the delegation.")
    members: tuple[PartyField, ...] = Field((), description="Who else came.")
    sources: Citations = Field((), description="The sources for this delegation.")
    note: ProseField | None = Field(None, description="What a reader should know of it.")


class Step(Part):
    """Something that happened to an outcome after the round."""

    date: DateField = Field(description="When.")
    text: ProseField = Field(description="What happened.")
    sources: Citations = Field((), description="The sources of this step.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Outcome(Part):
    """One thing that was agreed, or that was left open."""

    id: RecordId | None = Field(None, description="A word or two for its address on the page.")
    text: ProseField = Field(description="What was agreed or left open, in one sentence.")
    status: Values[Status] = Field(description="agreed or left open.")
    owed_by: Annotated[
        tuple[ActorRef, ...],
        BeforeValidator(_owers, json_schema_input_type=ActorRef | list[ActorRef]),
    ] = Field((), description="Who has to do it: one actor's id, or several.")
    due: Values[DateField] = Field((), description="By when.")
    progress: tuple[Step, ...] = Field((), description="What became of it, step by step.")
    sources: Citations = Field((), description="The sources of this outcome.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Reaction(Part):
    """What somebody said or did about the round."""

    actor: PartyField = Field(description="Whose reaction it is.")
    text: ProseField = Field(description="The reaction, in our words.")
    date: DateField | None = Field(None, description="When, if known.")
    sources: Citations = Field((), description="The sources of this reaction.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Round(Record):
    """One round of a dialogue."""

    kind: ClassVar[str] = "rounds"
    needs_name: ClassVar[bool] = False
    example: ClassVar[str] = """
    first-round:
      number: 1
      date: 2021-04-07/2021-04-08
      format: in-person
      venue: Harbour house
      delegations:
        - party: harbour-board
          head: mara-lind
          members: [{name: Ole Berg, role: secretary}]
      outcomes:
        - id: quay
          text: The board opens the quay.
          status: agreed
          owed_by: harbour-board
          due: 2021-10
          progress:
            - {date: 2021-09-30, text: The quay was opened.}
      reactions:
        - {actor: {name: Fishers' union}, text: The union welcomed it.}
      documents: [first-report]
      sources: [first-report]
    """

    number: Values[Whole] = Field((), description="Its number in the series.")
    date: Values[DateField] = Field(description="The day or days on which it was held.")
    format: Values[Format] = Field((), description="virtual, in-person or hybrid.")
    venue: Values[TextField] = Field((), description="Where it was held.")
    delegations: tuple[Delegation, ...] = Field((), description="Who came for each party.")
    topics: Texts = Field((), description="What was talked about.")
    outcomes: tuple[Outcome, ...] = Field((), description="What was agreed or left open.")
    reactions: tuple[Reaction, ...] = Field((), description="What others made of it.")
    documents: Citations = Field((), description="The texts that the round produced: source ids.")
