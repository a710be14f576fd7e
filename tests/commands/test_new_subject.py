"""The README's steps to start another subject lead to a site, from the first to the last."""

from __future__ import annotations

import re
import shlex
import shutil

from tests.conftest import DIALOGUE, ROOT, built, copy_of


def test_the_steps_of_the_readme_lead_to_a_site(tmp_path, run):
    layout = copy_of(DIALOGUE, tmp_path / "copy")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    steps = readme.partition("## Start another subject")[2].partition("\n## ")[0]
    commands = [shlex.split(line) for line in re.findall(r"(?m)^ {7}(\S.*)$", steps)]
    assert commands.pop(0) == ["rm", "-r", "data"]
    shutil.rmtree(layout.data)
    for program, *arguments in commands:
        assert program == ".venv/bin/explainer"
        done = run(layout.root, *arguments)
        assert done.returncode == 0, done.stderr
    filled = {"type": "agency", "sources": "[first-report]", "date": "2021-04-07"}
    for file in layout.data.rglob("*/*.yml"):
        text = file.read_text(encoding="utf-8")
        for field, value in filled.items():
            text = re.sub(rf"(?m)^  {field}:$", f"  {field}: {value}", text)
        file.write_text(text, encoding="utf-8")
    assert "3 records checked" in run(layout.root, "check").stdout
    built(layout)
    assert "The harbour talks" in (layout.site / "index.html").read_text(encoding="utf-8")
