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
from generator.reading.yaml.parser_error import ParserError, indent_of, parser_error_of
from generator.reading.yaml.typos import CURLY, field_slip
from generator.reading.yaml.unsupported_yaml import QUOTE_IT
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
    found = parser_error_of(error, lines)
    for look in _LOOKS:
        told = look(found)
        if told:
            line, column, rule, sentence, hint = told
            return Problem(Place(path, line + 1, column + 1), rule, sentence, hint)
    place = Place(path, found.line + 1, found.column + 1)
    hint = "Check the colon, the quotes and the indentation here and in the line above."
    return Problem(place, "yaml-syntax", "The file cannot be read from here on.", hint)


def _typed(error: ParserError) -> Told | None:
    """A colon that is not plain, or that no space follows, here or in the line above."""
    for number in (error.line, error.above, error.opened[0]):
        text = error.lines[number]
        start = len((_DASHES.match(text) or [""])[0])
        slip = field_slip(text[start:])
        if slip and (error.about_colons or text[start + slip[0] - 1] != ":"):
            return number, start + slip[0] - 1, "yaml-typing", *slip[1]
    return None


def _curly(error: ParserError) -> Told | None:
    found = re.search(rf":\s+([{CURLY}])", error.text)
    if not found or error.column < found.start(1):
        return None
    sentence = "The text has curly quotes around it."
    return error.line, found.start(1), "yaml-typing", sentence, 'Write straight quotes: "…".'


def _colon(error: ParserError) -> Told | None:
    """A colon where none may stand: in a text, behind a line too deep or one without a colon."""
    if "mapping values" not in error.said:
        return None
    name, _, rest = error.text.partition(": ")
    name = name.strip(" -")
    if error.column > error.text.find(": ") >= 0 and rest.strip():
        sentence = f"The text behind {quoted(name + ':')} holds another colon."
        hint = f"Put the text in quotes: {_example(name, rest.strip())}."
        return error.line, error.column, "yaml-quotes", sentence, hint
    if error.column > 1000:
        sentence = "The name of this field has more than 1,024 characters."
        hint = "Check the colon and the quotes."
        return error.line, indent_of(error.text), "bad-key", sentence, hint
    above = error.lines[error.above]
    if not _COLON.search(above) and not above.lstrip().startswith("- "):
        return _without_colon(error, error.above)
    return _misplaced(error)


def _example(name: str, text: str) -> str:
    mark = "'" if '"' in text else '"'
    shown = text if len(text) <= 40 and mark not in text else "…"
    return f"{name}: {mark}{shown}{mark}"


def _no_colon(error: ParserError) -> Told | None:
    if "could not find expected ':'" not in error.said:
        return None
    return _without_colon(error, error.opened[0])


def _without_colon(error: ParserError, number: int) -> Told:
    text = error.lines[number]
    hint = (
        'A field is written "name: value"; a text that goes on from the line above is indented '
        "further than its field."
    )
    sentence = f"{quoted(text.strip())} has no colon."
    return number, indent_of(text), "yaml-syntax", sentence, hint


def _open_quote(error: ParserError) -> Told | None:
    if not re.search("end of stream|document (indicator|separator)", error.said):
        return None
    hint = "Write the same mark at the end of the text."
    return *error.opened, "yaml-quotes", "The quotation mark here has no partner.", hint


def _escape(error: ParserError) -> Told | None:
    if not re.search(r"escape|hexa?decimal", error.said):
        return None
    column = error.text.rfind("\\", 0, error.column + 1)
    sentence = "In double quotes a backslash begins a special sign, and this is none."
    hint = "Write single quotes around the text, or two backslashes for one."
    return error.line, max(column, 0), "yaml-quotes", sentence, hint


def _brackets(error: ParserError) -> Told | None:
    closing = next((sign for sign in "]}" if f"',' or '{sign}'" in error.said), "")
    if not closing:
        return None
    opening = "[" if closing == "]" else "{"
    sentence = f'The bracket "{opening}" here is not closed, or a comma is missing after it.'
    hint = (
        f'Write "{closing}" or the comma; if the bracket belongs to a text, quote the whole text.'
    )
    return *error.opened, "yaml-quotes", sentence, hint


def _sign(error: ParserError) -> Told | None:
    """A text that begins with a sign that means something to YAML."""
    if not _ABOUT_SIGNS.search(error.said):
        return None
    for line, column in (error.opened, (error.line, error.column)):
        sign = error.lines[line][column : column + 1]
        if sign == ",":
            sentence = "A comma stands here where a value is expected."
            hint = "Take the comma out, or put the text that it belongs to in quotes."
            return line, column, "yaml-quotes", sentence, hint
        if sign and sign in _SIGNS:
            sentence = f'A text that begins with "{sign}" needs quotes.'
            return line, column, "yaml-quotes", sentence, QUOTE_IT
    return None


def _dash(error: ParserError) -> Told | None:
    if "sequence entries are not allowed" not in error.said:
        return None
    if not error.text[: error.column].strip():
        return _misplaced(error)
    sentence = 'A list begins on the line of its field\'s name, or a text with "-".'
    hint = 'Write each "- …" on a line of its own; put quotes around a text.'
    return error.line, error.column, "yaml-syntax", sentence, hint


def _second_document(error: ParserError) -> Told | None:
    if "document start" not in error.said:
        return None
    sentence = 'More text follows the end mark "...".'
    return error.line, error.column, "yaml-unsupported", sentence, 'Take the line "..." out.'


def _after_quotes(error: ParserError) -> Told | None:
    before = error.text[: error.column].rstrip()
    mark = before.strip()[-1:]
    if mark in ("]", "}"):
        sentence = f'Words follow the "{mark}" that ends the list.'
        return error.line, error.column, "yaml-quotes", sentence, QUOTE_IT
    if mark not in ("'", '"') or not mark:
        return None
    inside, other = ("''", "double") if mark == "'" else ('\\"', "single")
    hint = f"Write {inside} for the mark inside the text, or put {other} quotes around the text."
    sentence = "The text ends at this quotation mark, but more words follow it."
    return error.line, len(before) - 1, "yaml-quotes", sentence, hint


def _block(error: ParserError) -> Told | None:
    """Lines that do not belong to the list or mapping in which they stand."""
    if not re.search(r"expected key|expected '-'|block end", error.said):
        return None
    in_list = "block collection" in error.within
    if indent_of(error.text) != error.opened[1]:
        return _misplaced(error)
    if in_list:
        sentence = 'A line without "- " stands between the entries of a list.'
        hint = 'Begin the line with "- ", or indent it by two more spaces.'
    else:
        sentence = "The line stands between fields, but it is none."
        hint = 'Write it as "name: value"; entries of a list belong below their field\'s name.'
    return error.line, error.column, "yaml-syntax", sentence, hint


def _misplaced(error: ParserError) -> Told:
    above = error.lines[error.above]
    deeper = indent_of(error.text) > indent_of(above)
    how = "further than the line above it" if deeper else "in a way that fits no line above it"
    sentence = f"The line is indented {how}."
    hint = "Begin it in the same column as the fields, or the entries, that it belongs with."
    return error.line, indent_of(error.text), "yaml-indentation", sentence, hint


_LOOKS: tuple[Callable[[ParserError], Told | None], ...] = (
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
