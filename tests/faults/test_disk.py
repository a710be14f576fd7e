"""Disks that are full, cannot be written, or whose clock is wrong: for real, not made up."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.faults.sweep import digest
from tests.faults.worlds import ENVIRONMENT, built


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    """A file system of its own on a folder, in a machine that lets us; else the test is skipped."""
    done = subprocess.run(["mount", *options, str(folder)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting is not allowed here: {done.stderr.decode().strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def sized(kilobytes: int) -> tuple[str, ...]:
    return ("-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs")


@pytest.fixture
def told(world) -> Callable[..., str]:
    """What a build says that cannot be done; the site stays as it was."""

    def told(*arguments: str, **more: object) -> str:
        before = world.shown
        status, said = built(world.layout, *arguments, **more)
        assert status == 1, said
        assert "Traceback" not in said
        assert said.count(": error[") == 1, said
        assert world.shown == before
        return said

    return told


@pytest.mark.parametrize("step", [1000, pytest.param(25, marks=pytest.mark.long)])
def test_a_disk_that_fills_up(world, tmp_path, step):
    """A little more room each time, in KiB, so that it is full ever later; until it is enough."""
    size = sum(path.stat().st_blocks for path in world.layout.root.rglob("*")) // 2
    small = tmp_path / "small"
    small.mkdir()
    told = 0
    for room in range(0, 3 * size, step):
        with mounted(small, *sized(size + room)):
            here = world.copied(small)
            before = here.shown
            here.flip()
            status, said = built(here.layout)
            assert "Traceback" not in said
            if status == 0:
                assert here.shown == here.facts
                break
            assert "the disk is full" in said, said
            assert here.shown == before
            told += 1
            subprocess.run(["mount", "-o", f"remount,size={size * 4}k", str(small)], check=True)
            here.goes_on()
    assert status == 0, said
    assert told > 1
    print(f"{told} full disks told, 0 torn; {room} KiB are enough")


def test_a_limit_on_the_size_of_files(world, told):
    world.flip()
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (30_000, resource.RLIM_INFINITY))
    assert "grows larger than a file may be here" in told(preexec_fn=limit)
    world.goes_on()


def test_a_disk_that_can_only_be_read(world, told):
    world.flip()
    root = world.layout.root
    with mounted(root, "--bind", str(root)):
        subprocess.run(["mount", "-o", "remount,bind,ro", str(root)], check=True)
        assert "the disk can only be read" in told()
        assert built(world.layout, "check")[0] == 0
    world.goes_on()


def test_a_folder_that_is_a_disk_of_its_own(world, told):
    world.flip()
    with mounted(world.layout.docs, *sized(9000)):
        assert "lies on another disk" in told()
    world.goes_on()


def test_a_file_of_facts_that_becomes_a_folder(world, told):
    file = world.layout.data / "figures.yml"
    kept = file.read_text(encoding="utf-8")
    file.unlink()
    file.mkdir()
    assert '"figures.yml" is not named after a kind' in told()
    file.rmdir()
    file.write_text(kept, encoding="utf-8")
    world.goes_on()


def test_output_that_cannot_be_written(world):
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", "check"],
            cwd=world.layout.root, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE,
            text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "explainer: The work cannot go on: the disk is full. "
        "Make room on it, then run the command again."
    ]


CLOCK = """
import time
time.time = lambda: {now}
time.time_ns = lambda: {now}000000000
"""


@pytest.mark.parametrize("now", [631_152_000, 4_323_456_000], ids=["1990", "2107"])
def test_whatever_the_clock_says_the_site_is_the_same(world, tmp_path, now):
    (tmp_path / "sitecustomize.py").write_text(CLOCK.format(now=now), encoding="utf-8")
    before = digest(world.layout.site)
    shutil.rmtree(world.layout.site)
    path = f"{tmp_path}{os.pathsep}{Path(__file__).parents[2]}"
    status, said = built(world.layout, env={"PYTHONPATH": path, "SOURCE_DATE_EPOCH": str(now)})
    assert status == 0, said
    assert digest(world.layout.site) == before


def test_facts_that_hold_to_a_far_day(world):
    """A gzip file, such as that of the site map, holds no moment after 2106."""
    file = world.layout.data / "site.yml"
    kept = file.read_text(encoding="utf-8")
    file.write_text(kept.replace("as_of: 2031-07-01", "as_of: 2999-12-31"), encoding="utf-8")
    status, said = built(world.layout)
    assert status == 0, said
    file.write_text(kept, encoding="utf-8")
    world.goes_on()


@pytest.mark.parametrize("moment", ["-1", "abc"])
def test_a_moment_that_is_none_changes_nothing(world, moment):
    before = digest(world.layout.site)
    status, said = built(world.layout, env={"SOURCE_DATE_EPOCH": moment})
    assert status == 0, said
    assert digest(world.layout.site) == before


def test_mkdocs_by_itself_refuses_a_moment_that_is_none(world):
    before = digest(world.layout.site)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=world.layout.root, check=False,
        env={**ENVIRONMENT, "SOURCE_DATE_EPOCH": "-1"}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Set it to a number of seconds since 1970" in done.stderr
    assert digest(world.layout.site) == before
