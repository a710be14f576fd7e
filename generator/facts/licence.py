"""On what terms the facts and texts of a site may be used."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema

from generator.facts.scalars import Url
from generator.facts.sourced import Part
from generator.facts.texts import TextField
from generator.problems import InvalidValue
from generator.text import quoted

# Source: "SPDX Specification" 3.0, annex on licence expressions: what an id is made of.
_SPDX = r"[A-Za-z0-9][A-Za-z0-9.-]*\+?"


def _spdx(raw: Any) -> str:
    text = str(raw).strip()
    if not re.fullmatch(_SPDX, text):
        sentence = f"{quoted(raw)} is no SPDX identifier."
        raise InvalidValue(sentence, "Write one such as CC-BY-4.0, or take the line out.")
    return text


class Licence(Part):
    """The licence of the facts and texts of a site; nothing is claimed where none is stated."""

    name: TextField = Field(description="What the licence is called.")
    url: Url | None = Field(None, description="The address of its text.")
    spdx: (
        Annotated[
            str,
            PlainValidator(_spdx),
            WithJsonSchema({"type": "string", "pattern": rf"^\s*{_SPDX}\s*$"}),
        ]
        | None
    ) = Field(None, description="Its SPDX identifier, such as CC-BY-4.0.")
    note: TextField | None = Field(
        None, description="What it does not hold for, such as quotations; in one sentence."
    )
