"""What the environment may say about the moment that a site bears; who ends with whom."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.problems import InvalidValue
from generator.site.publish.mkdocs import EPOCH, refuse_bad_epoch
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "given", ["-1", "abc", "1.5", "", " 1", "1\n", "٣", "4294967296", "9" * 5000]
)
def test_a_moment_that_is_none_is_refused(given):
    with pytest.raises(InvalidValue) as told:
        refuse_bad_epoch({EPOCH: given})
    assert EPOCH in told.value.sentence


@pytest.mark.parametrize("environment", [{}, {EPOCH: "0"}, {EPOCH: "4294967295"}])
def test_a_good_moment_or_none_is_taken(environment):
    refuse_bad_epoch(environment)


ORPHAN = """
import os
from generator.processes import ends_with_us
bound = ends_with_us()
child = os.fork()
if child == 0:
    os.getppid = lambda: 1  # its parent was killed while it was being born
    bound()
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a child of it")
def test_a_child_that_has_lost_its_parent_ends_at_once():
    command = [sys.executable, "-c", ORPHAN]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"
