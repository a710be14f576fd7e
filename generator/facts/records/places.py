"""Places: where things happened."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema

from generator.facts.record import Record
from generator.facts.scalars import fixed_words, fixed_words_schema
from generator.facts.sourced import Values
from generator.facts.texts import Text
from generator.problems import InvalidValue, one_text

Coordinates = tuple[float, float]
PRECISIONS = ("point", "town", "region", "country")
# What stood for a point before there were countries.
_SITE = {"site": "point"}
Precision = Annotated[
    Text, fixed_words(*PRECISIONS, earlier=_SITE), fixed_words_schema(*PRECISIONS, *_SITE)
]


def _coordinates(raw: Any) -> Coordinates:
    """Latitude and longitude in degrees (WGS 84), from `33.3, 44.4` or a mapping of the two."""
    if isinstance(raw, dict) and set(raw) in ({"latitude", "longitude"}, {"lat", "lon"}):
        parts: list[Any] = [value for _, value in sorted(raw.items())]
    else:
        parts = list(raw) if isinstance(raw, tuple | list) else list(one_text(raw).split(","))
    try:
        latitude, longitude = (float(str(part)) for part in parts)
    except ValueError:
        raise InvalidValue(
            "these are not coordinates.",
            "Write latitude and longitude in degrees, such as 33.3152, 44.3661.",
        ) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise InvalidValue(f"{latitude}, {longitude} is not on the globe.", "Write latitude first.")
    return latitude, longitude


def _pair(raw: Any) -> Any:
    """A list of two numbers is one place, not two rivals."""
    plain = isinstance(raw, list) and len(raw) == 2
    return ", ".join(raw) if plain and all(_DEGREES.fullmatch(str(it)) for it in raw) else raw


_DEGREES = re.compile(r"\s*-?\d+(\.\d+)?\s*")


_LATITUDE = r"\s*[-+]?0*(?:90(?:\.0*)?|[0-8]?[0-9](?:\.[0-9]*)?)\s*"
_LONGITUDE = r"\s*[-+]?0*(?:180(?:\.0*)?|(?:1[0-7][0-9]|[0-9]{1,2})(?:\.[0-9]*)?)\s*"
_NORTH = {"type": ["number", "string"], "pattern": f"^{_LATITUDE}$", "description": "North."}
_EAST = {"type": ["number", "string"], "pattern": f"^{_LONGITUDE}$", "description": "East."}


def _mapping(north: str, east: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {north: _NORTH, east: _EAST},
        "required": [north, east],
        "additionalProperties": False,
    }


CoordinatesField = Annotated[
    Coordinates,
    PlainValidator(_coordinates),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": f"^{_LATITUDE},{_LONGITUDE}$"},
                {"type": "array", "items": [_NORTH, _EAST], "minItems": 2, "maxItems": 2},
                _mapping("latitude", "longitude"),
                _mapping("lat", "lon"),
            ]
        }
    ),
]


class Location(Record):
    """Somewhere on the map."""

    kind: ClassVar[str] = "places"

    coordinates: Annotated[Values[CoordinatesField], BeforeValidator(_pair)] = Field(
        (), description="Latitude, longitude in degrees, such as 33.3152, 44.3661."
    )
    precision: Values[Precision] = Field(
        (), description="How sharp they are: point, town, region or country."
    )
