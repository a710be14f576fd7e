"""Parts of a page whose heading asks for it are blocks, and no others."""

from __future__ import annotations

import re

import pytest
from markdown import markdown

EXTENSIONS = ["attr_list", "generator.markdown.blocks", "toc"]


def shape(text: str) -> str:
    """The elements of a page without their ids and blanks."""
    made = markdown(text, extensions=EXTENSIONS, extension_configs={"toc": {"permalink": True}})
    return re.sub(r' id="[^"]*"|\n|<a class="headerlink".*?</a>', "", made)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("## A\n\nx", "<h2>A</h2><p>x</p>"),
        ("## A { .fold }\n\nx\n\n### B\n\ny\n\n## C\n\nz",
         '<details class="fold"><summary><h2>A</h2></summary><p>x</p><h3>B</h3><p>y</p></details>'
         "<h2>C</h2><p>z</p>"),
        ("## A { .aside .odd }\n\nx\n\ny\n{ .meta .end }\n\nz",
         '<section class="aside odd"><h2>A</h2><p>x</p></section>'
         '<p class="meta end">y</p><p>z</p>'),
        ("## A { .half }\n\nx\n\n## B { .half .open }\n\ny\n\n# C",
         '<div class="halves"><section class="half"><h2>A</h2><p>x</p></section>'
         '<section class="half open"><h2>B</h2><p>y</p></section></div><h1>C</h1>'),
        ("- ## A { .fold }\n\nx", '<ul><li><h2 class="fold">A</h2></li></ul><p>x</p>'),
        ("## A { .gutter }\n\nx\n\n### B { .entry }\n\ny\n\n### C { .entry }\n\nz\n\n## D",
         '<section class="gutter"><h2>A</h2><p>x</p><section class="entry"><h3>B</h3><p>y</p>'
         '</section><section class="entry"><h3>C</h3><p>z</p></section></section><h2>D</h2>'),
        ("## A { .along }\n\nx\n\n### B { .fold }\n\ny\n\n## C { .aside }\n\nz",
         '<section class="along"><h2>A</h2><p>x</p><details class="fold"><summary><h3>B</h3>'
         "</summary><p>y</p></details></section>"
         '<section class="aside"><h2>C</h2><p>z</p></section>'),
        ("## A { .entry }\n\nx\n\nmore\n{ .opens .odd }\n\ny\n\n### B\n\nz",
         '<section class="entry"><h2>A</h2><p>x</p><details><summary>more</summary><p>y</p>'
         "<h3>B</h3><p>z</p></details></section>"),
        ("x\n\nmore\n{ .opens }\n\ny", '<p>x</p><p class="opens">more</p><p>y</p>'),
        ("## A { .other }", '<h2 class="other">A</h2>'),
        ("x\n\n### A { .notes }\n\n## B { .wide }\n\ny",
         '<p>x</p><section class="notes"><h3>A</h3></section>'
         '<section class="wide"><h2>B</h2><p>y</p></section>'),
        ("## A { .wide }\n\nx\n\n### B { .fold }\n\ny\n\n## C",
         '<section class="wide"><h2>A</h2><p>x</p><details class="fold"><summary><h3>B</h3>'
         "</summary><p>y</p></details></section><h2>C</h2>"),
        ("## A { .notes }\n\nx *y*\n{ .opens }\n\nz\n\n- w\n\n## B",
         '<section class="notes"><h2>A</h2><details><summary>x <em>y</em></summary><p>z</p>'
         "<ul><li>w</li></ul></details></section><h2>B</h2>"),
        ("## A { .entry .f }\n\nx\n\ny\n{ .opens }\n\nz\n\n## B { .entry }\n\nw",
         '<section class="entry f"><h2>A</h2><p>x</p><details><summary>y</summary><p>z</p>'
         "</details></section>"
         '<section class="entry"><h2>B</h2><p>w</p></section>'),
        ("x\n{ .meta .wide }", '<p class="meta wide">x</p>'),
        ("x\n{ .opens }\n\ny", '<p class="opens">x</p><p>y</p>'),
        ("x *y* z\n{ .wide }", '<p class="wide">x <em>y</em> z</p>'),
        ("x\n{ .legend .wide }\n\n## A", '<p class="legend wide">x</p><h2>A</h2>'),
    ],
)  # fmt: skip
def test_what_is_a_block(text, made):
    assert shape(text) == made


def test_no_link_stands_in_what_opens_a_fold():
    made = markdown(
        "## A { .fold }\n\n## B { .wide }",
        extensions=EXTENSIONS,
        extension_configs={"toc": {"permalink": True}},
    )
    assert made.count("headerlink") == 1
    assert "headerlink" not in re.search(r"<summary>.*</summary>", made, re.DOTALL)[0]
