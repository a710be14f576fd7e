"""Same facts, same bytes: over hash seed, time zone, locale, folder and order of files."""

from __future__ import annotations

import shutil

import pytest

from tests.commands.test_cli import files_of
from tests.conftest import ROOT, SMALL, copy_of


@pytest.mark.parametrize("site", [SMALL, ROOT], ids=["small", "real"])
def test_pages_do_not_depend_on_the_machine(site, tmp_path, run):
    first = copy_of(site, tmp_path / "one")
    second = copy_of(site, tmp_path / "a folder with blanks é")
    shutil.rmtree(second.data)
    second.data.mkdir()
    for file in sorted((path for path in first.data.rglob("*.yml")), reverse=True):
        target = second.data / file.relative_to(first.data)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    one = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}
    two = {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
    for layout, environment in ((first, one), (second, two)):
        done = run(layout.root, "generate", env=environment)
        assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(first.docs) == files_of(second.docs)
