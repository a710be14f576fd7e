"""Other builders on the same Markdown, each from its package: MkDocs with Material and its search,
Zensical, and Hugo with Pagefind."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import yaml
from pagefind_bin import get_executable

from tests.bench.cost import Cost, cost_of
from tests.bench.ours import ROOT

_HUGO_PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title></head>"
    "<body><header><a href=/>Home</a></header><main>{{ .Content }}</main></body></html>"
)
_HUGO_SETTINGS = """
baseURL = "https://synthetic.example/"
title = "A synthetic world"
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""


class Peers:
    """The builders, with copies of the pages of a site as each wants them."""

    def __init__(self, folder: Path, docs: Path) -> None:
        self._folder, self._docs = folder, folder / "docs"
        shutil.copytree(docs, self._docs)
        self._bin = Path(sys.executable).parent
        self._material()
        self._hugo()

    def runs(self) -> dict[str, Callable[[], Cost]]:
        """What is measured, by name."""
        return {
            "MkDocs, Material": self._run_mkdocs,
            "Zensical": self._run_zensical,
            "Hugo + Pagefind": self._run_hugo,
        }

    def _material(self) -> None:
        ours = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""))
        settings = {
            "site_name": "A synthetic world",
            "site_url": "https://synthetic.example/",
            "docs_dir": "docs",
            "theme": {"name": "material"},
            "plugins": ["search"],
            "markdown_extensions": ours["markdown_extensions"],
        }
        (self._folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")

    def _hugo(self) -> None:
        root = self._folder / "hugo"
        layouts = root / "layouts" / "_default"
        layouts.mkdir(parents=True)
        for name in ("single", "list"):
            (layouts / f"{name}.html").write_text(_HUGO_PAGE, encoding="utf-8")
        (root / "hugo.toml").write_text(_HUGO_SETTINGS, encoding="utf-8")
        for page in self._docs.rglob("*.md"):
            # A page of that name would make those beside it parts of itself.
            name = "_index.md" if page.name == "index.md" else page.name
            copy = root / "content" / page.relative_to(self._docs).with_name(name)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, copy)

    def _run_mkdocs(self) -> Cost:
        command = [sys.executable, "-m", "mkdocs", "build", "--clean", "-q", "-d", "material"]
        return cost_of(command, self._folder, NO_MKDOCS_2_WARNING="1", PYTHONPATH=str(ROOT))

    def _run_zensical(self) -> Cost:
        shutil.rmtree(self._folder / ".cache", ignore_errors=True)
        command = [str(self._bin / "zensical"), "build", "--clean"]
        return cost_of(command, self._folder, PYTHONPATH=str(ROOT))

    def _run_hugo(self) -> Cost:
        root = self._folder / "hugo"
        shutil.rmtree(root / "public", ignore_errors=True)
        made = cost_of([str(self._bin / "hugo"), "--quiet", "--noBuildLock"], root)
        found = cost_of([str(get_executable()), "--site", "public", "--silent"], root)
        return Cost(made.cpu + found.cpu, made.wall + found.wall, max(made.memory, found.memory))
