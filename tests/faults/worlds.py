"""Two states of one small world, so that an old site and a new one can be told apart."""

from __future__ import annotations

import shutil
import subprocess
import sys
from copy import copy
from pathlib import Path
from typing import Any

from generator.layout import Layout
from tests.conftest import ROOT, SMALL, copy_of
from tests.faults.sweep import digest, tree

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
OWN = [".gitignore", "lock"]


def start(
    layout: Layout, *arguments: str, env: dict[str, str] | None = None, **more: Any
) -> subprocess.Popen[str]:
    """The program at work in a folder, its output to be read when it has ended."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *(arguments or ("build",))],
        cwd=layout.root, env={**ENVIRONMENT, **(env or {})}, text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more,
    )  # fmt: skip


def built(layout: Layout, *arguments: str, **more: Any) -> tuple[int, str]:
    """The exit status of a build, and what it printed."""
    work = start(layout, *arguments, **more)
    said, _ = work.communicate()
    return work.returncode, said


class Flipping:
    """A world whose facts are now these, now those."""

    def __init__(self, folder: Path) -> None:
        self.layout = copy_of(SMALL, folder)
        self.digests: dict[str, str] = {}
        self.facts = ""
        for facts in ("one", "two"):
            self.flip(facts)
            status, said = built(self.layout)
            assert status == 0, said
            self.digests[facts] = digest(self.layout.site)
        assert self.digests["one"] != self.digests["two"]

    def flip(self, facts: str = "") -> None:
        self.facts = facts or ("one" if self.facts == "two" else "two")
        file = self.layout.data / "terms" / "flip.yml"
        file.parent.mkdir(exist_ok=True)
        lines = [f"{self.facts}-{n}:\n  name: Flip {self.facts} {n}\n" for n in range(3)]
        file.write_text("".join(f"{line}  definition: {self.facts}\n" for line in lines), "utf-8")

    def copied(self, folder: Path) -> Flipping:
        """The same world in another folder, which is there already."""
        shutil.copytree(self.layout.root, folder, dirs_exist_ok=True)
        other = copy(self)
        other.layout = Layout(folder)
        return other

    @property
    def shown(self) -> str:
        """Which facts the published site is, byte for byte; "torn" where it is neither."""
        now = digest(self.layout.site)
        return next((facts for facts, whole in self.digests.items() if whole == now), "torn")

    def goes_on(self) -> None:
        """The next build is as if nothing had been, and leaves nothing behind."""
        status, said = built(self.layout)
        assert status == 0, said
        assert self.shown == self.facts
        held = [path for path in tree(self.layout.work) if path.partition("/")[0] != "cards"]
        assert held == OWN
        assert not [path for path in tree(self.layout.root) if path.endswith(".new")]
