"""The ideas that carry the model: a value with its own sources, rival values, a source with
its proof, and a party that may have no record of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.facts.ref import ActorRef, Ref, SourceRef
from generator.facts.scalars import YesNo
from generator.facts.texts import ProseField, Text, TextField
from generator.problems import InvalidValue

T = TypeVar("T")


class Part(BaseModel):
    """Whatever stands inside a record: frozen, and without fields that nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def one_of_these(*names: str) -> dict[str, Any]:
    """The part of a JSON Schema which says that at least one of these fields is there."""
    return {"anyOf": [{"required": [name]} for name in names]}


class Citation(Part):
    """A source, with the words relied on and where they stand in it."""

    source: SourceRef = Field(description="The id of the source.")
    quote: TextField | None = Field(None, description="The exact words relied on.")
    prefix: TextField | None = Field(
        None, description="The words right before the quote, where it occurs more than once."
    )
    suffix: TextField | None = Field(
        None, description="The words right after the quote, where it occurs more than once."
    )
    at: TextField | None = Field(None, description="Where they stand, such as p. 4.")
    note: ProseField | None = Field(None, description="What a reader should know of this use.")


def _citation(raw: Any) -> Any:
    return {"source": raw} if isinstance(raw, str | int | Ref) else raw


def citation_of(source: str, quote: str | None = None) -> Citation:
    """The citation of a source in prose, with the words relied on if they are given."""
    return Citation.model_validate({"source": source, **({"quote": quote} if quote else {})})


CitationField = Annotated[
    Citation, BeforeValidator(_citation, json_schema_input_type=SourceRef | Citation)
]


def _citations(raw: Any) -> Any:
    """One source may stand without a list around it."""
    return [raw] if isinstance(raw, str | int | dict | Citation) else raw


Citations = Annotated[
    tuple[CitationField, ...],
    BeforeValidator(_citations, json_schema_input_type=SourceRef | Citation | list[CitationField]),
]


class Stated(Part, Generic[T]):
    """A value as stated by its sources; without sources of its own it takes the record's."""

    value: T = Field(description="The value itself.")
    sources: Citations = Field((), description="The sources of this value.")
    note: ProseField | None = Field(None, description="A doubt, or why this value is preferred.")
    preferred: YesNo = Field(
        False, description="yes where rival values stand and this one is held."
    )
    slip: YesNo = Field(
        False, description="yes where a source errs: its note says why; it is no rival."
    )


def _stated_list(raw: Any) -> Any:
    items = raw if isinstance(raw, list | tuple) else [raw]
    return [item if _is_stated(item) else {"value": item} for item in items]


def _is_stated(item: Any) -> bool:
    return isinstance(item, Stated) or (isinstance(item, dict) and "value" in item)


if TYPE_CHECKING:
    Values = tuple[Stated[T], ...]
else:

    class Values:
        """`Values[T]`: a value, a value with sources, or a list of these that disagree."""

        def __class_getitem__(cls, kind: Any) -> Any:
            one = kind | Stated[kind] if isinstance(kind, type) else _either(kind, Stated[kind])
            return Annotated[
                tuple[Stated[kind], ...],
                BeforeValidator(_stated_list, json_schema_input_type=one | list[one]),
            ]


def _either(first: Any, second: Any) -> Any:
    from typing import Union

    return Union[first, second]  # noqa: UP007 - an annotated type takes no |


def standing(values: Sequence[Stated[T]]) -> Sequence[Stated[T]]:
    """The values without those that are a slip of their source; all where nothing else stands."""
    return [stated for stated in values if not stated.slip] or values


def settled(values: Sequence[Stated[T]]) -> Stated[T] | None:
    """The one value, or the one openly preferred; None where rivals stand with none preferred.
    A slip is no rival."""
    values = standing(values)
    if len(values) == 1:
        return values[0]
    return next((stated for stated in values if stated.preferred), None)


def held_or_first(values: Sequence[Stated[T]]) -> T:
    """The value that is held, else the first of the rivals: for sorting, not for showing."""
    return (settled(values) or standing(values)[0]).value


class Party(Part):
    """A person or body: the id of an actor, or the name of one that has no record."""

    model_config = ConfigDict(json_schema_extra=one_of_these("actor", "name"))

    actor: ActorRef | None = Field(None, description="The id of an actor.")
    name: TextField | None = Field(None, description="The name, where there is no record.")
    of: ActorRef | None = Field(None, description="The actor for whom the named one acts.")
    role: TextField | None = Field(None, description="The part that it plays here.")

    @model_validator(mode="after")
    def _named(self) -> Party:
        if self.actor is None and self.name is None:
            raise InvalidValue("nobody is named here.", "Write the id of an actor, or a name.")
        return self


def _party(raw: Any) -> Any:
    return {"actor": raw} if isinstance(raw, str | int | Ref) else raw


PartyField = Annotated[Party, BeforeValidator(_party, json_schema_input_type=ActorRef | Party)]


def _several(raw: Any) -> Any:
    return [raw] if isinstance(raw, str | int | dict | Text) else raw


Texts = Annotated[
    tuple[TextField, ...],
    BeforeValidator(_several, json_schema_input_type=TextField | list[TextField]),
]
