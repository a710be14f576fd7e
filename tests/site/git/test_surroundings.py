"""What stands around a repository never changes what git tells of it: not the caller's environment,
nobody's settings, no attributes, no replaced commits."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.commands.diff import diff
from generator.layout import Layout
from generator.problems import InvalidValue
from generator.site.git.facts_at_revision import library_at
from generator.site.git.repository import opened_repository
from generator.site.git.run import NoAnswer
from tests.conftest import ROOT
from tests.site.git.repositories import QUAY, ROADS, Repository

DAY, LATER = "2031-01-01", "2031-02-02"
MORE = ROADS + "  aliases: [R]\n"


@pytest.fixture
def two(repository):
    """A repository of two commits, the second about roads, and nothing uncommitted."""
    repository.commit(LATER, terms=QUAY + MORE)
    return repository


@pytest.fixture
def other(tmp_path):
    """Another repository, that of another subject."""
    made = Repository(tmp_path / "other")
    made.commit("2032-01-01", terms="pier:\n  name: Pier\n  definition: P.\n")
    return made


def told(root) -> list[str]:
    compared = diff(Layout(root), "HEAD")
    assert compared.changed is not None
    return [f"{record.state} {record.id}" for record in compared.changed]


def holds(two: Repository) -> None:
    """Every answer about the repository of two commits is the right one."""
    root = two.root
    assert told(root) == []
    assert two.days() == {"quay": DAY, "roads": LATER, "site": DAY}
    before = library_at(Layout(root), "HEAD~1")
    assert str(before.get("terms", "roads").definition[0].value) == "Water."
    assert not before.get("terms", "roads").aliases


ENVIRONMENT = {
    "GIT_DIR": "{other}/.git",
    "GIT_COMMON_DIR": "{other}/.git",
    "GIT_WORK_TREE": "{other}",
    "GIT_INDEX_FILE": "{other}/.git/index",
    "GIT_OBJECT_DIRECTORY": "{other}/.git/objects",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": "{other}/.git/objects",
    "GIT_NAMESPACE": "other",
    "GIT_CEILING_DIRECTORIES": "{root}",
    "GIT_CONFIG": "{other}/bad",
    "GIT_CONFIG_GLOBAL": "{other}/bad",
    "GIT_CONFIG_SYSTEM": "{other}/bad",
    "GIT_CONFIG_PARAMETERS": "'core.bare'='true'",
    "GIT_EXEC_PATH": "{other}",
    "GIT_GRAFT_FILE": "{other}/grafts",
    "GIT_LITERAL_PATHSPECS": "0",
    "GIT_ICASE_PATHSPECS": "1",
    "GIT_REPLACE_REF_BASE": "refs/odd/",
    "GIT_SHALLOW_FILE": "{other}/shallow",
    "GIT_ATTR_SOURCE": "HEAD",
    "GIT_DEFAULT_HASH": "sha256",
    "GIT_TRACE": "1",
    "HOME": "{other}",
    "XDG_CONFIG_HOME": "{other}",
    "LC_ALL": "ar_IQ.UTF-8",
    "LANGUAGE": "de",
    "PATH": "{other}",
    "TZ": "Pacific/Kiritimati",
}


@pytest.mark.parametrize("name", ENVIRONMENT)
def test_the_environment_of_the_caller(two, other, monkeypatch, name):
    for file in ("bad", ".gitconfig", "shallow"):
        (other.root / file).write_text("[core\nbad", encoding="utf-8")
    commit = two.git("rev-parse", "HEAD").strip()
    (other.root / "grafts").write_text(f"{commit}\n", encoding="utf-8")
    git = other.root / "git"
    git.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    git.chmod(0o755)
    monkeypatch.setattr(two, "git", None)
    monkeypatch.setenv(name, ENVIRONMENT[name].format(other=other.root, root=two.root.parent))
    holds(two)


@pytest.mark.parametrize("name", ["GIT_DIR", "GIT_INDEX_FILE", "GIT_CEILING_DIRECTORIES"])
def test_the_command_in_such_an_environment(two, other, run, name):
    value = ENVIRONMENT[name].format(other=other.root, root=two.root.parent)
    done = run(two.root, "diff", "HEAD", env={name: value})
    assert (done.returncode, done.stdout) == (0, "No fact changed since HEAD.\n")


ATTRIBUTES = (
    "data/terms.yml export-ignore", "data export-ignore", "*.yml export-subst", "*.yml -diff",
    "*.yml binary", "*.yml -text", "*.yml text eol=crlf", "*.yml working-tree-encoding=UTF-16",
    "*.yml filter=odd", "*.yml diff=odd", "*.yml ident", "*.yml merge=odd", "*.yml -delta",
)  # fmt: skip


@pytest.mark.parametrize("line", ATTRIBUTES)
@pytest.mark.parametrize("place", [".git/info/attributes", ".gitattributes", "data/.gitattributes"])
def test_attributes(two, tmp_path, line, place):
    trap, mark = tmp_path / "trap", tmp_path / "mark"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\n", encoding="utf-8")
    trap.chmod(0o755)
    for name in ("filter.odd.clean", "filter.odd.smudge", "filter.odd.process",
                 "diff.odd.textconv", "diff.odd.command"):  # fmt: skip
        two.git("config", name, str(trap))
    file = two.root / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{line}\n", encoding="utf-8")
    holds(two)
    two.write(terms=QUAY.replace("wall", "stone wall") + MORE)
    assert told(two.root) == ["changed quay"]
    assert two.days() == {"roads": LATER, "site": DAY}
    assert not mark.exists()


def test_what_is_substituted_in_archives_stays_as_it_is_written(two):
    (two.root / ".gitattributes").write_text("*.yml export-subst\n", encoding="utf-8")
    terms = QUAY.replace("A wall.", "'$Format:%H$ and $Id$'")
    two.commit("2031-03-03", terms=terms + MORE)
    assert told(two.root) == []


SETTINGS = (
    ("core.worktree", "/nowhere"), ("core.bare", "true"), ("core.attributesFile", "{trap}"),
    ("core.fsmonitor", "{trap}"), ("core.hooksPath", "{folder}"), ("core.pager", "{trap}"),
    ("core.autocrlf", "true"), ("core.ignoreCase", "true"), ("core.precomposeUnicode", "true"),
    ("alias.log", "!{trap}"), ("alias.rev-parse", "!{trap}"), ("diff.external", "{trap}"),
    ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("diff.renames", "copies"),
    ("diff.algorithm", "patience"), ("diff.context", "9"), ("diff.relative", "true"),
    ("diff.orderFile", "{trap}"), ("diff.ignoreSubmodules", "all"), ("color.ui", "always"),
    ("log.showSignature", "true"), ("log.follow", "true"), ("log.date", "relative"),
    ("log.diffMerges", "off"), ("gpg.program", "{trap}"), ("core.quotePath", "true"),
    ("i18n.logOutputEncoding", "UTF-16"), ("core.abbrev", "4"), ("include.path", "{folder}/more"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "value"), SETTINGS, ids=[name for name, _ in SETTINGS])
def test_settings_of_the_repository(two, tmp_path, monkeypatch, name, value):
    trap, mark = tmp_path / "trap", tmp_path / "mark"
    trap.write_text(f"#!/bin/sh\ntouch '{mark}'\n", encoding="utf-8")
    trap.chmod(0o755)
    two.git("config", name, value.format(trap=trap, folder=tmp_path))
    monkeypatch.setattr(two, "git", None)
    mark.unlink(missing_ok=True)
    holds(two)
    assert not mark.exists()


def test_hooks(two, tmp_path):
    mark = tmp_path / "mark"
    for name in ("post-index-change", "fsmonitor-watchman", "post-checkout"):
        hook = two.root / ".git" / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch '{mark}'\n", encoding="utf-8")
        hook.chmod(0o755)
    holds(two)
    assert not mark.exists()


def test_replaced_commits_and_contents(two):
    head, first = (two.git("rev-parse", name).strip() for name in ("HEAD", "HEAD~1"))
    two.git("replace", head, first)
    two.git("replace", *(two.git("rev-parse", f"{one}:data/terms.yml").strip()
                         for one in (first, head)))  # fmt: skip
    holds(two)


def test_grafts(two):
    head = two.git("rev-parse", "HEAD")
    (two.root / ".git" / "info").mkdir(exist_ok=True)
    (two.root / ".git" / "info" / "grafts").write_text(head, encoding="utf-8")
    holds(two)


def test_a_site_below_the_root_of_its_repository(two):
    inner = two.root / "sites" / "an é, one"
    inner.mkdir(parents=True)
    two.git("mv", "data", str(inner / "data"))
    two.commit("2031-03-03")
    shutil.rmtree(two.root / "data")
    deep = Repository.__new__(Repository)
    deep.root = inner
    assert told(inner) == []
    assert set(deep.days().values()) == {"2031-03-03"}
    (inner / "data" / "terms.yml").write_text(QUAY + ROADS, encoding="utf-8")
    assert told(inner) == ["changed roads"]
    assert set(deep.days()) == {"quay", "site"}


def test_a_second_work_tree(two, tmp_path):
    two.git("worktree", "add", "-q", "--detach", str(tmp_path / "tree"), "HEAD")
    two.root = tmp_path / "tree"
    holds(two)


def test_a_copy_that_borrows_its_objects(two, tmp_path):
    two.git("clone", "-q", "--shared", str(two.root), str(tmp_path / 'a "copy'))
    two.root = tmp_path / 'a "copy'
    holds(two)


def test_packed_objects(two):
    two.git("gc", "-q")
    holds(two)


def test_names_by_another_digest(tmp_path):
    made = Repository(tmp_path / "long")
    shutil.rmtree(made.root / ".git")
    made.git("init", "-q", "-b", "main", "--object-format=sha256")
    made.commit(DAY, terms=QUAY + ROADS)
    made.commit(LATER, terms=QUAY + MORE)
    holds(made)


def test_of_the_latest_commits_only(two, tmp_path):
    two.git("clone", "-q", "--depth", "1", f"file://{two.root}", str(tmp_path / "shallow"))
    shallow = tmp_path / "shallow"
    assert told(shallow) == []
    assert two.days(shallow) == {}
    with pytest.raises(InvalidValue, match="no revision") as refused:
        library_at(Layout(shallow), "HEAD~1")
    assert "git fetch --unshallow" in refused.value.hint


def test_a_copy_without_its_contents_asks_nobody(two, tmp_path, monkeypatch):
    two.git("config", "uploadpack.allowFilter", "true")
    partial = tmp_path / "partial"
    two.git("clone", "-q", "--filter=blob:none", f"file://{two.root}", str(partial))
    two.root = partial
    assert told(partial) == []
    with pytest.raises(InvalidValue, match="no revision"):
        library_at(Layout(partial), "HEAD~1")


def test_a_bare_repository_holds_no_files(two, tmp_path):
    two.git("clone", "-q", "--bare", str(two.root), str(tmp_path / "bare"))
    with pytest.raises(InvalidValue, match="no revision") as refused:
        library_at(Layout(tmp_path / "bare"), "HEAD")
    assert "no repository" in refused.value.hint


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="gives files away")
def test_a_repository_of_somebody_else(two):
    for path in (two.root, *two.root.rglob("*")):
        os.chown(path, 12345, 12345)
    holds(two)


def test_a_broken_repository_is_told(two):
    (two.root / ".git" / "config").write_text("[core\n", encoding="utf-8")
    with pytest.raises(InvalidValue, match="no revision") as refused:
        library_at(Layout(two.root), "HEAD")
    assert "The reason is:" in refused.value.hint
    assert two.days() == {}


def test_line_ends_of_a_checkout_are_no_change(two):
    file = two.root / "data" / "terms.yml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    holds(two)
    file.write_bytes(file.read_bytes().replace(b"wall", b"stone wall"))
    assert two.days() == {"roads": LATER, "site": DAY}


def test_git_refuses_in_words(two):
    with opened_repository(two.root) as repository, pytest.raises(NoAnswer) as refused:
        repository.commit("nowhere")
    assert refused.value.reason
    with pytest.raises(NoAnswer, match="lacks a part"), opened_repository(two.root) as repository:
        list(repository.contents(["0" * 40]))


STARTS_GIT = """
import subprocess, sys, time
from pathlib import Path
from generator.site.git.run import _started
git = _started(Path(sys.argv[1]), ["cat-file", "--batch"], None)
# Another keeps open what git reads, so that nothing but our end can end it.
other = subprocess.Popen(["sleep", "60"], pass_fds=[git.stdin.fileno()], start_new_session=True)
print(git.pid, other.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
def test_git_ends_with_us(two):
    command = [sys.executable, "-c", STARTS_GIT, str(two.root / ".git")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as started:
        git, other = map(int, started.stdout.readline().split())
        started.kill()
    try:
        for _ in range(500):
            if not _is_at_work(git):
                break
            time.sleep(0.02)
        assert not _is_at_work(git)
    finally:
        os.kill(other, signal.SIGKILL)


def _is_at_work(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    except FileNotFoundError:
        return False
    return state.split()[0] != "Z"
