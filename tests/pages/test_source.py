"""A source's page says in a sentence what the source is, and where it can be read."""

from __future__ import annotations

import html

import pytest

from generator.pages.sources.source import source_pages
from tests.conftest import edition_of, library_of


@pytest.fixture
def page(world):
    def make(fields: str) -> str:
        files = {"data/sources.yml": f"s: {{title: S, {fields}}}\n"}
        [made] = source_pages(edition_of(library_of(world(files))))
        return html.unescape(made.text)

    return make


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("type: book", "Book."),
        ("type: book, publisher: P, issued: 2031-04", "Book published by P, April 2031."),
        ("type: book, language: ar", "Book, in Arabic."),
        ("type: book, language: en", "Book."),
        ("type: document, genre: joint note", "Document (joint note)."),
        ("type: document, summary: A note by both sides.", "A note by both sides."),
    ],
)  # fmt: skip
def test_what_it_is(page, fields, said):
    assert f"\n{said} Nothing on this site rests on it.\n{{ .lead }}\n" in page(fields)


def test_where_to_read_it(page):
    assert ":   No address of this text is known.\n" in page("type: book")
    assert "(https://a.example/x); no archived copy is known\n" in page(
        "type: book, URL: https://a.example/x"
    )
    both = page("type: book, URL: https://a.example/x, archive: https://b.example/x")
    assert "archived copy](https://b.example/x)\n" in both


def test_a_point_of_the_short_answer_stands_without_the_name_of_a_field(world):
    files = {
        "data/site.yml": "title: T\npoints: [{text: Ships wait., sources: [s]}]\n",
        "data/sources.yml": "s: {title: S, type: book}\n",
    }
    [made] = source_pages(edition_of(library_of(world(files))))
    [told] = [line for line in made.text.splitlines() if "Ships wait" in line]
    assert told.strip().startswith("-   [The answer in two minutes](../answer.md): Ships wait.")
