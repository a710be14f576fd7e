"""CSL JSON, as Zotero exports it: its items as sources, each value at its place in the file.

Source: Citation Style Language, "CSL-JSON schema", version 1.0.2. Fields that sources have not
are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from generator.facts.csl import CONTAINED
from generator.problems import Place, Problem
from generator.reading.yaml.nodes import ListNode, MapNode, Node, TextNode, spot
from generator.text import ID_LENGTH, slug

_SAME = ("type", "genre", "URL", "language", "volume", "issue", "page", "DOI")
# Marks for italics and the like, which CSL allows in a title.
_MARKS = re.compile(r"</?(?:i|b|sc|sub|sup|span)(?:\s[^<>]*)?>")
_EXPORT = "Export the items from Zotero once more, in the format CSL JSON."

# A character beyond the first 65,536, which JSON may write as two escapes and YAML as one.
_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.I)

Entry = tuple[TextNode, Node]


def with_whole_characters(text: str) -> str:
    """The text of a JSON file with each pair of escapes that means one character made that one."""

    def joined(pair: re.Match[str]) -> str:
        high, low = int(pair[2], 16), int(pair[3], 16)
        return pair[1] + chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))

    return _PAIR.sub(joined, text)


def json_slip(text: str, path: str) -> Problem | None:
    """The spot from which on a text is no JSON, or None where it is."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        place = Place(path, error.lineno, error.colno)
        return Problem(place, "bad-json", "From here on the file is no JSON.", _EXPORT)
    except RecursionError:
        pass  # its depth is told where it is read
    return None


def csl_entries(root: Node | None, path: str) -> tuple[list[Entry], list[Problem]]:
    """The items of a file as sources under their ids, and what is wrong with its shape."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    if not isinstance(root, ListNode):
        hint = f"The file begins with [ and ends with ]. {_EXPORT}"
        place = spot(path, root) if root else Place(path)
        return [], [Problem(place, "wrong-type", "A list of items is expected here.", hint)]
    for item in root.items:
        key = _id(item)
        if isinstance(item, MapNode) and key:
            entries.append((key, _source(item)))
        else:
            sentence = "An item with an id is expected here."
            problems.append(Problem(spot(path, item), "bad-id", sentence, _EXPORT))
    return entries, problems


def _id(item: Node) -> TextNode | None:
    """The citation key, or else the end of the id, as an id of ours."""
    for name in ("citation-key", "id"):
        node = _field(item, name)
        made = slug(node.text.rpartition("/")[2]) if isinstance(node, TextNode) else ""
        if isinstance(node, TextNode) and made:
            return _instead(node, made[:ID_LENGTH])
    return None


def _source(item: MapNode) -> MapNode:
    source = MapNode(item.line, item.column, item.flow, item.sound, item.size)
    source.entries = dict(_fields(item))
    return source


def _fields(item: MapNode) -> Iterator[tuple[str, Entry]]:
    for name in _SAME:
        if name in item.entries:
            yield name, item.entries[name]
    for name, made in (
        ("title", _title),
        ("author", _authors),
        ("editor", _authors),
        ("issued", _date),
    ):
        if name in item.entries:
            key, node = item.entries[name]
            yield name, (key, made(node))
    if "accessed" in item.entries:
        key, node = item.entries["accessed"]
        yield "accessed", (key, _date(node))
    kind = _field(item, "type")
    held = [name for name in ("publisher", "container-title") if name in item.entries]
    contained = isinstance(kind, TextNode) and kind.text in CONTAINED
    if len(held) == 1 and (contained or held == ["publisher"]):
        # A newspaper is its own publisher, where no other one is named.
        yield "publisher", item.entries[held[0]]
    else:
        yield from ((name, item.entries[name]) for name in held)


def _title(node: Node) -> Node:
    return _instead(node, _MARKS.sub("", node.text)) if isinstance(node, TextNode) else node


def _authors(node: Node) -> Node:
    """Names with their particles as a part of the family name, as a reader says them."""
    if not isinstance(node, ListNode):
        return node
    names = ListNode(node.line, node.column, node.flow, node.sound, node.size)
    names.items = [_author(item) if isinstance(item, MapNode) else item for item in node.items]
    return names


def _author(name: MapNode) -> MapNode:
    author = MapNode(name.line, name.column, name.flow, name.sound, name.size)
    known = ("family", "given", "literal", "suffix")
    author.entries = {one: name.entries[one] for one in known if one in name.entries}
    particles = [
        node.text
        for one in ("dropping-particle", "non-dropping-particle")
        if isinstance(node := _field(name, one), TextNode)
    ]
    family = _field(author, "family")
    if particles and isinstance(family, TextNode):
        whole = _instead(family, " ".join([*particles, family.text]))
        author.entries["family"] = (author.entries["family"][0], whole)
    return author


def _date(node: Node) -> Node:
    """The EDTF text of a CSL date; one that cannot be told is left for its field to refuse."""
    if not isinstance(node, MapNode):
        return node
    parts = _field(node, "date-parts")
    days = [_day(part) for part in parts.items] if isinstance(parts, ListNode) else []
    for name in ("raw", "literal"):
        said = _field(node, name)
        if not days and isinstance(said, TextNode):
            return _instead(said, said.text)
    season, circa = _field(node, "season"), _field(node, "circa")
    if isinstance(season, TextNode) and len(days) == 1 and season.text in ("1", "2", "3", "4"):
        days = [f"{days[0][:4]}-2{season.text}"]
    mark = "~" if isinstance(circa, TextNode) and circa.text not in ("false", "0", "") else ""
    return TextNode(node.line, node.column, "/".join(day + mark for day in days), sound=node.sound)


def _day(part: Node) -> str:
    numbers = part.items if isinstance(part, ListNode) else []
    texts = [one.text if isinstance(one, TextNode) else "" for one in numbers]
    return "-".join(text.zfill(2 if place else 4) for place, text in enumerate(texts))


def _field(node: Node, name: str) -> Node | None:
    found = node.entries.get(name) if isinstance(node, MapNode) else None
    return found[1] if found else None


def _instead(node: TextNode, text: str) -> TextNode:
    return TextNode(node.line, node.column, text, node.plain, node.sound, node.size)


_MADE = {"title": _title, "author": _authors, "editor": _authors, "issued": _date}
