from __future__ import annotations

import os

import pytest

from generator.problems import Place
from generator.reading.library import read_library
from generator.site.load import load_site

ACTOR = "kataib: {name: K, type: group, sources: report}\n"


def told(problems) -> list[str]:
    return [f"{p.place} {p.rule}" for p in problems]


def test_records_come_from_files_and_folders_of_any_depth(world):
    layout = world(
        {
            "data/actors.yml": ACTOR,
            "data/actors/more/badr.yaml": "badr: {name: B, type: party, sources: report}\n",
            "data/sources/report.yml": "report: {title: R}\n",
            "data/exceptions.yml": "- anything\n",
            "data/evidence.lock": "# none yet\n",
            "data/templates/actor.md.jinja": "",
            "data/README.md": "# About",
            "data/.hidden": "",
            "data/actors/.swp": "",
        }
    )
    library, problems = read_library(layout)
    assert told(problems) == []
    assert [record.id for record in library.everything()] == ["badr", "kataib", "report"]
    badr = library.get("actors", "badr")
    assert library.place(badr, ("name",)) == Place("data/actors/more/badr.yaml", 1, 14)
    assert library.locate_about(("title",)) == Place("data/site.yml", 1, 8)


def test_an_empty_data_folder_has_only_its_site(world):
    library, problems = read_library(world({"data/actors.yml": "# none yet\n"}))
    assert (len(library), told(problems)) == (0, [])


def test_progress_is_reported_file_by_file(world):
    seen = []
    layout = world({"data/actors.yml": "", "data/terms.yml": ""})
    read_library(layout, lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


@pytest.mark.parametrize("target", ["actors.yml", "site.yml", "actors"])
def test_links_are_never_followed(world, tmp_path, target):
    layout = world({"elsewhere/secret.yml": "title: secret\n"})
    path = layout.data / target
    path.unlink(missing_ok=True)
    path.symlink_to(tmp_path / "elsewhere" / ("" if target == "actors" else "secret.yml"))
    problems = read_library(layout)[1]
    assert [p.place.path for p in problems] == [f"data/{target}"]
    assert [p.rule for p in problems] == ["unknown-kind" if target == "actors" else "not-a-file"]
    assert "secret" not in str(*problems)


def test_a_link_in_a_folder_and_a_link_that_leads_nowhere_are_refused(world):
    layout = world({"data/actors/a.yml": ACTOR, "data/sources.yml": "report: {title: R}\n"})
    (layout.data / "actors" / "b.yml").symlink_to("nowhere.yml")
    (layout.data / "actors" / "c").symlink_to(".")
    assert told(read_library(layout)[1]) == [
        "data/actors/b.yml:1:1 not-a-file",
        "data/actors/c:1:1 unknown-file",
    ]


def test_a_data_folder_that_is_a_link_is_refused(world, tmp_path):
    layout = world({})
    layout.data.rename(tmp_path / "elsewhere")
    layout.data.symlink_to(tmp_path / "elsewhere")
    library, problems = read_library(layout)
    assert library is None
    assert told(problems) == ["data:1:1 not-a-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_not_waited_for(world):
    layout = world({})
    os.mkfifo(layout.data / "actors.yml")
    assert told(read_library(layout)[1]) == ["data/actors.yml:1:1 not-a-file"]


def test_a_folder_named_as_a_file_is_told(world):
    layout = world({"data/actors.yml/x.yml": ACTOR})
    assert told(read_library(layout)[1]) == ["data/actors.yml:1:1 unknown-kind"]


def test_a_file_that_may_not_be_read_is_told(world, monkeypatch):
    layout = world({"data/actors.yml": ACTOR})

    def refuse(*given):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("generator.reading.files.os.open", refuse)
    problems = list(read_library(layout)[1])
    assert {p.rule for p in problems} == {"unreadable-file"}
    assert "permission is missing" in problems[0].sentence


def test_an_odd_file_name_cannot_forge_a_line(world):
    layout = world({"data/a\n::error::x.yml": "", "data/b\u202e.yml": ""})
    for problem in read_library(layout)[1]:
        assert "\n" not in str(problem)
        assert "\u202e" not in str(problem)


def test_records_that_do_not_load_are_known_to_be_there(world):
    layout = world(
        {
            "data/actors.yml": "kataib: {name: K}\nbadr: {name: B, type: party}\n",
            "data/terms.yml": "pmf: {name: P, definition: F}\nctc:\n\tname: C\n",
            "data/rounds.yml": "zero: {date: 2020}\none: {date: 2020}\ntwo: {date: @}\nthree: {}\n",
            "data/sources.yml": "report:\n  title: café\n",
        }
    )
    (layout.data / "sources.yml").write_bytes("report:\n  title: café\n".encode("latin-1"))
    library, _ = read_library(layout)
    assert library.broken == {
        ("actors", "kataib"),
        ("terms", "pmf"),
        ("terms", "ctc"),
        ("rounds", "one"),
        ("rounds", "two"),
        ("rounds", "three"),
        ("sources", "report"),
    }
    assert [record.id for record in library.everything()] == ["badr", "zero"]


@pytest.mark.parametrize(
    "text",
    [
        "kataib\n  name: K\n",
        "kataib\n  name: K\nbadr: {name: B}\n",
        "'kataib':\n  name: @\n",
        "badr: {name: B, type: t}\n kataib:\n  name: K\n",
        "  kataib:\n    name: [\n",
        "kataib\r\n  name: K\r\n",
    ],
)
def test_an_id_in_a_file_that_cannot_be_read_is_not_said_to_be_missing(world, text):
    files = {
        "data/actors.yml": text,
        "data/terms.yml": "kataib: {name: K, definition: d, sources: report}\n",
        "data/sources.yml": "report: {title: R, voice: kataib}\n",
    }
    problems = load_site(world(files)).problems
    assert {problem.place.path for problem in problems.of_level("error")} == {"data/actors.yml"}


def test_a_kind_with_a_file_that_cannot_be_opened_may_hold_any_id(world):
    layout = world({})
    (layout.data / "actors.yml").symlink_to("nowhere")
    assert read_library(layout)[0].broken == {("actors", "")}


def test_of_a_file_full_of_faults_the_first_are_told(world):
    text = "".join(f"t{number}: {{nam: b}}\n" for number in range(2000))
    library, problems = read_library(world({"data/terms.yml": text}))
    assert len(problems) == 501
    assert [p.rule for p in problems][-1] == "more-problems"
    assert len(library.broken) == 2000


def test_an_id_is_free_in_another_kind(world):
    layout = world(
        {"data/terms.yml": "x: {name: X, definition: X}\n", "data/places.yml": "x: {name: X}\n"}
    )
    assert told(read_library(layout)[1]) == []
