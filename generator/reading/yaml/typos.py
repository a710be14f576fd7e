"""Slips of typing that YAML takes for text: the other colon, curly quotes, a blank that is none."""

from __future__ import annotations

import re

from generator.reading.yaml.line_typos import ODD_SPACE, space_name
from generator.reading.yaml.nodes import TextNode
from generator.text import quoted

WIDE_COLON = "\uff1a\ufe55\ua789\u2236"
# What is said of a value that is not there, where the field is not known.
NO_VALUE = "Write a text, or take the line out."
CURLY = "“”„‟‘’‚‛"
_FIELD = re.compile(rf"([A-Za-z_][\w-]*)([{WIDE_COLON}]|:[{ODD_SPACE}]|:(?=[^\s/:]))")
_IN_CURLY = re.compile(rf"[“”„‟‘‚‛][^{CURLY}]*(?:’\w[^{CURLY}]*)*[{CURLY}]")


def field_slip(text: str) -> tuple[int, tuple[str, str]] | None:
    """The slip behind a field's name at the start of a text, and how far in it stands."""
    found = _FIELD.match(text)
    if not found:
        return None
    name, sign = found[1], found[2]
    if sign == ":":
        return found.end(), (f'No space follows the colon of "{name}:".', f'Write "{name}: …".')
    if sign[0] == ":":
        sentence = f'Behind "{name}:" stands {space_name(sign[1])}.'
        return found.end() - 1, (sentence, "Replace it by a plain space.")
    sentence = f"The colon behind {quoted(name)} is not a plain colon but U+{ord(sign):04X}."
    return found.end() - 1, (sentence, f'Write "{name}: …" with a plain colon.')


def key_slip(key: str) -> tuple[str, str] | None:
    """What is wrong with a field's name as it was typed without quotes."""
    if key[0] in CURLY or key[-1] in CURLY:
        return (
            f"{quoted(key)} has curly quotes around it.",
            "Take them out, or write straight quotes.",
        )
    if re.search(f"[{WIDE_COLON}]", key):
        return f"{quoted(key)} holds a colon that is not a plain one.", 'Write ":" and a space.'
    return None


def text_doubt(text: str) -> tuple[str, str, str] | None:
    """The rule, the sentence and the hint for a text that was typed without quotes and may be
    meant otherwise: nothing but words in curly quotes."""
    if not _IN_CURLY.fullmatch(text):
        return None
    return (
        "curly-quotes",
        "The text is shown with the curly quotes around it.",
        'To show it without them, write straight ones: "…". To keep them, put straight ones '
        "around them.",
    )


def empty_words(node: TextNode, rest: str, in_flow: bool) -> tuple[str, str]:
    """The sentence and the hint for a value that is not there; `rest` is its line after it."""
    if node.text:
        return (
            f'The value is empty: without quotes, "{node.text}" means nothing at all.',
            "Write a text, take the line out, or put the sign in quotes.",
        )
    if rest.lstrip().startswith("#"):
        return (
            'The value is empty: what follows "#" is a comment.',
            'Put a text that begins with "#" in quotes.',
        )
    if in_flow:
        return (
            "A name without a value stands in these brackets.",
            "If the brackets belong to a text, put the whole text in quotes.",
        )
    return "The value is empty.", NO_VALUE
