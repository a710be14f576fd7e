"""A Markdown extension that makes blocks of parts of a page: folded, beside the text, side by side.

Markdown knows headings and what stands under them, but nothing that holds both. Here a heading's
class says what its part is: `## Cite { .fold }`. The part goes on to the next heading of its rank
or above, or to an element of the class `end`. In a part that is shown, a paragraph of the class
`opens` folds what follows it: its words open that. Without the extension all stands there plainly.
"""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown as Converter
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# What a heading may say of its part, and the element that the part becomes.
PARTS = {
    "fold": "details",  # closed until a reader opens it
    "aside": "section",  # in the column beside the text
    "along": "section",  # of the text; the part in the column after it goes up along it
    "half": "section",  # beside the next part of this class
    "gutter": "section",  # whose heading stays in sight beside it; it may hold parts
    "entry": "section",  # one of many on its page
    "event": "section",  # one of many, on a line of its own
    "wide": "section",  # over the whole width; it may hold parts
    "notes": "section",  # in small type
}
_HOLDING = {"along", "gutter", "wide"}  # parts that may hold others
END = "end"
OPENS = "opens"
_RANKS = {f"h{rank}": rank for rank in range(1, 7)}
# After headings got their links (5): in a summary, which is a button, no link may stand.
_TURN = 4


class Blocks(Extension):
    """What mkdocs.yml names: puts the parts whose heading asks for it into blocks."""

    def extendMarkdown(self, md: Converter) -> None:
        """Registers the change of the tree."""
        md.treeprocessors.register(_Blocks(md), "blocks", _TURN)


def makeExtension(**settings: object) -> Blocks:
    """The extension, for Markdown, which asks for it by this name."""
    return Blocks(**settings)


class _Blocks(Treeprocessor):
    def run(self, root: Element) -> None:
        blocks = [_folded(block) for block in _parted(list(root))]
        for element in list(root):
            root.remove(element)
        for is_half, group in groupby(blocks, key=lambda block: "half" in _classes(block)):
            (SubElement(root, "div", {"class": "halves"}) if is_half else root).extend(group)


def _parted(elements: list[Element]) -> list[Element]:
    """The elements of a page, those of a part that is a block within it."""
    found: list[Element] = []
    block, rank = None, 0
    for element in elements:
        own = _RANKS.get(element.tag)
        if (own and own <= rank) or END in _classes(element):
            block, rank = None, 0
        if block is None and own and (part := _part_of(element)):
            block, rank = _block(part, element), own
            found.append(block)
        else:
            (found if block is None else block).append(element)
    return [_nested(one) if _holds_parts(one) else one for one in found]


def _holds_parts(element: Element) -> bool:
    """Whether an element is a block whose parts may be blocks; others may bear the same class."""
    return element.tag == "section" and bool(_HOLDING & set(_classes(element)))


def _nested(block: Element) -> Element:
    """A block whose parts are blocks themselves."""
    _, *rest = block
    for part in rest:
        block.remove(part)
    block.extend(_folded(part) for part in _parted(rest))
    return block


def _part_of(heading: Element) -> str:
    return next((one for one in _classes(heading) if one in PARTS), "")


def _block(part: str, heading: Element) -> Element:
    """A block that begins with the heading and takes over its classes."""
    block = Element(PARTS[part], {"class": heading.attrib.pop("class")})
    block.text = block.tail = "\n"
    if part == "fold":
        for link in [one for one in heading if "headerlink" in _classes(one)]:
            heading.remove(link)
        SubElement(block, "summary").append(heading)
    else:
        block.append(heading)
    return block


def _folded(block: Element) -> Element:
    """A block of which what stands behind a paragraph that opens it is folded."""
    parts = list(block) if block.tag in PARTS.values() else []
    at = next((place for place, part in enumerate(parts) if OPENS in _classes(part)), None)
    if at is None:
        return block
    opener, *rest = parts[at:]
    for part in (opener, *rest):
        block.remove(part)
    opener.tag, opener.attrib = "summary", {}
    details = SubElement(block, "details")
    details.tail = "\n"
    details.extend([opener, *rest])
    return block


def _classes(element: Element) -> list[str]:
    return element.get("class", "").split()
