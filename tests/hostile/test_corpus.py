"""Each hostile value is refused with its place, or taken whole; never a traceback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
import yaml

from generator.facts.about import About
from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.facts.sourced import Part, Stated
from generator.facts.texts import Text
from generator.layout import Layout
from generator.site.load import load_site
from tests.conftest import library_of
from tests.hostile.corpus import IDS, LONG, REFUSED, URLS, VALUES
from tests.hostile.world import write_world

LINE = re.compile(r"data/[a-z.]+:[1-9]\d*:[1-9]\d*: (error|warning|hint)\[[a-z0-9-]+\] \S.*[.?…]")
SOURCE = "data/sources.yml"


def problems(world, files: dict[str, str]) -> list[str]:
    """All that is told about some files, each on one line with its place."""
    told = [str(problem) for problem in load_site(world(files)).problems]
    for line in told:
        assert LINE.fullmatch(line), line
    return told


def in_quotes(value: str) -> str:
    """The value in double quotes, with an escape for each character that cannot be seen."""
    return yaml.safe_dump(value, default_style='"', width=9999).strip()


def errors(told: list[str]) -> list[str]:
    return [line for line in told if " error[" in line]


def test_the_corpus_is_large():
    assert len(VALUES) >= 150


@pytest.mark.parametrize("value", REFUSED, ids=ascii)
def test_refused(world, value):
    told = errors(problems(world, {SOURCE: f"a:\n  title: {in_quotes(value)}\n"}))
    assert len(told) == 1
    assert told[0].startswith("data/sources.yml:2:10: ")


@pytest.mark.parametrize("value", URLS["kept"], ids=ascii)
def test_an_address_is_kept(world, value):
    text = in_quotes(value)
    layout = world({SOURCE: f"a:\n  title: A\n  URL: {text}\n"})
    [source] = library_of(layout).of_kind("sources")
    assert value == source.URL


@pytest.mark.parametrize("value", URLS["refused"], ids=ascii)
def test_an_address_is_refused(world, value):
    text = in_quotes(value)
    told = errors(problems(world, {SOURCE: f"a:\n  title: A\n  URL: {text}\n"}))
    assert [line.startswith("data/sources.yml:3:8: ") for line in told] == [True]


@pytest.mark.parametrize("value", IDS["kept"], ids=ascii)
def test_an_id_is_kept(world, value):
    layout = world({SOURCE: f"{in_quotes(value)}: {{title: A}}\n"})
    assert [source.id for source in library_of(layout).of_kind("sources")] == [value]


@pytest.mark.parametrize("value", IDS["refused"], ids=ascii)
def test_an_id_is_refused(world, value):
    text = in_quotes(value)
    told = errors(problems(world, {SOURCE: f"{text}: {{title: A}}\n"}))
    assert [line.startswith("data/sources.yml:1:1: ") for line in told] == [True]


@pytest.mark.parametrize(
    "spelt",
    ["a:\n  title: {}\n", "a: {}\n", "{}: {{title: A}}\n", "{}", "a: {{title: {}}}\n",
     "a:\n  title: |\n    {}\n", "a:\n  title: '{}'\n", 'a:\n  title: "{}"\n'],
)  # fmt: skip
def test_typed_without_care(tmp_path, world, spelt):
    """As an editor may type it: without quotes, or in quotes that it ends itself."""
    for value in (*VALUES, *REFUSED, *LONG):
        text = spelt.format(value).encode("utf-8", "replace").decode()
        problems(world, {SOURCE: text})


def test_every_field_of_text_is_filled(tmp_path):
    """A field that a kind gets anew is to stand in world.py too."""
    write_world(tmp_path, VALUES, range(1))
    library = library_of(Layout(tmp_path))
    wanted = {place for model in (*KINDS.values(), About) for place in text_fields(model)}
    assert wanted - set(filled(library)) == ELSEWHERE


# Of these two names for one thing a record has one; the other kinds have the other.
ELSEWHERE = {
    *((KINDS[kind].__name__, "name") for kind in ("rounds", "events", "issues", "statements")),
    *((KINDS[kind].__name__, "title") for kind in ("actors", "figures", "terms", "places")),
    ("Source", "name"),
}


def text_fields(model: type[Part]) -> Iterator[tuple[str, str]]:
    """The model and the name of each field that holds text, in a model and its parts.

    What a stated value holds counts for the field that has the value.
    """
    for name, field in model.model_fields.items():
        for kind in kinds_within(field.annotation):
            if issubclass(kind, Text):
                yield model.__name__, name
            elif issubclass(kind, Stated):
                held = {inner for _, inner in text_fields(kind)}
                yield from ((model.__name__, name) for _ in held & {"value"})
                yield "Stated", "note"
            elif issubclass(kind, Part):
                yield from text_fields(kind)


def kinds_within(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from kinds_within(inner)


def filled(library: Library) -> Iterator[tuple[str, str]]:
    for part in (*library.everything(), library.about):
        yield from texts_in(part)


def texts_in(part: Part) -> Iterator[tuple[str, str]]:
    for name, value in part.__dict__.items():
        for inner in leaves(value):
            if isinstance(inner, Stated) and inner.note:
                yield "Stated", "note"
            held = inner.value if isinstance(inner, Stated) else inner
            if isinstance(held, Text):
                yield type(part).__name__, name
            for within in (inner, held):
                yield from texts_in(within) if isinstance(within, Part) else ()


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | tuple):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)
    else:
        yield value
