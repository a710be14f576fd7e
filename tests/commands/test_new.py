"""A new record: commented, in its own file, and good as soon as it is filled in."""

from __future__ import annotations

import pytest
import yaml

from generator.commands.new import new
from generator.commands.new_site import site_draft
from generator.facts.about import About
from generator.facts.kinds import KINDS
from generator.layout import Layout
from generator.problems import InvalidValue
from generator.reading.library import read_library


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
    with pytest.raises(InvalidValue):
        new(world({}), kind, name)


def test_an_id_in_another_file_is_not_taken_twice(world):
    layout = world({"data/terms.yml": "berth:\n  name: Berth\n  definition: d\n"})
    with pytest.raises(InvalidValue, match="already"):
        new(layout, "term", "Berth")


def test_what_is_left_empty_is_told_with_what_fits_the_field(world):
    layout = world({})
    for kind in KINDS:
        new(layout, kind, "Quay")
    told: dict[tuple[str, str], list[str]] = {}
    for problem in read_library(layout)[1]:
        key = problem.place.path.split("/")[1], problem.sentence
        told.setdefault(key, []).append(problem.hint)
    date = "Write a date such as 2021-04-07, 2021-04 or 2021~."
    sources = "Write the ids of sources, such as [some-source], or take the line out."
    empty = "The value is empty."
    assert told == {
        ("actors", empty): [
            'Write "type: …": what it is: person, armed group, government, agency, party, …',
            sources,
        ],
        ("rounds", empty): [date, sources],
        ("events", empty): [date, sources],
        ("issues", empty): [sources],
        ("statements", empty): [date, 'Write "speaker: …": who said it.', sources],
        ("figures", empty): ['Write "unit: …": what is counted or measured.', sources],
        ("terms", empty): [
            'Write "definition: …": what it means, and whose word it is.',
            sources,
        ],
    }


def test_a_site_begins_with_a_file_that_is_good_as_it_is(tmp_path):
    layout = Layout(tmp_path)
    assert new(layout, "site", 'The "Quay": \\four').path == "data/site.yml"
    library, problems = read_library(layout)
    assert list(problems) == []
    assert str(library.about.title) == 'The "Quay": \\four'
    with pytest.raises(InvalidValue, match="already"):
        new(layout, "site", "Another")


def test_what_the_file_of_a_site_shows_as_examples_is_good(world):
    draft = site_draft("T")
    held = "\n".join(line.removeprefix("# ") for line in draft.splitlines())
    for field in About.model_fields.values():
        assert f"# {field.description}\n" in draft
        held = held.replace(f"{field.description}\n", "")
    held = held.partition("\n")[2]
    library, problems = read_library(world({"data/site.yml": held}))
    assert list(problems) == []
    assert set(library.about.model_fields_set) == set(About.model_fields)


def test_without_a_site_only_a_site_is_begun(tmp_path):
    with pytest.raises(InvalidValue, match='no folder "data"'):
        new(Layout(tmp_path), "actor", "Mara")


def test_a_record_is_never_overwritten(world):
    layout = world({"data/actors/mara.yml": "mara: {}\n"})
    with pytest.raises(InvalidValue, match="already"):
        new(layout, "actors", "Mara")
