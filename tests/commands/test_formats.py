"""The forms of the output, the schemas and the explanations, as people run them."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.test_cli import BROKEN, files_of
from tests.conftest import ROOT


@pytest.mark.parametrize("command", ["check", "generate", "build"])
@pytest.mark.parametrize("form", ["json", "sarif"])
def test_standard_output_is_one_document(world, run, command, form):
    done = run(world(BROKEN).root, command, "--format", form)
    assert done.returncode == 1
    assert json.loads(done.stdout)["version"] in (1, "2.1.0")
    assert re.search(r"\d errors?", done.stderr)


def test_a_good_world_gives_a_document_too(small, run):
    done = run(small.root, "generate", "--format", "json", "--max", "0")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["problems"] == []
    assert "files made" in done.stderr


def test_what_is_piped_is_one_line_a_problem(world, run):
    done = run(world(BROKEN).root, "check")
    lines = done.stdout.splitlines()
    assert all(re.match(r"data/\S+:\d+:\d+: \w+\[", line) for line in lines[:-1])
    assert "records checked" in lines[-1]


def test_an_excerpt_is_shown_where_it_is_asked_for(world, run):
    done = run(world(BROKEN).root, "check", "--excerpt")
    assert "\n    4 |   bron: 1990\n      |   ^\n" in done.stdout
    assert "\x1b" not in done.stdout


def test_at_most_so_many(world, run):
    done = run(world(BROKEN).root, "check", "--max", "1")
    first, last = done.stdout.splitlines()
    assert first.startswith("data/actors.yml:4:3")
    assert "--max" in last or last.endswith("1 error.")
    assert done.returncode == 1
    assert run(world(BROKEN).root, "check", "--max", "-1").returncode == 2


@pytest.mark.parametrize(
    ("more", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_on_a_terminal(world, more, coloured):
    said = on_terminal(world(BROKEN).root, {"TERM": "xterm", "COLUMNS": "60", **more})
    plain = re.sub("\x1b\\[[0-9;]*m", "", said)
    assert ("\x1b[" in said) is coloured
    assert "    4 |   bron: 1990" in plain


def test_excerpts_are_as_wide_as_the_terminal(world):
    layout = world({"data/actors.yml": f"mara:\n  bron: {'x' * 200}\n"})
    said = on_terminal(layout.root, {"TERM": "dumb", "COLUMNS": "40"})
    (shown,) = [line for line in said.splitlines() if line.startswith("    2 |")]
    assert len(shown) == 40
    assert shown.endswith("…")


def on_terminal(folder: Path, environment: dict[str, str]) -> str:
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "generator", "check"],
        cwd=folder, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
    os.close(theirs)
    parts = []
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # how Linux says that the other side has closed
            break
        if not part:
            break
        parts.append(part)
    os.close(ours)
    assert done.wait(60) == 1
    return b"".join(parts).decode()


def test_schema_writes_where_git_does_not_look(small, run):
    before = files_of(small.root)
    done = run(small.root, "schema")
    assert done.returncode == 0, done.stderr
    new = set(files_of(small.root)) - set(before)
    assert ".explainer/schemas/site.json" in new
    new.remove(".explainer/.gitignore")
    assert all(path.startswith(".explainer/schemas/") for path in new)
    assert "/.explainer/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_schema_into_another_folder(small, run):
    assert run(small.root, "schema", "--into", "made").returncode == 0
    assert (small.root / "made" / "actors.json").is_file()


def test_schema_of_broken_facts_offers_what_can_be_read(world, run):
    layout = world(BROKEN)
    assert run(layout.root, "schema").returncode == 0
    schema = json.loads((layout.schemas / "actors.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["id-of-actors"]["anyOf"][0]["enum"] == ["mara"]


def test_schema_without_a_site_file(world, run):
    layout = world({"data/site.yml": "- nothing\n"})
    assert run(layout.root, "schema").returncode == 0


@pytest.mark.parametrize("word", ["actor", "actors", "no-source"])
def test_explain_needs_no_site(tmp_path, run, word):
    done = run(tmp_path, "explain", word)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) > 20


@pytest.mark.parametrize(("arguments", "said"), [(["acter"], 'mean "actors"'), ([], "Name a kind")])
def test_explain_of_an_unknown_word(tmp_path, run, arguments, said):
    done = run(tmp_path, "explain", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
