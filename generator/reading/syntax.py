"""What YAML's parser cannot read, in our words: what stands there, and what to type instead.

libyaml and PyYAML word the same fault in two ways and often report it a line late, so the words
come from the lines themselves: each function below knows one sort of slip, and gives its line and
column, rule, sentence and hint.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from generator.problems import Place, Problem
from generator.reading.refusals import QUOTE_IT
from generator.reading.slips import CURLY, field_slip
from generator.reading.stumble import Stumble, indent_of, stumble_of
from generator.text import quoted

_SIGNS = "@`%&*!|>?]}-"
_DASHES = re.compile(r"\s*(?:- +)*")
_COLON = re.compile(r":(?: |$)")
# What the two parsers say where a text begins with a sign that means something to them.
_ABOUT_SIGNS = re.compile(
    r"cannot start any token|alphabetic|comment or|chomping|indentation indicator|tag|mapping keys"
    r"|'>'|URI|node content"
)

Told = tuple[int, int, str, str, str]


def syntax_problem(error: yaml.YAMLError, lines: list[str], path: str) -> Problem:
    """A problem for what the parser stumbled over, at the place where a person has to type."""
    stumble = stumble_of(error, lines)
    for look in _LOOKS:
        told = look(stumble)
        if told:
            line, column, rule, sentence, hint = told
            return Problem(Place(path, line + 1, column + 1), rule, sentence, hint)
    place = Place(path, stumble.line + 1, stumble.column + 1)
    hint = "Check the colon, the quotes and the indentation here and in the line above."
    return Problem(place, "yaml-syntax", "The file cannot be read from here on.", hint)


def _typed(stumble: Stumble) -> Told | None:
    """A colon that is not plain, or that no space follows, here or in the line above."""
    for number in (stumble.line, stumble.above, stumble.opened[0]):
        text = stumble.lines[number]
        start = len((_DASHES.match(text) or [""])[0])
        slip = field_slip(text[start:])
        if slip and (stumble.about_colons or text[start + slip[0] - 1] != ":"):
            return number, start + slip[0] - 1, "yaml-typing", *slip[1]
    return None


def _curly(stumble: Stumble) -> Told | None:
    found = re.search(rf":\s+([{CURLY}])", stumble.text)
    if not found or stumble.column < found.start(1):
        return None
    sentence = "The text has curly quotes around it."
    return stumble.line, found.start(1), "yaml-typing", sentence, 'Write straight quotes: "…".'


def _colon(stumble: Stumble) -> Told | None:
    """A colon where none may stand: in a text, behind a line too deep or one without a colon."""
    if "mapping values" not in stumble.said:
        return None
    name, _, rest = stumble.text.partition(": ")
    name = name.strip(" -")
    if stumble.column > stumble.text.find(": ") >= 0 and rest.strip():
        sentence = f"The text behind {quoted(name + ':')} holds another colon."
        hint = f"Put the text in quotes: {_example(name, rest.strip())}."
        return stumble.line, stumble.column, "yaml-quotes", sentence, hint
    if stumble.column > 1000:
        sentence = "The name of this field has more than 1,024 characters."
        hint = "Check the colon and the quotes."
        return stumble.line, indent_of(stumble.text), "bad-key", sentence, hint
    above = stumble.lines[stumble.above]
    if not _COLON.search(above) and not above.lstrip().startswith("- "):
        return _without_colon(stumble, stumble.above)
    return _misplaced(stumble)


def _example(name: str, text: str) -> str:
    mark = "'" if '"' in text else '"'
    shown = text if len(text) <= 40 and mark not in text else "…"
    return f"{name}: {mark}{shown}{mark}"


def _no_colon(stumble: Stumble) -> Told | None:
    if "could not find expected ':'" not in stumble.said:
        return None
    return _without_colon(stumble, stumble.opened[0])


def _without_colon(stumble: Stumble, number: int) -> Told:
    text = stumble.lines[number]
    hint = (
        'A field is written "name: value"; a text that goes on from the line above is indented '
        "further than its field."
    )
    sentence = f"{quoted(text.strip())} has no colon."
    return number, indent_of(text), "yaml-syntax", sentence, hint


def _open_quote(stumble: Stumble) -> Told | None:
    if not re.search("end of stream|document (indicator|separator)", stumble.said):
        return None
    hint = "Write the same mark at the end of the text."
    return *stumble.opened, "yaml-quotes", "The quotation mark here has no partner.", hint


def _escape(stumble: Stumble) -> Told | None:
    if not re.search(r"escape|hexa?decimal", stumble.said):
        return None
    column = stumble.text.rfind("\\", 0, stumble.column + 1)
    sentence = "In double quotes a backslash begins a special sign, and this is none."
    hint = "Write single quotes around the text, or two backslashes for one."
    return stumble.line, max(column, 0), "yaml-quotes", sentence, hint


def _brackets(stumble: Stumble) -> Told | None:
    closing = next((sign for sign in "]}" if f"',' or '{sign}'" in stumble.said), "")
    if not closing:
        return None
    opening = "[" if closing == "]" else "{"
    sentence = f'The bracket "{opening}" here is not closed, or a comma is missing after it.'
    hint = (
        f'Write "{closing}" or the comma; if the bracket belongs to a text, quote the whole text.'
    )
    return *stumble.opened, "yaml-quotes", sentence, hint


def _sign(stumble: Stumble) -> Told | None:
    """A text that begins with a sign that means something to YAML."""
    if not _ABOUT_SIGNS.search(stumble.said):
        return None
    for line, column in (stumble.opened, (stumble.line, stumble.column)):
        sign = stumble.lines[line][column : column + 1]
        if sign == ",":
            sentence = "A comma stands here where a value is expected."
            hint = "Take the comma out, or put the text that it belongs to in quotes."
            return line, column, "yaml-quotes", sentence, hint
        if sign and sign in _SIGNS:
            sentence = f'A text that begins with "{sign}" needs quotes.'
            return line, column, "yaml-quotes", sentence, QUOTE_IT
    return None


def _dash(stumble: Stumble) -> Told | None:
    if "sequence entries are not allowed" not in stumble.said:
        return None
    if not stumble.text[: stumble.column].strip():
        return _misplaced(stumble)
    sentence = 'A list begins on the line of its field\'s name, or a text with "-".'
    hint = 'Write each "- …" on a line of its own; put quotes around a text.'
    return stumble.line, stumble.column, "yaml-syntax", sentence, hint


def _second_document(stumble: Stumble) -> Told | None:
    if "document start" not in stumble.said:
        return None
    sentence = 'More text follows the end mark "...".'
    return stumble.line, stumble.column, "yaml-unsupported", sentence, 'Take the line "..." out.'


def _after_quotes(stumble: Stumble) -> Told | None:
    before = stumble.text[: stumble.column].rstrip()
    mark = before.strip()[-1:]
    if mark in ("]", "}"):
        sentence = f'Words follow the "{mark}" that ends the list.'
        return stumble.line, stumble.column, "yaml-quotes", sentence, QUOTE_IT
    if mark not in ("'", '"') or not mark:
        return None
    inside, other = ("''", "double") if mark == "'" else ('\\"', "single")
    hint = f"Write {inside} for the mark inside the text, or put {other} quotes around the text."
    sentence = "The text ends at this quotation mark, but more words follow it."
    return stumble.line, len(before) - 1, "yaml-quotes", sentence, hint


def _block(stumble: Stumble) -> Told | None:
    """Lines that do not belong to the list or mapping in which they stand."""
    if not re.search(r"expected key|expected '-'|block end", stumble.said):
        return None
    in_list = "block collection" in stumble.within
    if indent_of(stumble.text) != stumble.opened[1]:
        return _misplaced(stumble)
    if in_list:
        sentence = 'A line without "- " stands between the entries of a list.'
        hint = 'Begin the line with "- ", or indent it by two more spaces.'
    else:
        sentence = "The line stands between fields, but it is none."
        hint = 'Write it as "name: value"; entries of a list belong below their field\'s name.'
    return stumble.line, stumble.column, "yaml-syntax", sentence, hint


def _misplaced(stumble: Stumble) -> Told:
    above = stumble.lines[stumble.above]
    deeper = indent_of(stumble.text) > indent_of(above)
    how = "further than the line above it" if deeper else "in a way that fits no line above it"
    sentence = f"The line is indented {how}."
    hint = "Begin it in the same column as the fields, or the entries, that it belongs with."
    return stumble.line, indent_of(stumble.text), "yaml-indentation", sentence, hint


_LOOKS: tuple[Callable[[Stumble], Told | None], ...] = (
    _typed,
    _curly,
    _colon,
    _no_colon,
    _open_quote,
    _escape,
    _brackets,
    _sign,
    _dash,
    _second_document,
    _after_quotes,
    _block,
)
