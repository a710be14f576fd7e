"""How words that were said are put into a line: quotation, full stop, meaning; who uses a word."""

from __future__ import annotations

import pytest

from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.actors import Actor
from generator.facts.records.statements import Statement
from generator.facts.records.terms import Term
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.glossary.glossary import glossary_pages
from generator.pages.parts.entries import statement_entry
from tests.conftest import edition_of


def world(*said: dict, terms: tuple[dict, ...] = ()):
    library = Library(About.model_validate({"title": "T"}))
    library.add(Actor.model_validate({"id": "ann", "name": "Ann", "type": "person"}))
    for fields in terms:
        library.add(Term.model_validate({"definition": "d", **fields}))
    for number, fields in enumerate(said):
        given = {"id": f"s-{number}", "speaker": "ann", "date": "2031-04-02", **fields}
        library.add(Statement.model_validate(given))
    return edition_of(library)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"quote": "Never", "summary": "She refused."}, "She refused. Word for word: “Never”."),
        (
            {"quote": "Never!", "summary": "She refused."},
            "She refused. Word for word: “Never&#33;”",
        ),
        ({"quote": "never …", "summary": "She refused."}, "She refused. Word for word: “never …”"),
        ({"quote": "Never", "paraphrase": "She refused."}, "She refused. Word for word: “Never”."),
        ({"quote": "Never"}, "“Never”"),
        ({"paraphrase": "She refused."}, "She refused."),
        (
            {"quote": "Never.", "summary": "No.", "translated": "ar"},
            "No. Word for word: “Never.” *(translated from Arabic)*{ .doubt }.",
        ),
        (
            {"paraphrase": "She refused.", "translated": "yes"},
            "She refused. *(translated from another language)*{ .doubt }",
        ),
    ],
)
def test_a_statement_in_a_line(fields, line):
    edition = world(fields)
    [statement] = edition.library.all_of(Statement)
    entry = str(statement_entry(PageBuilder(edition, "x.md"), statement))
    assert entry == f"[2 April 2031](statements/index.md#s-0): {line}"


def test_who_uses_a_word_is_told_from_quotations_only():
    edition = world(
        {"quote": "This occupation must end"},
        {"paraphrase": "She spoke of an occupation."},
        {"quote": "an Occupation", "date": "2031-05"},
        terms=(
            {"id": "occupation", "name": "Occupation", "alternatives": "presence"},
            {"id": "presence", "name": "Presence", "see": "guests"},
            {"id": "guests", "name": "Guests", "alternatives": "presence", "see": "presence"},
            {"id": "alone", "name": "Alone", "see": "presence"},
        ),
    )
    [page] = glossary_pages(edition)
    said = "[2 April 2031](../statements/index.md#s-0) and [May 2031](../statements/index.md#s-2)"
    assert page.text.count("Who says it: ") == 1
    assert f"Who says it: [Ann](../actors/ann.md) ({said})." in page.text
    contested = "**Contested:** other words for the same thing:"
    assert f"{contested} [Presence](#presence)." in page.text
    assert f"{contested} [Guests](#guests) and [Occupation](#occupation)." in page.text
    assert page.text.count(contested) == 3
    assert "See also: [Presence](#presence)" in page.text  # to see also is no other word for it
