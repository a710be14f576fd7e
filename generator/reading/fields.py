"""What a model asks for at a path: the fields that it knows and what each is for."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from generator.facts.sourced import Stated
from generator.facts.walk import Path


@cache
def known_fields(model: type[BaseModel]) -> dict[str, str]:
    """The names that a person may write in a mapping of this model, each with its description."""
    named = ((field.alias or name, field) for name, field in model.model_fields.items())
    return {name: field.description or "" for name, field in named if field.description}


def first_field(model: type[BaseModel]) -> str:
    """The field to begin with: the first that must be there, else the first that there is."""
    needed = (name for name, field in model.model_fields.items() if field.is_required())
    return next(needed, next(iter(known_fields(model)), ""))


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that a path leads to, or None where no mapping of fields is asked for."""
    kind: Any = model
    for step in path:
        kind = _inner(_bare(kind), step)
    kind = _bare(kind)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def entry_model(kind: Any) -> type[BaseModel] | None:
    """The model of what stands in a field: of each entry where it is a list or a mapping, of the
    value itself where it has sources; None where it is no mapping of fields."""
    kind = _bare(kind)
    if get_origin(kind) in (tuple, dict):
        return entry_model(get_args(kind)[0 if get_origin(kind) is tuple else 1])
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return None
    return entry_model(kind.model_fields["value"].annotation) if issubclass(kind, Stated) else kind


def _bare(kind: Any) -> Any:
    """The type without what is annotated to it, and without the None that it may be."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = next(part for part in get_args(kind) if part is not type(None))
    return kind


def _inner(kind: Any, step: str | int) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step in (name, field.alias):
                return field.annotation
        return None
    inner = get_args(kind)
    if get_origin(kind) is tuple and isinstance(step, int):
        return inner[0]
    return inner[1] if get_origin(kind) is dict else None
