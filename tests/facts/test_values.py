"""Values: the four ideas of the model, each with good and bad shapes."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.facts.records.actors import Actor
from generator.facts.records.figures import Figure
from generator.facts.records.sources import Source
from generator.facts.records.statements import Statement
from generator.facts.sourced import settled
from generator.facts.texts import Text
from generator.facts.walk import citations, references


def actor(**fields):
    return Actor.model_validate({"id": "x", "name": "X", "type": "person", **fields})


def test_a_bare_value_is_one_stated_value():
    held = actor(founded="2003").founded
    assert [str(stated.value) for stated in held] == ["2003"]
    assert settled(held) is held[0]


def test_a_value_with_sources_of_its_own():
    held = actor(founded={"value": "2003", "sources": ["a"]}).founded
    assert held[0].sources[0].source.id == "a"


def test_rivals_have_no_winner_unless_one_is_preferred():
    rivals = [{"value": "2003", "sources": ["a"]}, {"value": "2006", "sources": ["b"]}]
    assert settled(actor(founded=rivals).founded) is None
    rivals[1]["preferred"] = "yes"
    held = settled(actor(founded=rivals).founded)
    assert held is not None and str(held.value) == "2006"


def test_a_citation_with_its_proof():
    held = actor(sources=["a", {"source": "b", "quote": "exact words", "at": "p. 4"}]).sources
    assert [(cited.source.id, str(cited.quote or "")) for cited in held] == [
        ("a", ""),
        ("b", "exact words"),
    ]


def test_prose_names_what_it_links_and_cites():
    named = actor(note='See [[y]] and [[terms:z|words]] [@s "q"], not \\[[w]].')
    assert [(ref.kinds, ref.id) for _, ref in references(named)] == [
        ((), "y"),
        (("terms",), "z"),
        (("sources",), "s"),
    ]


def test_references_come_with_their_path():
    held = actor(roles=[{"role": "chair", "from": "2020", "sources": ["s"], "of": "b"}])
    assert [path for path, _ in references(held)] == [
        ("roles", 0, "of"),
        ("roles", 0, "sources", 0, "source"),
    ]
    assert len(list(citations(held))) == 1


def test_text_by_language():
    text = Text.of({"en": "harbour", "ar": "ميناء"})
    assert text.in_language("ar") == "ميناء"
    assert text.in_language("fr") == "harbour"


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Actor, {"name": "X", "title": "Y", "type": "person"}),
        (Actor, {"type": "person"}),
        (Actor, {"name": "X", "type": "person", "colour": "red"}),
        (Actor, {"name": "", "type": "person"}),
        (
            Actor,
            {"name": "X", "type": "person", "relations": [{"type": "of", "actor": "Not An Id"}]},
        ),
        (Statement, {"speaker": "a", "date": "2021"}),
        (Statement, {"speaker": {"role": "r"}, "date": "2021", "quote": "q"}),
        (Figure, {"name": "F", "unit": "u", "points": [{"date": "2021"}]}),
        (Figure, {"name": "F", "unit": "u", "points": [{"date": "2021", "value": "2,500"}]}),
        (
            Figure,
            {"name": "F", "unit": "u", "points": [{"date": "2021", "value": "1", "low": "0"}]},
        ),
        (Source, {"title": "T", "type": "newspaper"}),
        (Source, {"title": "T", "URL": "javascript:alert(1)"}),
        (Source, {"title": "T", "URL": "https://user@host/"}),
        (Source, {"title": "T", "URL": "https://аррle.com/"}),
        (Source, {"title": "T", "URL": "//host/path"}),
    ],
)
def test_what_is_refused(model, fields):
    with pytest.raises(ValidationError):
        model.model_validate({"id": "x", **fields})


def test_every_field_is_described():
    from generator.facts.about import About
    from generator.facts.kinds import KINDS

    bare = []
    for model in (About, *KINDS.values()):
        schema = model.model_json_schema()
        for part in (schema, *schema.get("$defs", {}).values()):
            for name, field in part.get("properties", {}).items():
                if "description" not in field:
                    bare.append((part.get("title"), name))
    assert bare == []
