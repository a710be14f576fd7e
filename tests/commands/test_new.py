"""A new record: commented, in its own file, and good as soon as it is filled in."""

from __future__ import annotations

import pytest
import yaml

from generator.commands.new import new
from generator.facts.kinds import KINDS
from generator.problems import Unfit


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_draft(world, kind):
    layout = world({})
    drafted = new(layout, kind.removesuffix("s"), 'The "Quay": four')
    text = (layout.root / drafted.path).read_text(encoding="utf-8")
    held = yaml.load(text, yaml.BaseLoader)["the-quay-four"]
    assert drafted.path == f"data/{kind}/the-quay-four.yml"
    assert held.get("name") or held["title"] == 'The "Quay": four'
    for name, field in KINDS[kind].model_fields.items():
        if name not in ("name", "title"):
            assert (field.description or "") in text


@pytest.mark.parametrize(
    ("kind", "name"), [("actor", "عربي"), ("acters", "X"), ("", "X"), ("term", "Con")]
)
def test_what_cannot_be_drafted(world, kind, name):
    with pytest.raises(Unfit):
        new(world({}), kind, name)


def test_an_id_in_another_file_is_not_taken_twice(world):
    layout = world({"data/terms.yml": "berth:\n  name: Berth\n  definition: d\n"})
    with pytest.raises(Unfit, match="already"):
        new(layout, "term", "Berth")


def test_a_record_is_never_overwritten(world):
    layout = world({"data/actors/mara.yml": "mara: {}\n"})
    with pytest.raises(Unfit, match="already"):
        new(layout, "actors", "Mara")
