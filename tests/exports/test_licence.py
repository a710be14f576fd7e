"""Every file to take away states the licence that the site states, if it states one."""

from __future__ import annotations

import json

import pytest

from generator.exports.bibtex import bibtex_file
from generator.exports.csl import csl_file
from generator.exports.json import json_files
from generator.exports.licence import licence_of_works, licence_words
from generator.reading.library import read_library
from generator.site.head.licence_line import licence_line
from tests.conftest import edition_of

WHOLE = """
licence:
  name: The <open> @licence
  url: https://a.example/licence
  spdx: CC-BY-4.0
  note: Quotations are excepted.
"""
BARE = "licence: {name: Ours}\n"


@pytest.fixture
def stating(world):
    """A library with one source whose site states a licence, or not."""

    def read(text: str):
        files = {"data/site.yml": f"title: T\n{text}", "data/sources.yml": "r: {title: R}\n"}
        library, problems = read_library(world(files))
        assert list(problems) == []
        return library

    return read


def test_json(stating):
    files = dict(json_files(stating(WHOLE)))
    for text in files.values():
        assert json.loads(text)["licence"] == {
            "name": "The <open> @licence", "url": "https://a.example/licence",
            "spdx": "CC-BY-4.0", "note": "Quotations are excepted.",
        }  # fmt: skip


def test_csl_and_bibtex(stating):
    library = stating(WHOLE)
    assert json.loads(csl_file(library))[0]["custom"]["licence"]["spdx"] == "CC-BY-4.0"
    line = (
        "% licence: The <open> (at)licence, CC-BY-4.0, https://a.example/licence. "
        "Quotations are excepted."
    )
    assert bibtex_file(library).splitlines()[1] == line


def test_the_foot_of_pages(stating):
    line = licence_line(edition_of(stating(WHOLE)))
    assert line == (
        'Facts and texts: <a rel="license" href="https://a.example/licence">'
        "The &lt;open&gt; @licence</a>. Quotations are excepted."
    )
    assert licence_line(edition_of(stating(BARE))) == "Facts and texts: Ours."


def test_linked_data(stating):
    assert licence_of_works(stating(WHOLE)) == "https://a.example/licence"
    assert licence_of_works(stating(BARE)) == {"@type": "CreativeWork", "name": "Ours"}


def test_nothing_is_claimed_where_nothing_is_stated(stating):
    library = stating("")
    assert licence_words(library) == licence_of_works(library) == ""
    assert licence_line(edition_of(library)) == ""
    texts = [csl_file(library), bibtex_file(library), *dict(json_files(library)).values()]
    assert not [text for text in texts if "licen" in text]


@pytest.mark.parametrize("wrong", ["CC BY 4.0", "-x", "(MIT OR X)"])
def test_an_id_that_is_none(world, wrong):
    layout = world({"data/site.yml": f"title: T\nlicence: {{name: N, spdx: {wrong}}}\n"})
    _, problems = read_library(layout)
    assert ["is no SPDX identifier" in problem.sentence for problem in problems] == [True]
