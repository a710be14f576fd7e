"""What is shipped is whole: every file of the package, its licence, and what it says of itself."""

from __future__ import annotations

import re
import shutil
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest
from flit_core.buildapi import build_wheel

from tests.conftest import ROOT
from tests.house.modules import PACKAGE

# What the build of a wheel reads.
_READ = ("pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of the package, built from a copy of it."""
    root = tmp_path_factory.mktemp("package")
    for name in _READ:
        shutil.copy(ROOT / name, root / name)
    unmade = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, root / PACKAGE.name, ignore=unmade)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        built = root / build_wheel(str(root))
    with ZipFile(built) as held:
        yield held


def test_a_wheel_holds_every_file(wheel):
    files = {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {Path(name).suffix for name in files} >= {".py", ".typed", ".md", ".html", ".css", ".js"}
    shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert shipped == files


def test_a_wheel_says_what_it_is(wheel):
    [name] = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    about = Parser().parsestr(wheel.read(name).decode())
    for field in ("Name", "Version", "Summary", "Author", "Keywords", "License-Expression",
                  "License-File", "Requires-Python", "Description-Content-Type"):  # fmt: skip
        assert about[field], field
    assert about["License-Expression"] == "MIT"
    assert "Typing :: Typed" in about.get_all("Classifier")
    assert about.get_all("Project-URL")
    licences = [name for name in wheel.namelist() if name.endswith("licenses/LICENSE")]
    assert [wheel.read(one) for one in licences] == [(ROOT / "LICENSE").read_bytes()]


def test_the_changelog_knows_the_version():
    """Nothing is called released that is not."""
    version = re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)[1]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changes and version in changes


def test_the_hooks_before_a_commit_fetch_nothing():
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^ *- repo: (.+)$", text, re.M) == ["local"]
    entries = re.findall(r"^ *entry: (\S+)", text, re.M)
    assert entries and all(entry.startswith(".venv/bin/") for entry in entries)
