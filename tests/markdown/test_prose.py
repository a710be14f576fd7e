"""Prose: the small Markdown, and nothing else of it."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given

from generator.markdown.escape import Markdown, escaped, link_to
from generator.markdown.prose import PlainMarks, prose_blocks, prose_line, prose_words
from tests.markdown.test_escape import EXTENSIONS, Seen, texts


class Marked:
    """A page that shows what it was asked for."""

    def linked(self, target, words):
        return link_to(f"{target.replace(':', '-')}.md", words or target)

    def cited(self, source, quote):
        return Markdown(f"[1](#{source}){{ .cite }}")

    def mentioned(self, text):
        return Markdown(escaped(text))


def shown(text: str) -> str:
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
    assert Seen(shown(prose)).elements == Seen(html).elements
    assert Seen(shown(prose)).text == Seen(html).text


def test_a_nested_list():
    seen = Seen(shown("- a\n  - b\n- c"))
    assert [tag for tag in seen.elements if tag != "p"] == ["ul", "li", "ul", "li", "li"]


ALLOWED = {"p", "em", "strong", "a", "ul", "ol", "li"}
ATTRIBUTES = {"href", "class", "start"}


@given(text=texts)
def test_any_prose_adds_nothing_else(text):
    seen = Seen(shown(text))
    assert set(seen.elements) <= ALLOWED
    assert seen.attributes <= ATTRIBUTES
    line = prose_line(text, Marked())
    assert "\n" not in line


def test_words_only():
    prose = 'The *[[dockers]]* stopped [@src "x"], said [[mara|Mara]].\n\nTwice.'
    names = PlainMarks({"dockers": "Dockers' Union"})
    assert prose_words(prose, names) == "The Dockers' Union stopped, said Mara. Twice."
