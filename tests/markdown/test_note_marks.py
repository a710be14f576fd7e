"""A number of a note that follows another at once is marked, and no other is."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from markdown import markdown

EXTENSIONS = ["attr_list", "tables", "generator.markdown.note_marks"]


class Classes(HTMLParser):
    """Collects the classes of all links."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str | None] = []
        self.feed(markdown(text, extensions=EXTENSIONS))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found.append(dict(attrs).get("class"))


ONE, TWO, THREE = (f"[{number}](#n_{number}){{ .cite #r_{number} }}" for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        (f"word{ONE}.", ["cite"]),
        (f"word{ONE}{TWO} {THREE}.", ["cite", "cite follows", "cite follows"]),
        (f"word{ONE} and{TWO}", ["cite", "cite"]),
        (f"word{ONE}*x*{TWO}", ["cite", "cite"]),
        (f"[x](y.md){ONE}[x](y.md)", [None, "cite", None]),
        (f"| A |\n|---|\n| x{ONE}{TWO} |", ["cite", "cite follows"]),
        (f"> *x{ONE}*{TWO}\n\ny{THREE}", ["cite", "cite", "cite"]),
    ],
)
def test_who_follows(text, classes):
    assert Classes(text).found == classes


@pytest.mark.parametrize("between", ["", " ", "\u00a0"])
def test_two_numbers_are_not_read_as_one(between):
    made = markdown(f"word{ONE}{between}{TWO}, [x](y.md)[z](y.md)", extensions=EXTENSIONS)
    assert "1</a> <a" in made
    assert "x</a><a" in made
