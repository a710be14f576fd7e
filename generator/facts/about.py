"""What the site is about: the one file that holds no records."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from generator.facts.dates import DateField
from generator.facts.licence import Licence
from generator.facts.record import RecordId
from generator.facts.ref import AnyRef
from generator.facts.scalars import Language, Url, Whole, fixed_phrase, fixed_phrase_schema
from generator.facts.sourced import Citations, Part, Texts
from generator.facts.texts import PlainWords, ProseField, TextField
from generator.problems import LEVELS, InvalidValue, one_text
from generator.text import listed, quoted


def _colour(raw: Any) -> str:
    text = str(raw).strip()
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise InvalidValue(
            f"{quoted(raw)} is not a colour.", 'Write six digits, such as "#1f5fa8".'
        )
    return text.lower()


def _level(raw: Any) -> str:
    if raw not in (*LEVELS, "off"):
        raise InvalidValue(f"{quoted(raw)} is not a level.", "Write error, warning, hint or off.")
    return str(raw)


class Side(Part):
    """One side of the matter: how it is called, and its colour in chips and charts."""

    label: TextField = Field(description="What the side is called.")
    colour: Annotated[
        str,
        PlainValidator(_colour),
        WithJsonSchema({"type": "string", "pattern": r"^\s*#[0-9a-fA-F]{6}\s*$"}),
    ] = Field("#5f6b7a", description="Six hexadecimal digits after #.")
    note: ProseField | None = Field(None, description="Who is counted to it, and why.")


def _side(raw: Any) -> Any:
    return {"label": raw} if isinstance(raw, str) else raw


class KeyPoint(Part):
    """One claim of the short answer, with its sources."""

    text: ProseField = Field(description="The claim.")
    sources: Citations = Field((), description="What it rests on.")


class Change(Part):
    """What changed on the site, or was put right, and when."""

    date: DateField = Field(description="The day.")
    text: ProseField = Field(description="What changed, in one sentence.")
    corrects: ProseField | None = Field(None, description="What was wrong before, if it was.")
    wrong_since: DateField | None = Field(
        None, description="The day from which the wrong words stood here."
    )
    noticed_by: TextField | None = Field(
        None, description="Who noticed it, such as a reader; a name only with leave."
    )
    records: tuple[AnyRef, ...] = Field((), description="The records concerned.")


class HealthLimits(Part):
    """How many weak spots of sourcing there may be: one more is an error."""

    unsourced: Whole | None = Field(None, description="The most records without any source.")
    single_source: Whole | None = Field(
        None, description="The most records that rest on one source alone."
    )
    one_sided: Whole | None = Field(None, description="The most disputes with one account only.")
    without_archive: Whole | None = Field(
        None, description="The most sources without an archived copy."
    )
    unchecked_quotes: Whole | None = Field(
        None, description="The most quotes that nobody has checked against the source."
    )


BUILDERS = ("mkdocs", "properdocs", "zensical")
BuilderName = Annotated[str, fixed_phrase("a builder", *BUILDERS), fixed_phrase_schema(*BUILDERS)]


def _loaded_words(raw: Any) -> Any:
    """A bare list has no words to write instead."""
    return {str(word): "" for word in raw} if isinstance(raw, list | tuple) else raw


def _instead(raw: Any) -> str:
    return one_text(raw).strip()


LoadedWords = Annotated[
    dict[str, Annotated[str, PlainValidator(_instead), WithJsonSchema({"type": "string"})]],
    BeforeValidator(_loaded_words, json_schema_input_type=dict[str, str] | list[str]),
]


class About(Part):
    """The site itself: data/site.yml."""

    title: TextField = Field(description="The title of the site.")
    description: ProseField | None = Field(None, description="What it explains, in one sentence.")
    question: ProseField | None = Field(
        None, description="The question that the site answers, for the top of the home page."
    )
    answer: ProseField | None = Field(None, description="The short answer, for the home page.")
    points: tuple[KeyPoint, ...] = Field((), description="Three to five claims with sources.")
    language: Language = Field("en", description="The language the site is written in.")
    url: Url | None = Field(None, description="The address at which it is published.")
    repository: Url | None = Field(None, description="The address of the code and the facts.")
    branch: TextField | None = Field(
        None, description="The branch that is published; main if none."
    )
    licence: Licence | None = Field(
        None, description="On what terms the facts and texts may be used; none if not stated."
    )
    as_of: DateField | None = Field(None, description="The day to which the facts hold.")
    stale_after: Whole = Field(
        90, description="After how many days facts that nobody looked at again count as old."
    )
    stale_value_after: Whole = Field(
        365, description="After how many days a leader, a post or a figure needs a newer source."
    )
    builder: BuilderName = Field("mkdocs", description=f"What builds the site: {listed(BUILDERS)}.")
    sides: dict[
        RecordId, Annotated[Side, BeforeValidator(_side, json_schema_input_type=PlainWords | Side)]
    ] = Field({}, description="The sides of the matter, by id.")
    relations: dict[str, TextField] = Field(
        {}, description="What a relation is called from its other end, such as member of: includes."
    )
    meetings: Texts = Field(
        (),
        description="Types of events at which people met; talks and meeting if none is given.",
    )
    checks: dict[
        str, Annotated[str, PlainValidator(_level), WithJsonSchema({"enum": [*LEVELS, "off"]})]
    ] = Field({}, description="The level of a rule: error, warning, hint or off.")
    loaded_words: LoadedWords = Field(
        {},
        description="Words that take a side: each with what to write instead, or a bare list.",
    )
    health: HealthLimits = Field(
        HealthLimits(), description="How many weak spots of sourcing there may be."
    )
    leads: tuple[AnyRef, ...] = Field(
        (), description="What leads on the home page, in order: ids of issues and of a figure."
    )
    changes: tuple[Change, ...] = Field((), description="What changed, the latest first.")
