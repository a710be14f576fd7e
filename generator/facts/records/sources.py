"""Sources: publications, in the field names of CSL.

Source: Citation Style Language, "CSL-JSON schema", version 1.0.2.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from generator.facts.dates import DateField
from generator.facts.record import Record
from generator.facts.scalars import Language, Url, fixed_phrase, fixed_phrase_schema
from generator.facts.sourced import Part, PartyField, Texts, Values
from generator.facts.texts import PlainWords, ProseField, TextField
from generator.problems import InvalidValue, one_text
from generator.text import did_you_mean, quoted

_CSL_TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
"""
CSL_TYPES = frozenset(_CSL_TYPES.split())


def _csl_type(raw: Any) -> str:
    word = one_text(raw).strip()
    if word in CSL_TYPES:
        return word
    hint = did_you_mean(word, CSL_TYPES) or "Write one such as article-newspaper or webpage."
    raise InvalidValue(f"{quoted(raw)} is not a CSL type.", hint)


class Author(Part):
    """A person's or body's name in the parts that CSL has for it."""

    family: TextField | None = Field(None, description="The family name.")
    given: TextField | None = Field(None, description="The given names.")
    literal: TextField | None = Field(None, description="The whole name, where it has no parts.")
    suffix: TextField | None = Field(None, description="Such as Jr.")

    def __str__(self) -> str:
        parts = [self.given, self.family, self.suffix]
        return str(self.literal) if self.literal else " ".join(str(part) for part in parts if part)


def _authors(raw: Any) -> Any:
    items = raw if isinstance(raw, list | tuple) else [raw]
    return [{"literal": item} if isinstance(item, str) else item for item in items]


CLASSES = ("official", "agency", "newspaper", "research", "partisan", "copy", "wiki", "forum")
READINGS = ("whole", "excerpt", "summary")
STATES = ("live", "dead", "paywalled")
SourceClass = Annotated[str, fixed_phrase("a class", *CLASSES), fixed_phrase_schema(*CLASSES)]
Reading = Annotated[
    str, fixed_phrase("a way of reading", *READINGS), fixed_phrase_schema(*READINGS)
]
State = Annotated[str, fixed_phrase("a state", *STATES), fixed_phrase_schema(*STATES)]

_DOI = r"(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.[0-9]{4,9}/[^\s<>\"`{}|^\\]+)"


def _doi(raw: Any) -> str:
    """The name alone, where it was copied with the address that leads to it."""
    found = re.fullmatch(_DOI, one_text(raw).strip(), re.ASCII)
    if found:
        return found[1]
    raise InvalidValue(f"{quoted(raw)} is not a DOI.", "Write one such as 10.1000/182.")


Authors = Annotated[
    tuple[Author, ...],
    BeforeValidator(
        _authors, json_schema_input_type=PlainWords | Author | list[PlainWords | Author]
    ),
]
Doi = Annotated[
    str, PlainValidator(_doi), WithJsonSchema({"type": "string", "pattern": rf"^\s*{_DOI}\s*$"})
]


class Source(Record):
    """A publication on which facts rest."""

    kind: ClassVar[str] = "sources"

    type: Annotated[str, PlainValidator(_csl_type), WithJsonSchema({"enum": sorted(CSL_TYPES)})] = (
        Field("document", description="The CSL type, such as article-newspaper, report, webpage.")
    )
    genre: TextField | None = Field(None, description="A closer word, such as joint statement.")
    class_: SourceClass | None = Field(
        None, alias="class", description=f"What sort of witness: {', '.join(CLASSES)}."
    )
    read: Reading | None = Field(
        None,
        description="How it was read: whole, an excerpt, or only in a summary that others give.",
    )
    state: State | None = Field(None, description="Its address today: live, dead or paywalled.")
    author: Authors = Field((), description="Who wrote it.")
    editor: Authors = Field((), description="Who edited it.")
    publisher: TextField | None = Field(None, description="Who published it.")
    container_title: TextField | None = Field(
        None,
        alias="container-title",
        description="The journal, newspaper or book it stands in, where that is not the publisher.",
    )
    volume: TextField | None = Field(None, description="The volume.")
    issue: TextField | None = Field(None, description="The issue of the volume.")
    page: TextField | None = Field(None, description="The pages, such as 12-34.")
    DOI: Doi | None = Field(None, description="Its DOI, such as 10.1000/182.")
    issued: Values[DateField] = Field((), description="When it was published.")
    accessed: DateField | None = Field(None, description="When it was last read.")
    URL: Url | None = Field(None, description="Its address.")
    archive: Url | None = Field(None, description="The address of an archived copy.")
    language: Language | None = Field(None, description="The language it is written in.")
    voice: PartyField | None = Field(
        None, description="Whose mouthpiece it is, if anyone's: the id of an actor."
    )
    boilerplate: Texts = Field(
        (), description="Words of its text that state no fact, such as a notice of the site."
    )
    abstract: ProseField | None = Field(None, description="What it says, in short.")
