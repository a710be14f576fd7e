"""A template gets just what its dataclass documents, and each field says what it is."""

from __future__ import annotations

import ast
import importlib
import inspect

import pytest
from jinja2 import Environment, meta, nodes

from generator.pages.all import MAKERS
from generator.presenting.words import Words
from generator.site.outputs import OWN_TEMPLATES

MESSAGES = frozenset(Words("en").for_templates)  # what every template may call
PAGES = sorted(maker.__module__ for maker in MAKERS)


def context_of(module: str) -> type:
    stem = module.rsplit(".", 1)[1]
    return getattr(importlib.import_module(module), f"{stem.capitalize()}Context")


def names_in(template: str) -> set[str]:
    """The names that a template, and all that it extends or includes, takes from outside."""
    environment = Environment(autoescape=True)
    tree = environment.parse((OWN_TEMPLATES / template).read_text(encoding="utf-8"))
    names = meta.find_undeclared_variables(tree)
    given = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    for other in meta.find_referenced_templates(tree):
        names |= names_in(other or "") - given
    return names


@pytest.mark.parametrize("module", PAGES)
def test_a_template_gets_just_its_context(module):
    stem = module.rsplit(".", 1)[1]
    fields = set(context_of(module).__dataclass_fields__)
    assert names_in(f"{stem}.md") - {"frame", *MESSAGES} == fields


@pytest.mark.parametrize("module", PAGES)
def test_every_field_says_what_it_is(module):
    source = inspect.getsource(importlib.import_module(module))
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.decorator_list:
            assert ast.get_docstring(node)
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and node.name.endswith("Context"):
                    assert "#" in lines[field.lineno - 1], f"{node.name}: {lines[field.lineno - 1]}"


def test_every_template_is_used():
    used = {f"{module.rsplit('.', 1)[1]}.md" for module in PAGES}
    found = {path.name for path in OWN_TEMPLATES.glob("*.md") if not path.name.startswith("_")}
    assert found == used
