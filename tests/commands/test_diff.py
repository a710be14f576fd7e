"""`explainer diff`: what changed in the facts since a revision, for who reviews a change."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

import pytest

QUIET = {"PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null"}


@pytest.fixture
def git(small) -> Callable[..., None]:
    """Git in the small world, all of which is committed."""

    def run(*arguments: str) -> None:
        named = ["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *arguments]
        subprocess.run(named, cwd=small.root, env=QUIET, check=True, capture_output=True)

    run("init", "-q")
    run("add", "data")
    run("commit", "-qm", "The facts")
    return run


def test_nothing(git, small, run):
    done = run(small.root, "diff")
    assert (done.returncode, done.stdout) == (0, "No fact changed since HEAD.\n")


def test_what_changed(git, small, run):
    actors = small.data / "actors.yml"
    actors.write_text(actors.read_text("utf-8").replace("value: 1987", "value: 1986"), "utf-8")
    done = run(small.root, "diff")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        'data/actors.yml:1: actor "Dockers\' Union" changed',
        '    founded: "1987 or about 1988" is now "1986 or about 1988"',
        "Since HEAD: 0 new, 1 changed, 0 gone.",
    ]
    git("add", "data")
    git("commit", "-qm", "Another year")
    assert run(small.root, "diff").stdout == "No fact changed since HEAD.\n"
    [record] = json.loads(run(small.root, "diff", "HEAD~1", "--format", "json").stdout)["records"]
    assert (record["kind"], record["id"], record["line"]) == ("actors", "dockers", 1)
    assert record["fields"] == [{
        "field": "founded", "was": "1987 or about 1988", "now": "1986 or about 1988",
    }]  # fmt: skip


@pytest.mark.parametrize("revision", ["nowhere", "HEAD~9", "HEAD:data", "--output=x"])
def test_a_revision_that_there_is_not(git, small, run, revision):
    done = run(small.root, "diff", "--", revision)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "revision" in done.stderr


def test_facts_that_cannot_be_read(git, small, run):
    (small.data / "terms.yml").write_text("a: [\n", encoding="utf-8")
    done = run(small.root, "diff")
    assert (done.returncode, done.stdout) == (1, "")
    assert "data/terms.yml:" in done.stderr and "error[" in done.stderr


def test_without_a_repository(small, run):
    done = run(small.root, "diff", env={"GIT_CEILING_DIRECTORIES": str(small.root.parent)})
    assert done.returncode == 2
    assert 'git knows no revision "HEAD" here.' in done.stderr
