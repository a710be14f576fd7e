"""A Markdown extension that shows tables so that every reader can use them.

A wide table scrolls in a region of its own, which the keyboard reaches and which is named for the
heading above it. Columns are aligned by classes, since a page holds no style attributes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown as Converter
from markdown.extensions import Extension
from markdown.extensions.toc import render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

_HEADING = re.compile(r"h[1-6]")
_ALIGNED = re.compile(r"text-align: (left|center|right);")
# Blanks of some other kind are there on purpose, like the one that holds 10 and 000 together. As
# entities they stay: all others are made one plain blank.
_MEANT = re.compile(r"[^\S \t\r\n]")
# After attributes are read from braces (8), before headings get their links (5).
_TURN = 6


class TableRegions(Extension):
    """What mkdocs.yml names: puts each table into a region."""

    def extendMarkdown(self, md: Converter) -> None:
        """Registers the change of the tree."""
        md.treeprocessors.register(_Regions(md), "table-regions", _TURN)


def makeExtension(**settings: object) -> TableRegions:
    """The extension, for Markdown, which asks for it by this name."""
    return TableRegions(**settings)


class _Regions(Treeprocessor):
    def run(self, root: Element) -> None:
        used: Counter[str] = Counter()
        for parent, place, table, label in list(self._tables(root)):
            used[label] += 1
            numbered = f"{label} ({used[label]})" if used[label] > 1 else label
            region = Element(
                "div",
                {"class": "table", "role": "region", "tabindex": "0", "aria-label": numbered},
            )
            region.append(table)
            region.tail, table.tail = table.tail, "\n"
            parent[place] = region
            for cell in table.iter():
                _align_by_class(cell)

    def _tables(self, root: Element) -> Iterator[tuple[Element, int, Element, str]]:
        """Each table with its parent, its place there, and the words of the heading above."""
        heading = ""
        for parent, place, element in _walk(root):
            if _HEADING.fullmatch(element.tag):
                heading = self._words(element)
            elif element.tag == "table":
                heads = ", ".join(filter(None, map(self._words, element.iter("th"))))
                yield parent, place, element, heading or heads or "1"

    def _words(self, element: Element) -> str:
        """The text of an element, spelt as HTML: an attribute keeps the entities that it holds."""
        html = render_inner_html(element, self.md)
        return strip_tags(_MEANT.sub(lambda found: f"&#{ord(found[0])};", html))


def _walk(parent: Element) -> Iterator[tuple[Element, int, Element]]:
    """Every element below one, in the order of the text, with its parent and its place."""
    for place, element in enumerate(parent):
        yield parent, place, element
        yield from _walk(element)


def _align_by_class(cell: Element) -> None:
    aligned = _ALIGNED.fullmatch(cell.get("style", ""))
    if aligned:
        del cell.attrib["style"]
        cell.set("class", " ".join(filter(None, [cell.get("class"), f"to-{aligned[1]}"])))
