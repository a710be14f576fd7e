"""The suite itself can fail: a warning is an error, and so is an unknown mark."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("body", "passes"),
    [
        ("pass", True),
        ("import warnings; warnings.warn('look here')", False),
        ("assert False", False),
    ],
)
def test_a_fault_fails(tmp_path, body, passes):
    (tmp_path / "test_one.py").write_text(f"def test_one():\n    {body}\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c"]
    command += [str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is passes, done.stdout
