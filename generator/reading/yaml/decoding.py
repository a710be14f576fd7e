"""Bytes to text: the encoding, and characters that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.problems import Place, Problem
from generator.text import FORBIDDEN

LARGEST = 1024 * 1024
# Of one sort of slip in a file so many are told; a file full of them is one slip to an editor.
MOST_OF_A_SORT = 20
STANDS_IN = "\ufffd"

_SAVE = "Save the file with the encoding UTF-8."
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a file with line ends made one, or None where it is no text in UTF-8.

    Characters that no text may hold are told, and replaced so that the rest can be read.
    """
    if len(raw) > LARGEST:
        sentence = f"The file has {len(raw):,} bytes; {LARGEST:,} are the most."
        hint = "Split it into several files in a folder named after the kind."
        return None, [Problem(Place(path), "file-too-large", sentence, hint)]
    if raw.startswith(_WIDE_MARKS) or raw[:2000].count(0) * 4 > len(raw[:2000]) > 0:
        sentence = "The file is saved in another encoding than UTF-8 (it looks like UTF-16)."
        return None, [Problem(Place(path), "not-utf8", sentence, _SAVE)]
    try:
        raw = raw.removeprefix(b"\xef\xbb\xbf")
        text = raw.decode()
    except UnicodeDecodeError as error:
        return None, [_not_utf8(raw, path, error.start)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = list(islice(_hidden(text, path), MOST_OF_A_SORT))
    return FORBIDDEN.sub(STANDS_IN, text), problems


def _not_utf8(raw: bytes, path: str, start: int) -> Problem:
    before = re.split(b"\r\n|\r|\n", raw[:start])
    place = Place(path, len(before), len(before[-1].decode()) + 1)
    byte = raw[start]
    guess = "" if FORBIDDEN.match(chr(byte)) else f', perhaps "{chr(byte)}"'
    sentence = f"The character here is not saved as UTF-8 (byte {byte:02X}{guess})."
    return Problem(place, "not-utf8", sentence, _SAVE)


def _hidden(text: str, path: str) -> Iterator[Problem]:
    line, line_start, counted = 1, 0, 0
    for found in FORBIDDEN.finditer(text):
        at = found.start()
        line += text.count("\n", counted, at)
        counted = at
        line_start = text.rfind("\n", 0, at) + 1
        place = Place(path, line, at - line_start + 1)
        sentence, hint = hidden_words(found[0])
        yield Problem(place, "hidden-character", sentence, hint)


def escaped_words(character: str) -> tuple[str, str]:
    """The sentence and the hint for an escape such as "\\0" that makes such a character."""
    made = f"A \\ in this text makes a character that cannot be seen: {_named(character)}."
    return made, "Take the \\ and what belongs to it out."


def hidden_words(character: str) -> tuple[str, str]:
    """The sentence and the hint for a character that no text may hold."""
    sentence = f"A character that cannot be seen stands here: {_named(character)}."
    if character in "\x85\u2028\u2029":
        return sentence, "Delete it and press Enter there."
    return sentence, "Delete it; if it does not show, retype the words around it."


def _named(character: str) -> str:
    unnamed = "surrogate" if unicodedata.category(character) == "Cs" else "control character"
    known = "next line" if character == "\x85" else unicodedata.name(character, unnamed).lower()
    return f"U+{ord(character):04X}, {known}"
