"""Rounds: the sessions of a dialogue, who came, and what came of it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from generator.facts.dates import DateField
from generator.facts.record import Record, RecordId
from generator.facts.ref import ActorRef, Ref
from generator.facts.scalars import (
    Whole,
    fixed_phrase,
    fixed_phrase_schema,
    fixed_words,
    fixed_words_schema,
)
from generator.facts.sourced import Citations, Part, PartyField, Texts, Values
from generator.facts.texts import ProseField, Text, TextField

FORMATS = ("virtual", "in-person", "hybrid")
Format = Annotated[Text, fixed_words(*FORMATS), fixed_words_schema(*FORMATS)]

STATUSES = ("agreed", "left open")
Status = Annotated[str, fixed_phrase("a status", *STATUSES), fixed_phrase_schema(*STATUSES)]

VERDICTS = ("kept", "kept in part", "broken", "disputed", "too early", "not known")
VerdictWord = Annotated[str, fixed_phrase("a verdict", *VERDICTS), fixed_phrase_schema(*VERDICTS)]


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


class OutcomeVerdict(Part):
    """What became of an outcome, in one of a few words that each have their rule."""

    value: VerdictWord = Field(description=f"{', '.join(VERDICTS[:-1])} or {VERDICTS[-1]}.")
    date: DateField | None = Field(None, description="The day for which it is said.")
    sources: Citations = Field((), description="The sources that bear it out.")
    note: ProseField | None = Field(None, description="What it is judged by, or why it is open.")


def _verdict(raw: Any) -> Any:
    return {"value": raw} if isinstance(raw, str) else raw


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
    verdict: Annotated[
        OutcomeVerdict | None,
        BeforeValidator(_verdict, json_schema_input_type=VerdictWord | OutcomeVerdict | None),
    ] = Field(None, description="Whether it was kept, in one of the words that stand for that.")
    sources: Citations = Field((), description="The sources of this outcome.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Reaction(Part):
    """What somebody said or did about the round."""

    actor: PartyField = Field(description="Whose reaction it is.")
    by: PartyField | None = Field(
        None, description="Whose words these are, where they are not the actor's own."
    )
    text: ProseField = Field(description="The reaction, in our words.")
    date: DateField | None = Field(None, description="When it was given.")
    sources: Citations = Field((), description="The sources of this reaction.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Round(Record):
    """One round of a dialogue."""

    kind: ClassVar[str] = "rounds"
    needs_name: ClassVar[bool] = False

    number: Values[Whole] = Field((), description="Its number in the series.")
    date: Values[DateField] = Field(description="The day or days on which it was held.")
    format: Values[Format] = Field((), description="virtual, in-person or hybrid.")
    venue: Values[TextField] = Field(
        (),
        description="Where it was held: the id of a place, or its name.",
        json_schema_extra={"offers": "places"},
    )
    delegations: tuple[Delegation, ...] = Field((), description="Who came for each party.")
    topics: Texts = Field(
        (),
        description="What was talked about: ids of issues, or words.",
        json_schema_extra={"offers": "issues"},
    )
    outcomes: tuple[Outcome, ...] = Field((), description="What was agreed or left open.")
    reactions: tuple[Reaction, ...] = Field((), description="What others made of it.")
    documents: Citations = Field((), description="The texts that the round produced: source ids.")
