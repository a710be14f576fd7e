"""Places: where things happened."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field, PlainValidator, WithJsonSchema

from generator.facts.record import Record
from generator.facts.sourced import Values
from generator.facts.texts import TextField
from generator.problems import Unfit
from generator.text import quoted

Coordinates = tuple[float, float]


def _coordinates(raw: Any) -> Coordinates:
    """Latitude and longitude in degrees (WGS 84), from `33.3, 44.4` or a mapping of the two."""
    if isinstance(raw, dict) and set(raw) == {"latitude", "longitude"}:
        parts = [raw["latitude"], raw["longitude"]]
    else:
        parts = str(raw).split(",")
    try:
        latitude, longitude = (float(str(part)) for part in parts)
    except ValueError:
        raise Unfit(
            f"{quoted(raw)} is not a pair of coordinates.",
            "Write latitude and longitude in degrees, such as 33.3152, 44.3661.",
        ) from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Unfit(f"{quoted(raw)} is not on the globe.", "Write latitude first.")
    return latitude, longitude


CoordinatesField = Annotated[
    Coordinates,
    PlainValidator(_coordinates),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^\s*-?\d+(\.\d+)?\s*,\s*-?\d+(\.\d+)?\s*$"},
                {
                    "type": "object",
                    "properties": {"latitude": {}, "longitude": {}},
                    "required": ["latitude", "longitude"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]


class Location(Record):
    """Somewhere on the map."""

    kind: ClassVar[str] = "places"

    coordinates: Values[CoordinatesField] = Field((), description="Latitude, longitude.")
    precision: Values[TextField] = Field((), description="How exact they are: site, town, region.")
