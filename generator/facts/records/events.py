"""Events: what happened, when, where and to whom."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.facts.dates import DateField
from generator.facts.record import Record
from generator.facts.ref import RoundRef
from generator.facts.sourced import PartyField, Values
from generator.facts.texts import TextField


class Event(Record):
    """Something that happened."""

    kind: ClassVar[str] = "events"
    example: ClassVar[str] = """
    quay-opens:
      title: The quay opens
      date: 2021-09-30
      type: opening
      actors: [harbour-board, {name: Fishers' union, role: guest}]
      place: old-quay
      round: first-round
      sources: [first-report]
    """

    date: Values[DateField] = Field(description="When it happened.")
    type: Values[TextField] = Field((), description="What sort of event: talks, attack, vote, …")
    actors: tuple[PartyField, ...] = Field((), description="Who took part: actor and role.")
    place: Values[TextField] = Field(
        (), description="The id of a place, or its name.", json_schema_extra={"offers": "places"}
    )
    round: RoundRef | None = Field(None, description="The round that it belongs to.")
