"""What facts do not use of YAML, and values that cannot be meant: rule, sentence and hint."""

from __future__ import annotations

import re
from typing import Any

from generator.reading.yaml.decoding import escaped_words
from generator.reading.yaml.nodes import MapNode, TextNode
from generator.reading.yaml.typos import empty_words, key_slip
from generator.text import FORBIDDEN, quoted

Refusal = tuple[str, str, str]

LONGEST_KEY = 1024
_STUCK = re.compile(r"[|>][-+0-9]*#")
_LOST = re.compile(r"\s+#[^\s#]")  # people write a blank after the sign of a real comment
QUOTE_IT = "Put the whole text in quotes."
NOTHING = ("", "~", "null", "Null", "NULL")
_OR_QUOTES = "or put the text in quotes."

ALIAS = (
    "yaml-unsupported",
    'Without quotes, a "*" at the start copies a value from elsewhere, which facts do not use.',
    f"Write the value out, {_OR_QUOTES}",
)
ANCHOR = (
    "yaml-unsupported",
    'Without quotes, an "&" at the start names a value for copying, which facts do not use.',
    f"Take the name out, {_OR_QUOTES}",
)
TAG = (
    "yaml-unsupported",
    'Without quotes, a "!" at the start gives a value a YAML type, which facts do not use.',
    f"Take it out, {_OR_QUOTES}",
)
MERGE = (
    "yaml-unsupported",
    '"<<" copies fields from elsewhere, which facts do not use.',
    "Write the fields out.",
)
SECOND_DOCUMENT = (
    "yaml-unsupported",
    "A second document begins here.",
    'Take the line "---" out, or put what follows in a file of its own.',
)
TOO_DEEP = (
    "too-deep",
    "More than 20 levels lie within each other.",
    "Write fewer levels; look for brackets that are not closed.",
)
WRONG_KEY = (
    "bad-key",
    "A list or mapping stands where a field's name is expected.",
    "If the brackets belong to a text, put the whole text in quotes.",
)

LOST = (
    "yaml-quotes",
    'What follows "#" on this line is taken for a comment, so the page does not show it.',
    'Put the whole text in quotes; for a comment, write a blank after "#".',
)


def refused_mark(event: Any) -> Refusal | None:
    """What is wrong with the signs before a value: an anchor or a tag."""
    if event.anchor is not None:
        return ANCHOR
    return TAG if event.tag is not None else None


def refused_block(begins: str, style: str | None) -> Refusal | None:
    """A `|` or `>` with a comment stuck to it: libyaml takes it, PyYAML's own reader does not."""
    if style not in ("|", ">") or not _STUCK.match(begins):
        return None
    return "yaml-quotes", f'A text that begins with "{begins[0]}" needs quotes.', QUOTE_IT


def refused_key(key: TextNode, node: MapNode) -> Refusal | None:
    """What is wrong with a field's name in a mapping that is read as far as to it."""
    if key.text == "<<":
        return MERGE
    if len(key.text) > LONGEST_KEY:
        sentence = f"The name of this field has {len(key.text):,} characters; 1,024 are the most."
        return "bad-key", sentence, "Check the colon and the quotes."
    if not key.text.strip():
        sentence = "A colon stands here without a name before it."
        return "bad-key", sentence, "Write a name before the colon, or put the text in quotes."
    if key.text in node.entries:
        line = node.entries[key.text][0].line
        sentence = f"{quoted(key.text)} stands here a second time: it is in line {line} already."
        return "yaml-repeated-key", sentence, "Keep one of the two, or join them."
    hidden = FORBIDDEN.search(key.text)
    if hidden:
        return "hidden-character", *escaped_words(hidden[0])
    slip = key_slip(key.text) if key.plain else None
    return ("yaml-typing", *slip) if slip else None


def refused_text(node: TextNode, rest: str, in_flow: bool) -> Refusal | None:
    """What is wrong with a value; `rest` is what follows it on its line."""
    hidden = FORBIDDEN.search(node.text)
    if hidden:
        return "hidden-character", *escaped_words(hidden[0])
    if not node.plain:
        return None
    if node.text in NOTHING:
        return "empty-value", *empty_words(node, rest, in_flow)
    return LOST if _LOST.match(rest) else None
