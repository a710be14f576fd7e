"""JSON Schemas of the data format: with them an editor completes, explains and underlines.

They are written in draft 07, which every editor knows, and their patterns in what Python and
JavaScript both read. A schema sees one file at a time, so what holds between facts is not in it,
nor what takes a calendar.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from generator.facts.about import About
from generator.facts.exceptions import Exemption
from generator.facts.kinds import KINDS
from generator.facts.library import Key, Library
from generator.facts.record import Record
from generator.facts.ref import NO_ID
from generator.text import ID, ID_LENGTH, TAKEN_IDS

_DRAFT = "http://json-schema.org/draft-07/schema#"
# Where the keys are names that people choose, and the values are schemas.
_NAMED = ("properties", "patternProperties", "$defs")
# What pydantic adds for programs: it would only be in the way of completions.
_NOISE = ("title", "default", "refersTo", "offers")
_NULL = {"type": "null"}

SiteIds = Mapping[str, tuple[str, ...]]


def schema_files(library: Library | None, rules: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The name and the text of each schema: one a kind, and for exceptions.yml and site.yml.

    SiteIds of records that could not be read are offered too, since they are in the files. `rules`
    says what each rule asks for whose level the site can set.
    """
    ids = _ids_of(library)
    for kind, model in KINDS.items():
        yield f"{kind}.json", _text(file_schema(model, ids))
    yield "exceptions.json", _text(exceptions_schema(rules, ids))
    yield "site.json", _text(site_schema(rules, ids))


def file_schema(model: type[Record], ids: SiteIds) -> dict[str, Any]:
    """What a file of one kind may hold: a mapping of ids to records."""
    whole = _finished(model, ids)
    definitions = whole.pop("$defs")
    return {
        "$schema": _DRAFT,
        "description": f"Records of the kind {model.kind}, each under its id.",
        "type": "object",
        "propertyNames": {
            "pattern": f"^{ID.pattern}$",
            "patternErrorMessage": NO_ID,
            "maxLength": ID_LENGTH,
            "not": {"enum": sorted(TAKEN_IDS)},
        },
        "additionalProperties": {"$ref": "#/$defs/record"},
        "$defs": {**definitions, "record": {**whole, "allOf": _named(model)}},
    }


def exceptions_schema(rules: Mapping[str, str], ids: SiteIds) -> dict[str, Any]:
    """What data/exceptions.yml may hold: a list of exemptions."""
    whole = _finished(Exemption, ids)
    definitions = whole.pop("$defs")
    rule, record = whole["properties"]["rule"], whole["properties"]["record"]
    rule["anyOf"] = [{"enum": sorted(rules)}, *rule["anyOf"]]
    known = [f"{kind}/{one}" for kind in KINDS for one in ids.get(kind, ())]
    record["anyOf"] = [{"enum": ["site", *known]}, *record["anyOf"]]
    return {"$schema": _DRAFT, "type": "array", "items": whole, "$defs": definitions}


def site_schema(rules: Mapping[str, str], ids: SiteIds) -> dict[str, Any]:
    """What data/site.yml may hold."""
    whole = _finished(About, ids)
    checks = whole["properties"]["checks"]
    level = checks["additionalProperties"]
    checks["properties"] = {
        name: {**level, "description": asks} for name, asks in sorted(rules.items())
    }
    return {"$schema": _DRAFT, **whole}


def _ids_of(library: Library | None) -> SiteIds:
    if library is None:
        return {}
    keys: set[Key] = {record.key for record in library.everything()}
    keys |= {key for key in library.broken if key[0] in KINDS and key[1]}
    found = {kind: tuple(sorted(key[1] for key in keys if key[0] == kind)) for kind in KINDS}
    return {**found, "sides": tuple(library.about.sides)}


def _named(model: type[Record]) -> list[dict[str, Any]]:
    """A name or a title, as the kind asks for, but not both."""
    parts: list[dict[str, Any]] = [{"not": {"required": ["name", "title"]}}]
    if model.needs_name:
        parts.append({"anyOf": [{"required": ["name"]}, {"required": ["title"]}]})
    return parts


def _finished(model: type[BaseModel], ids: SiteIds) -> dict[str, Any]:
    raw = model.model_json_schema(mode="validation", by_alias=True)
    offered: dict[str, Any] = {}
    finished: dict[str, Any] = _walk_schema(raw, ids, offered)
    finished["$defs"] = {**finished.get("$defs", {}), **offered}
    return finished


def _walk_schema(schema: Any, ids: SiteIds, offered: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_walk_schema(part, ids, offered) for part in schema if part != _NULL]
    if not isinstance(schema, dict):
        return schema
    if "refersTo" in schema:
        return _reference(schema, ids, offered)
    done = {
        key: {name: _walk_schema(part, ids, offered) for name, part in value.items()}
        if key in _NAMED
        else _walk_schema(value, ids, offered)
        for key, value in schema.items()
        if key not in _NOISE
    }
    if "patternProperties" in done:
        done["additionalProperties"] = False
    known = ids.get(schema.get("offers", ""))
    if known:
        done["anyOf"] = [{"enum": list(known)}, *done["anyOf"]]
    return done


def _reference(schema: dict[str, Any], ids: SiteIds, offered: dict[str, Any]) -> dict[str, Any]:
    """A reference: the ids of this site are offered, and any other well-formed id is accepted.

    An enum alone would underline an id whose record is still to be written, or that a colleague
    has just added; the pattern alone would offer nothing. In anyOf an editor offers what the enum
    holds, and accepts what fits either. Whether the record is there is for the check to say.
    """
    kinds = schema["refersTo"]
    name = "-or-".join(kinds) if kinds else "any"
    bare = {key: value for key, value in schema.items() if key not in (*_NOISE, "description")}
    known = _known(kinds, ids)
    offered[f"id-of-{name}"] = {"anyOf": [{"enum": known}, bare]} if known else bare
    told = {"description": schema["description"]} if "description" in schema else {}
    return {"$ref": f"#/$defs/id-of-{name}", **told}


def _known(kinds: Iterable[str], ids: SiteIds) -> list[str]:
    """The ids of some kinds; where two kinds share one, with the kind before it."""
    every = [(kind, one) for kind in kinds or KINDS for one in ids.get(kind, ())]
    counts: dict[str, int] = {}
    for _, one in every:
        counts[one] = counts.get(one, 0) + 1
    return sorted(one if counts[one] == 1 else f"{kind}:{one}" for kind, one in every)


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
