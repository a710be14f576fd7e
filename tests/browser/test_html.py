"""Every page is valid HTML, as the Nu HTML Checker of the W3C sees it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

JAR = ROOT / ".cache" / "html-checker" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command that checks files; where there is none, why."""
    if shutil.which("java") and JAR.is_file():
        return ["java", "-Xss8m", "-jar", str(JAR), "--errors-only", "--format", "json"]
    missing = (
        "pages are not checked as HTML: run tests/install_checker.sh, which needs npm and Java"
    )
    if os.environ.get("EXPLAINER_NO_SKIPS"):
        pytest.fail(missing)
    pytest.skip(missing)


def errors(checker: list[str], files: list[Path]) -> list[str]:
    done = subprocess.run(
        [*checker, *map(str, files)], capture_output=True, text=True, check=False, timeout=300
    )
    found = json.loads(done.stderr)["messages"]
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in found]


def test_every_page_is_valid(checker, built_site):
    pages = sorted(built_site.rglob("*.html"))
    assert len(pages) > 200
    assert errors(checker, pages) == []


def test_an_error_is_seen(checker, tmp_path):
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>t</title><p><div id=""></div></p>')
    assert errors(checker, [page])
