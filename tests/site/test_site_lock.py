"""One writer at a time, whoever it is; the lock goes with the last process that holds it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.layout import Layout
from generator.problems import ProblemError
from generator.site.publish.site_lock import alone


def test_one_at_a_time(tmp_path):
    layout = Layout(tmp_path)
    with alone(layout):
        with pytest.raises(ProblemError) as told, alone(layout):
            pass
        assert told.value.problem.rule == "busy"
    with alone(layout):
        pass


def test_a_child_that_works_on_holds_the_lock(tmp_path):
    layout = Layout(tmp_path)
    with alone(layout) as held:
        child = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=(held,)
        )
    with pytest.raises(ProblemError), alone(layout):
        pass
    child.communicate(b"\n")
    with alone(layout):
        pass


def test_a_lock_file_that_is_a_link_is_not_followed(tmp_path):
    layout = Layout(tmp_path)
    with alone(layout):
        pass
    layout.lock.unlink()
    layout.lock.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError), alone(layout):
        pass
    assert not (tmp_path / "elsewhere").exists()
