"""Imports run down the floors, and inside a folder they form no circle; hints count."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.house.floors import FLOORS, PAGES_FLOORS
from tests.house.modules import MODULES, module_name


def imports(source: str) -> set[str]:
    """The modules of ours that a source imports, wherever in it and for whatever reason."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written out in full"
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.split(".")[0] == "generator"}


def floor(name: str) -> tuple[str, int]:
    place = name.split(".")[1]
    return place, FLOORS[place]


def wrong_way(module: str, source: str) -> list[str]:
    """The imports of a module that do not run down."""
    if module == "generator":
        return []
    place, own = floor(module)
    bad = []
    for name in sorted(imports(source)):
        if "." not in name or name.split(".")[1] not in FLOORS:
            continue  # the face of the package: its version
        other, below = floor(name)
        if not (below < own or other == place):
            bad.append(f"{module} imports {name}")
    return bad


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_run_down(path):
    assert wrong_way(module_name(path), path.read_text(encoding="utf-8")) == []


def test_no_circles():
    names = {module_name(path) for path in MODULES}
    graph = {
        module_name(path): imports(path.read_text(encoding="utf-8")) & names - {module_name(path)}
        for path in MODULES
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(f"a circle of imports: {circle.args[1]}")


def test_every_module_has_a_floor():
    assert {floor(module_name(path))[0] for path in MODULES if module_name(path) != "generator"}


def test_only_the_plugin_imports_mkdocs():
    importing = [
        module_name(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "mkdocs")
        or (isinstance(node, ast.Import) and any(a.name.startswith("mkdocs") for a in node.names))
    ]
    assert set(importing) == {"generator.plugin"}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("generator.facts.dates", "from generator.presenting.words import Words"),
        ("generator.reading.yaml.tree", "def f():\n    import generator.checking.all"),
        ("generator.markdown.prose", "from generator import facts"),
    ],
)
def test_an_upward_import_is_seen(module, source):
    assert wrong_way(module, source)


def wrong_way_in_pages(module: str, source: str) -> list[str]:
    """The imports of a module of pages/ from a room that does not lie below its own."""
    own = module.split(".")[2]
    others = {
        name.split(".")[2] for name in imports(source) if name.count(".") > 1 and ".pages." in name
    }
    return [
        f"{module} imports pages.{other}"
        for other in sorted(others - {own})
        if PAGES_FLOORS[other] >= PAGES_FLOORS[own]
    ]


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if module_name(path).startswith("generator.pages.")],
    ids=module_name,
)
def test_rooms_of_pages_know_those_below(path):
    assert wrong_way_in_pages(module_name(path), path.read_text(encoding="utf-8")) == []


def test_a_subject_that_knows_another_is_seen():
    source = "from generator.pages.rounds.round import round_pages"
    assert wrong_way_in_pages("generator.pages.actors.actor", source)
