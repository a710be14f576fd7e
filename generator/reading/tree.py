"""Text to a tree of nodes, from the events of PyYAML: nothing is resolved, nothing is built.

Events are safe where loading is not: they come one by one, so depth, repeated keys and all that
facts do not use can be refused on the way, each at its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Place, Problem
from generator.reading.decoding import LARGEST, STANDS_IN, decode, hidden_words
from generator.reading.lines import line_slips
from generator.reading.nodes import ListNode, MapNode, Node, TextNode
from generator.reading.slips import empty_words, key_slip, text_slip
from generator.reading.syntax import explain
from generator.text import FORBIDDEN, quoted

DEEPEST = 20
LONGEST_KEY = 1024
PURE: Any = yaml.SafeLoader
LOADER: Any = getattr(yaml, "CSafeLoader", PURE)
# The loader that is written in Python takes 13 s for the worst file of 1 MiB.
LARGEST_PURE = LARGEST // 4


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


def read_tree(raw: bytes, path: str, loader: Any = None) -> Tree:
    """The tree of a file's bytes; `path` is what problems call the file."""
    loader = loader or LOADER
    tree = Tree(path, raw)
    text, tree.problems = decode(raw, path)
    if text is not None and loader is PURE and len(text) > LARGEST_PURE:
        sentence = f"The file has {len(text):,} characters; {LARGEST_PURE:,} are the most here."
        hint = "Split it, or install PyYAML with libyaml."
        tree.problems.append(Problem(Place(path), "file-too-large", sentence, hint))
        text = None
    stops = list(line_slips(text, path)) if text is not None else []
    tree.problems.extend(stops)
    if text is None or stops:
        tree.whole = False
        return tree
    # The two loaders disagree about tabs inside a line; as a blank each means the same to both.
    _Builder(tree, text.replace("\t", " ")).read(loader)
    return tree


class _Builder:
    """Turns the events of one file into nodes, and notes what is wrong on the way."""

    def __init__(self, tree: Tree, text: str) -> None:
        self.tree = tree
        self.text = text
        self.lines = text.split("\n")
        self.events: Iterator[Any] = iter(())

    def read(self, loader: Any) -> None:
        self.events = yaml.parse(self.text, Loader=loader)
        try:
            self._document()
        except _Stop:
            self.tree.whole = False
        except yaml.YAMLError as error:
            self.tree.whole = False
            self._syntax(error)

    def _document(self) -> None:
        started = False
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if started:
                    self._stop(event, "yaml-unsupported", "A second document begins here.",
                               'Take the line "---" out, or put what follows in a file of its own.')
                started = True
            elif isinstance(event, yaml.NodeEvent) and not _is_nothing(event):
                self._node(event, 1)

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            node: Node = self._scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            node = self._alias(event)
        else:
            if depth > DEEPEST:
                self._stop(event, "too-deep", f"More than {DEEPEST} levels lie within each other.",
                           "Write fewer levels; look for brackets that are not closed.")
            node = self._container(event, depth)
        if depth == 1:
            self.tree.root = node
        return node

    def _container(self, event: Any, depth: int) -> Node:
        line, column = _start(event)
        if isinstance(event, yaml.SequenceStartEvent):
            node: ListNode | MapNode = ListNode(line, column, bool(event.flow_style))
        else:
            node = MapNode(line, column, bool(event.flow_style))
        if depth == 1:
            self.tree.root = node  # what is complete of it counts even if the rest is broken
        self._refuse_marks(event, node)
        for inner in self.events:
            if isinstance(inner, yaml.CollectionEndEvent):
                break
            child = self._item(node, inner, depth) if isinstance(node, ListNode) else self._entry(
                node, inner, depth
            )
            node.size += child.size
            node.sound = node.sound and child.sound
        return node

    def _item(self, node: ListNode, event: Any, depth: int) -> Node:
        item = self._node(event, depth + 1)
        if isinstance(item, TextNode):
            self._check_text(item, event, node.flow)
        node.items.append(item)
        return item

    def _entry(self, node: MapNode, event: Any, depth: int) -> Node:
        key = self._node(event, depth + 1)
        value_event = next(self.events)
        value = self._node(value_event, depth + 1)
        if not isinstance(key, TextNode):
            self._bad(key, "bad-key", "A list or mapping stands where a field's name is expected.",
                      "If the brackets belong to a text, put the text in quotes.")
            node.sound = False
            return value
        sound = key.sound and self._check_key(key, node)
        if isinstance(value, TextNode) and sound:
            self._check_text(value, value_event, node.flow, key)
        if sound and key.text not in node.entries:
            node.entries[key.text] = (key, value)
        node.sound = node.sound and sound
        return value

    def _check_key(self, key: TextNode, node: MapNode) -> bool:
        if key.text == "<<":
            self._bad(key, "yaml-unsupported", '"<<" copies fields from elsewhere, '
                      "which facts do not use.", "Write the fields out.")
        elif len(key.text) > LONGEST_KEY:
            self._bad(key, "bad-key", f"The name of this field has {len(key.text):,} characters; "
                      f"{LONGEST_KEY:,} are the most.", "Check the colon and the quotes.")
        elif not key.text.strip():
            self._bad(key, "bad-key", "A colon stands here without a name before it.",
                      "Write a name before the colon, or put the text in quotes.")
        elif key.text in node.entries:
            first = node.entries[key.text][0]
            self._bad(key, "yaml-repeated-key", f"{quoted(key.text)} stands here for the second "
                      f"time: the first is in line {first.line}.",
                      "Keep one of the two, or join them.")
        elif key.plain and (slip := key_slip(key.text)):
            self._bad(key, "yaml-typing", *slip)
        return key.sound

    def _check_text(
        self, node: TextNode, event: Any, in_flow: bool, key: TextNode | None = None
    ) -> None:
        if not node.sound or not node.plain:
            return
        if node.text in ("", "~", "null", "Null", "NULL"):
            if key and in_flow:  # an empty value between brackets stands nowhere to be seen
                node.line, node.column = key.line, key.column
            self._bad(node, "empty-value", *empty_words(node, self._rest(event), in_flow))
        elif slip := text_slip(node.text):
            self._bad(node, "yaml-typing", *slip)

    def _scalar(self, event: Any) -> TextNode:
        node = TextNode(*_start(event), event.value, event.style in (None, ""))
        self._refuse_marks(event, node)
        hidden = FORBIDDEN.search(node.text)
        if hidden and node.sound:
            self._bad(node, "hidden-character", *hidden_words(hidden[0]))
        # In a file with hidden characters this sign stands in for one of them: told already.
        node.sound = node.sound and not (self.tree.problems and STANDS_IN in node.text)
        return node

    def _alias(self, event: Any) -> TextNode:
        node = TextNode(*_start(event), f"*{event.anchor}")
        self._bad(node, "yaml-unsupported", 'Without quotes, a "*" at the start copies a value '
                  "from elsewhere, which facts do not use.",
                  "Write the value out, or put the text in quotes.")
        return node

    def _refuse_marks(self, event: Any, node: Node) -> None:
        if event.anchor is not None:
            self._bad(node, "yaml-unsupported", 'Without quotes, an "&" at the start names a value '
                      "for copying, which facts do not use.",
                      "Take the name out, or put the text in quotes.")
        elif event.tag is not None:
            self._bad(node, "yaml-unsupported", 'Without quotes, a "!" at the start gives a value '
                      "a YAML type, which facts do not use.",
                      'Take it out, or put the text in quotes.')

    def _rest(self, event: Any) -> str:
        mark = event.end_mark
        return self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""

    def _bad(self, node: Node, rule: str, sentence: str, hint: str = "") -> None:
        node.sound = False
        place = Place(self.tree.path, node.line, node.column)
        self.tree.problems.append(Problem(place, rule, sentence, hint))

    def _stop(self, event: Any, rule: str, sentence: str, hint: str) -> None:
        self.tree.problems.append(Problem(Place(self.tree.path, *_start(event)), rule, sentence, hint))
        raise _Stop

    def _syntax(self, error: yaml.YAMLError) -> None:
        problem = explain(error, self.lines, self.tree.path)
        known = any(problem.place.line == told.place.line for told in self.tree.problems)
        if not (known and STANDS_IN in self.text):
            self.tree.problems.append(problem)


def _start(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _is_nothing(event: Any) -> bool:
    """True for the empty text that stands for a file of nothing but comments."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and event.style in (None, "") and (
        event.anchor is None and event.tag is None
    )
