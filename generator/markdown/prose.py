"""The small Markdown of prose, turned into Markdown that holds nothing else.

Parsed with markdown-it-py, of whose rules only emphasis, lists, links and backslash escapes
are on, plus our two marks; all that is not one of these is text and is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.markdown.escape import Markdown, escaped, escaped_url
from generator.text import CITE_MARK, LINK_MARK, on_one_line

_TAGS = {"em": "*", "strong": "**"}


class Marks(Protocol):
    """What a page makes of the marks in its prose."""

    def linked(self, target: str, words: str) -> Markdown:
        """The link to a record, from the id (or kind:id) in [[…]] and the words, if any."""

    def cited(self, source: str, quote: str) -> Markdown:
        """The note mark for a source cited as [@…], and the words relied on, if any."""

    def mentioned(self, text: str) -> Markdown:
        """Plain words, in which the page may link names at their first mention."""


def prose_blocks(text: str, marks: Marks) -> Markdown:
    """Prose as paragraphs and lists, one blank line between them."""
    return Markdown("\n\n".join(_blocks(_parse(text), marks)))


def prose_line(text: str, marks: Marks) -> Markdown:
    """Prose on one line, for list items and table cells."""
    lines = [_inline(token.children or [], marks) for token in _parse(text) if token.content]
    return Markdown(" ".join(line for line in lines if line))


class PlainMarks:
    """Marks that leave only words, for descriptions and titles."""

    def __init__(self, names: dict[str, str] | None = None) -> None:
        self.names = names or {}

    def linked(self, target: str, words: str) -> Markdown:
        return Markdown(words or self.names.get(target, target))

    def cited(self, source: str, quote: str) -> Markdown:
        return Markdown("")

    def mentioned(self, text: str) -> Markdown:
        return Markdown(text)


def prose_words(text: str, marks: PlainMarks) -> str:
    """Prose without any markup, as one line of plain text."""
    blocks = (_words(token.children or [], marks) for token in _parse(text) if token.content)
    return on_one_line(" ".join(blocks)).strip(" ")


def _words(tokens: Sequence[Token], marks: PlainMarks) -> str:
    out: list[str] = []
    for token in tokens:
        if token.type == "record_link":
            out.append(marks.linked(token.content, token.info))
        elif token.type == "text":
            out.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            out.append(" ")
        elif token.type == "citation":
            # The blank before a citation goes with it.
            out[-1:] = [part.rstrip(" ") for part in out[-1:]]
    return "".join(out)


def _blocks(tokens: Sequence[Token], marks: Marks) -> list[str]:
    blocks: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            end = _closing(tokens, index)
            blocks.append(_list(tokens[index : end + 1], marks))
            index = end
        elif token.type == "inline":
            blocks.append(_inline(token.children or [], marks))
        index += 1
    return blocks


def _list(tokens: Sequence[Token], marks: Marks) -> str:
    bullet = "-   " if tokens[0].type == "bullet_list_open" else "1.  "
    items: list[str] = []
    index = 1
    while index < len(tokens) - 1:
        end = _closing(tokens, index)
        inner = _blocks(tokens[index + 1 : end], marks)
        items.append(
            bullet + "\n\n".join(inner).replace("\n", "\n    ").replace("\n    \n", "\n\n")
        )
        index = end + 1
    return "\n".join(items)


def _closing(tokens: Sequence[Token], start: int) -> int:
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _inline(tokens: Sequence[Token], marks: Marks) -> str:
    out: list[str] = []
    open_tags: list[str] = []
    target: str | None = None  # of the link that is open
    for token in tokens:
        if token.type == "text":
            words = token.content
            out.append(marks.mentioned(words) if target is None else escaped(words))
        elif token.type in ("softbreak", "hardbreak"):
            out.append(" ")
        elif token.type in ("em_open", "strong_open"):
            # Runs of stars nest differently in CommonMark and in Python-Markdown.
            out.append(f"<{token.tag}>")
            open_tags.append(token.tag)
        elif token.type in ("em_close", "strong_close"):
            out.append(f"</{open_tags.pop()}>")
        elif token.type == "link_open":
            target = str(token.attrs["href"])
            out.append("[")
        elif token.type == "link_close":
            out.append(f"]({escaped_url(target or '')})")
            target = None
        elif token.type == "record_link":
            words = token.info
            out.append(marks.linked(token.content, words) if target is None else escaped(words))
        elif token.type == "citation" and target is None:
            # A note stands right behind its word, wherever an editor put the blank.
            out[-1:] = [part.rstrip(" ") for part in out[-1:]]
            out.append(marks.cited(token.content, token.info))
    return _readable("".join(out))


_NUMBERED = re.compile(r"^(\s*)(\d+)([.)])(?=\s)", re.M)


def _parse(text: str) -> list[Token]:
    """Parsed prose. A number opens a list only as 1: a line that begins "2014." is a sentence."""
    expected = 1

    def numbered(found: re.Match[str]) -> str:
        nonlocal expected
        number = int(found[2]) if len(found[2]) < 5 else 0
        if number not in (1, expected):
            return f"{found[1]}{found[2]}\\{found[3]}"
        expected = number + 1
        return found[0]

    return _PARSER.parse(_NUMBERED.sub(numbered, text))


_AFTER_MARKUP = re.compile(r"(?<=[)}>])&#46;")
_SIMPLE = re.compile(r"(?<![A-Za-z0-9*])<(em|strong)>([^<>*]+)</\1>(?![A-Za-z0-9*])")


def _readable(line: str) -> str:
    """Full stops, and emphasis that does not nest, spelt as a person would spell them."""
    line = _AFTER_MARKUP.sub(".", line)
    return _SIMPLE.sub(
        lambda found: (
            f"{_TAGS[found[1]]}{found[2]}{_TAGS[found[1]]}"
            if found[2] == found[2].strip()
            else found[0]
        ),
        line,
    )


def _record_link(state: StateInline, silent: bool) -> bool:
    return _mark(state, silent, LINK_MARK, "record_link")


def _citation(state: StateInline, silent: bool) -> bool:
    return _mark(state, silent, CITE_MARK, "citation")


def _mark(state: StateInline, silent: bool, pattern: re.Pattern[str], kind: str) -> bool:
    found = pattern.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        token = state.push(kind, "", 0)
        token.content = found[1]
        token.info = found[2] or ""
    state.pos = found.end()
    return True


_TEXT = re.compile(r"[^\\\n*_\[\]]+")  # what no rule of ours begins or ends with
_BRACKETS = re.compile(
    rf"\\.|(?P<mark>{LINK_MARK.pattern}|{CITE_MARK.pattern})"
    r"|(?P<opens>\[)|(?P<closes>\](?P<links>\((?!\s*\)))?)",
    re.S,
)


def _text(state: StateInline, silent: bool) -> bool:
    found = _TEXT.match(state.src, state.pos)
    return _taken(state, silent, found.end()) if found else False


def _plain_bracket(state: StateInline, silent: bool) -> bool:
    """A bracket that begins neither a mark nor a link is text: looking for the end of each would
    take the square of the time (20,000 of them: minutes)."""
    if state.src[state.pos] != "[" or state.pos in _beginnings(state.src):
        return False
    return _taken(state, silent, state.pos + 1)


def _taken(state: StateInline, silent: bool, end: int) -> bool:
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


@lru_cache(maxsize=1)  # the parser asks at each bracket of one text before it takes the next
def _beginnings(text: str) -> frozenset[int]:
    """Where marks stand, and brackets whose own end is followed by a target."""
    found_at: set[int] = set()
    still_open: list[int] = []
    for found in _BRACKETS.finditer(text):
        if found["mark"]:
            found_at.add(found.start())
        elif found["opens"]:
            still_open.append(found.start())
        elif found["closes"] and still_open:
            start = still_open.pop()
            if found["links"]:
                found_at.add(start)
    return frozenset(found_at)


def _safe(url: str) -> bool:
    return bool(re.match(r"(?i)(https?://[^\s@/]+(/|$|[?#])|mailto:[^\s]+$)", url))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": 20}).enable(
        ["emphasis", "list", "link", "escape", "newline"]
    )
    parser.inline.ruler.at("text", _text)
    parser.inline.ruler.before("link", "plain_bracket", _plain_bracket)
    parser.inline.ruler.before("link", "record_link", _record_link)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.validateLink = _safe  # type: ignore[method-assign]
    return parser


_PARSER = _parser()
