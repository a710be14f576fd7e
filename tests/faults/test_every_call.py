"""Whichever call to the file system fails, and wherever a kill comes: the old site or the new one,
whole; one sentence; and the next run goes on as if nothing had been."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.conftest import ROOT

# In memory where that can be had: each run waits for its disk.
MEMORY = Path("/dev/shm")
CLEAN = [".gitignore", "lock", ".made.json", "index.md", "terms", "terms/mole.md", "terms/quay.md"]


def sweep(*arguments: str) -> list[dict[str, Any]]:
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.sweep", folder, *arguments],
            cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    runs = [json.loads(line) for line in done.stdout.splitlines()]
    print(f"{arguments}: {len(runs)} calls")
    assert len(runs) > (20 if "VANISH" in arguments else 80), "every call is tried"
    return runs


def goes_on(run: dict[str, Any]) -> None:
    assert (run["next"], run["next site"]) == (0, "new"), run
    assert run["left"] == CLEAN, run


LONG = [pytest.param(error, marks=pytest.mark.long) for error in ("ENOSPC", "EIO", "EACCES")]


@pytest.mark.parametrize("error", ["VANISH", *LONG])
def test_a_call_that_fails(error):
    statuses = set()
    for run in sweep(error):
        statuses.add(run["status"])
        assert run["site"] == {0: "new", 1: "old"}[run["status"]], run
        assert "Traceback" not in run["told"], run
        if run["status"]:
            assert run["told"].count(": error[") == 1, run
            assert "The site in site/ is as it was." in run["told"], run
        goes_on(run)
    assert statuses == {0, 1}


def test_a_kill_at_every_call():
    runs = sweep("KILL")
    assert {run["site"] for run in runs} == {"old", "new"}
    for run in runs:
        assert run["status"] == -9, run
        goes_on(run)


@pytest.mark.long
def test_where_the_system_cannot_swap_two_folders():
    """Between two renames there is no site for an instant; a kill just there is mended."""
    runs = sweep("KILL", "no-swap")
    assert [run["site"] for run in runs].count("none") == 1
    for run in runs:
        assert run["site"] != "torn", run
        goes_on(run)
