"""Prose: the small Markdown, and nothing else of it."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it.rules_inline import text as one_sign_at_a_time

from generator.markdown import prose as small_markdown
from generator.markdown.escape import Markdown, escaped, link_to
from generator.markdown.prose import PlainMarks, prose_blocks, prose_line, prose_words
from tests.markdown.positions import (
    EXTENSIONS,
    READERS,
    Seen,
    as_prose,
    as_shown,
    shown,
    squeezed,
    texts,
)


class Marked:
    """A page that shows what it was asked for."""

    def linked(self, target, words):
        return link_to(f"{target.replace(':', '-')}.md", words or target)

    def cited(self, source, quote):
        return Markdown(f"[1](#{source}){{ .cite }}")

    def mentioned(self, text):
        return Markdown(escaped(text))


def page_of(text: str) -> str:
    return markdown.markdown(prose_blocks(text, Marked()), extensions=EXTENSIONS)


@pytest.mark.parametrize(
    ("prose", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("***a***", "<p><em><strong>a</strong></em></p>"),
        ("a*b*c", "<p>a<em>b</em>c</p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("one\ntwo", "<p>one two</p>"),
        ("[[some-id]]", '<p><a href="some-id.md">some-id</a></p>'),
        ("[[terms:x|the words]]", '<p><a href="terms-x.md">the words</a></p>'),
        ('Said[@src "exact words"].', '<p>Said<a class="cite" href="#src">1</a>.</p>'),
        ("[w](https://a.b/c)", '<p><a href="https://a.b/c">w</a></p>'),
        ("[w](mailto:a@b.c)", '<p><a href="mailto:a@b.c">w</a></p>'),
        ("[w](javascript:alert(1))", "<p>[w](javascript:alert(1))</p>"),
        ("[w]() and [w]( )", "<p>[w]() and [w]( )</p>"),
        ("[w](data:text/html,x)", "<p>[w](data:text/html,x)</p>"),
        ("<b>x</b>", "<p>&#60;b&#62;x&#60;/b&#62;</p>"),
        ("# not a heading", "<p>&#35; not a heading</p>"),
        ("2014. That", "<p>2014. That</p>"),
        ("![i](https://a.b/c.png)", '<p>!<a href="https://a.b/c.png">i</a></p>'),
        (r"\*not\*", "<p>*not*</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("x { .y #z }", "<p>x { .y #z }</p>"),
    ],
)
def test_what_prose_becomes(prose, html):
    assert Seen(page_of(prose)).elements == Seen(html).elements
    assert Seen(page_of(prose)).text == Seen(html).text


def test_a_nested_list():
    seen = Seen(page_of("- a\n  - b\n- c"))
    assert [tag for tag in seen.elements if tag != "p"] == ["ul", "li", "ul", "li", "li"]


ALLOWED = {"p", "em", "strong", "a", "ul", "ol", "li"}
ATTRIBUTES = {"href", "class", "start", "type"}


@given(text=texts, reader=st.sampled_from(["ours", "standard", "pymdownx"]))
def test_any_prose_adds_nothing_else(text, reader):
    seen = shown(reader, prose_blocks(text, Marked()))
    assert set(seen.elements) <= ALLOWED | ({"br"} if reader == "standard" else set())
    assert seen.attributes <= ATTRIBUTES
    line = prose_line(text, Marked())
    assert "\n" not in line


@pytest.mark.parametrize("form", [prose_blocks, prose_line])
@given(text=texts, reader=st.sampled_from(sorted(READERS)))
def test_prose_shows_what_has_a_backslash_before_it(form, text, reader):
    prose = as_prose(text)
    if not prose:
        return
    seen = shown(reader, form(prose, Marked()))
    assert seen.elements == ["p"] and not seen.attributes
    drawn = seen.text.replace("‘", "'").replace("’", "'")
    assert drawn == squeezed(as_shown(text)).replace("‘", "'").replace("’", "'")
    assert squeezed(prose_words(prose, PlainMarks())) == squeezed(as_shown(text))


PIECES = ["[", "]", "](", "](https://a.b/c)", ")", "a", " ", "[[x]]", "[[x|w]]", '[@s "q [z"]',
          "\\", "*", "![", "<b>", ":", "{x}", "&amp;", "`", "_a", "~",
          "\n", "](<https://a.b/[x>)", '](https://a.b "t")', "((", "\\["]  # fmt: skip


@given(text=st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
def test_brackets_passed_over_would_have_been_text(text):
    """Taking text in runs, and no bracket that opens nothing, changes nothing but the time."""
    assume(not re.search(r"\]\(\s*\)", text))  # a link to nowhere is text to us
    searching = small_markdown._parser()
    searching.inline.ruler.disable("plain_bracket")
    searching.inline.ruler.at("text", one_sign_at_a_time)
    assert _told(small_markdown._PARSER, text) == _told(searching, text)


def _told(parser, text):
    return [token.as_dict() for token in parser.parse(text)]


@pytest.mark.parametrize(
    "run", ["[", "[a", "[a]", "[[a", "[@a ", "*a _", "![", "[a](x", "- ", "\\["]
)
def test_long_runs_are_read_at_once(run):
    """The square of the time would be minutes here."""
    text = run * (20_000 // len(run))
    assert "\n" not in prose_line(text, Marked())


def test_words_only():
    prose = 'The *[[dockers]]* stopped [@src "x"], said [[mara|Mara]].\n\nTwice.'
    names = PlainMarks({"dockers": "Dockers' Union"})
    assert prose_words(prose, names) == "The Dockers' Union stopped, said Mara. Twice."
