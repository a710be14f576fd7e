"""The words of a saved text: plain text, HTML or PDF, as a reader sees them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from generator.evidence.normalise import LevelText
from generator.evidence.pdf_text import text_of_pdf
from generator.problems import InvalidValue

LONGEST_TEXT = 5_000_000

_UNSEEN = "script, style, template, noscript, svg, iframe, nav, footer, form, [hidden]"
_BLOCKS = (
    "address, article, aside, blockquote, br, caption, dd, div, dl, dt, figcaption, figure, h1, "
    "h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, table, tbody, td, th, thead, "
    "title, tr, ul"
)
# Stands where a block begins or ends; no text may hold it.
_BREAK = "\x1e"
_OPENED, _CLOSED = re.compile(rb"<([a-zA-Z]\w*)"), re.compile(rb"</([a-zA-Z]\w*)")
# The parser's time grows with the square of it: 0.4 s at this depth.
_DEEPEST = 10_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})""", re.I)


@dataclass(frozen=True)
class SourceText:
    """A source's text: the SHA-256 of its file, whether it is whole or an excerpt, its words."""

    source: str
    digest: str
    whole: bool
    words: LevelText


def text_of_file(raw: bytes, ending: str) -> str:
    """The words of a file that ends in txt, html, htm or pdf; a line end between paragraphs.

    Raises:
        InvalidValue: nothing can be read in it.
    """
    read = {"pdf": _of_pdf, "html": _of_html, "htm": _of_html}.get(ending, _of_plain)
    text = read(raw)
    if not text.strip():
        raise InvalidValue("No words can be read in it.", "Save the text itself, as a .txt file.")
    if len(text) > LONGEST_TEXT:
        raise InvalidValue(f"It has {len(text):,} characters; {LONGEST_TEXT:,} are the most.")
    return text


def _of_plain(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidValue(
            "It is not saved as UTF-8.", "Save it with the encoding UTF-8."
        ) from None


def _of_html(raw: bytes) -> str:
    if _depth(raw) > _DEEPEST:
        raise InvalidValue(
            "Its tags lie too deep within each other.", "Save the text as a .txt file."
        )
    tree = LexborHTMLParser(_decoded(raw).replace(_BREAK, " "))
    for node in tree.css(_UNSEEN):
        node.decompose()
    for node in tree.css(_BLOCKS):
        node.insert_before(_BREAK)
        node.insert_after(_BREAK)
    body = tree.body.text() if tree.body else ""
    blocks = (" ".join(block.split()) for block in body.split(_BREAK))
    return "\n".join(block for block in blocks if block)


def _depth(raw: bytes) -> int:
    """An upper bound, more or less: of each tag, how often it is opened and not closed."""
    opened, closed = Counter(_OPENED.findall(raw)), Counter(_CLOSED.findall(raw))
    return sum((opened - closed).values())


def _decoded(raw: bytes) -> str:
    """The page's text: by its byte order mark, what it says of itself, UTF-8, or Windows-1252."""
    said = _CHARSET.search(raw[:4096])
    marks = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
    names = [name for mark, name in marks if raw.startswith(mark)]
    for name in (*names, said[1].decode() if said else "utf-8", "utf-8"):
        try:
            return raw.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("cp1252", "replace")


def _of_pdf(raw: bytes) -> str:
    try:
        return text_of_pdf(raw)
    except Exception as error:  # a broken PDF fails in any of a hundred ways
        hint = "Save the text itself, as a .txt file."
        raise InvalidValue("It cannot be read as a PDF.", hint) from error
