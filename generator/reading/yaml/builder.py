"""Text to nodes, from the events of PyYAML: nothing is resolved, nothing is constructed.

Events are safe where loading is not: they come one by one, so depth, repeated keys and all that
facts do not use can be refused as they come, each at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Place, Problem
from generator.reading.yaml.decoding import STANDS_IN
from generator.reading.yaml.nodes import ListNode, MapNode, Node, TextNode
from generator.reading.yaml.syntax_messages import syntax_problem
from generator.reading.yaml.typos import text_doubt
from generator.reading.yaml.unsupported_yaml import (
    ALIAS,
    SECOND_DOCUMENT,
    TOO_DEEP,
    WRONG_KEY,
    Refusal,
    refused_block,
    refused_key,
    refused_mark,
    refused_text,
)

DEEPEST = 20
# An escape for a character beyond the last that there is.
_TOO_HIGH = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
# Where a file has more problems than these, its first ones are what an editor can use.
MOST_PROBLEMS = 500


@dataclass
class Tree:
    """A file that was read: its root (None where it is empty) and what is wrong with it.

    `whole` is False where reading stopped before the end.
    """

    path: str
    raw: bytes
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    whole: bool = True


class _Stop(Exception):
    """Ends a file: what follows cannot be told apart from what is wrong."""


class Builder:
    """Turns the events of one file into the nodes and problems of its tree."""

    def __init__(self, tree: Tree, text: str) -> None:
        self.tree = tree
        self.lines = text.split("\n")
        self._text = text
        self._events: Iterator[Any] = iter(())
        # Where hidden characters were found, this sign stands in for each of them.
        self._stand_ins = bool(tree.problems)

    def read(self, loader: Any) -> None:
        """Reads as far as the file can be read."""
        self._events = _events(self._text, loader)
        try:
            self._document()
        except _Stop:
            self.tree.whole = False
        except yaml.YAMLError as error:
            self.tree.whole = False
            self._syntax(error)

    def _document(self) -> None:
        started = False
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if started:
                    self._stop(event, SECOND_DOCUMENT)
                started = True
            elif isinstance(event, yaml.NodeEvent) and not _is_nothing(event):
                self.tree.root = self._node(event, 1)

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            node = TextNode(*_start(event), f"*{event.anchor}")
            self._refuse(node, ALIAS)
            return node
        if depth > DEEPEST:
            self._stop(event, TOO_DEEP)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: Any) -> TextNode:
        node = TextNode(*_start(event), event.value, _is_plain(event))
        begins = self._after(event.start_mark)
        self._refuse(node, refused_mark(event) or refused_block(begins, event.style))
        node.sound = node.sound and not (self._stand_ins and STANDS_IN in node.text)
        return node

    def _list(self, event: Any, depth: int) -> ListNode:
        node = ListNode(*_start(event), bool(event.flow_style))
        self._open(node, event, depth)
        for inner in self._inside():
            item = self._node(inner, depth + 1)
            if isinstance(item, TextNode):
                self._check(item, inner, node.flow)
            node.items.append(item)
            _count(node, item)
        return node

    def _mapping(self, event: Any, depth: int) -> MapNode:
        node = MapNode(*_start(event), bool(event.flow_style))
        self._open(node, event, depth)
        for inner in self._inside():
            key = self._node(inner, depth + 1)
            value_event = next(self._events)
            value = self._node(value_event, depth + 1)
            if self._is_good_key(key, node) and isinstance(key, TextNode):
                if isinstance(value, TextNode):
                    self._check(value, value_event, node.flow, key)
                node.entries[key.text] = (key, value)
            _count(node, key)
            _count(node, value)
        return node

    def _open(self, node: ListNode | MapNode, event: Any, depth: int) -> None:
        self._refuse(node, refused_mark(event))
        if depth == 1:
            self.tree.root = node  # what is complete of it counts even if the rest is broken

    def _inside(self) -> Iterator[Any]:
        """The events up to the end of the list or mapping that is open."""
        for event in self._events:
            if isinstance(event, yaml.CollectionEndEvent):
                return
            yield event

    def _is_good_key(self, key: Node, node: MapNode) -> bool:
        if not isinstance(key, TextNode):
            self._refuse(key, WRONG_KEY if key.sound else None)
            return False
        if key.sound:
            self._refuse(key, refused_key(key, node))
        return key.sound

    def _check(
        self, node: TextNode, event: Any, in_flow: bool, key: TextNode | None = None
    ) -> None:
        if not node.sound:
            return
        refusal = refused_text(node, self._after(event.end_mark), in_flow)
        if refusal and key and in_flow and not node.text:
            # An empty value between brackets is nowhere to be seen; its name is.
            node.line, node.column = key.line, key.column
        self._refuse(node, refusal)
        if not refusal and node.plain and (doubt := text_doubt(node.text)):
            self._tell(node, doubt, "warning")

    def _after(self, mark: Any) -> str:
        """The next few characters of a line."""
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        return line[mark.column : mark.column + 40]

    def _refuse(self, node: Node, refusal: Refusal | None) -> None:
        if not refusal:
            return
        node.sound = False
        self._tell(node, refusal, "error")

    def _tell(self, node: Node, told: Refusal, level: str) -> None:
        if len(self.tree.problems) <= MOST_PROBLEMS:
            place = Place(self.tree.path, node.line, node.column)
            self.tree.problems.append(Problem(place, *told, level))

    def _stop(self, event: Any, refusal: Refusal) -> None:
        self.tree.problems.append(Problem(Place(self.tree.path, *_start(event)), *refusal))
        raise _Stop

    def _syntax(self, error: yaml.YAMLError) -> None:
        problem = syntax_problem(error, self.lines, self.tree.path)
        told = {problem.place.line for problem in self.tree.problems}
        # A hidden character that was told already is as a rule what broke its line.
        if not (self._stand_ins and problem.place.line in told):
            self.tree.problems.append(problem)


def _events(text: str, loader: Any) -> Iterator[Any]:
    """The events of a text. One escape makes PyYAML's own reader fail without saying where."""
    try:
        yield from yaml.parse(text, Loader=loader)
    except (OverflowError, ValueError) as error:
        found = _TOO_HIGH.search(text)
        at = found.start() if found else 0
        line, column = text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1
        mark = yaml.Mark("", at, line, column, "", 0)
        raise yaml.MarkedYAMLError(problem="escape", problem_mark=mark) from error


def _start(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _is_plain(event: Any) -> bool:
    return event.style in (None, "")


def _is_nothing(event: Any) -> bool:
    """True for the empty text that stands for a file of nothing but comments."""
    return (
        isinstance(event, yaml.ScalarEvent)
        and _is_plain(event)
        and not (event.value or event.anchor or event.tag)
    )


def _count(node: ListNode | MapNode, inner: Node) -> None:
    node.size += inner.size
    node.sound = node.sound and inner.sound
