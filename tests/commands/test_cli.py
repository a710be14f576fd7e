"""The program as people run it: what it prints, what it writes, how it ends."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

BROKEN = {
    "data/actors.yml": "mara:\n  name: Mara\n  type: person\n  bron: 1990\n  sources: [nowhere]\n"
}


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_check_of_a_good_world(small, run):
    done = run(small.root, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\d+ records checked in .* s: ", done.stdout)
    assert not list((small.root / "docs").glob("*.md"))


def test_a_broken_fact_gives_its_place_and_nothing_is_written(world, run):
    layout = world(BROKEN)
    before = files_of(layout.root)
    for command in ("check", "generate", "build"):
        done = run(layout.root, command)
        assert done.returncode == 1
        assert "data/actors.yml:4:3: error[unknown-field]" in done.stdout
        assert "Traceback" not in done.stdout + done.stderr
        assert files_of(layout.root) == before


def test_problems_as_annotations(world, run):
    done = run(world(BROKEN).root, "check", "--format", "github")
    assert "::error file=data/actors.yml,line=4,col=3,title=unknown-field::" in done.stdout


def test_generate_then_nothing_to_do(small, run):
    assert "0 changed, 0 removed, 0 as they were" in run(small.root, "generate").stdout
    assert "0 files made, 0 changed, 0 removed" in run(small.root, "generate").stdout


def test_generate_check(small, run):
    assert run(small.root, "generate", "--check").returncode == 1
    run(small.root, "generate")
    assert run(small.root, "generate", "--check").returncode == 0
    (small.docs / "index.md").write_text("changed by hand", encoding="utf-8")
    assert run(small.root, "generate", "--check").returncode == 1


def test_an_edit_changes_just_the_pages_that_show_it(small, run):
    run(small.root, "generate")
    before = files_of(small.docs)
    facts = small.data / "figures.yml"
    facts.write_text(
        facts.read_text("utf-8").replace("Counted from the shore", "Seen from afar"), "utf-8"
    )
    assert "2 changed" in run(small.root, "generate").stdout
    after = files_of(small.docs)
    assert {path for path in after if after[path] != before[path]} - {".made.json"} == {
        "figures/ships-waiting.md",
        "data/figures.json",
    }


def test_a_page_with_a_very_long_title_is_known_as_ours(small, run):
    facts = small.data / "figures.yml"
    good = facts.read_text("utf-8")
    facts.write_text(good.replace("name: Ships waiting", "name: " + "ship " * 5000), "utf-8")
    run(small.root, "generate")
    facts.write_text(good, "utf-8")
    done = run(small.root, "generate")
    assert done.returncode == 0, done.stdout
    facts.unlink()
    run(small.root, "generate")
    assert not (small.docs / "figures" / "ships-waiting.md").exists()


def test_a_removed_record_takes_its_page_with_it(small, run):
    run(small.root, "generate")
    (small.docs / "actors" / "notes.md").write_text("by hand", encoding="utf-8")
    (small.data / "figures.yml").unlink()
    done = run(small.root, "generate")
    assert done.returncode == 0, done.stdout
    assert not (small.docs / "figures" / "ships-waiting.md").exists()
    assert (small.docs / "actors" / "notes.md").read_text(encoding="utf-8") == "by hand"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "No such command"),
        (["new", "acter", "X"], "actors"),
        (["check", "--format", "xml"], "text"),
    ],
)
def test_wrong_use(small, run, arguments, said):
    done = run(small.root, *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_outside_a_site(tmp_path, run):
    done = run(tmp_path, "check")
    assert done.returncode == 2
    assert 'no folder "data"' in done.stderr


def test_a_fault_of_ours_has_its_own_status(small):
    broken = "import generator.cli as cli; cli.check = lambda *_: 1 / 0; cli.main()"
    done = subprocess.run(
        [sys.executable, "-c", broken, "check"],
        cwd=small.root, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert "fault of the program" in done.stderr
