"""What all records share, whatever their kind."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic.json_schema import SkipJsonSchema

from generator.facts.dates import DateField
from generator.facts.ref import ID_PATTERN, NO_ID, AnyRef, well_formed
from generator.facts.scalars import Language, Url, YesNo
from generator.facts.sourced import Citations, Part, PartyField, Values
from generator.facts.texts import ProseField, Text, TextField
from generator.problems import InvalidValue

RecordId = Annotated[
    str,
    PlainValidator(lambda raw: well_formed(str(raw).strip())),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": rf"^\s*{ID_PATTERN}\s*$",
            "patternErrorMessage": NO_ID,
        }
    ),
]


def _many(raw: Any) -> Any:
    return [raw] if isinstance(raw, str | int) else raw


class Account(Part):
    """What one side, or one set of sources, says about a question."""

    text: ProseField = Field(description="The account, in our words.")
    by: PartyField | None = Field(None, description="Who gives this account, if one party does.")
    sources: Citations = Field((), description="The sources that give this account.")
    slip: YesNo = Field(False, description="yes where it is an error of its source: say so.")
    note: ProseField | None = Field(None, description="What a reader should know of it.")


class Settlement(Part):
    """What settled a question that sources had disagreed on."""

    text: ProseField = Field(description="The answer, and what settled it.")
    sources: Citations = Field(min_length=1, description="The sources that settle it.")
    date: DateField | None = Field(None, description="Since when it is settled.")


class Dispute(Part):
    """A question on which sources disagree, where it is about more than one field's value."""

    id: RecordId | None = Field(None, description="A word or two for its address on the page.")
    question: ProseField = Field(description="The question, as a question.")
    accounts: tuple[Account, ...] = Field(min_length=1, description="Each answer with its sources.")
    about: tuple[AnyRef, ...] = Field((), description="Other records that the question concerns.")
    settled: Settlement | None = Field(None, description="What settled the question, if anything.")
    note: ProseField | None = Field(None, description="What can be said for now, and why.")


class Record(Part):
    """The fields that every record may have."""

    kind: ClassVar[str]
    needs_name: ClassVar[bool] = True

    id: SkipJsonSchema[str] = ""
    name: TextField | None = Field(None, description="The name, in the site's language.")
    title: TextField | None = Field(None, description="The title: the same as name, write one.")
    names: dict[Language, Values[TextField]] = Field(
        {}, description="Names in other languages, by language code."
    )
    aliases: Values[TextField] = Field((), description="Other names and spellings in use.")
    summary: ProseField | None = Field(
        None, description="One sentence, shown in lists, search results and previews."
    )
    description: ProseField | None = Field(None, description="More, in prose.")
    sources: Citations = Field((), description="The sources on which the whole record rests.")
    disputes: tuple[Dispute, ...] = Field((), description="Questions on which sources disagree.")
    note: ProseField | None = Field(None, description="A doubt or limit that readers should know.")
    review_by: DateField | None = Field(None, description="The day by which to look again.")
    same_as: Annotated[
        tuple[Url, ...], BeforeValidator(_many, json_schema_input_type=Url | list[Url])
    ] = Field((), description="Addresses of the same thing elsewhere, such as Wikidata.")
    formerly: Annotated[
        tuple[RecordId, ...],
        BeforeValidator(_many, json_schema_input_type=RecordId | list[RecordId]),
    ] = Field((), description="Earlier ids; their addresses lead here.")

    @model_validator(mode="after")
    def _named_once(self) -> Record:
        if self.name and self.title:
            raise InvalidValue('"name" and "title" mean the same.', "Keep one of them.")
        if self.needs_name and not (self.name or self.title):
            raise InvalidValue("the name is missing.", 'Add a line such as "name: …".')
        return self

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.id

    @property
    def label(self) -> Text | None:
        """The name or title, where the record has one."""
        return self.name or self.title

    def __hash__(self) -> int:
        return hash(self.key)
