"""Same facts, same bytes: over hash seed, time zone, locale, folder, order of files and day."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date, timedelta

import pytest

from tests.commands.test_cli import files_of
from tests.conftest import DIALOGUE, SMALL, copy_of
from tests.reproduce import ANOTHER_DAY, differing, reproduce


@pytest.mark.parametrize("site", [SMALL, DIALOGUE], ids=["small", "dialogue"])
def test_pages_do_not_depend_on_the_machine(site, tmp_path, run):
    first = copy_of(site, tmp_path / "one")
    second = copy_of(site, tmp_path / "a folder with blanks é")
    shutil.rmtree(second.data)
    second.data.mkdir()
    for file in sorted((path for path in first.data.rglob("*.*") if path.is_file()), reverse=True):
        target = second.data / file.relative_to(first.data)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    one = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}
    two = {"PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
    for layout, environment in ((first, one), (second, two)):
        done = run(layout.root, "generate", env=environment)
        assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(first.docs) == files_of(second.docs)


def test_sites_do_not_depend_on_the_machine(tmp_path):
    said, differ = reproduce(SMALL, tmp_path)
    assert differ == []
    assert said[0] == said[1]
    assert re.fullmatch(r"Its digest is [0-9a-f]{64}\.", said[0])


def test_a_difference_is_seen(tmp_path):
    for name, text in (("one", "a  x\nb  y\n"), ("two", "a  x\nc  y\nd  z\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "digests.txt").write_text(text, encoding="utf-8")
    assert differing(tmp_path / "one", tmp_path / "two") == ["y", "z"]


def test_another_day_is_another_day(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(ANOTHER_DAY, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "import datetime; print(datetime.date.today())"],
        cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert date.fromisoformat(done.stdout.strip()) > date.today() + timedelta(days=300)
