"""Text that must not become markup, for each place where it may stand.

What may stand as it is was found by reading Python-Markdown and its common extensions, and is
held by property tests that render any text in every position and read it back.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generator.text import FORBIDDEN, on_one_line

# Each alternative is a sign that cannot start or end markup where it stands; any other
# ASCII sign becomes a character reference.
_HARMLESS = re.compile(
    r"[A-Za-z0-9 ,;'%\u00a0-\U0010ffff]"
    r"|(?<=[A-Za-z0-9\u00a0-\U0010ffff])-(?=[A-Za-z0-9\u00a0-\U0010ffff])"
    r"|(?<=[A-Za-z0-9)\u00a0-\U0010ffff]):(?= )"
    r"|(?<![/])/(?![/])"
    r"|(?<![?])\?(?![?])"
    r"|\((?![A-Za-z]{1,2}\))"
)
_PLAIN = re.compile(r"[A-Za-z0-9 ,;'%\u00a0-\U0010ffff]*")  # most texts: nothing to look at
_CLOSING = ".)"  # harmless once a letter stands before them: "2014." and "1)" begin lists
_URL_KEEPS = "/:?#=&%.,~-_+@"


class Markdown(Markup):
    """Text that already is Markdown; joining or formatting it escapes what is not."""

    __slots__ = ()

    @classmethod
    def escape(cls, text: Any, /) -> Markdown:
        if hasattr(text, "__html__"):
            return cls(text.__html__())
        return cls(escaped(str(text)))


def escaped(text: str) -> str:
    """The text on one line, shown as itself wherever a line of Markdown may hold text."""
    line = on_one_line(FORBIDDEN.sub("\ufffd", text))
    if _PLAIN.fullmatch(line):
        return line
    out: list[str] = []
    lettered = False
    for index, sign in enumerate(line):
        if sign.isalpha():
            lettered = True
        if _HARMLESS.match(line, index) or (lettered and sign in _CLOSING):
            out.append(sign)
        else:
            out.append(f"&#{ord(sign)};")
    return "".join(out)


def escaped_url(url: str) -> str:
    """An address as a link target: whatever could end the link is percent-encoded."""
    return quote(url, safe=_URL_KEEPS)


def link_to(target: str, words: object) -> Markdown:
    """A link: words are escaped unless they are Markdown, the target is percent-encoded."""
    return Markdown(f"[{Markdown.escape(words)}]({escaped_url(target)})")


def front_matter(values: dict[str, str]) -> str:
    """YAML front matter; themes print titles as raw HTML, so each value is entity-escaped."""
    lines = [
        f"{key}: {json.dumps(_for_html(value), ensure_ascii=False)}"
        for key, value in values.items()
        if value
    ]
    return "\n".join(["---", *lines, "---", ""])


def _for_html(text: str) -> str:
    return html.escape(on_one_line(FORBIDDEN.sub("\ufffd", text)).strip(), quote=True)
