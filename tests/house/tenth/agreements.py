"""Agreements: what was signed, and by whom."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.facts.dates import DateField
from generator.facts.record import Record
from generator.facts.sourced import PartyField, Values
from generator.facts.texts import ProseField, TextField


class Agreement(Record):
    """A text that several parties signed."""

    kind: ClassVar[str] = "agreements"
    example: ClassVar[str] = """
    quay-treaty:
      name: Quay treaty
      form: treaty
      signed: 2021-10-01
      parties: [harbour-board, {name: Fishers' union}]
      sources: [first-report]
    """

    form: Values[TextField] = Field((), description="What sort of text it is, in a word.")
    signed: Values[DateField] = Field((), description="The day on which it was signed.")
    parties: tuple[PartyField, ...] = Field((), description="Who signed it.")
    terms: tuple[ProseField, ...] = Field((), description="What it lays down.")
