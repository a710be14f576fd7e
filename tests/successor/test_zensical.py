"""Zensical builds the same docs/ into the same pages. docs/manual/successors.md tells how."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.facts.library import Library
from generator.layout import Layout
from generator.pages.frame.paginated_list import MOST
from generator.site.inspect.site import inspect_site
from tests.conftest import ROOT, SMALL, copy_of, library_of
from tests.successor.page import Seen, read_pages

# What an attacker, or a plain odd name, may put into a fact.
HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} {# c #}",
    "</title><script>alert(2)</script>",
    '"><img src=x onerror=alert(3)>',
    "[x](javascript:alert(4))",
    "<b>A & B</b> &lt;script&gt;alert(5)&lt;/script&gt;",
    "*a* _b_ `c` [d] ![i](x) <!-- e",
    "---",
    "# h",
    '--8<-- "mkdocs.yml"',
    "${7*7} #{7*7} <%= 7*7 %> :smile: ==m== ++k++ ^^u^^ (c) https://auto.example/",
)
HOSTILE_TITLE = '</title><script>alert(9)</script> & <b>"T"'


@dataclass(frozen=True)
class Twice:
    """One site as MkDocs and as Zensical built it."""

    library: Library
    site: Path  # Zensical's
    mkdocs: dict[str, Seen]
    zensical: dict[str, Seen]


@pytest.fixture(scope="module", params=["small", "hostile", "real"])
def twice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Twice:
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "real":
        layout = Layout(request.getfixturevalue("built_site").parent)
    else:
        layout = copy_of(SMALL, folder / "mkdocs")
        if request.param == "hostile":
            add_hostile_facts(layout)
        done = program("generator", "build", layout.root)
        assert done.returncode == 0, done.stdout + done.stderr
    library = library_of(layout)
    url = library.about.url or "https://nowhere.example/"
    successor = successor_of(
        layout, folder / "zensical", name_of(library), library.about.repository or ""
    )
    done = program("zensical", "build", successor.root, SITE_URL=url)
    assert done.returncode == 0, done.stdout + done.stderr
    by_mkdocs, by_zensical = (read_pages(site, url) for site in (layout.site, successor.site))
    return Twice(library, successor.site, by_mkdocs, by_zensical)


def name_of(library: Library) -> str:
    return library.about.title.in_language(library.about.language)


def add_hostile_facts(layout: Layout) -> None:
    kinds = {
        "actors": {"name": "{}", "aliases": ["{} too"], "type": "person", "summary": "{}"},
        "sources": {"title": "{}", "type": "webpage", "publisher": "{}"},
        "terms": {"name": "{}", "definition": "{}"},
    }
    for kind, record in kinds.items():
        cited = {} if kind == "sources" else {"sources": ["s-0"]}
        with (layout.data / f"{kind}.yml").open("a", encoding="utf-8") as file:
            for number, text in enumerate(HOSTILE):
                line = json.dumps({**record, **cited}).replace("{}", json.dumps(text)[1:-1])
                file.write(f"{kind[0]}-{number}: {line}\n")
    # So many that the timeline has several pages, and so has what an actor did.
    events = "".join(
        f"many-{number}: {{title: Event {number}, date: {2031 + number}, actors: [dockers],"
        " sources: [s-0]}\n"
        for number in range(MOST + 1)
    )
    (layout.data / "events" / "many.yml").write_text(events, encoding="utf-8")
    about = layout.data / "site.yml"
    title = f"title: {json.dumps(HOSTILE_TITLE)}"
    text = about.read_text(encoding="utf-8").replace("title: The harbour talks", title)
    about.write_text(text, encoding="utf-8")


def successor_of(layout: Layout, folder: Path, title: str, repository: str = "") -> Layout:
    """A copy with the same made pages; mkdocs.yml names site and repository as the facts do."""
    shutil.copytree(layout.docs, folder / "docs")
    settings = layout.mkdocs_file.read_text(encoding="utf-8")
    name = f"site_name: {json.dumps(html.escape(title), ensure_ascii=False)}"
    named = re.sub("^site_name: .*$", lambda _: name, settings, count=1, flags=re.MULTILINE)
    kept = re.sub("^repo_url: .*$", f"repo_url: {repository}", named, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(kept, encoding="utf-8")
    return Layout(folder)


def program(name: str, command: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", name, command, *(["--strict"] if name == "zensical" else [])],
        cwd=folder, capture_output=True, text=True, check=False, timeout=300,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "NO_COLOR": "1", **more},
    )  # fmt: skip


def test_the_same_pages(twice: Twice):
    assert sorted(twice.zensical) == sorted(twice.mkdocs)


def test_the_same_titles_links_anchors_and_words(twice: Twice):
    for path, page in twice.mkdocs.items():
        assert page.heading and page.title, path
        assert twice.zensical[path] == page, path


def test_no_broken_link(twice: Twice):
    problems = inspect_site(twice.site, twice.library)
    assert [str(problem) for problem in problems if problem.rule != "no-search"] == []


def test_nothing_in_a_fact_runs(twice: Twice):
    for path, page in twice.zensical.items():
        assert page.handlers == [], path
        assert not any("alert(" in script for script in page.scripts), path


@pytest.fixture
def small_successor(small: Layout, tmp_path: Path) -> Layout:
    assert program("generator", "generate", small.root).returncode == 0
    return successor_of(small, tmp_path / "zensical", "The harbour talks")


@pytest.mark.parametrize("link", ["nowhere.md", "../glossary/index.md#no-such-term"])
def test_a_broken_link_fails_the_build(small_successor: Layout, link: str):
    page = small_successor.docs / "about" / "index.md"
    page.write_text(f"# A\n\n[x]({link})\n", encoding="utf-8")
    assert program("zensical", "build", small_successor.root).returncode != 0
    page.write_text("# A\n\n[x](../glossary/index.md#roads)\n", encoding="utf-8")
    assert program("zensical", "build", small_successor.root).returncode == 0
