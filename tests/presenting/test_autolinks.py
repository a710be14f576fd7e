"""Which words of a text are names, and whose."""

from __future__ import annotations

import pytest

from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.terms import Term
from generator.presenting.autolinks import NameIndex


@pytest.fixture
def names():
    library = Library(About.model_validate({"title": "T"}))
    for actor in (
        {"id": "union", "name": "Dockers' Union", "aliases": ["Crews", "UDH", "Dock Hands"]},
        {"id": "selm", "name": "Selm", "aliases": ["Port Selm"]},
        {"id": "twin-a", "name": "The Twin"},
        {"id": "twin-b", "name": "The Twin"},
        {"id": "roads", "name": "Roads"},
    ):
        library.add(Actor.model_validate({"type": "body", **actor}))
    for term in (
        {"id": "lay-day", "name": "Lay day", "aliases": ["idle", "LAY"]},
        {"id": "berth", "name": "Berth (of a ship)"},
        {"id": "roads", "name": "Roads"},
    ):
        library.add(Term.model_validate({"definition": "d", **term}))
    return NameIndex(library, "en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Dockers' Union met.", ["actors/union"]),
        ("the dockers' union met", []),
        ("Port Selm, not Selm", ["actors/selm", "actors/selm"]),
        ("Crews were idle", []),
        ("Dock Hands and the UDH", ["actors/union", "actors/union"]),
        ("two lay days, one Lay day", ["terms/lay-day", "terms/lay-day"]),
        ("a berth, two Berths, a berthing", ["terms/berth", "terms/berth"]),
        ("The Twin", []),
        ("in the Roads", ["actors/roads"]),
        ("in the roads", []),
        ("Lay, day", []),
        ("Selmish", []),
    ],
)
def test_names_in_a_text(names, text, found):
    assert ["/".join(key) for _, _, key in names.found_in(text)] == found
