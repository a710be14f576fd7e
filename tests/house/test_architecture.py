"""The manual draws the floors as they are. To renew them: EXPLAINER_GOLDEN=write pytest."""

from __future__ import annotations

import os
import re

import pytest

from tests.conftest import ROOT
from tests.house.floors import FLOORS, drawing, drawn_into

PAGE = ROOT / "docs" / "manual" / "architecture.md"
_FILES = re.compile(r"`((?:generator|tests|data)/[\w./]+|mkdocs\.yml|\.gitignore|\.vscode/\S+)`")
_IS_MADE = ("data/locale/",)  # a site may have it


def test_the_floors_are_drawn_as_they_are():
    held = PAGE.read_text(encoding="utf-8")
    if os.environ.get("EXPLAINER_GOLDEN") == "write":
        PAGE.write_text(drawn_into(held), encoding="utf-8")
        held = PAGE.read_text(encoding="utf-8")
    told = "The floors have changed. Renew the page: EXPLAINER_GOLDEN=write pytest"
    assert held == drawn_into(held), f"{told} {__file__}"


def test_every_floor_and_room_is_in_the_drawing():
    for name in FLOORS:
        assert re.search(rf"(?m)^    \d  .*(?<!\w){name}\b", drawing()), name


def test_the_drawing_takes_the_place_of_an_old_one():
    old = "# A\n\n## The floors { #s_floors }\n\nas it was\n\n## Add a kind { #s_kind }\n\nB\n"
    new = drawn_into(old)
    assert "as it was" not in new
    assert new.startswith("# A\n\n## The floors") and new.endswith(
        "## Add a kind { #s_kind }\n\nB\n"
    )
    assert drawn_into(new) == new


@pytest.mark.parametrize("name", _FILES.findall(PAGE.read_text(encoding="utf-8")))
def test_what_the_page_names_is_there(name):
    assert (ROOT / name).exists() or name in _IS_MADE
