"""Actors: persons, groups, governments, agencies, parties and whoever else acts."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from generator.facts.dates import DateField
from generator.facts.record import Record
from generator.facts.ref import ActorRef, Ref
from generator.facts.sourced import Citations, Part, Party, PartyField, Values
from generator.facts.texts import ProseField, TextField


class Role(Part):
    """An office or post that an actor holds or held."""

    role: TextField = Field(description="The office or post.")
    of: ActorRef | None = Field(None, description="The body in which it is held.")
    from_: Values[DateField] = Field((), alias="from", description="The first day.")
    to: Values[DateField] = Field((), description="The last day.")
    sources: Citations = Field((), description="The sources of this role.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Relation(Part):
    """How an actor stands to another one, in words that read on: «member of» X."""

    type: TextField = Field(description="The words between the two names, such as member of.")
    actor: ActorRef = Field(description="The other actor.")
    from_: Values[DateField] = Field((), alias="from", description="The first day.")
    to: Values[DateField] = Field((), description="The last day.")
    sources: Citations = Field((), description="The sources of this relation.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class Leader(Party):
    """Who leads or led a body, and when."""

    from_: Values[DateField] = Field((), alias="from", description="The first day.")
    to: Values[DateField] = Field((), description="The last day.")
    sources: Citations = Field((), description="The sources of this.")
    note: ProseField | None = Field(None, description="A doubt about it.")


class _StatedLeader(Part):
    """The shape in which a leader without dates may stand too."""

    value: PartyField = Field(description="The id of an actor, or a name.")
    sources: Citations = Field((), description="The sources of this.")
    note: ProseField | None = Field(None, description="A doubt about it.")


def _leader(raw: Any) -> Any:
    if isinstance(raw, str | int | Ref):
        return {"actor": raw}
    if isinstance(raw, dict) and "value" in raw:
        value = raw["value"]
        named = value if isinstance(value, dict) else {"actor": value}
        return {**named, **{name: it for name, it in raw.items() if name != "value"}}
    return raw


LeaderField = Annotated[
    Leader,
    BeforeValidator(_leader, json_schema_input_type=ActorRef | Leader | _StatedLeader),
]


def _leaders(raw: Any) -> Any:
    return list(raw) if isinstance(raw, list | tuple) else [raw]


class Actor(Record):
    """A person, armed group, government, agency, party, legislature, coalition or organisation."""

    kind: ClassVar[str] = "actors"

    type: Values[TextField] = Field(
        description="What it is: person, armed group, government, agency, party, …"
    )
    side: Values[TextField] = Field(
        (), description="A side named in data/site.yml.", json_schema_extra={"offers": "sides"}
    )
    roles: tuple[Role, ...] = Field((), description="Offices and posts.")
    relations: tuple[Relation, ...] = Field((), description="How it stands to other actors.")
    founded: Values[DateField] = Field((), description="When a body was founded.")
    dissolved: Values[DateField] = Field((), description="When a body was dissolved.")
    born: Values[DateField] = Field((), description="When a person was born.")
    died: Values[DateField] = Field((), description="When a person died.")
    led_by: Annotated[
        tuple[LeaderField, ...],
        BeforeValidator(
            _leaders,
            json_schema_input_type=ActorRef | Leader | _StatedLeader | list[LeaderField],
        ),
    ] = Field((), description="Who leads or led it, each from when to when.")
