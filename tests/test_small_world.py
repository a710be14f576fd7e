"""The small world gives exactly these pages. To accept a change: EXPLAINER_GOLDEN=write pytest."""

from __future__ import annotations

import difflib
import os

import pytest

from generator.layout import Layout
from generator.site.outputs import make_outputs
from generator.site.style.sheet import STYLE_SHEET
from tests.conftest import SMALL

GOLDEN = SMALL / "pages"


@pytest.fixture(scope="module")
def outputs(small_edition):
    made = dict(make_outputs(Layout(SMALL), small_edition).files)
    del made[STYLE_SHEET]  # most of it is Material's
    if os.environ.get("EXPLAINER_GOLDEN") == "write":
        for path, text in made.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(text, encoding="utf-8")
        for file in [file for file in GOLDEN.rglob("*") if file.is_file()]:
            if file.relative_to(GOLDEN).as_posix() not in made:
                file.unlink()
    return made


def test_exactly_these_files(outputs):
    kept = {file.relative_to(GOLDEN).as_posix() for file in GOLDEN.rglob("*") if file.is_file()}
    assert set(outputs) == kept


def test_every_file_is_as_kept(outputs):
    changes: list[str] = []
    for path, text in outputs.items():
        kept = (GOLDEN / path).read_text(encoding="utf-8")
        changes += difflib.unified_diff(
            kept.splitlines(), text.splitlines(), path, path, lineterm=""
        )
    assert changes == []
