"""Slips that show in the lines of a file before it is read, and that end its reading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from generator.problems import Place, Problem
from generator.reading.yaml.decoding import MOST_OF_A_SORT

# Blanks that are no plain space: no-break, thin and ideographic ones.
ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INDENT = re.compile(rf"^( *)([\t{ODD_SPACE}])", re.M)
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.M)
_FIRST = re.compile(r"^ *([^ \n#])", re.M)


def line_slips(text: str, path: str) -> Iterator[Problem]:
    """Merge markers, tabs and odd blanks at the start of a line, `%` before the facts."""
    yield from islice(_conflicts(text, path), MOST_OF_A_SORT)
    yield from islice(_indents(text, path), MOST_OF_A_SORT)
    found = _FIRST.search(text)
    if found and found[0] == "%":
        sentence = 'A line that begins with "%" is an order to YAML, which facts do not use.'
        place = Place(path, text.count("\n", 0, found.start()) + 1)
        yield Problem(place, "yaml-unsupported", sentence, "Take the line out.")


def _conflicts(text: str, path: str) -> Iterator[Problem]:
    for found in _CONFLICT.finditer(text):
        place = Place(path, text.count("\n", 0, found.start()) + 1, 1)
        sentence = f'An unfinished merge stands here: a line that begins with "{found[0].strip()}".'
        hint = 'Keep one of the two versions, and take out the lines of "<", "=" and ">".'
        yield Problem(place, "yaml-merge-conflict", sentence, hint)


def _indents(text: str, path: str) -> Iterator[Problem]:
    for found in _INDENT.finditer(text):
        place = Place(path, text.count("\n", 0, found.start()) + 1, len(found[1]) + 1)
        sentence = f"The line is indented with {space_name(found[2])}."
        yield Problem(place, "yaml-indentation", sentence, "Indent with plain spaces, two a level.")


def space_name(character: str) -> str:
    """What a blank that is no plain space is called."""
    if character == "\t":
        return "a tab"
    name = unicodedata.name(character).lower()
    return f"U+{ord(character):04X} ({name}), which looks like a space"
