"""Nothing outside the site's folder is touched or read, nobody is asked over the network, and no
program is started but git, which is asked when lines last changed, MkDocs and Pagefind: held by
Python's own audit events, in our process and in MkDocs'."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site.git.run import PROGRAMS
from tests.conftest import ROOT, SMALL
from tests.reproduce import HERE, copied

# Python loads a file of this name when it starts; each event becomes a line of JSON.
LISTENER = """
import json, os, sys
log = os.open({log!r}, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
TOUCHING = {{"os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod",
            "os.chown", "os.truncate", "os.utime", "shutil.rmtree", "shutil.move"}}
READING = {{"os.listdir", "os.scandir"}}
ASKING = {{"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto",
          "socket.gethostbyname", "urllib.Request", "http.client.connect"}}
STARTING = {{"subprocess.Popen", "os.exec", "os.posix_spawn", "os.spawn", "os.system",
            "pty.spawn", "os.fork"}}
def told(what, given):
    os.write(log, (json.dumps([what, given]) + "\\n").encode())
def path(given):
    if isinstance(given, int): return None
    return os.path.abspath(os.fsdecode(given if given is not None else "."))
def listen(event, given):
    if event == "open" and path(given[0]):
        writes = set(given[1] or "r") & set("wax+") or (given[2] or 0) & WRITING
        told("write" if writes else "read", path(given[0]))
    elif event in READING and path(given[0]):
        told("read", path(given[0]))
    elif event in ("os.remove", "os.rmdir") and given[1] != -1:
        told("write", os.path.join(os.readlink(f"/proc/self/fd/{{given[1]}}"), given[0]))
    elif event in TOUCHING:
        for one in given[:2 if event in ("os.rename", "os.link", "os.symlink") else 1]:
            told("write", path(one))
    elif event in ASKING:
        told("ask", event)
    elif event in STARTING:
        if event == "subprocess.Popen":
            told("start", [list(map(str, given[1])), dict(given[3] or {{}})])
        else:
            told("start", [[event], {{}}])
sys.addaudithook(listen)
"""
# What git is asked: whether the history is whole, what is committed, what is not, what was. Objects
# are written into a repository of our own, in our folder.
MAY_ASK = ("rev-parse", "ls-tree", "hash-object", "read-tree", "update-index", "diff-index", "log")
COMMANDS = (["check"], ["generate"], ["build"], ["new", "actors", "A name"], ["schema"])


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """Runs commands on a site of its own and gives its root and what Python saw them do."""
    folder = tmp_path_factory.mktemp("watched")
    log = folder / "log"
    root = copied(SMALL, folder, HERE)
    (root / "sitecustomize.py").write_text(LISTENER.format(log=str(log)), encoding="utf-8")
    for step in (["init", "-q"], ["add", "data"], ["commit", "-qm", "The facts"]):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@b.example", *step],
            cwd=root, env={"PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null"}, check=True,
        )  # fmt: skip
    (root / "texts").mkdir()
    (root / "texts" / "stray.txt").symlink_to("/etc/hostname")
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-m", "generator", *command],
            cwd=root, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(root), "CALLER": "here"},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
    events = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    return root, {kind: [given for what, given in events if what == kind] for kind in _KINDS}


_KINDS = ("read", "write", "ask", "start")


def test_the_listener_hears(watched):
    root, seen = watched
    assert str(root / "data" / "site.yml") in seen["read"]
    assert any(path.startswith(str(root / "docs")) for path in seen["write"])


def test_nobody_is_asked(watched):
    assert watched[1]["ask"] == []


def test_only_mkdocs_git_and_pagefind_are_started(watched):
    *others, builder, last = watched[1]["start"]
    assert builder[0][2:5] == ["-m", "mkdocs", "build"]
    asked = [[word for word in command if word in MAY_ASK][:1] for command, _ in others]
    assert asked == [["rev-parse"], *([one] for one in MAY_ASK)]
    assert [Path(last[0][0]).name, *last[0][1:]] == ["pagefind", "--service"]
    assert last[1] == {}


def test_git_gets_nothing_of_the_callers_environment(watched):
    for command, environment in watched[1]["start"][:-2]:
        assert command[0] == "git"
        assert environment["PATH"] == PROGRAMS
        assert environment["GIT_CONFIG_GLOBAL"] == "/dev/null"
        assert not {"HOME", "CALLER", "PYTHONPATH"} & set(environment)


def test_only_made_folders_are_written(watched):
    root, seen = watched
    ours = [root / name for name in ("docs", "site", ".explainer", "data/actors")]
    stray = {path for path in seen["write"] if not _below(path, ours)} - {"/dev/null"}
    assert {path for path in stray if "__pycache__" not in path} == set()


def test_nothing_outside_is_read(watched):
    root, seen = watched
    program = [Path(sys.prefix), Path(sys.base_prefix), Path(sys.exec_prefix)]
    stray = {path for path in seen["read"] if not _below(path, [root, *program])}
    # This project's folder is listed when it is installed for editing; no file in it is opened.
    assert {path for path in stray if not _of_the_system(path)} <= {str(ROOT)}


def _below(path: str, folders: list[Path]) -> bool:
    return any(Path(path).is_relative_to(folder) for folder in folders)


def _of_the_system(path: str) -> bool:
    """What Python and its libraries look up: other libraries, time zones, types of files."""
    places = (
        "/lib",
        "/usr/lib",
        "/usr/local/lib",
        "/usr/share/zoneinfo",
        "/proc/",
        "/etc/",
        "/dev/",
    )
    return path.startswith(places)
