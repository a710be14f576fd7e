"""Where a YAML parser stumbled: what it says, and the lines around the spot."""

from __future__ import annotations

from dataclasses import dataclass

import yaml


@dataclass(frozen=True)
class ParserError:
    """What the parser says and where; lines and columns count from 0.

    `opened` is where the list, mapping or text began within which it happened, which `within`
    names in the parser's words.
    """

    said: str
    within: str
    line: int
    column: int
    opened: tuple[int, int]
    lines: list[str]

    @property
    def text(self) -> str:
        """The line itself."""
        return self.lines[self.line]

    @property
    def above(self) -> int:
        """The nearest line above that holds something."""
        lines = range(self.line - 1, -1, -1)
        return next((number for number in lines if self.lines[number].strip()), self.line)

    @property
    def about_colons(self) -> bool:
        return "mapping values" in self.said or "':'" in self.said


def parser_error_of(error: yaml.YAMLError, lines: list[str]) -> ParserError:
    """What an error says; where it is past the end of the file, of the last line that counts."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None) or mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines) or not any(text.strip() for text in lines[line:]):
        line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
        column = len(lines[line].rstrip())
    start = (opened.line, opened.column) if opened and opened.line < len(lines) else (line, column)
    said, within = getattr(error, "problem", None), getattr(error, "context", None)
    return ParserError(str(said or ""), str(within or ""), line, column, start, lines)


def indent_of(text: str) -> int:
    """How many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))
