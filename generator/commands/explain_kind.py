"""A kind of record, or an entry of one of its lists, in words: each field, and those within it."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from textwrap import fill

from pydantic import BaseModel

from generator.facts.about import About
from generator.facts.examples import FILLED_EXAMPLES
from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.facts.sourced import Citation, Party, Stated
from generator.reading.fields import entry_model

# These stand in so many fields that they are told once, at the end.
_EVERYWHERE: dict[type[BaseModel], str] = {
    Party: "A party is the id of an actor, or these fields:",
    Citation: "A source is its id, or these fields:",
}
_STATED = "A value may stand bare, or with these fields; where sources disagree, a list of these:"


def explain_kind(model: type[Record], width: int) -> Iterator[str]:
    """All that is to be said about a kind of record."""
    yield wrapped(f"{model.kind}: {_lowered(_about(model))}", width)
    where = f"data/{model.kind}.yml, or in files in data/{model.kind}/"
    yield wrapped(f"Records stand in {where}, each under its id.", width)
    own = [name for name in model.model_fields if name not in Record.model_fields]
    yield "\nIts own fields:"
    yield from _field_words(model, own, width)
    yield "\nFields of every kind:"
    yield from _field_words(model, [name for name in Record.model_fields if name != "id"], width)
    yield from _shared_words(width)
    yield f"\nFor example:\n\n{FILLED_EXAMPLES[model.kind]}"


def site_words(width: int) -> Iterator[str]:
    """All that is to be said about data/site.yml."""
    yield wrapped("site: what the site is about itself, in data/site.yml.", width)
    yield "\nIts fields:"
    yield from _field_words(About, list(About.model_fields), width)
    yield from _shared_words(width)
    yield f"\nFor example:\n\n{FILLED_EXAMPLES['site']}"


def entry_words(word: str, width: int) -> Iterator[str]:
    """What is to be said about the entries that people call so; nothing for no entry."""
    for path, model in _entries_named(word):
        yield wrapped(f"{' or '.join(path)}: {_lowered(_about(model))}", width)
        yield from _field_words(model, list(model.model_fields), width)
        yield ""


def entry_names() -> tuple[str, ...]:
    """The names of all fields that hold entries of their own."""
    own = {name for name, _, model in _all_entries() if model not in _EVERYWHERE}
    return tuple(sorted(own))


def wrapped(text: str, width: int, indent: str = "") -> str:
    """The text in lines of a width, all but the first indented."""
    return fill(text, width, subsequent_indent=indent, break_on_hyphens=False)


def _field_words(
    model: type[BaseModel], names: list[str], width: int, indent: str = "  "
) -> Iterator[str]:
    for name in names:
        field = model.model_fields[name]
        needed = " (needed)" if field.is_required() else ""
        text = f"{indent}{field.alias or name}{needed}: {field.description}"
        yield wrapped(text, width, f"{indent}    ")
        entry = entry_model(field.annotation)
        if entry is not None and entry not in _EVERYWHERE:
            yield from _field_words(entry, list(entry.model_fields), width, f"{indent}    ")


def _shared_words(width: int) -> Iterator[str]:
    shared: dict[type[BaseModel], str] = {Stated: _STATED, **_EVERYWHERE}
    for model, words in shared.items():
        yield f"\n{wrapped(words, width)}"
        yield from _field_words(model, list(model.model_fields), width)


def _entries_named(word: str) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """Each model of entries that goes by the word, with the places where it stands."""
    found: dict[type[BaseModel], dict[str, None]] = {}
    for name, place, model in _all_entries():
        if word in (name, name.removesuffix("s"), model.__name__.lower()):
            found.setdefault(model, {})[f"{name} in {place}"] = None
    for model, places in found.items():
        shown = model not in _EVERYWHERE
        yield tuple(places) if shown else (model.__name__.lower(),), model


def _all_entries() -> Iterator[tuple[str, str, type[BaseModel]]]:
    """Each field that holds entries: its name, where it stands, and the model of its entries."""
    for kind, model in KINDS.items():
        own = [name for name in model.model_fields if name not in Record.model_fields]
        yield from _entries_within(model, own, kind)
    yield from _entries_within(About, list(About.model_fields), "site")
    yield from _entries_within(Record, list(Record.model_fields), "every record")


def _entries_within(
    model: type[BaseModel], names: list[str], place: str
) -> Iterator[tuple[str, str, type[BaseModel]]]:
    for name in names:
        field = model.model_fields[name]
        entry = entry_model(field.annotation)
        if entry is not None:
            yield field.alias or name, place, entry
            if entry not in _EVERYWHERE:
                yield from _entries_within(entry, list(entry.model_fields), f"{name} of {place}")


def _about(model: type[BaseModel]) -> str:
    return cleandoc(model.__doc__ or "").splitlines()[0]


def _lowered(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
