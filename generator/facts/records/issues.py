"""Issues: questions in dispute, and who holds what about them."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.facts.dates import DateField
from generator.facts.record import Record, RecordId
from generator.facts.ref import ActorRef
from generator.facts.sourced import Citations, Part, PartyField, Values
from generator.facts.texts import ProseField, TextField


class Position(Part):
    """What one actor, or several jointly, hold about an issue."""

    id: RecordId | None = Field(None, description="A word or two for its address on the page.")
    actor: PartyField = Field(description="Whose position it is.")
    jointly_with: tuple[ActorRef, ...] = Field((), description="Actors who share it expressly.")
    stance: TextField | None = Field(None, description="The position in a word or two.")
    text: ProseField = Field(description="The position, in our words.")
    from_: Values[DateField] = Field((), alias="from", description="Since when it is held.")
    to: Values[DateField] = Field((), description="Until when it was held.")
    sources: Citations = Field((), description="The sources of this position.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Issue(Record):
    """A question in dispute."""

    kind: ClassVar[str] = "issues"
    needs_name: ClassVar[bool] = False
    example: ClassVar[str] = """
    use-of-the-quay:
      title: Use of the quay
      question: Who may use the quay?
      positions:
        - actor: harbour-board
          stance: all
          text: All ships may use it.
          from: 2020
          sources: [first-report]
      sources: [first-report]
    """

    question: Values[TextField] = Field((), description="The issue, put as a question.")
    positions: tuple[Position, ...] = Field((), description="Who holds what.")
