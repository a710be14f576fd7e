"""What changed in the facts is told field by field, in words, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.layout import Layout
from generator.site.changes.differences import Difference, PairOfStates, differences
from generator.site.changes.in_words import changes_document, changes_in_words, difference_lines
from tests.conftest import SMALL, edition_of, library_of

SOURCES = "report: {title: The report}\nother: {title: Another}\n"


def told(folder: Path, before: str, after: str, name: str = "actors.yml") -> list[str]:
    editions = []
    for when, text in (("then", before), ("now", after)):
        data = folder / when / "data"
        data.mkdir(parents=True)
        (data / "site.yml").write_text("title: T\n", encoding="utf-8")
        (data / "sources.yml").write_text(SOURCES, encoding="utf-8")
        (data / name).write_text(text, encoding="utf-8")
        editions.append(edition_of(library_of(Layout(folder / when))))
    return list(difference_lines(tuple(differences(*editions))))


def in_actor(folder: Path, before: str, after: str) -> list[str]:
    whole = "a: {{name: Ada, type: person, sources: report, {}}}\nb: {{name: Ben, type: person}}\n"
    lines = told(folder, whole.format(before), whole.format(after))
    assert not lines or lines[0] == 'data/actors.yml:1: actor "Ada" changed'
    return [line.strip() for line in lines[1:]]


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("born: 1970", "born: 1970", []),
        ("born: 1970", "born: 1971", ['born: "1970" is now "1971"']),
        ("", "born: 1971~", ['born: "about 1971" is new']),
        ("born: 1970-02", "", ['born: "February 1970" is gone']),
        ("born: 1970", "born: [{value: 1970, sources: report}, {value: 1971, sources: other}]",
         ['born: "1970" is now "1970 or 1971"', 'born, source: "report" is new',
          'born, source: "other" is new']),
        ("born: {value: 1970, sources: report}",
         "born: {value: 1970, sources: {source: report, quote: in 1970}}",
         ['born, source: "report" is now "report, “in 1970”"']),
        ("born: {value: 1970, note: Old.}", "born: {value: 1970, note: New.}",
         ['born, note: "Old." is now "New."']),
        ("aliases: [Add, Adda]", "aliases: [Adda, Ade]",
         ['other name: "Add" is gone', 'other name: "Ade" is new']),
        ("names: {fr: Ada}", "names: {fr: Adèle, de: Ada}",
         ['names (fr): "Ada" is now "Adèle"', 'names (de): "Ada" is new']),
        ("summary: {en: One., de: Eins.}", "summary: {en: One., de: Zwei.}",
         ['summary (de): "Eins." is now "Zwei."']),
        ("summary: 'See [[b]].'", "summary: 'See [[b|Ben]].'",
         ['summary: "See [[b]]." is now "See [[b|Ben]]."']),
        ("relations: [{type: friend of, actor: b, from: 2001}]",
         "relations: [{type: friend of, actor: b, from: 2002}]",
         ['relation “friend of (Ben)”, from: "2001" is now "2002"']),
        ("relations: [{type: with 2\xa0500, actor: b, from: 2001}]",
         "relations: [{type: with 2\xa0500, actor: b, from: 2002}]",
         ['relation “with 2\xa0500 (Ben)”, from: "2001" is now "2002"']),
        ("relations: [{type: friend of, actor: b}]", "relations: [{type: led, actor: a}]",
         ['relation: "friend of (Ben)" is gone', 'relation: "led (Ada)" is new']),
        ("led_by: b", "led_by: {value: b, sources: other}",
         ['led by “Ben”, sources: "other" is new']),
    ],
)  # fmt: skip
def test_a_field(tmp_path, before, after, lines):
    assert in_actor(tmp_path, before, after) == lines


def test_new_and_gone(tmp_path):
    assert told(tmp_path, "a: {name: A, type: t}\n", "c: {name: C, type: t}\n") == [
        'data/actors.yml:1: actor "A" is gone', 'data/actors.yml:1: actor "C" is new',
    ]  # fmt: skip


def test_a_new_id_is_no_new_record(tmp_path):
    """Nor has whoever names the record changed."""
    before = "a: {name: A, type: t}\nb: {name: B, type: t, relations: [{type: of, actor: a}]}\n"
    after = before.replace("a: {name: A,", "c: {name: A, formerly: [a],", 1)
    after = after.replace("actor: a}", "actor: c}")
    assert told(tmp_path, before, after) == [
        'data/actors.yml:1: actor "A" changed', '    formerly: "a" is new',
    ]  # fmt: skip


def test_an_outcome_that_is_worded_anew(tmp_path):
    rounds = (
        "r: {{number: 1, date: 2020, outcomes: [{{text: {}, status: {}}},"
        " {{text: Else., status: agreed}}]}}\n"
    )
    lines = told(
        tmp_path,
        rounds.format("The sides meet again in May.", "left open"),
        rounds.format("The sides meet again in June.", "agreed"),
        "rounds.yml",
    )
    assert lines[1:] == [
        '    outcome “The sides meet again in June.”, text: "The sides meet again in May." is now '
        '"The sides meet again in June."',
        '    outcome “The sides meet again in June.”, status: "left open" is now "agreed"',
    ]


def test_of_a_long_text_only_what_differs(tmp_path):
    text = " ".join(f"word{number}" for number in range(60))
    [line] = in_actor(
        tmp_path, f"description: {text}", f"description: {text.replace('word30', 'other')}"
    )
    was, now = line.removeprefix("description: ").split(" is now ")
    assert "word30" in was and "other" in now and "word30" not in now
    assert len(was) < 120 and was.startswith('"…') and was.endswith('…"')


def test_the_site_itself(tmp_path):
    was, now = (edition_of(library_of(Layout(SMALL))) for _ in range(2))
    assert list(differences(was, now)) == []
    about = now.library.about.model_copy(update={"branch": None, "url": "https://b.example/"})
    now.library.about = about
    [site] = differences(was, now)
    assert (site.kind, site.id, site.label) == ("", "", "The harbour talks")
    assert [difference.field for difference in site.differences] == ["url"]


def test_nothing_changed_is_said(real_library):
    edition = edition_of(real_library)
    assert list(differences(edition, edition)) == []
    assert changes_in_words((), "main") == "No fact changed since main."


def test_as_json(tmp_path):
    editions = []
    for when, born in (("then", 1970), ("now", 1971)):
        data = tmp_path / when / "data"
        data.mkdir(parents=True)
        (data / "site.yml").write_text("title: T\n", encoding="utf-8")
        (data / "actors.yml").write_text(f"a: {{name: A, type: t, born: {born}}}\n", "utf-8")
        editions.append(edition_of(library_of(Layout(tmp_path / when))))
    document = json.loads(changes_document(tuple(differences(*editions)), "main"))
    assert document == {"version": 1, "since": "main", "records": [{
        "state": "changed", "kind": "actors", "id": "a", "label": "A", "path": "data/actors.yml",
        "line": 1, "fields": [{"field": "born", "was": "1970", "now": "1971"}],
    }]}  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('summary: "See “it”."', "summary: 'See \"it\".'"),
        ("relations: [{type: of, actor: b}, {type: led, actor: b}]",
         "relations: [{type: led, actor: b}, {type: of, actor: b}]"),
        ("born: {value: 1970, sources: [report, other]}",
         "born: {value: 1970, sources: [other, report]}"),
        ("born: {value: 1970, sources: {source: report, quote: the “x”}}",
         "born: {value: 1970, sources: {source: report, quote: 'the \"x\"'}}"),
    ],
)  # fmt: skip
def test_what_is_no_change(tmp_path, before, after):
    assert in_actor(tmp_path, before, after) == []


def test_a_new_id_of_a_source_is_no_change_of_what_cites_it(tmp_path):
    """Nor of prose that cites or links."""
    fact = "{{name: Ada, type: t, sources: {0}, summary: 'So [@{0} \"x\"] in [[{0}|it]].'}}\n"
    data = []
    for when, name in (("then", "report"), ("now", "paper")):
        folder = tmp_path / when / "data"
        folder.mkdir(parents=True)
        was = ", formerly: report" if when == "now" else ""
        (folder / "site.yml").write_text("title: T\n", encoding="utf-8")
        (folder / "sources.yml").write_text(f"{name}: {{title: R{was}}}\n", encoding="utf-8")
        (folder / "actors.yml").write_text("a: " + fact.format(name), encoding="utf-8")
        data.append(edition_of(library_of(Layout(tmp_path / when))))
    assert list(difference_lines(tuple(differences(*data)))) == [
        'data/sources.yml:1: source "R" changed', '    formerly: "report" is new',
    ]  # fmt: skip


def test_every_field_of_the_real_facts_has_words(real_library):
    """Each record against nothing of itself: no field is told as Python would."""
    edition = edition_of(real_library)
    for record in real_library.everything():
        bare = record.model_copy(update={
            name: type(value)() if isinstance(value, tuple | dict) else None
            for name, value in record.__dict__.items() if name not in ("id", "formerly")
        })  # fmt: skip
        found = list(PairOfStates(edition, edition).parts(bare, record))
        assert found, record.id
        for difference in found:
            assert isinstance(difference, Difference)
            assert not any(sign in difference.now for sign in ("=(", "Stated", "Text(", "None"))
