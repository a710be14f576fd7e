"""The whole way from facts to a site, in the small world."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import pytest

from tests.commands.test_cli import files_of
from tests.conftest import ROOT


def mkdocs(folder, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
        cwd=folder, capture_output=True, text=True, check=False, timeout=300,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_build_and_build_again(small, run):
    first = run(small.root, "build")
    assert first.returncode == 0, first.stdout + first.stderr
    assert re.search(r"The site is in site/: \d+ pages", first.stdout)
    assert (small.site / "actors" / "dockers" / "index.html").is_file()
    before = files_of(small.site)
    assert run(small.root, "build").returncode == 0
    assert files_of(small.site) == before
    assert sorted(path.name for path in small.work.iterdir()) == [".gitignore", "cards", "lock"]


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"terms": "quay:\n  name: Quay\n  definition: Where ships lie.\n"},
        {"sources": "gazette:\n  title: Port Gazette\n  type: book\n"},
    ],
    ids=["nothing", "one-term", "one-source"],
)
def test_a_site_that_only_begins(small, run, facts):
    shutil.rmtree(small.data)
    small.data.mkdir()
    small.site_file.write_text("title: A beginning\n", encoding="utf-8")
    for kind, text in facts.items():
        (small.data / f"{kind}.yml").write_text(text, encoding="utf-8")
    done = run(small.root, "build")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_hostile_title_is_just_text(small, run):
    facts = small.data / "site.yml"
    title = """title: '</title><script>alert(1)</script>" onload="x & <b>'"""
    facts.write_text(facts.read_text("utf-8").replace("title: The harbour talks", title), "utf-8")
    done = run(small.root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    for page in small.site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert 'onload="x' not in text


def test_a_language_that_the_theme_does_not_know(small, run):
    facts = small.data / "site.yml"
    facts.write_text(facts.read_text("utf-8").replace("language: en", "language: ku"), "utf-8")
    done = run(small.root, "build")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_failed_build_leaves_the_old_site(small, run):
    run(small.root, "build")
    page = small.site / "index.html"
    before = page.read_bytes()
    (small.docs / "about" / "index.md").write_text("# A\n\n[x](nowhere.md)\n", encoding="utf-8")
    facts = small.data / "site.yml"
    facts.write_text(facts.read_text("utf-8").replace("The harbour talks", "New title"), "utf-8")
    done = run(small.root, "build")
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
    assert page.read_bytes() == before


def test_a_broken_anchor_fails_the_build(small, run):
    run(small.root, "generate")
    text = "# A\n\n[x](../glossary/index.md#no-such-term)\n"
    (small.docs / "about" / "index.md").write_text(text, encoding="utf-8")
    assert run(small.root, "build").returncode == 1


def test_a_folder_of_others_is_never_replaced(small, run):
    small.site.mkdir()
    (small.site / "thesis.doc").write_text("years of work", encoding="utf-8")
    done = run(small.root, "build")
    assert done.returncode == 1
    assert "not built here" in done.stdout
    assert [path.name for path in small.site.iterdir()] == ["thesis.doc"]


def test_mkdocs_alone_makes_fresh_pages(small):
    done = mkdocs(small.root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The harbour talks" in (small.site / "index.html").read_text(encoding="utf-8")


def test_mkdocs_alone_never_publishes_broken_facts(small):
    (small.data / "terms.yml").write_text("quay:\n  name: Quay\n", encoding="utf-8")
    done = mkdocs(small.root)
    assert done.returncode != 0
    assert "missing-field" in done.stdout + done.stderr


def test_old_addresses_lead_on(small, run):
    run(small.root, "build")
    page = (small.site / "actors" / "m-quill" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'http-equiv="refresh" content="0; ?url=[^"]*mara-quill/"', page)


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("a\n{% if", 2, "unexpected 'end of template'"),
        ("a\nb\n{{ nobody }}", 3, "'nobody' is undefined"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("{{ cycler.__init__.__globals__ }}", 1, "access to attribute '__init__'"),
        ("{% for i in range(10000000) %}{% endfor %}", 1, "Range too big"),
        ('{% include "nobody.md" %}', 1, "nobody.md"),
    ],
)
def test_a_fault_in_a_template_of_the_site_is_told_at_its_line(small, run, template, line, said):
    (small.templates).mkdir()
    (small.templates / "actor.md").write_text(template, encoding="utf-8")
    done = run(small.root, "generate")
    assert done.returncode == 1
    assert f"data/templates/actor.md:{line}:1: error[template-refused]" in done.stdout
    assert said in done.stdout
    assert "Traceback" not in done.stderr
