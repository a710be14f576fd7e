"""The world of two states, built once a test process and copied for each file of tests."""

from __future__ import annotations

import pytest

from tests.faults.worlds import Flipping


@pytest.fixture(scope="session")
def flipping(tmp_path_factory):
    return Flipping(tmp_path_factory.mktemp("flipping") / "world")


@pytest.fixture(scope="module")
def world(flipping, tmp_path_factory):
    return flipping.copied(tmp_path_factory.mktemp("copy") / "world")
