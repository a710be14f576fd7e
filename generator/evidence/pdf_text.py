"""The words of a PDF, line by line."""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.evidence.right_to_left import UNNAMED, Sign, lines_as_read, runs_leftward

if TYPE_CHECKING:
    from pdfminer.layout import LTChar

# A program that has no name for a letter, often a ligature, writes a control character. To leave
# it out would make "armed" of "affirmed".
_UNKNOWN = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x9f{chr(UNNAMED[0])}-{chr(UNNAMED[-1])}]")
_NO_LETTER = re.compile(r"\(cid:(\d+)\)")

# TeX draws an accent, and then the letter that it stands on; an i for it has no dot. An accent that
# is alone in ASCII is one only within a word.
_ACCENTS = dict(zip("`´ˆ˜¨¯˘˙˚˝ˇ¸", "\u0300\u0301\u0302\u0303\u0308\u0304"
                    "\u0306\u0307\u030a\u030b\u030c\u0327", strict=True))  # fmt: skip
_ACCENTED = re.compile(f"(?:(?<=[^\\W\\d_])(`)|([{''.join(_ACCENTS)[1:]}]))([^\\W\\d_])")
_DOTTED = {"ı": "i", "ȷ": "j"}

# Chromium takes the hyphen at which it breaks a word from another font.
_HYPHEN_APART = re.compile(" +‐$")

# A line that so many pages begin or end with is no part of what they say, nor is the one beside.
_RUNNING, _HEADS = 3, 2


def text_of_pdf(raw: bytes) -> str:
    """The words of all pages. What each page has at its head or foot comes last.

    Raises any error of the libraries that read it: a broken PDF fails in a hundred ways.
    """
    # Here, since it takes a tenth of a second and few texts are PDFs.
    from pypdf import PdfReader

    pages = [page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages]
    turned = [at for at, page in enumerate(pages) if runs_leftward(page)]
    for at, text in zip(turned, _pages_from_the_right(raw, turned), strict=True):
        pages[at] = text
    lines = [[line for line in page.split("\n") if line.strip()] for page in pages]
    return "\n".join(_without_running_heads([[*map(_readable, page)] for page in lines]))


def _readable(line: str) -> str:
    known = _UNKNOWN.sub("\ufffd", line.rstrip())
    return _ACCENTED.sub(_put_together, _HYPHEN_APART.sub("‐", known))


def _put_together(found: re.Match[str]) -> str:
    accent, letter = found[1] or found[2], _DOTTED.get(found[3], found[3])
    together = unicodedata.normalize("NFC", letter + _ACCENTS[accent])
    return together if len(together) == 1 else found[0]


def _without_running_heads(pages: list[list[str]]) -> Iterator[str]:
    edges = ({*map(_shape, page[:_HEADS] + page[-_HEADS:])} for page in pages)
    often = Counter(shape for edge in edges for shape in edge)
    running: list[str] = []
    for page in pages:
        for at in (*[0] * _HEADS, *[-1] * _HEADS):
            if page and often[_shape(page[at])] >= _RUNNING:
                running.append(page.pop(at))
        yield from page
    yield from running


def _shape(line: str) -> str:
    """A line but for the numbers in it, which count pages."""
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _pages_from_the_right(raw: bytes, numbers: list[int]) -> Iterator[str]:
    if not numbers:
        return
    from pdfminer.high_level import extract_pages

    for page in extract_pages(io.BytesIO(raw), page_numbers=numbers, laparams=None):
        yield lines_as_read(map(_sign, _letters(page)))


def _letters(part: object) -> Iterator[LTChar]:
    """The upright letters of a page in the order in which they are drawn."""
    from pdfminer.layout import LTChar, LTContainer

    if isinstance(part, LTChar):
        if part.upright and part.get_text():
            yield part
    elif isinstance(part, LTContainer):
        for inner in part:
            yield from _letters(inner)


def _sign(letter: LTChar) -> Sign:
    text = letter.get_text()
    unnamed = _NO_LETTER.fullmatch(text)
    if unnamed:
        text = chr(UNNAMED[int(unnamed[1]) % len(UNNAMED)])
    return Sign(text, letter.x0, letter.x1, letter.matrix[5], letter.size)
