"""What the program does at each size: check, generate, build clean, after one edit, once more."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from tests.bench.cost import Cost, cost_of
from tests.synthetic import write_facts

ROOT = Path(__file__).parents[2]
_EDITED = "data/events/part-0.yml"


class OurSite:
    """A synthetic site that the program builds."""

    def __init__(self, folder: Path, records: int) -> None:
        self.folder = folder
        self.records = write_facts(folder, records)
        shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
        for name in ("about", "manual"):
            shutil.copytree(ROOT / "docs" / name, folder / "docs" / name)
        self._edits = count(1)
        self._facts = (folder / _EDITED).read_text(encoding="utf-8")

    def runs(self) -> dict[str, Callable[[], Cost]]:
        """What is measured, by name, in an order in which each finds what it needs."""
        return {
            "check": lambda: self._run("check"),
            "generate, clean": self._generated_clean,
            "generate, one fact": lambda: self._edited("generate"),
            "build, clean": self._built_clean,
            "build, one fact": lambda: self._edited("build"),
            "build, unchanged": lambda: self._run("build"),
        }

    def edit(self) -> str:
        """Changes the summary of the first event; gives the word that is new in it."""
        word = f"edited{next(self._edits)}"
        changed = self._facts.replace('summary: "', f'summary: "{word} ', 1)
        (self.folder / _EDITED).write_text(changed, encoding="utf-8")
        return word

    def _run(self, *arguments: str) -> Cost:
        command = [sys.executable, "-m", "generator", *arguments]
        return cost_of(command, self.folder, PYTHONPATH=str(ROOT))

    def _edited(self, command: str) -> Cost:
        self.edit()
        return self._run(command)

    def _generated_clean(self) -> Cost:
        self._forget()
        return self._run("generate")

    def _built_clean(self) -> Cost:
        self._forget()
        return self._run("build")

    def _forget(self) -> None:
        """Takes away all that earlier runs made or kept."""
        for made in (".explainer", "site"):
            shutil.rmtree(self.folder / made, ignore_errors=True)
        for page in (self.folder / "docs").iterdir():
            if page.name not in ("about", "manual"):
                shutil.rmtree(page) if page.is_dir() else page.unlink()
