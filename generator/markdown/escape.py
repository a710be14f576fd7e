"""Text that must not become markup, for each place where it may stand.

What may stand as it is was found by reading Python-Markdown and its common extensions, and is
held by property tests that render any text in every position and read it back.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generator.text import FORBIDDEN, on_one_line

# Text that no rule of Markdown looks at: most texts are all of this.
_PLAIN = re.compile(r"[A-Za-z0-9 ,;'%\u00a0-\U0010ffff]*")
# Signs that become character references wherever they stand.
_ALWAYS = {ord(sign): f"&#{ord(sign)};" for sign in '!"#$&*+<=>@[\\]^_`{|}~'}
# Those that do where they could start or end markup, and what of. Each begins with the sign
# itself, so that a search passes over all other text at once.
_WORD = r"[A-Za-z0-9\u00a0-\U0010ffff]"
_SOMETIMES = re.compile(
    rf"-(?:(?<!{_WORD}-)|(?!{_WORD}))"  # lists, rules, dashes, arrows
    r"|:(?:(?<![A-Za-z0-9)\u00a0-\U0010ffff]:)|(?! ))"  # definitions, addresses, emoji
    r"|/(?:(?<=//)|(?=/))"  # blocks
    r"|/(?:(?<=\bc/)(?=o\b)|(?<=(?<!\d)[1-7]/)(?=[2-8](?!\d)))"  # care of, fractions
    r"|\?(?:(?<=\?\?)|(?=[?\d]))"  # folding blocks, numbered issues
    r"|\((?=[A-Za-z]{1,2}\))"  # (c), (tm)
    r"|\.(?<=\b[Ww]{3}\.)"  # addresses without a scheme
    r"|(?P<closing>[.)])"  # lists: see below
)
# Full stops and brackets begin lists ("2014." and "1)") until a letter has come, and also behind
# a letter or a Roman number that the line begins with, where lists may be numbered so.
_LETTER = re.compile(r"[^\W\d_]")
_NUMBERING = re.compile(r" ?(?:[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|[A-Z](?=\)))[.)](?= |$)")
_URL_KEEPS = "/:?#=&%.,~-_+@"
# The texts in markup: values of attributes, and what stands between tags.
_IN_MARKUP = re.compile(r'="([^"]*)"|(?<=>)[^<]+')
_PLAIN_LINK = re.compile(r"[A-Za-z0-9_./#-]*")
_OPENS_EMPHASIS = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")  # or ends it

# What a page hands to the theme beside its text.
Data = str | Sequence["Data"] | Mapping[str, "Data"]


class Markdown(Markup):
    """Text that already is Markdown; joining or formatting it escapes what is not."""

    __slots__ = ()

    @classmethod
    def escape(cls, text: Any, /) -> Markdown:
        if hasattr(text, "__html__"):
            return cls(text.__html__())
        return cls(escaped(str(text)))


def escaped(text: str) -> str:
    """The text on one line, shown as itself wherever a line of Markdown may hold text.

    Two niceties are left to the extensions that exist for them: how an apostrophe is drawn
    (smarty), and that the ending of an ordinal is raised (smartsymbols).
    """
    line = on_one_line(FORBIDDEN.sub("\ufffd", text))
    if _PLAIN.fullmatch(line):
        return line
    line = line.translate(_ALWAYS)
    begun = _past_numbering(line)

    def reference(found: re.Match[str]) -> str:
        closes = found.lastgroup and found.start() >= begun
        return found[0] if closes else f"&#{ord(found[0])};"

    return _SOMETIMES.sub(reference, line)


def _past_numbering(line: str) -> int:
    """How far into a line a full stop or bracket may still make a list of it."""
    numbering = _NUMBERING.match(line)
    if numbering:
        return numbering.end()
    letter = _LETTER.search(line)
    return letter.start() if letter else len(line)


def escaped_url(url: str) -> str:
    """An address as a link target: whatever could end the link is percent-encoded."""
    return quote(url, safe=_URL_KEEPS)


def link_to(target: str, words: object) -> Markdown:
    """A link: words are escaped unless they are Markdown, the target is percent-encoded."""
    return Markdown(f"[{Markdown.escape(words)}]({escaped_url(target)})")


def markup_in_line(markup: str) -> Markdown:
    """Well-formed markup, such as a small picture, as a part of a line: none of the texts in it is
    read as Markdown. Links stay as they are, for builders that change them."""

    def spelt_out(found: re.Match[str]) -> str:
        value = found[1]
        if value is None:
            return escaped(html.unescape(found[0]))
        if markup.endswith(" href", 0, found.start()) and _PLAIN_LINK.fullmatch(value):
            return f'="{_OPENS_EMPHASIS.sub("&#95;", value)}"'
        return f'="{escaped(html.unescape(value))}"'

    return Markdown(_IN_MARKUP.sub(spelt_out, markup))


def front_matter(values: Mapping[str, str], data: Mapping[str, Data] | None = None) -> str:
    """YAML front matter; themes print titles as raw HTML, so each value is entity-escaped.

    `data` is for our own theme, which prints it as JSON: its texts stand as they are. What is
    empty is left out.
    """
    shown = {key: _for_html(value) for key, value in values.items() if value}
    handed = {key: _plain(held) for key, held in (data or {}).items() if held}
    written = {**shown, **handed}
    lines = [f"{key}: {json.dumps(held, ensure_ascii=False)}" for key, held in written.items()]
    return "\n".join(["---", *lines, "---", ""])


def _for_html(text: str) -> str:
    return html.escape(_on_its_line(text), quote=True)


def _plain(held: Data) -> Data:
    if isinstance(held, str):
        return _on_its_line(held)
    if isinstance(held, Mapping):
        return {_on_its_line(key): _plain(value) for key, value in held.items()}
    return [_plain(value) for value in held]


def _on_its_line(text: str) -> str:
    return on_one_line(FORBIDDEN.sub("\ufffd", text)).strip()
