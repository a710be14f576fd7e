"""Each record is found at its own address, by its own words; what fails is one plain problem."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest

from generator.files import files_below
from generator.layout import Layout
from generator.progress import silent
from generator.search.index import FACETS, INDEX, index_site
from tests.conftest import edition_of

SIGNATURE = b"pagefind_dcd"


def named_fragments(folder: Path) -> dict[str, dict]:
    """What the index holds, by the name that Pagefind gave it."""
    held = {}
    for file in (folder / INDEX / "fragment").iterdir():
        data = gzip.decompress(file.read_bytes())
        assert data.startswith(SIGNATURE)
        held[file.stem] = json.loads(data.removeprefix(SIGNATURE))
    return held


def fragments(folder: Path) -> dict[str, dict]:
    """The same by address."""
    return {found["meta"]["at"]: found for found in named_fragments(folder).values()}


@pytest.fixture
def folder(tmp_path):
    """A site with one page of each form."""
    pages = {
        "index": '<h1>Home</h1><p class="lead">Short.</p><h2 id="more">More</h2><p>Long.</p>',
        "timeline/index": '<h1>Timeline</h1><p class="lead">All events.</p><ul>'
        '<li id="cranes-idle"><strong>Crane</strong> fell.<a class="cite" href="#n_1">1</a><ul>'
        '<li><a class="edit" href="x#L3">Kept in data/events.yml, line 3</a></li></ul>'
        "<details><summary>details</summary><p>Rust.</p></details></li></ul>",
        "glossary/index": '<h1>Glossary</h1><p class="lead">Words.</p>'
        '<section class="entry">'
        '<h2 id="lay-days">Lay days<a class="headerlink" href="#lay-days">¶</a></h2>'
        "<p>A charge.</p><details><summary>Open</summary><p><em>More</em></p></details></section>"
        '<p class="letter end" id="l_o">O</p>'
        '<section class="entry"><h2 id="other">Other</h2><p>Not of it.</p></section>',
        "actors/index": '<h1>Actors</h1><p class="lead">Who.</p><ul><li>Dockers</li></ul>',
        "actors/dockers/index": "<h1>Dockers’ union</h1><p>Works &amp; rests.</p>"
        "<dl><dt>Kind</dt><dd>union</dd><dt>Led by</dt><dd><a href='#x'>Ada</a></dd>"
        "<dt>Note</dt><dd>Old.</dd></dl>"
        '<h2 id="s_events">Events</h2><p>Strike.</p><h2 id="s_notes">Sources</h2><p>A note.</p>'
        '<h2 id="s_wants">Positions</h2><p>Better pay.</p>',
        "search/index": "<h1>A to Z</h1><p>Everything.</p>",
    }
    for name, text in pages.items():
        file = tmp_path / "new" / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<html><body><article>{text}</article></body></html>", "utf-8")
    return tmp_path / "new"


def indexed(folder: Path, library):
    paths = [path for path in files_below(folder) if path.endswith(".html")]
    return index_site(Layout(folder.parent), folder, paths, edition_of(library), silent)


def test_what_is_found_where(folder, small_library):
    assert indexed(folder, small_library) is None
    held = fragments(folder)
    assert set(held) >= {"", "timeline/", "timeline/#cranes-idle", "glossary/#lay-days"}
    assert "search/" not in held
    texts = {address: found["content"] for address, found in held.items()}
    assert texts["glossary/#lay-days"].split()[2:] == ["A", "charge.", "More."]
    assert "fell" in texts["timeline/#cranes-idle"]
    assert "Rust" in texts["timeline/#cranes-idle"]
    assert "details" not in texts["timeline/#cranes-idle"]
    assert "events.yml" not in texts["timeline/#cranes-idle"]
    assert "1" not in texts["timeline/#cranes-idle"].split()
    assert "fell" not in texts["timeline/"]
    assert "Dockers" not in texts["actors/"]
    assert "Long." in texts[""]
    dockers = texts["actors/dockers/"]
    assert "Works & rests." in dockers and "Better pay." in dockers and "note" not in dockers
    assert "Kind: union. Led by: Ada. Note: Old. " in dockers
    anchors = {anchor["id"] for anchor in held["actors/dockers/"]["anchors"]}
    assert anchors >= {"s_events", "s_wants"}


def test_by_what_it_is_narrowed(folder, small_library):
    indexed(folder, small_library)
    facets = json.loads((folder / INDEX / FACETS).read_text(encoding="utf-8"))
    names = {held["meta"]["at"]: name for name, held in named_fragments(folder).items()}
    assert set(facets) == set(names.values())
    assert facets[names["timeline/#cranes-idle"]] == ["Events", [], "2031"]
    kind, sides, year = facets[names["actors/dockers/"]]
    assert (kind, year) == ("Actors", "") and sides
    assert facets[names[""]] == ["Other pages", [], ""]


def test_the_same_pages_the_same_bytes(folder, small_library):
    made = []
    for _ in range(3):
        shutil.rmtree(folder / INDEX, ignore_errors=True)
        indexed(folder, small_library)
        files = (path for path in (folder / INDEX).rglob("*") if path.is_file())
        made.append({path.relative_to(folder): path.read_bytes() for path in files})
    assert made[0] == made[1] == made[2]


def test_only_what_is_asked_for_is_kept(folder, small_library):
    indexed(folder, small_library)
    names = {path.name for path in (folder / INDEX).iterdir()}
    assert {name for name in names if name.startswith("wasm")} == {"wasm.en.pagefind"}
    assert not {name for name in names if "ui" in name or "worker" in name}
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("exit 3", "not answer"),
        ("echo Broken >&2; exit 1", "Broken"),
        ("printf nonsense,; exec sleep 30", ""),
        ("printf '%s,' $(printf '{\"payload\":{\"type\":\"Error\",\"message\":\"Odd\"}}' | base64"
         " -w0); exec sleep 30", "Odd"),
    ],
)  # fmt: skip
def test_a_failure_is_one_problem(folder, small_library, monkeypatch, program, said):
    file = folder.parent / "program"
    file.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{program}\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: file)
    problem = indexed(folder, small_library)
    assert problem.rule == "no-index"
    assert said in problem.sentence


def test_a_missing_program_is_told(folder, small_library, monkeypatch):
    def missing() -> Path:
        raise FileNotFoundError("nowhere")

    monkeypatch.setattr("pagefind_bin.get_executable", missing)
    assert "cannot be started" in indexed(folder, small_library).sentence


@pytest.mark.parametrize("language", ["ar", "de", "ku", "zz"])
def test_any_language_has_an_index(folder, small_library, language):
    about = small_library.about.model_copy(update={"language": language})
    library = type(small_library)(
        about, _records=small_library._records, _places=small_library._places
    )
    assert indexed(folder, library) is None
    entry = json.loads((folder / INDEX / "pagefind-entry.json").read_text("utf-8"))
    [held] = entry["languages"].values()
    assert (folder / INDEX / f"wasm.{held['wasm'] or 'unknown'}.pagefind").is_file()


def test_every_record_of_the_real_site_is_found_at_its_address(built_site, real_library):
    held = fragments(built_site)
    edition = edition_of(real_library)
    wanted = {edition.address(record) for record in real_library.everything()}
    assert wanted - {""} <= set(held)
    assert [at for at, found in held.items() if "Kept in" in found["content"]] == []
    assert [at for at, found in held.items() if "¶" in found["content"]] == []
