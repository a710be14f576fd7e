"""A build killed at any moment leaves the old site or the new one, and no obstacle."""

from __future__ import annotations

import random
import signal
import subprocess
import time

import pytest

from generator.site.publish.site_lock import alone
from tests.faults.sweep import digest
from tests.faults.worlds import built, start


@pytest.mark.parametrize("kills", [4, pytest.param(50, marks=pytest.mark.long)])
def test_kills_at_random_moments(world, kills):
    chance, seen, ended, lasts = random.Random(kills), {"old": 0, "new": 0}, 0, 5.0
    for _ in range(kills):
        before = world.facts
        world.flip()
        work = start(world.layout)
        try:
            work.wait(chance.uniform(0, lasts))
            ended += 1
        except subprocess.TimeoutExpired:
            work.send_signal(signal.SIGKILL)
        work.communicate()
        assert world.shown in (before, world.facts)
        seen["old" if world.shown == before else "new"] += 1
        began = time.monotonic()
        world.goes_on()
        lasts = time.monotonic() - began  # so that kills come at all moments of a build
    print(f"{kills} builds, {kills - ended} of them killed: {seen}, 0 torn")


def test_a_killed_holder_of_the_lock_is_no_obstacle(world):
    world.flip()
    work = start(world.layout)
    while not world.layout.next_site.exists():
        assert work.poll() is None
        time.sleep(0.01)
    work.send_signal(signal.SIGKILL)
    work.communicate()
    world.goes_on()


def test_while_another_is_at_work_one_is_told_to_wait(world):
    world.flip()
    before, pages = world.shown, digest(world.layout.docs)
    with alone(world.layout):
        for command in ("build", "generate"):
            status, said = built(world.layout, command)
            assert status == 1
            assert "error[busy] Another run of this program is writing here. Wait" in said
            assert "Traceback" not in said
        assert built(world.layout, "check")[0] == 0
    assert (world.shown, digest(world.layout.docs)) == (before, pages)
    world.goes_on()


def test_two_builds_started_at_the_same_moment(world):
    world.flip()
    both = [start(world.layout), start(world.layout)]
    said = [work.communicate()[0] for work in both]
    assert 0 in [work.returncode for work in both], said
    for work, words in zip(both, said, strict=True):
        assert work.returncode == 0 or "error[busy]" in words
    world.goes_on()
