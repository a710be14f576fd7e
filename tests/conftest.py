"""What the tests share: small worlds built in the test, a large one, the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from generator.facts.library import Library
from generator.layout import MADE_BY, Layout
from generator.markdown.template import template_environment
from generator.presenting.edition import Edition
from generator.reading.library import read_library
from generator.site.outputs import OWN_TEMPLATES
from generator.site.write import MARK_WITHIN

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "worlds" / "small"
# The facts of the first site as they were on a day: what the program makes of them is known. What
# they are today is for test_data.py alone.
DIALOGUE = ROOT / "tests" / "worlds" / "dialogue"

BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

# Machines differ in speed; a slow one must not fail a test.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture
def world(tmp_path: Path) -> Callable[[dict[str, str]], Layout]:
    """Builds a site's folder from a mapping of paths to texts, with a site.yml if none is given."""
    return partial(world_in, tmp_path)


def world_in(folder: Path, files: dict[str, str]) -> Layout:
    given = {"data/site.yml": "title: A test\n", **files}
    for path, text in given.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Layout(folder)


@pytest.fixture
def small(tmp_path: Path) -> Layout:
    """A copy of the small world with what MkDocs needs to build it."""
    return copy_of(SMALL, tmp_path / "small")


def copy_of(site: Path, folder: Path) -> Layout:
    """A copy of a site's facts, with this project's MkDocs settings and hand-written pages."""
    shutil.copytree(site / "data", folder / "data")
    for name in ("about", "assets", "manual"):
        pages = next(filter(Path.is_dir, (held / "docs" / name for held in (site, ROOT))), None)
        if pages:
            shutil.copytree(pages, folder / "docs" / name, ignore=_made)
    (folder / "docs").mkdir(exist_ok=True)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return Layout(folder)


def _made(folder: str, names: list[str]) -> list[str]:
    """What the generator made there, for whoever copies the pages written by hand."""
    files = ((name, Path(folder) / name) for name in names)
    return [
        name
        for name, path in files
        if name == "made"
        or (path.is_file() and MADE_BY.encode() in path.read_bytes()[:MARK_WITHIN])
    ]


@pytest.fixture(scope="session")
def small_library() -> Library:
    return library_of(Layout(SMALL))


@pytest.fixture(scope="session")
def real_library() -> Library:
    return library_of(Layout(DIALOGUE))


def library_of(layout: Layout) -> Library:
    library, problems = read_library(layout)
    assert library is not None, list(map(str, problems))
    assert not problems.fatal, list(map(str, problems))
    return library


@pytest.fixture(scope="session")
def small_edition(small_library: Library) -> Edition:
    return edition_of(small_library)


def edition_of(library: Library) -> Edition:
    return Edition(library, template_environment([OWN_TEMPLATES]))


def explainer(folder: Path, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """Runs the program as people do, in a folder: explainer(folder, "check")."""
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **more.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder, capture_output=True, text=True, env=environment,
        stdin=subprocess.DEVNULL, check=False, timeout=more.pop("timeout", 300), **more,
    )  # fmt: skip


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    return explainer


def built(layout: Layout, *options: str, **more: Any) -> str:
    """What the program says of a build that succeeds."""
    done = explainer(layout.root, "build", *options, **more)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dialogue's site, built by the command that publishes it; nobody changes it.

    Once a run: the first test process that asks builds it, the others wait.
    """
    folder = tmp_path_factory.getbasetemp()
    folder = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "dialogue"
    with FileLock(folder.with_suffix(".lock")):
        if not folder.is_dir():
            layout = copy_of(DIALOGUE, folder.with_suffix(".new"))
            built(layout)
            layout.root.rename(folder)
    return folder / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser, one a test process: Playwright cannot be started twice in one."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser_path(), args=BROWSER_FLAGS)
        yield started
        started.close()


def browser_path() -> str | None:
    """Where this machine has a Chromium; None where only Playwright may have one."""
    named = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, named)), None)
