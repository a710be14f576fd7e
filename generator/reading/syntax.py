"""What YAML's parser cannot read, in our words: what stands there, and what to type instead.

libyaml and PyYAML word the same fault in two ways and often report it a line late, so the words
come from the lines themselves: each function below knows one sort of slip.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from generator.problems import Place, Problem
from generator.reading.slips import CURLY, field_slip
from generator.text import quoted

_QUOTE_IT = "Put the whole text in quotes."
_COLON = "mapping values"
_SIGNS = "@`%&*!|>?,]}-"


@dataclass(frozen=True)
class Stumble:
    """What the parser says, and where: lines and columns from 0."""

    said: str
    within: str
    line: int
    column: int
    opened: tuple[int, int]
    lines: list[str]

    @property
    def text(self) -> str:
        return self.lines[self.line]

    @property
    def above(self) -> int:
        """The nearest line above that holds something."""
        lines = range(self.line - 1, -1, -1)
        return next((number for number in lines if self.lines[number].strip()), self.line)


Told = tuple[int, int, str, str, str]


def explain(error: yaml.YAMLError, lines: list[str], path: str) -> Problem:
    """A problem for what the parser stumbled over, at the place where a person has to type."""
    stumble = _stumble(error, lines)
    for look in _LOOKS:
        told = look(stumble)
        if told:
            line, column, rule, sentence, hint = told
            return Problem(Place(path, line + 1, column + 1), rule, sentence, hint)
    place = Place(path, stumble.line + 1, stumble.column + 1)
    hint = "Check the colon, the quotes and the indentation here and in the line above."
    return Problem(place, "yaml-syntax", "The file cannot be read from here on.", hint)


def _stumble(error: yaml.YAMLError, lines: list[str]) -> Stumble:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None) or mark
    said = str(getattr(error, "problem", "") or "")
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines) or (line and line == len(lines) - 1 and not lines[line]):
        line = max((number for number, text in enumerate(lines) if text.strip()), destumble=0)
        column = len(lines[line].rstrip())
    start = (opened.line, opened.column) if opened and opened.line < len(lines) else (line, column)
    within = str(getattr(error, "context", "") or "")
    return Stumble(said, within, line, column, start, lines)


def _typed(stumble: Stumble) -> Told | None:
    """A colon that is not plain, or that no space follows, here or in the line above."""
    for number in (stumble.line, stumble.above, stumble.opened[0]):
        text = stumble.lines[number]
        start = len(text) - len(re.sub(r"^\s*(?:- +)*", "", text))
        slip = field_slip(text[start:])
        if slip and (text[start + slip[0] - 1] != ":" or "':'" in stumble.said or _COLON in stumble.said):
            return number, start + slip[0] - 1, "yaml-typing", *slip[1]
    return None


def _curly(stumble: Stumble) -> Told | None:
    found = re.search(rf":\s+([{CURLY}])", stumble.text)
    if not found or stumble.column < found.start(1):
        return None
    return (stumble.line, found.start(1), "yaml-typing", "The text has curly quotes around it.",
            'Write straight quotes: "…".')


def _colon(stumble: Stumble) -> Told | None:
    """A colon where none may stand: in a text, behind a line too deep or one without a colon."""
    if _COLON not in stumble.said:
        return None
    name, _, rest = stumble.text.partition(": ")
    if stumble.column > len(name) and rest.strip():
        return (stumble.line, stumble.column, "yaml-quotes",
                f"The text behind {quoted(name.strip(' -') + ':')} holds another colon.",
                f"Put the text in quotes: {_example(name.strip(), rest)}")
    if len(stumble.text) > 1000:
        return (stumble.line, _indent(stumble.text), "bad-key",
                "The name of this field has more than 1,024 characters.",
                "Check the colon and the quotes.")
    above = stumble.lines[stumble.above]
    if not re.search(r":(?: |$)", above):
        return _without_colon(stumble.above, above)
    return _misplaced(stumble)


def _example(name: str, rest: str) -> str:
    text = rest.strip()
    mark = "'" if '"' in text else '"'
    if len(text) > 40 or mark in text:
        return f'{name}: "…".'
    return f"{name}: {mark}{text}{mark}."


def _no_colon(stumble: Stumble) -> Told | None:
    if not stumble.said.startswith("could not find expected ':'"):
        return None
    number = stumble.opened[0]
    return _without_colon(number, stumble.lines[number])


def _without_colon(number: int, text: str) -> Told:
    return (number, _indent(text), "yaml-syntax", f"{quoted(text.strip())} has no colon.",
            'A field is written "name: value"; a text that goes on from the line above is '
            "indented further than its field.")


def _open_quote(stumble: Stumble) -> Told | None:
    if "end of stream" not in stumble.said and "document indicator" not in stumble.said:
        return None
    line, column = stumble.opened
    return (line, column, "yaml-quotes", "The quotation mark here has no partner.",
            "Write the same mark at the end of the text.")


def _escape(stumble: Stumble) -> Told | None:
    escape = ("escape", "hexdecimal", "hexadecimal")
    if not any(word in stumble.said for word in escape):
        return None
    column = stumble.text.rfind("\\", 0, stumble.column + 1)
    return (stumble.line, max(column, 0), "yaml-quotes",
            "In double quotes a backslash begins a special sign, and this is none.",
            "Write single quotes around the text, or two backslashes for one.")


def _sign(stumble: Stumble) -> Told | None:
    """A text that begins with a sign that means something to YAML."""
    places = [stumble.opened, (stumble.line, stumble.column)]
    if "cannot start any token" not in stumble.said and not re.search(
        r"alphabetic|comment or|chomping|indentation indicator|tag|mapping keys|'>'|URI"
        r"|node content", stumble.said
    ):
        return None
    for line, column in places:
        sign = stumble.lines[line][column : column + 1]
        if sign and sign in _SIGNS:
            return (line, column, "yaml-quotes",
                    f'A text that begins with "{sign}" needs quotes.', _QUOTE_IT)
    return None


def _dash(stumble: Stumble) -> Told | None:
    if "sequence entries are not allowed" not in stumble.said:
        return None
    if stumble.text[: stumble.column].strip():
        return (stumble.line, stumble.column, "yaml-syntax",
                'A list begins in the same line as the name of its field, or a text with "-".',
                'Write each "- …" on a line of its own; put quotes around a text.')
    return _misplaced(stumble)


def _brackets(stumble: Stumble) -> Told | None:
    closing = next((sign for sign in "]}" if f"',' or '{sign}'" in stumble.said), "")
    if not closing:
        return None
    line, column = stumble.opened
    opening = "[" if closing == "]" else "{"
    return (line, column, "yaml-quotes",
            f'The "{opening}" here is not followed by a proper list with "{closing}" at its end.',
            f'Write "{closing}" or the comma that is missing; if the bracket belongs to a text, '
            "put the whole text in quotes.")


def _after_quotes(stumble: Stumble) -> Told | None:
    before = stumble.text[: stumble.column].rstrip()
    if not before.strip() or before[-1] not in "\"']}":
        return None
    if before[-1] in "]}":
        return (stumble.line, stumble.column, "yaml-quotes",
                f'Words follow the "{before[-1]}" that ends the list.', _QUOTE_IT)
    return (stumble.line, len(before) - 1, "yaml-quotes",
            "The text ends at this quotation mark, but more words follow it.",
            "Write the mark inside the text twice if it is '…', as \\\" if it is \"…\", "
            "or use the other sort of quotes around the text.")


def _second_document(stumble: Stumble) -> Told | None:
    if "document start" not in stumble.said:
        return None
    return (stumble.line, stumble.column, "yaml-unsupported", 'More text follows the end mark "...".',
            'Take the line "..." out.')


def _block(stumble: Stumble) -> Told | None:
    """Lines that do not belong to the list or mapping in which they stand."""
    if not re.search(r"expected key|expected '-'|block end", stumble.said):
        return None
    if "block collection" in stumble.within and _indent(stumble.text) == stumble.opened[1]:
        return (stumble.line, stumble.column, "yaml-syntax",
                'A line without "- " stands between the entries of a list.',
                'Begin the line with "- ", or indent it by two more spaces.')
    return _misplaced(stumble)


def _misplaced(stumble: Stumble) -> Told:
    above = stumble.lines[stumble.above]
    deeper = _indent(stumble.text) > _indent(above)
    how = "further than the line above it" if deeper else "in a way that fits no line above it"
    return (stumble.line, _indent(stumble.text), "yaml-indentation", f"The line is indented {how}.",
            "Begin it right below the field, or the dash, that it belongs beside.")


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


_LOOKS: tuple[Callable[[Stumble], Told | None], ...] = (
    _typed, _curly, _colon, _no_colon, _open_quote, _escape, _brackets, _sign, _dash,
    _second_document, _after_quotes, _block,
)
