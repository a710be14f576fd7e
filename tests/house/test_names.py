"""Every public name is unique in the package; in some folders it follows from the file."""

from __future__ import annotations

import ast
from collections import defaultdict

from tests.house.modules import MODULES, PACKAGE, module_name


def public_names(source: str) -> set[str]:
    """Functions, classes and constants that a module defines at its top, but for _private ones."""
    names: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
        elif isinstance(node, ast.If):  # the typing half of a name that is told twice
            names |= public_names("\n".join(ast.unparse(part) for part in node.body))
    return {name for name in names if not name.startswith("_")}


# The type variable of a module is spelt T or R wherever there is one; Markdown asks for an
# extension by the name makeExtension.
SPELT_ALIKE = {"T", "R", "makeExtension"}


def test_public_names_are_unique():
    shared_paths: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for name in public_names(path.read_text(encoding="utf-8")) - SPELT_ALIKE:
            shared_paths[name].append(module_name(path))
    assert {name: where for name, where in shared_paths.items() if len(where) > 1} == {}


def test_commands_are_named_for_their_files():
    for path in (PACKAGE / "commands").glob("[a-z]*.py"):
        assert path.stem in public_names(path.read_text(encoding="utf-8")), path.name


def test_pages_are_named_for_their_files():
    from generator.pages.all import MAKERS

    for maker in MAKERS:
        stem = maker.__module__.rsplit(".", 1)[1]
        assert maker.__name__ == f"{stem}_pages"
        assert (PACKAGE / "pages" / "templates" / f"{stem}.md").is_file()


def test_no_drawer_for_everything():
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert not [path for path in MODULES if path.stem in drawers or path.parent.name in drawers]
