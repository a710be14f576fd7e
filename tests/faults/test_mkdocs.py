"""Whatever befalls MkDocs, its traceback reaches nobody, and the site stays as it was."""

from __future__ import annotations

import errno
import json
import random
import signal
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.faults.calls import KILL, VANISH
from tests.faults.worlds import Flipping, built, start


@pytest.fixture(scope="module")
def world(world):
    """A world whose MkDocs settings name the hook that lets calls end badly."""
    settings = world.layout.mkdocs_file.read_text(encoding="utf-8")
    hook = (ROOT / "tests" / "faults" / "strike.py").as_posix()
    world.layout.mkdocs_file.write_text(f"{settings}\nhooks:\n  - {hook}\n", encoding="utf-8")
    return world


def strike(world: Flipping, at: int, number: int, **more: bool) -> tuple[int, str, str]:
    """Builds with a call of MkDocs ending badly: status, what was said, and which call it was."""
    plan, counted = world.layout.root / "strike.json", world.layout.root / "counted.txt"
    counted.unlink(missing_ok=True)
    plan.write_text(json.dumps({"at": at, "number": number, **more}), encoding="utf-8")
    before = world.shown
    world.flip()
    status, said = built(world.layout)
    plan.unlink()
    struck = counted.read_text(encoding="utf-8") if counted.exists() else ""
    assert world.shown == (world.facts if status == 0 else before), said
    assert "Traceback" not in said
    assert '  File "' not in said
    if status:
        assert status == 1
        assert said.count(": error[") == 1, said
        assert "The site in site/ is as it was." in said
    return status, said, struck


def calls_of(world: Flipping) -> int:
    counted = world.layout.root / "counted.txt"
    assert built(world.layout)[0] == 0
    return int(counted.read_text(encoding="utf-8").split()[0])


HANGING = """
import os, time
from pathlib import Path
def on_config(config):
    fds = Path("/proc/self/fd")
    open_files = sorted(os.readlink(fd) for fd in fds.iterdir() if fd.is_symlink())
    Path("open.txt").write_text("\\n".join(open_files) + "\\n")
    time.sleep(3600)
"""


def test_mkdocs_shares_the_lock_and_ends_with_the_build(flipping, tmp_path):
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("this system does not show which files a process has open")
    world = flipping.copied(tmp_path / "world")
    layout, told = world.layout, world.layout.root / "open.txt"
    kept = layout.mkdocs_file.read_text(encoding="utf-8")
    (layout.root / "hanging.py").write_text(HANGING, encoding="utf-8")
    layout.mkdocs_file.write_text(f"{kept}\nhooks:\n  - hanging.py\n", encoding="utf-8")
    work = start(layout)
    while not (told.exists() and told.read_text(encoding="utf-8").endswith("\n")):
        assert work.poll() is None
        time.sleep(0.01)
    work.kill()
    work.communicate()
    assert str(layout.lock) in told.read_text(encoding="utf-8").splitlines()
    layout.mkdocs_file.write_text(kept, encoding="utf-8")
    world.goes_on()


def test_a_full_disk_is_told_in_plain_words(world):
    half = calls_of(world) // 2
    # A folder that is there already is made again without harm, whatever the disk says.
    struck = (strike(world, at, errno.ENOSPC) for at in range(half, half + 9))
    status, said, _ = next(one for one in struck if one[0])
    assert status == 1
    assert "the disk is full. Make room on it, then run the command again." in said
    world.goes_on()


def test_a_page_that_vanishes_while_mkdocs_reads_it(world):
    status, said, struck = strike(world, 12, VANISH, only_writing=False)
    assert status == 1, struck
    assert "error[" in said
    world.goes_on()


def test_mkdocs_that_is_killed(world):
    status, said, _ = strike(world, calls_of(world) // 3, KILL)
    assert status == 1
    assert f"MkDocs was ended from outside ({signal.SIGKILL.name})." in said
    world.goes_on()


def test_a_fault_of_mkdocs_itself(world):
    page = world.layout.docs / "about" / "index.md"
    kept = page.read_text(encoding="utf-8")
    page.write_text("# About\n\n<![ x\n", encoding="utf-8")
    before = world.shown
    status, said = built(world.layout)
    page.write_text(kept, encoding="utf-8")
    assert status == 1
    assert 'error[build-refused] MkDocs stops with "AssertionError' in said
    assert "Traceback" not in said
    assert world.shown == before


def test_settings_that_are_not_there(world):
    kept = world.layout.mkdocs_file.rename(world.layout.root / "kept.yml")
    before = world.shown
    status, said = built(world.layout)
    kept.rename(world.layout.mkdocs_file)
    assert status == 1
    assert "error[build-refused] The settings of MkDocs are missing." in said
    assert world.shown == before


def test_settings_that_mkdocs_cannot_read(world):
    kept = world.layout.mkdocs_file.read_text(encoding="utf-8")
    world.layout.mkdocs_file.write_text(f"{kept}\nplugins: [nowhere\n", encoding="utf-8")
    before = world.shown
    status, said = built(world.layout)
    world.layout.mkdocs_file.write_text(kept, encoding="utf-8")
    assert status == 1
    assert "Traceback" not in said
    assert said.count("error[build-refused]") == 1
    assert world.shown == before


@pytest.mark.long
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, KILL])
def test_calls_of_mkdocs_at_random(world, number):
    chance, seen = random.Random(number), {0: 0, 1: 0}
    total = calls_of(world)
    for at in sorted(chance.sample(range(1, total), 8)):
        status, _, _ = strike(world, at, number)
        seen[status] += 1
        world.goes_on()
    name = errno.errorcode.get(number, "SIGKILL")
    print(f"{name}: 8 of MkDocs' {total} calls: {seen[1]} told, {seen[0]} without effect, 0 torn")
