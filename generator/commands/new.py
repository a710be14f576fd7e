"""A commented record, ready to fill, in a file of its own."""

from __future__ import annotations

from dataclasses import dataclass

from generator.commands.new_site import new_site, yaml_text
from generator.facts.kinds import KIND_TABLE, KINDS, kind_named
from generator.facts.record import Record
from generator.layout import Layout
from generator.problems import InvalidValue
from generator.reading.library import read_library
from generator.text import TAKEN_IDS, did_you_mean, listed, quoted, slug

_FIRST = ("type", "side", "number", "date", "speaker", "unit", "definition", "quote", "summary")
_LAST = ("sources", "disputes", "note", "review_by", "same_as", "formerly")
_READY = ("sources",)  # not required by the format, but by the check
# Examples stand in comments only: left as they are, they would pass for facts.
_EXAMPLES = {
    "sources": "[some-source]",
    "date": "2021-04-07",
    "speaker": "some-actor",
    "unit": "people",
}


@dataclass(frozen=True)
class Drafted:
    """Where the new record stands, and its id: '' for that of the site itself."""

    path: str
    record_id: str = ""


def new(layout: Layout, kind: str, name: str) -> Drafted:
    """Writes data/<kind>/<id>.yml with every field of the kind, explained; for the kind "site",
    data/site.yml.

    Raises:
        InvalidValue: the kind is unknown, no id can be made of the name, or the record exists.
    """
    if kind.strip().lower() == "site":
        return Drafted(new_site(layout, name))
    if not layout.data.is_dir():
        raise InvalidValue(
            'There is no folder "data" here.', 'Begin with: explainer new site "Title"'
        )
    model = _model(kind)
    record_id = slug(name)
    if not record_id:
        raise InvalidValue(f"{quoted(name)} gives no id.", "Use a name in Latin letters.")
    if record_id in TAKEN_IDS:
        raise InvalidValue(f"{quoted(record_id)} is taken as an id.", "Choose a longer name.")
    file = layout.data / model.kind / f"{record_id}.yml"
    library, _ = read_library(layout)
    if file.exists() or (library is not None and library.get(model.kind, record_id)):
        raise InvalidValue(
            f"{model.kind} has a record {quoted(record_id)} already.", "Choose another name."
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(draft(model, record_id, name), encoding="utf-8")
    return Drafted(layout.relative(file), record_id)


def draft(model: type[Record], record_id: str, name: str) -> str:
    """The text of a record: what must be filled in stands ready, the rest as comments."""
    label = KIND_TABLE[model.kind].label_field
    lines = [
        f"{record_id}:",
        f"  # {model.model_fields[label].description}",
        f"  {label}: {yaml_text(name)}",
    ]
    names = [field for field in model.model_fields if field not in ("id", "name", "title")]
    for field_name in sorted(names, key=lambda field: _rank(field, names)):
        field = model.model_fields[field_name]
        example = f" For example: {_EXAMPLES[field_name]}" if field_name in _EXAMPLES else ""
        asked = field_name in _READY and KIND_TABLE[model.kind].sources != "none"
        ready = "" if field.is_required() or asked else "# "
        lines += [f"  # {field.description}{example}", f"  {ready}{field.alias or field_name}:"]
    return "\n".join(lines) + "\n"


def _rank(field: str, names: list[str]) -> tuple[int, int]:
    if field in _FIRST:
        return 0, _FIRST.index(field)
    return (2, _LAST.index(field)) if field in _LAST else (1, names.index(field))


def _model(kind: str) -> type[Record]:
    model = kind_named(kind)
    if model is not None:
        return model
    hint = did_you_mean(kind.strip().lower(), KINDS) or f"The kinds are {listed(KINDS, 'and')}."
    raise InvalidValue(f"{quoted(kind)} is not a kind of record.", hint)
