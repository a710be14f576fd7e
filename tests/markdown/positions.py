"""Where a page puts text, and what reads it there: a new place or extension is one line here."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import NamedTuple

import markdown
import yaml
from hypothesis import strategies as st

from generator.markdown.escape import front_matter
from generator.text import FORBIDDEN

# What mkdocs.yml enables; a test holds that it is so.
EXTENSIONS = ["admonition", "attr_list", "def_list", "generator.markdown.blocks",
              "generator.markdown.note_marks", "generator.markdown.tables", "tables",
              "toc"]  # fmt: skip

# What other sites enable, in sets that can work together; each reads the pages of ours as well.
_TABLES = ["attr_list", "def_list", "tables"]
_STANDARD = ["abbr", "codehilite", "fenced_code", "footnotes", "legacy_attrs", "legacy_em",
             "md_in_html", "nl2br", "sane_lists", "smarty", "wikilinks"]  # fmt: skip
_PYMDOWNX = ["arithmatex", "b64", "betterem", "blocks.admonition", "blocks.caption",
             "blocks.definition", "blocks.details", "blocks.html", "blocks.tab", "bracketspan",
             "caret", "critic", "details", "emoji", "escapeall", "fancylists", "highlight",
             "inlinehilite", "keys", "magiclink", "mark", "progressbar", "quotes", "saneheaders",
             "smartsymbols", "snippets", "striphtml", "superfences", "tabbed", "tasklist",
             "tilde"]  # fmt: skip
_SETTINGS = {
    "codehilite": {"use_pygments": False},
    # Raised ordinals are what this one is for; the text stays the same.
    "pymdownx.smartsymbols": {"ordinal_numbers": False},
    "pymdownx.fancylists": {"additional_ordered_styles": ["alpha", "roman", "generic"]},
    "pymdownx.highlight": {"use_pygments": False},
}


def converter(extensions: list[str]) -> markdown.Markdown:
    settings = {name: _SETTINGS[name] for name in extensions if name in _SETTINGS}
    return markdown.Markdown(extensions=extensions, extension_configs=settings)


READERS = {
    "ours": converter(EXTENSIONS),
    "standard": converter([*_TABLES, "toc", "admonition", *_STANDARD]),
    "pymdownx": converter([*_TABLES, "toc", *(f"pymdownx.{name}" for name in _PYMDOWNX)]),
    **{name: converter([*_TABLES, name]) for name in _STANDARD},
    **{name: converter([*_TABLES, f"pymdownx.{name}"]) for name in _PYMDOWNX},
}

# Places on a page: Markdown around an escaped text.
PLACES = {
    "paragraph": "{}",
    "list item": "-   {}\n-   x",
    "nested item": "-   x\n    -   {}",
    "numbered item": "1.  {}\n    {{ #n_1 }}",
    "heading": "## {} {{ #s_x }}",
    "title": "# {} {{ #s_top }}",
    "cell": "| A |\n|---|\n| {} |",
    "column head": "| {} |\n|---|\n| x |",
    "labelled cell": '| A |\n|---|\n| {} {{ data-label="B" }} |',
    "definition": "term\n:   {}",
    "term": "{}\n:   x",
    "emphasis": "a *{}* b",
    "strong": "a **{}** b",
    "classed": "*{}*{{ .status }}",
    "foreign": '*{}*{{ lang="ar" dir="rtl" }}',
    "doubt": "x *({})*{{ .doubt }}",
    "link": "[{}](x.md)",
    "quotation": "> “{}”",
    "said": "> “{}”\n> {{ .said }}",
    "behind a mark": "word[1](#n_1){{ .cite #r_1a }} {}",
    "before a mark": "{}[1](#n_1){{ .cite #r_1a }}",
    "lead": "{}\n{{ .lead }}",
    "after a break": "-   **x**<br>\n    {}\n    {{ .door }}",
}
# Places in an attribute: how the text comes back.
ATTRIBUTES = {
    "data-label": '| A |\n|---|\n| x {{ data-label="{}" }} |',
    "aria-label": "## {} {{ #s_x }}\n\n| A |\n|---|\n| x |",
}


def _yaml_and_html(text: str) -> str:
    """A title as MkDocs reads it from front matter and a theme prints it."""
    block = front_matter({"title": text})
    return Seen(str(yaml.safe_load(block.strip("-\n"))["title"])).text


# Places outside Markdown: spelt as we spell the text, read back as others do.
ELSEWHERE: dict[str, Callable[[str], str]] = {
    "front matter": _yaml_and_html,
    "JSON": lambda text: json.loads(json.dumps(text, ensure_ascii=False)),
}


class Seen(HTMLParser):
    """The elements of a page in their order, its attributes and its text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.values: dict[str, str] = {}
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.values |= {name: value or "" for name, value in attrs}

    def handle_data(self, data):
        self.text += data


class Shown(NamedTuple):
    """What a reader of Markdown makes of a source: elements, names of attributes, text."""

    elements: list[str]
    attributes: set[str]
    text: str


def shown(reader: str, source: str) -> Shown:
    seen = Seen(READERS[reader].reset().convert(source))
    return Shown(seen.elements, seen.attributes, squeezed(seen.text))


def as_shown(text: str) -> str:
    """The text as a page shows it: on one line, what is forbidden replaced."""
    plain = FORBIDDEN.sub("\ufffd", text)
    for blank in "\t\r\n":
        plain = plain.replace(blank, " ")
    return " ".join(plain.split(" ")).strip()


def as_prose(text: str) -> str:
    """The text as prose that shows just it: a backslash before each sign that prose may read."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", as_shown(text))


def squeezed(text: str) -> str:
    return " ".join(part for part in text.replace("\n", " ").split(" ") if part)


SIGNS = "[]{}()<>!*_`~^|\\#+-=:;.,'\"&%$@/? \t\n0123456789aZ \xa0\u202f\u3000"
WORDS = ["2014. That", "1) x", "{{ x }}", "[[", "<![", "--8<--", "[^1]: x", "*[x]: y", ":smile:",
         "(c)", "[home]: http://x", "{: .x }", "{ #y }", "-->", "&copy;", "&#60;", "https://x.y",
         "www.x.y", "a_b_c", "**b**", "| a | b |", "!!! note", "??? x", "===", "---", "Ω", "عربي",
         "A 😀 B", "'''", "a:b", "::: x", "\\*", "e.g. x", "Dr. No", "5 . 6", "3. x", "a. x",
         "II. x", "x) y", "1/2", "c/o", "+/-", "++x++", "==x==", "[=50%]", "/// html", "[!NOTE]",
         "http://", "ftp://a", "me@x.y", "@name", "#12", "x?12", "[x]{ .y }", "[TOC]", "`x`",
         "``", "~~~", "$x$", "it's", "- [ ] x", "^^x^^", "term\n: x", "\\[", "1st"]  # fmt: skip
texts = st.one_of(
    st.text(st.sampled_from(SIGNS), min_size=1, max_size=40),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map("".join),
    st.text(min_size=1, max_size=60),
)
