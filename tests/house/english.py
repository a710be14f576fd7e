"""Finds English that stands in the code without being a message.

A text counts as English where it holds two words of small letters side by side, or begins with a
capital and goes on in small letters, or stands around a value of an f-string or a `format`. What is
for editors and developers is left alone: docstrings, problems, exceptions.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

GETTEXT = {
    "gettext", "ngettext", "pgettext", "md_gettext", "md_ngettext", "md_pgettext",
    "gettext_noop",
}  # fmt: skip
# What these get is read by editors and developers, or by machines.
_NOT_SHOWN = {
    "Problem", "InvalidValue", "ProblemError", "Violation", "PluginError", "UsageError", "Place",
    "TypeVar", "compile", "warning", "info", "debug", "problem", "getattr", "setattr", "hasattr",
    "namedtuple", "import_module",
}  # fmt: skip
_ENGLISH = re.compile(
    r"[a-z]{2,} [a-z]{2,}|^[A-Z][a-z]{2,}(?![a-z]*[A-Z_/.])|[a-z]{2,}: |^ ?[a-z]{2,} $| [a-z]{2,} "
)


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _shown(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes below a node that may be shown to readers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and _name(child) in GETTEXT | _NOT_SHOWN:
            for keyword in child.keywords:
                yield from _shown(keyword)
            continue
        if isinstance(child, ast.Raise | ast.Assert):
            continue
        if isinstance(child, ast.AnnAssign):
            if child.value is not None:
                yield child.value
                yield from _shown(child.value)
            continue
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        yield child
        yield from _shown(child)


def english_in(source: str) -> list[tuple[int, str]]:
    """Line and text of each literal of a module that a reader may see and that is no message."""
    found = []
    for node in _shown(ast.parse(source)):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and _ENGLISH.search(text):
            found.append((node.lineno, text))
    return found
