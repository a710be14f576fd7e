"""The floors of the house: what the tests of imports hold, and the manual draws."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.modules import PACKAGE

# By the first part of a module's name: whatever stands higher may import what stands lower.
FLOORS = {
    "problems": 0, "layout": 0, "text": 0, "files": 0, "processes": 0, "progress": 0,
    "facts": 1, "markdown": 1, "reports": 1,
    "reading": 2, "checking": 2, "pictures": 2, "exports": 2, "evidence": 2, "presenting": 2,
    "pages": 3, "search": 3,
    "site": 4, "commands": 5, "output": 5, "worklist": 6, "cli": 7, "plugin": 6, "__main__": 8,
}  # fmt: skip

# The rooms of pages/, in the same way: what all share lies below the subjects.
PAGES_FLOORS = {
    "frame": 0, "parts": 1,
    "actors": 2, "rounds": 2, "issues": 2, "figures": 2, "timeline": 2, "glossary": 2,
    "sources": 2, "places": 2, "plain": 2,
    "about": 3, "home": 4, "all": 5,
}  # fmt: skip


def drawing() -> str:
    """The floors, the highest first, and the question that each room answers, in Markdown."""
    lines = ["## The floors { #s_floors }", ""]
    for number in sorted(set(FLOORS.values()), reverse=True):
        names = [_spelt(name) for name, floor in FLOORS.items() if floor == number]
        lines.append(f"    {number}  {'  '.join(names)}")
    lines += ["", "## The rooms { #s_rooms }", "", "| Room | What it answers |", "|---|---|"]
    lines += [f"| `{name}` | {answer} |" for name, answer in _rooms()]
    return "\n".join(lines) + "\n\n"


def drawn_into(page: str) -> str:
    """The page of the manual with the drawing as it is now."""
    before, _, rest = page.partition("## The floors { #s_floors }")
    _, _, after = rest.partition("## Add a kind")
    return f"{before}{drawing()}## Add a kind{after}"


def _spelt(name: str) -> str:
    return f"{name}/" if (PACKAGE / name).is_dir() else name


def _rooms() -> Iterator[tuple[str, str]]:
    """Each folder, and then the rooms within it, as their own first lines say."""
    for name in sorted(FLOORS.keys() - {"__main__"}, key=lambda name: (-FLOORS[name], name)):
        folder = PACKAGE / name
        if not folder.is_dir():
            yield f"{name}.py", _said(folder.with_suffix(".py"))
        for file in sorted(folder.rglob("__init__.py"), key=lambda file: file.parent):
            yield f"{file.parent.relative_to(PACKAGE).as_posix()}/", _said(file)


def _said(file: Path) -> str:
    text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return " ".join(text.partition("\n\n")[0].split())
