"""What to write where a value is missing: that depends on the field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_args

from pydantic import BaseModel

from generator.facts.about import About
from generator.facts.dates import Date
from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.facts.sourced import Citation, Stated
from generator.facts.walk import Path
from generator.problems import Place, Problem
from generator.reading.fields import known_fields, model_at
from generator.reading.yaml.nodes import ListNode, MapNode, Node, spot
from generator.reading.yaml.typos import NO_VALUE

_A_DATE = "Write a date such as 2021-04-07, 2021-04 or 2021~"
_OR_NOT = ", or take the line out."


def with_fitting_hints(problems: list[Problem], root: Node | None, kind: str) -> list[Problem]:
    """The problems of a file; those of values that are not there, with a hint that fits the field.

    `kind` is that of the records in the file, or "site".
    """
    if root is None or not any(problem.hint == NO_VALUE for problem in problems):
        return problems
    paths = {spot("", node): path for path, node in _nodes(root, ())}
    fitted = []
    for problem in problems:
        place = Place("", problem.place.line, problem.place.column)
        if problem.hint == NO_VALUE and place in paths:
            problem = replace(problem, hint=_hint(kind, paths[place]) or NO_VALUE)
        fitted.append(problem)
    return fitted


def _nodes(node: Node, path: Path) -> Iterator[tuple[Path, Node]]:
    yield path, node
    if isinstance(node, MapNode):
        for name, (_, value) in node.entries.items():
            yield from _nodes(value, (*path, name))
    elif isinstance(node, ListNode):
        for index, item in enumerate(node.items):
            yield from _nodes(item, (*path, index))


def _hint(kind: str, path: Path) -> str:
    """What to write for the field at the path, or '' where nothing special is to be said."""
    model: type[BaseModel] = About if kind == "site" else KINDS[kind]
    path = path if kind == "site" else path[1:]
    if not path:
        return "Write its fields below it, each on a line of its own, indented by two spaces."
    holder = model_at(model, path[:-1])
    if holder is None:
        return ""
    for name, field in holder.model_fields.items():
        if path[-1] in (name, field.alias):
            needed = field.is_required() or _is_name(holder, name)
            return _words(str(path[-1]), field.annotation, needed, known_fields(holder))
    return ""


def _words(name: str, asked: Any, needed: bool, meanings: dict[str, str]) -> str:
    if _holds(asked, Date):
        return f"{_A_DATE}." if needed else _A_DATE + _OR_NOT
    if name == "sources" and _holds(asked, Citation):
        return "Write the ids of sources, such as [some-source]" + _OR_NOT
    meaning = meanings.get(name, "")
    return f'Write "{name}: …": {meaning[:1].lower()}{meaning[1:]}' if needed and meaning else ""


def _is_name(holder: type[BaseModel], name: str) -> bool:
    return issubclass(holder, Record) and holder.needs_name and name in ("name", "title")


def _holds(asked: Any, wanted: type) -> bool:
    """True where a field asks for such a value, or for a list of them."""
    if isinstance(asked, type) and issubclass(asked, wanted):
        return True
    if isinstance(asked, type) and issubclass(asked, Stated):
        return _holds(asked.model_fields["value"].annotation, wanted)
    return any(_holds(part, wanted) for part in get_args(asked))
