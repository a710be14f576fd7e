"""Figures: numbers followed over time."""

from __future__ import annotations

from typing import ClassVar

from pydantic import ConfigDict, Field, model_validator

from generator.facts.dates import DateField
from generator.facts.record import Record
from generator.facts.ref import EventRef
from generator.facts.scalars import Number, YesNo
from generator.facts.sourced import Citations, Part, Values, one_of_these
from generator.facts.texts import ProseField, TextField
from generator.problems import InvalidValue


class Point(Part):
    """One number at one time: a value, or the lowest, best and highest estimate."""

    model_config = ConfigDict(
        json_schema_extra={
            **one_of_these("value", "low", "best", "high", "words"),
            "not": {"required": ["value"], **one_of_these("low", "best", "high")},
        }
    )

    date: DateField = Field(description="The day, month, year or period that it is for.")
    value: Values[Number] = Field((), description="The number.")
    low: Values[Number] = Field((), description="The lowest estimate.")
    best: Values[Number] = Field((), description="The best estimate.")
    high: Values[Number] = Field((), description="The highest estimate.")
    words: TextField | None = Field(None, description="The source's words where it has no number.")
    approximate: YesNo = Field(False, description="yes where the source says about or nearly.")
    counts: TextField | None = Field(
        None, description="What is counted here, where it is not just the figure's unit."
    )
    reported_by: ProseField | None = Field(
        None, description="Who gives the number: the id of an actor, or words."
    )
    sources: Citations = Field((), description="The sources of this number.")
    note: ProseField | None = Field(None, description="A doubt about it.")

    @model_validator(mode="after")
    def _one_number(self) -> Point:
        if self.value and (self.low or self.best or self.high):
            raise InvalidValue(
                '"value" stands beside "low", "best" or "high".', "Keep one or the others."
            )
        if not (self.value or self.low or self.best or self.high or self.words):
            raise InvalidValue("the point has no number.", 'Add "value: …", or "low:" and "high:".')
        return self


class Figure(Record):
    """A number followed over time."""

    kind: ClassVar[str] = "figures"
    example: ClassVar[str] = """
    ships-a-year:
      name: Ships a year
      unit: ships
      points:
        - {date: 2019, value: 240, sources: [first-report]}
        - {date: 2020, low: 180, high: 210, approximate: yes}
      marks: [quay-opens]
      sources: [first-report]
    """

    unit: Values[TextField] = Field(description="What is counted or measured.")
    points: tuple[Point, ...] = Field((), description="The numbers, each with its date.")
    marks: tuple[EventRef, ...] = Field((), description="Events worth a line in the chart.")
