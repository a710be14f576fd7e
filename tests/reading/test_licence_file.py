"""A licence may lie beside the facts."""

from __future__ import annotations

import pytest

from generator.reading.library import read_library


@pytest.mark.parametrize("name", ["LICENSE", "LICENCE.md", "licence.txt"])
def test_a_licence_is_no_file_of_facts(world, name):
    _, problems = read_library(world({f"data/{name}": "Words.\n"}))
    assert list(problems) == []
