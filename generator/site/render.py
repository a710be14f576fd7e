"""Runs MkDocs over docs/ into a folder of our own, strictly, and brings back what it said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.layout import Layout

# Tells the hook that the pages are fresh, so that it does not make them a second time.
PAGES_READY = "EXPLAINER_PAGES_READY"


@dataclass(frozen=True)
class Rendered:
    """Whether MkDocs was content, and its lines."""

    good: bool
    lines: tuple[str, ...]


def render_site(layout: Layout, folder: Path, environment: Mapping[str, str]) -> Rendered:
    """The static site of docs/ in a folder that may hold nothing but hidden files.

    Never with --quiet or --verbose: MkDocs 1.6.1 then lets broken links pass as good.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(layout.mkdocs_file), "--site-dir", str(folder)]
    done = subprocess.run(
        command,
        cwd=layout.root,
        env={**environment, PAGES_READY: "1", "NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    lines = (done.stdout + done.stderr).splitlines()
    told = tuple(_troubles(lines))
    return Rendered(done.returncode == 0, told if done.returncode == 0 else told or tuple(lines))


def _troubles(lines: list[str]) -> Iterator[str]:
    """Warnings and errors, each with the lines that go on about it."""
    telling = False
    for line in lines:
        if line.startswith(("WARNING", "ERROR", "Aborted")):
            telling = True
        elif line.startswith(("INFO", "DEBUG")) or not line.strip():
            telling = False
        if telling:
            yield line
