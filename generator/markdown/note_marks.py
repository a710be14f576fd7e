"""A Markdown extension that tells the style sheet which numbers of notes follow each other.

A number is pulled close to the words around it. Two such numbers would stand closer than a finger
can tell apart, and a style sheet cannot see whether there are words between them. A blank parts
them, so that 1 and 2 are not read as 12, and so that many of them go on in the next line.
"""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown as Converter
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# After attributes are read from braces (8).
_TURN = 7


class NoteMarks(Extension):
    """What mkdocs.yml names: marks each number that follows another one with a blank at most."""

    def extendMarkdown(self, md: Converter) -> None:
        """Registers the change of the tree."""
        md.treeprocessors.register(_Followers(md), "note-marks", _TURN)


def makeExtension(**settings: object) -> NoteMarks:
    """The extension, for Markdown, which asks for it by this name."""
    return NoteMarks(**settings)


class _Followers(Treeprocessor):
    def run(self, root: Element) -> None:
        for parent in root.iter():
            for one, other in pairwise(parent):
                if _is_mark(one) and _is_mark(other) and not (one.tail or "").strip():
                    one.tail = " "
                    other.set("class", f"{other.get('class')} follows")


def _is_mark(element: Element) -> bool:
    return element.tag == "a" and "cite" in element.get("class", "").split()
