"""What is installed is what was locked: every version, and every file by its hash."""

from __future__ import annotations

import functools
import hashlib
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from flit_core.buildapi import build_wheel
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from pip_requirements_parser import InstallRequirement, RequirementsFile

from tests.conftest import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = re.search(r"^LOCKS = (.+)$", MAKEFILE, re.MULTILINE)[1].split()
INSTALLED_WITH = shlex.split(re.search(r"^LOCKED = (.+)$", MAKEFILE, re.MULTILINE)[1])


@functools.cache
def locked(name: str) -> list[InstallRequirement]:
    return RequirementsFile.from_file(str(ROOT / f"{name}.txt")).requirements


def wishes(name: str) -> list[Requirement]:
    """What a file of wishes asks for, with those of the files that it takes in by -r."""
    held = RequirementsFile.from_file(str(ROOT / f"{name}.in"), include_nested=True)
    return [Requirement(str(line.req)) for line in held.requirements if not line.is_constraint]


def versions(name: str) -> dict[str, set[str]]:
    """The locked versions by package; there are more than one where they depend on the Python."""
    found: dict[str, set[str]] = {}
    for line in locked(name):
        found.setdefault(canonicalize_name(line.name), set()).add(line.get_pinned_version)
    return found


def test_every_lock_has_its_wishes_and_is_made_by_make_lock():
    assert {path.stem for path in ROOT.glob("requirements*.txt")} == set(LOCKS)
    assert {path.stem for path in ROOT.glob("requirements*.in")} == set(LOCKS)


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_is_one_version_with_hashes(name):
    lock = RequirementsFile.from_file(str(ROOT / f"{name}.txt"))
    assert lock.requirements
    assert [*lock.invalid_lines, *lock.options] == []
    for line in lock.requirements:
        assert line.is_pinned, line.name
        assert line.link is None, line.name
        assert line.hash_options, line.name
        for option in line.hash_options:
            assert re.fullmatch(r"sha256:[0-9a-f]{64}", option), line.name


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host(name):
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text and "--find-links" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_every_wish_is_in_its_lock(name):
    held = versions(name)
    for wish in wishes(name):
        found = held.get(canonicalize_name(wish.name), set())
        assert any(wish.specifier.contains(version) for version in found), wish.name


@pytest.mark.parametrize(
    ("environment", "index"),
    [
        ({}, ""),
        ({"PIP_INDEX_URL": "https://one.example/simple"}, "https://one.example/simple\n"),
        ({"PIP_CONFIG_FILE": "pip.conf"}, "https://two.example/simple\n"),
    ],
    ids=["none", "environment", "settings"],
)
def test_locks_are_made_from_the_index_that_pip_asks(tmp_path, environment, index):
    settings = "[global]\nindex-url = https://two.example/simple\n"
    (tmp_path / "pip.conf").write_text(settings, encoding="utf-8")
    done = subprocess.run(
        ["bash", str(ROOT / ".ci" / "index"), sys.executable],
        cwd=tmp_path, capture_output=True, text=True, check=True,
        env={"PATH": os.environ["PATH"], "PIP_CONFIG_FILE": os.devnull, **environment},
    )  # fmt: skip
    assert done.stdout == index


def test_the_locks_agree():
    """The tests run, and the tools read, the very versions that build the site."""
    run = versions("requirements")
    for name in LOCKS:
        for package, found in versions(name).items():
            assert found <= run.get(package, found), f"{package} in {name}"


def test_the_package_asks_for_what_is_locked():
    built_with = PROJECT["build-system"]["requires"]
    asked = map(Requirement, [*PROJECT["project"]["dependencies"], *built_with])
    assert {(canonicalize_name(wish.name), wish.specifier) for wish in asked} == {
        (canonicalize_name(wish.name), wish.specifier) for wish in wishes("requirements")
    }


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tiny.py").write_text('"""A package."""\n__version__ = "1"\n', encoding="utf-8")
    project = '[project]\nname = "tiny"\ndynamic = ["version", "description"]\n'
    (tmp_path / "pyproject.toml").write_text(project, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / build_wheel(str(tmp_path))


def another(digest: str) -> str:
    return digest[:-1] + ("0" if digest[-1] != "0" else "1")


@pytest.mark.parametrize(
    ("line", "installs"),
    [
        (lambda digest: f"tiny==1 --hash=sha256:{digest}", True),
        (lambda digest: f"tiny==1 --hash=sha256:{another(digest)}", False),
        (lambda digest: "tiny==1", False),
    ],
    ids=["its hash", "another hash", "no hash"],
)
def test_pip_installs_nothing_but_what_is_locked(wheel, tmp_path, line, installs):
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock, target = tmp_path / "lock.txt", tmp_path / "installed"
    lock.write_text(line(digest) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--isolated", "install", "--no-index"]
    command += ["--find-links", str(tmp_path), "--target", str(target), *INSTALLED_WITH, str(lock)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is installs, done.stderr
    assert (target / "tiny.py").exists() is installs
    assert installs or "hash" in done.stderr.lower()
