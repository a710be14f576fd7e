"""Ready citations write dates, titles and quotation marks as each style does."""

from __future__ import annotations

import html

import pytest

from generator.facts.records.sources import Source
from generator.pages.frame.citation_styles import cite_source
from tests.conftest import edition_of, library_of


@pytest.fixture
def cited(world):
    edition = edition_of(library_of(world({})))

    def cite(**fields: object) -> dict[str, str]:
        source = Source.model_validate({"id": "s", "title": "A title", "publisher": "P", **fields})
        return {it.style: html.unescape(str(it.text)) for it in cite_source(edition, source)}

    return cite


@pytest.mark.parametrize(
    ("issued", "apa", "chicago", "mla"),
    [
        ("2015-07-14", "2015, July 14", "July 14, 2015", "14 July 2015"),
        ("2014-01", "2014, January", "January 2014", "January 2014"),
        ("2014-23", "2014, Autumn", "Autumn 2014", "Autumn 2014"),
        ("2014", "2014", "2014", "2014"),
        ("201X", "the 2010s", "the 2010s", "the 2010s"),
        ("-0044-03-15", "45 BC, March 15", "March 15, 45 BC", "15 March 45 BC"),
        ("2014~", "ca. 2014", "ca. 2014", "ca. 2014"),
        ("2014?", "[2014?]", "[2014?]", "[2014?]"),
        ("2014-01%", "[ca. 2014, January?]", "[ca. January 2014?]", "[ca. January 2014?]"),
        ("2014/2015", "2014–2015", "2014–2015", "2014–2015"),
        ("2014/..", "2014–", "2014–", "2014–"),
        ("../2014-01", "until 2014, January", "until January 2014", "until January 2014"),
        ("2014/2015?", "2014–[2015?]", "2014–[2015?]", "2014–[2015?]"),
        ("2014/2014-03", "2014–2014, March", "2014–March 2014", "2014–March 2014"),
        (
            "2015-06-30/2015-07-02",
            "2015, June 30–July 2",
            "June 30–July 2, 2015",
            "30 June–2 July 2015",
        ),
    ],
)
def test_dates(cited, issued, apa, chicago, mla):
    made = cited(issued=issued)
    assert f"({apa})" in made["APA"]
    assert made["Chicago"].endswith(f" {chicago}.")
    assert made["MLA"].endswith(f" {mla}.")


def test_without_a_date(cited):
    made = cited()
    assert made["APA"] == "P. (n.d.). A title."
    assert made["Chicago"] == "P. “A title.” n.d."
    assert made["MLA"] == "“A title.” P."


@pytest.mark.parametrize("kind", ["book", "report"])
def test_books_and_reports_have_no_quotation_marks(cited, kind):
    made = cited(type=kind, issued="2014")
    assert made == {
        "APA": "P. (2014). A title.",
        "Chicago": "P. A title. 2014.",
        "MLA": "A title. P, 2014.",
    }


@pytest.mark.parametrize("title", ["He said “no” twice", 'He said "no" twice'])
def test_quotation_marks_within_others_are_single(cited, title):
    made = cited(title=title)
    assert made["APA"] == f"P. (n.d.). {title}."
    assert "“He said ‘no’ twice.”" in made["Chicago"]
    assert "“He said ‘no’ twice.”" in made["MLA"]


def test_a_title_that_ends_with_what_was_asked(cited):
    assert "“She asked ‘Who?’”" in cited(title="She asked “Who?”")["MLA"]
