"""Any text, in every position where a page puts text, is shown as itself and adds nothing."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.escape import Markdown, escaped, front_matter, link_to
from generator.text import FORBIDDEN

EXTENSIONS = ["admonition", "attr_list", "def_list", "tables", "toc"]
SIGNS = "[]{}()<>!*_`~^|\\#+-=:;.,'\"&%$@/? \t\n0123456789aZ "
WORDS = ["2014. That", "1) x", "{{ x }}", "[[", "<![", "--8<--", "[^1]: x", "*[x]: y", ":smile:",
         "(c)", "[home]: http://x", "{: .x }", "{ #y }", "-->", "&copy;", "&#60;", "https://x.y",
         "www.x.y", "a_b_c", "**b**", "| a | b |", "!!! note", "??? x", "===", "---", "Ω", "عربي",
         "A 😀 B", "'''", "a:b", "::: x", "\\*", "e.g. x", "Dr. No", "5 . 6", "3. x"]  # fmt: skip
texts = st.one_of(
    st.text(st.sampled_from(SIGNS), min_size=1, max_size=40),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map("".join),
    st.text(min_size=1, max_size=60),
)

POSITIONS = {
    "paragraph": ("{}", ["p"]),
    "list item": ("-   {}\n-   x", ["ul", "li", "li"]),
    "heading": ("## {} {{ #s_x }}", ["h2"]),
    "cell": ("| A |\n|---|\n| {} |", ["table", "thead", "tr", "th", "tbody", "tr", "td"]),
    "labelled cell": (
        '| A |\n|---|\n| {} {{ data-label="B" }} |',
        ["table", "thead", "tr", "th", "tbody", "tr", "td"],
    ),
    "definition": ("term\n:   {}", ["dl", "dt", "dd"]),
    "term": ("{}\n:   x", ["dl", "dt", "dd"]),
    "emphasis": ("a *{}* b", ["p", "em"]),
    "strong": ("a **{}** b", ["p", "strong"]),
    "classed": ("*{}*{{ .status }}", ["p", "em"]),
    "link": ("[{}](x.md)", ["p", "a"]),
    "quotation": ("> “{}”", ["blockquote", "p"]),
    "behind a mark": ("word[1](#n_1){{ .cite #r_1a }} {}", ["p", "a"]),
    "lead": ("{}\n{{ .lead }}", ["p"]),
}


class Seen(HTMLParser):
    """The elements of a page in their order, its attributes and its text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


def as_shown(text: str) -> str:
    return " ".join(FORBIDDEN.sub("\ufffd", text).replace("\t", " ").replace("\r", " ")
                    .replace("\n", " ").split(" ")).strip()  # fmt: skip


def squeezed(text: str) -> str:
    return " ".join(part for part in text.replace("\n", " ").split(" ") if part)


@pytest.mark.parametrize("position", POSITIONS)
@given(text=texts)
def test_text_is_shown_as_itself(position, text):
    pattern, elements = POSITIONS[position]
    shown = escaped(text).strip()
    if not shown:
        return
    source = pattern.format(shown)
    seen = Seen(markdown.markdown(source, extensions=EXTENSIONS))
    frame = Seen(markdown.markdown(pattern.format("QQ"), extensions=EXTENSIONS))
    assert seen.elements == elements == frame.elements
    assert seen.attributes == frame.attributes
    assert squeezed(seen.text) == squeezed(frame.text.replace("QQ", as_shown(text)))


@given(text=texts)
def test_titles_survive_front_matter(text):
    """MkDocs reads the front matter as YAML; themes print it as HTML."""
    block = front_matter({"title": text or "x"})
    held = yaml.safe_load(block.strip("-\n"))["title"] if as_shown(text) else ""
    assert "<" not in held and ">" not in held and '"' not in held
    assert squeezed(Seen(held).text) == squeezed(as_shown(text))


@given(text=texts)
def test_formatting_escapes_what_is_not_markdown(text):
    assert Markdown("**{}**").format(text) == f"**{escaped(text)}**"
    assert Markdown("{}").format(Markdown("*x*")) == "*x*"


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://a.b/c_(d)?x=1&y=2", "https://a.b/c_%28d%29?x=1&y=2"),
        ('https://a.b/"><img src=x>', "https://a.b/%22%3E%3Cimg%20src=x%3E"),
        ("../actors/x.md#y", "../actors/x.md#y"),
        ("https://a.b/ü", "https://a.b/%C3%BC"),
    ],
)
def test_link_targets(url, target):
    assert link_to(url, "w]x") == f"[w&#93;x]({target})"


def test_plain_words_stay_readable():
    text = "Dockers' Union (1987): 50% of crews, e.g. half-time ones, struck; why? Pay."
    assert escaped(text) == text
