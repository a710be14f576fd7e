"""data/exceptions.yml: a list of the findings that the editors live with."""

from __future__ import annotations

from generator.facts.exceptions import Exemption, Granted
from generator.layout import Layout
from generator.problems import Problem
from generator.reading.files import read_bytes, shown_path
from generator.reading.validate import locator, validated_entry
from generator.reading.yaml.nodes import ListNode, Node, spot
from generator.reading.yaml.tree import read_tree


def read_exceptions(layout: Layout) -> tuple[tuple[Granted, ...], list[Problem]]:
    """The entries that can be read, each with its place, and what is wrong with the others.

    A site without the file has none.
    """
    path = layout.exceptions_file
    if layout.data.is_symlink() or not (path.exists() or path.is_symlink()):
        return (), []
    shown = shown_path(layout, path)
    raw, unread = read_bytes(path, shown)
    if unread:
        return (), [unread]
    tree = read_tree(raw, shown)
    problems = list(tree.problems)
    granted: list[Granted] = []
    if isinstance(tree.root, ListNode):
        for node in tree.root.items:
            exemption, wrong = validated_entry(Exemption, node, shown)
            problems.extend(wrong)
            if exemption is not None:
                granted.append(Granted(exemption, locator(None, node, shown)))
    elif tree.root is not None and tree.whole and tree.root.sound:
        problems.append(_no_list(tree.root, shown))
    return tuple(granted), problems


def _no_list(root: Node, shown: str) -> Problem:
    sentence = "The file holds something else than a list of exceptions."
    hint = 'Begin each entry with "- rule: …", and write record and reason below it.'
    return Problem(spot(shown, root), "wrong-type", sentence, hint)
