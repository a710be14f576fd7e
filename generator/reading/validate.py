"""A node to a record, or to what the site is about; all that does not fit is told at once."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.facts.about import About
from generator.facts.kinds import KINDS
from generator.facts.library import Locator
from generator.facts.record import Record
from generator.facts.walk import Path
from generator.problems import Place, Problem
from generator.reading.validation_messages import FieldError, told
from generator.reading.yaml.nodes import Found, MapNode, Node, TextNode, as_data, follow, spot
from generator.reading.yaml.typos import field_slip

M = TypeVar("M", bound=BaseModel)
# Most records have some twenty values; one with more than this is a file gone wrong.
MOST_VALUES = 20_000
_FIELDS = "Write its fields below the id, each on a line of its own, indented by two spaces."


def validated_record(
    kind: str, key: TextNode, node: Node, path: str
) -> tuple[Record | None, list[Problem]]:
    """The record that stands under an id, or None where something in it does not fit."""
    if not isinstance(node, MapNode):
        return None, [_no_fields(key, node, path)] if node.sound else []
    raw = as_data(node)
    problems = []
    if "id" in raw:
        line = node.entries["id"][0]
        sentence = f'The id of a record is the name above its fields: here "{key.text}".'
        problems.append(Problem(spot(path, line), "unknown-field", sentence, "Take this line out."))
    record, more = _fit(KINDS[kind], raw | {"id": key.text}, Found(node, key), path)
    return (record if node.sound and not problems else None), problems + more


def validated_about(node: MapNode, path: str) -> tuple[About | None, frozenset[str], list[Problem]]:
    """What the site is about; where fields do not fit, without them, and their names."""
    raw = as_data(node)
    start = Found(node, None)
    about, problems = _fit(About, raw, start, path)
    if about is not None:
        return about, frozenset(), problems
    kept = {"title": "Untitled"}
    for name in raw:
        one, _ = _fit(About, {"title": "Untitled", name: raw[name]}, start, path)
        if one is not None:
            kept[name] = raw[name]
    rest, _ = _fit(About, kept, start, path)
    return rest, frozenset(raw) - frozenset(kept), problems


def validated_entry(model: type[M], node: Node, path: str) -> tuple[M | None, list[Problem]]:
    """The part that an entry of a list is, or None where something in it does not fit."""
    entry, problems = _fit(model, as_data(node), Found(node, None), path)
    return (entry if node.sound else None), problems


def locator(key: TextNode | None, node: Node, path: str) -> Locator:
    """Finds the place of a field by the path of keys to it, as far as the file goes."""
    start = Found(node, key)

    def locate(field: Path = ()) -> Place:
        return spot(path, follow(start, field).spot)

    return locate


def _fit(model: type[M], raw: Any, start: Found, path: str) -> tuple[M | None, list[Problem]]:
    if start.node.size > MOST_VALUES:
        sentence = f"More than {MOST_VALUES:,} values stand here."
        place = spot(path, start.key or start.node)
        hint = "Split them into several records."
        return None, [Problem(place, "too-many-values", sentence, hint)]
    try:
        return model.model_validate(raw), []
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
    findings = [FieldError(dict(one), model, follow(start, one["loc"]), path) for one in errors]
    return None, [told(failed) for failed in findings if not _is_known(failed)]


def _is_known(failed: FieldError) -> bool:
    """True where the file was already said to be wrong at this very spot."""
    found, kind = failed.found, failed.error["type"]
    if kind == "missing" and isinstance(found.node, MapNode):
        return not found.node.sound and failed.last in found.node.entries
    return not found.sound or (kind == "value_error" and not found.node.sound)


def _no_fields(key: TextNode, node: Node, path: str) -> Problem:
    slip = field_slip(node.text) if isinstance(node, TextNode) else None
    stands = "a text" if isinstance(node, TextNode) else "a list"
    sentence = f'"{key.text}" holds {stands}, where the fields of a record are expected.'
    hint = " ".join(slip[1]) if slip else _FIELDS
    return Problem(spot(path, node), "wrong-type", sentence, hint)
