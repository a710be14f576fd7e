"""Tables stand in named regions that the keyboard reaches, and hold no style attributes."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown

from generator.markdown.escape import Markdown

EXTENSIONS = ["tables", "attr_list", "toc", "generator.markdown.tables"]
LINKED = {"toc": {"permalink": True}}
TABLE = "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"


class Regions(HTMLParser):
    """Collects the names of regions and all style attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str | None] = []
        self.styles: list[str | None] = []
        self.feed(markdown(text, extensions=EXTENSIONS, extension_configs=LINKED))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if held.get("role") == "region":
            assert (tag, held["class"], held["tabindex"]) == ("div", "table", "0")
            self.names.append(held["aria-label"])
        self.styles += [value for name, value in attrs if name == "style"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"# Top{TABLE}", ["Top"]),
        (f"# Top\n\n## The *n*umbers `x` & more {{ #n }}{TABLE}", ["The numbers x & more"]),
        (f"# Top{TABLE}then{TABLE}", ["Top", "Top (2)"]),
        (f"# One{TABLE}## Two{TABLE}", ["One", "Two"]),
        (f"# 2\xa0500\u202fkm  *of\t\u3000it*{TABLE}", ["2\xa0500\u202fkm of \u3000it"]),
        (TABLE, ["a, b"]),
        ("| 1\xa0% | b |\n|---|---|\n| 1 | 2 |", ["1\xa0%, b"]),
        ("|  |  |\n|--|--|\n| 1 | 2 |", ["1"]),
        ("-   in a list\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |", ["a, b"]),
        ("no table", []),
    ],
)
def test_a_region_is_named_for_its_heading(text, names):
    assert Regions(text).names == names


@example('&lt;b&gt; &amp;amp; "x" <i>')
@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30))
def test_any_heading_names_a_region(title):
    assert Regions(f"# {Markdown.escape(title)} {{ #x }}{TABLE}").names == [title]


def test_columns_are_aligned_by_class():
    text = "| a | b | c |\n|:--|:-:|--:|\n| 1 { .across } | 2 | 3 |"
    made = markdown(text, extensions=EXTENSIONS)
    assert Regions(text).styles == []
    assert made.count('class="to-center"') == made.count('class="to-right"') == 2
    assert 'class="across to-left"' in made
