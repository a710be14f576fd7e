"""What touches the world has one place: git is run in one file, a file is put in place in one."""

from __future__ import annotations

import ast
import re

import pytest

from tests.house.modules import MODULES, module_name

# Who starts other programs: MkDocs, of which the command line makes a preview; Pagefind; git.
STARTERS = {
    "generator.cli",
    "generator.site.publish.mkdocs",
    "generator.search.pagefind",
    "generator.site.git.run",
}
RUNS_GIT = "generator.site.git.run"
PUTS_FILES = "generator.files"
# A whole folder is swapped, a file that is written as a stream is moved; both say why.
MOVES_MORE = {"generator.site.publish.swap", "generator.site.publish.offline"}
_STARTING = {"subprocess", "multiprocessing", "pty"}
_OF_OS = re.compile(r"system|popen|fork|forkpty|startfile|posix_spawn\w*|spawn\w+|exec[vl]\w*")
_MOVING = {"replace", "rename", "renames", "link"}


def starts_programs(source: str) -> bool:
    """Whether a module can start another program."""
    return any(
        name.split(".")[0] in _STARTING or _is_of_os(name, _OF_OS.fullmatch)
        for name in _names_used(source)
    )


def moves_files(source: str) -> bool:
    """Whether a module moves files: `os.replace` and its like, a path's `rename`, `shutil.move`."""
    names = _names_used(source)
    return (
        any(_is_of_os(name, _MOVING.__contains__) for name in names)
        or "shutil.move" in names
        or any(name.endswith(".rename") for name in names)
        or _replaces_by_path(source)
    )


def _names_used(source: str) -> set[str]:
    """Modules that are imported, names imported from them, and attributes, as dotted names."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)}
        elif isinstance(node, ast.Attribute):
            found.add(ast.unparse(node))
    return found


def _is_of_os(name: str, wanted) -> bool:
    module, _, attribute = name.partition(".")
    return module == "os" and bool(wanted(attribute))


def _replaces_by_path(source: str) -> bool:
    """`path.replace(target)`: of one argument, where that of a text takes two."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "replace"
        and len(node.args) == 1
        and not node.keywords
        for node in ast.walk(ast.parse(source))
    )


def says_git(source: str) -> bool:
    """Whether a list that could be a command begins with git."""
    return any(
        isinstance(node, ast.List | ast.Tuple)
        and node.elts
        and isinstance(node.elts[0], ast.Constant)
        and node.elts[0].value == "git"
        for node in ast.walk(ast.parse(source))
    )


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    return {module_name(path): path.read_text(encoding="utf-8") for path in MODULES}


def test_few_start_programs(sources):
    assert {name for name in sources if starts_programs(sources[name])} == STARTERS


def test_git_is_run_in_one_file(sources):
    assert {name for name in sources if says_git(sources[name])} == {RUNS_GIT}


def test_files_are_put_in_place_in_one_file(sources):
    assert {name for name in sources if moves_files(sources[name])} == {PUTS_FILES} | MOVES_MORE


@pytest.mark.parametrize(
    ("seen_by", "source"),
    [
        (starts_programs, "from subprocess import run"),
        (starts_programs, "import os\ndef f():\n    os.system('x')"),
        (starts_programs, "from os import execvp"),
        (says_git, "command = ['git', 'log']"),
        (moves_files, "import os\nos.replace('a', 'b')"),
        (moves_files, "from os import replace"),
        (moves_files, "path.rename(other)"),
        (moves_files, "path.replace(other)"),
        (moves_files, "import shutil\nshutil.move(a, b)"),
    ],
)
def test_each_way_is_seen(seen_by, source):
    assert seen_by(source)


def test_what_is_none_of_them_is_not_seen():
    source = "import os\ntext.replace('a', 'b')\nos.path.join(a)\nmodel.execute\n"
    assert not starts_programs(source) and not moves_files(source) and not says_git(source)
