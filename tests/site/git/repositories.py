"""Repositories made by the tests, in which each commit has its day."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from generator.layout import Layout
from generator.site.git.last_changed import read_history
from tests.conftest import library_of

SITE = "title: T\n"
QUAY = "quay:\n  name: Quay\n  definition: A wall.\n"
ROADS = "roads:\n  name: Roads\n  definition: Water.\n  note: By the way.\n"


class Repository:
    """A repository in which each commit has its day, at the very end of it in UTC."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, day: str = "2031-01-01") -> str:
        moment = f"{day}T23:59:59+0000"
        done = subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *arguments],
            cwd=self.root, capture_output=True, text=True, check=True,
            env={"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": "/dev/null",
                 "GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00+0000"},
        )  # fmt: skip
        return done.stdout

    def write(self, **files: str) -> None:
        for name, text in {"site": SITE, **files}.items():
            file = self.root / "data" / f"{name.replace('__', '/')}.yml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")

    def commit(self, day: str, **files: str) -> None:
        self.write(**files)
        self.git("add", "-A", day=day)
        self.git("commit", "-q", "-m", day, day=day)

    def days(self, root: Path | None = None) -> dict[str, str]:
        layout = Layout(root or self.root)
        library = library_of(layout)
        held = read_history(layout, library)
        days = {record.id: held.of_record(record) for record in library.everything()}
        days["site"] = held.of_file("data/site.yml")
        return {name: "{}-{:02}-{:02}".format(*day) for name, day in days.items() if day}
