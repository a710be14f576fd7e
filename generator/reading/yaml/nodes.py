"""What a YAML file says, as a tree: texts as they are typed, each with its line and column.

Lines and columns count from 1. `sound` is False where a problem has been told about the node or
about one within it, so that nobody complains about the same spot twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.facts.walk import Path
from generator.problems import Place


@dataclass(slots=True)
class TextNode:
    """A scalar: its text, and whether it stood there without quotes."""

    line: int
    column: int
    text: str
    plain: bool = True
    sound: bool = True
    size: int = 1


@dataclass(slots=True)
class ListNode:
    """A list; `flow` where it is written in square brackets."""

    line: int
    column: int
    flow: bool = False
    sound: bool = True
    size: int = 1
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MapNode:
    """A mapping, in the order of the file; `flow` where it is written in curly brackets."""

    line: int
    column: int
    flow: bool = False
    sound: bool = True
    size: int = 1
    entries: dict[str, tuple[TextNode, Node]] = field(default_factory=dict)


_STATED = frozenset(["value", "sources", "note", "preferred"])

Node = TextNode | ListNode | MapNode


def spot(path: str, node: Node) -> Place:
    """Where a node begins."""
    return Place(path, node.line, node.column)


def as_data(node: Node) -> Any:
    """The node as plain strings, lists and dictionaries."""
    if isinstance(node, TextNode):
        return node.text
    if isinstance(node, ListNode):
        return [as_data(item) for item in node.items]
    return {name: as_data(value) for name, (_, value) in node.entries.items()}


@dataclass(slots=True)
class Found:
    """How far a path of keys led: the node, the key in front of it, and that key's name."""

    node: Node
    key: TextNode | None
    name: str = ""
    sound: bool = True

    @property
    def spot(self) -> Node:
        """What to point at: a text itself, else the key that opens the list or mapping."""
        return self.node if isinstance(self.node, TextNode) or self.key is None else self.key


def follow(root: Found, path: Path) -> Found:
    """Walks a path of keys as far as the tree goes.

    Facts make lists and mappings of bare texts (`founded: 2003` becomes one value in a list), so
    their paths have steps that the file has not: such a step stays where it is.
    """
    found = root
    for step in path:
        found = _step(found, step)
    return found


def _step(found: Found, step: str | int) -> Found:
    node = found.node
    if isinstance(node, MapNode) and isinstance(step, str) and step in node.entries:
        key, value = node.entries[step]
        # In {value: …, sources: …} the value has no name of its own.
        name = found.name if step == "value" and node.entries.keys() <= _STATED else step
        return Found(value, key, name, found.sound and key.sound and _is_sound(value))
    if isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
        item = node.items[step]
        return Found(item, None, found.name, found.sound and _is_sound(item))
    return found


def _is_sound(node: Node) -> bool:
    """A text's own word; a list or mapping is searched further by the steps that follow."""
    return node.sound if isinstance(node, TextNode) else True
