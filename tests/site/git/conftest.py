"""A small repository for each test that asks for one."""

from __future__ import annotations

import pytest

from tests.site.git.repositories import QUAY, ROADS, Repository


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "site")
    made.commit("2031-01-01", terms=QUAY + ROADS)
    return made
