"""Pure functions on text that any floor may need: ids, near names, quoting, and the
characters that no text of ours may hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_LENGTH = 80

# Names that a file system or MkDocs takes for itself (Windows devices; MkDocs outputs).
TAKEN_IDS = frozenset(
    ["con", "prn", "aux", "nul", "index", "readme", "404", "assets", "search", "sitemap", "tags"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)

# Control characters, surrogates, invisible marks and line separators: they can hide or
# reorder what a reader sees. ZWJ and ZWNJ stay, since Persian and emoji need them.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)

# The two marks that prose adds to Markdown: [[id]], [[kind:id|words]] and [@id "words"].
LINK_MARK = re.compile(r"(?<!\\)\[\[([a-z0-9:-]+)(?:\|([^\[\]|\n]+))?\]\]")
CITE_MARK = re.compile(r"(?<!\\)\[@([a-z0-9-]+)(?:\s+[\"“]([^\"“”\]]+)[\"”])?\]")

# What stands between quotation marks; a single mark within a word is an apostrophe.
QUOTATION = re.compile(r"\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘[^‘’]*’|(?<!\w)'[^']*'(?!\w)")


def slug(name: str) -> str:
    """An id made from a name: lower-case ASCII words joined by hyphens ('' if none is left)."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    return "-".join(words)[:ID_LENGTH].strip("-")


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The known word that is most like this one, or '' where none is that like it (1: the same)."""
    matches = get_close_matches(word.lower(), sorted(known), n=1, cutoff=likeness)
    return matches[0] if matches else ""


def did_you_mean(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """A hint that names the nearest known word, or '' where none is near."""
    near = nearest(word, known, likeness)
    return f'Did you mean "{near}"?' if near else ""


def quoted(value: object, limit: int = 60) -> str:
    """A value in quotation marks for a message, on one line and cut to a length.

    Around straight marks stand curly ones, so that it is seen where the value ends.
    """
    shown = " ".join(FORBIDDEN.sub("\ufffd", str(value)).split())
    cut = shown if len(shown) <= limit else shown[: limit - 1] + "…"
    return f"“{cut}”" if '"' in cut else f'"{cut}"'


def counted(count: int, one: str) -> str:
    """A number and what is counted, in the plural where it is not one."""
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def listed(words: Iterable[str], last: str = "or") -> str:
    """Words joined as a sentence joins them: a, b or c."""
    items = list(words)
    return f" {last} ".join([", ".join(items[:-1]), items[-1]]) if items[1:] else "".join(items)


def on_one_line(value: str) -> str:
    """The text with every run of blanks, tabs and line ends made one blank."""
    return re.sub(r"[ \t\r\n]+", " ", value)
