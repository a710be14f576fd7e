"""The generator knows no subject, no person's machine and no registry's host."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUBJECT = re.compile(r"(?i)\b(iraq|iran|baghdad|militia|hezbollah|soleimani|mckenzie|pentagon)")
MACHINE = re.compile(
    r"(?<![\w.])/(?:home|root|Users|work|tmp)/[\w.]+|pypi\.(?:org|python)|files\.pythonhosted"
)


def tracked(*folders: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z", *folders],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git checkout")
@pytest.mark.parametrize(("folders", "refused"), [(["generator"], SUBJECT), ([], MACHINE)])
def test_words_that_no_file_holds(folders, refused):
    found = []
    for path in tracked(*folders):
        if path == Path(__file__):
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{path.relative_to(ROOT)}: {hit[0]}" for hit in refused.finditer(text)]
    assert found == []
