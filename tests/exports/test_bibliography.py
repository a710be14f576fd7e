"""Sources as CSL JSON and BibTeX, read back by those who know the formats."""

from __future__ import annotations

import json
import re

import bibtexparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.bibtex import bibtex_file, bibtex_words
from generator.exports.csl import csl_file
from generator.facts.about import About
from generator.facts.library import Library
from generator.facts.records.sources import CSL_TYPES, Source
from generator.reading.library import read_library
from tests.conftest import library_of

WORDS = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]) | st.sampled_from('\\{}%$&#_~^,@"='),
    min_size=1,
    max_size=30,
).filter(lambda text: text.strip())
PLAIN = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}"}
PLAIN |= {"textasciitilde": "~", "textasciicircum": "^"}
ZOTERO = """\
[
	{
		"id": "http://zotero.org/users/1/items/AB12CD",
		"type": "article-newspaper",
		"container-title": "Port \\u00e9 \\ud83d\\ude00 Gazette",
		"ISSN": "1234",
		"language": "en",
		"title": "Cranes <i>stand</i> still: \\"why\\"",
		"URL": "https://gazette.example/1",
		"author": [{"family": "Berg", "given": "A.", "non-dropping-particle": "van den"}],
		"accessed": {"date-parts": [["2031", 6, 2]]},
		"issued": {"date-parts": [[2031, 6]], "circa": true}
	},
	{"id":"x","citation-key":"Quill2030","type":"book","title":"T","publisher":"P",
		"author":[{"literal":"The Union"}],"issued":{"date-parts":[[2030,1,2],[2030,2,3]]}}
]
"""


def library_with(**fields: object) -> Library:
    library = Library(About.model_validate({"title": "T"}))
    library.add(Source.model_validate({"id": "one", "title": "T", **fields}))
    return library


def test_a_zotero_export_is_read_as_it_is(world):
    library = library_of(world({"data/sources/zotero.json": ZOTERO}))
    first, second = library.of_kind("sources")
    assert (first.id, second.id) == ("ab12cd", "quill2030")
    assert str(first.title) == 'Cranes stand still: "why"'
    assert str(first.publisher) == "Port é 😀 Gazette"
    assert str(first.author[0]) == "A. van den Berg"
    assert (str(first.issued[0].value), str(first.accessed)) == ("2031-06~", "2031-06-02")
    assert str(second.issued[0].value) == "2030-01-02/2030-02-03"
    assert (second.type, str(second.publisher), str(second.author[0])) == ("book", "P", "The Union")
    assert str(library.place(first)) == "data/sources/zotero.json:3:9"
    assert str(library.place(first, ("language",))) == "data/sources/zotero.json:7:15"
    assert library.place(second).line == 14


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"article-newspaper"', '"newspaper"', "4:11 bad-value"),
        ('"en"', '"English"', "7:15 bad-value"),
        ("https:", "javascript:", "9:10 bad-value"),
        ("[[2031, 6]]", "[[2031, 13]]", "12:13 bad-value"),
        ('"id": "http://zotero.org/users/1/items/AB12CD",', "", "2:2 bad-id"),
        ('"ISSN": "1234",', '"ISSN": "1234"', "7:3 bad-json"),
        ('"language"', '"title"', "8:3 yaml-repeated-key"),
        ("Quill2030", "AB12CD", "14:27 repeated-id"),
        ('"title": "Cranes', '"subtitle": "Cranes', "3:9 bad-value"),
    ],
)
def test_bad_items_are_told_at_their_place(world, old, new, told):
    assert old in ZOTERO
    layout = world({"data/sources/zotero.json": ZOTERO.replace(old, new)})
    _, problems = read_library(layout)
    places = [f"{p.place.line}:{p.place.column} {p.rule}" for p in problems]
    assert places[:1] == [told] or told in places


@pytest.mark.parametrize("text", ["", "{}", "[1]", '["a"]', "[[]]", '"x"', "[", "[" * 100_000])
def test_other_json_is_told(world, text):
    _, problems = read_library(world({"data/sources/zotero.json": text}))
    assert problems.fatal
    assert {p.rule for p in problems} <= {"bad-json", "wrong-type", "bad-id", "too-deep"}


def test_json_lies_among_sources_only(world):
    files = {"data/actors/x.json": "[]", "data/sources.json": "[]"}
    _, problems = read_library(world(files))
    assert [p.rule for p in problems] == ["unknown-file", "unknown-kind"]


def test_what_is_exported_reads_back(small_library, world):
    sources = small_library.all_of(Source)
    layout = world({"data/sources/back.json": csl_file(small_library)})
    back = library_of(layout).all_of(Source)
    assert [one.id for one in back] == [one.id for one in sources]
    for one, other in zip(sources, back, strict=True):
        assert (one.type, str(one.label), one.URL, one.language) == (
            other.type, str(other.label), other.URL, other.language,
        )  # fmt: skip
        assert str(one.publisher) == str(other.publisher)
        assert [date.value for date in one.issued][:1] == [date.value for date in other.issued]


def test_exports_hold_every_source(real_library):
    ids = [source.id for source in real_library.all_of(Source)]
    assert [item["id"] for item in json.loads(csl_file(real_library))] == ids
    parsed = bibtexparser.parse_string(bibtex_file(real_library))
    assert parsed.failed_blocks == []
    assert [entry.key for entry in parsed.entries] == ids
    types = {item["type"] for item in json.loads(csl_file(real_library))}
    assert types <= CSL_TYPES


@given(WORDS, WORDS, WORDS)
def test_any_words_pass_through_bibtex(title, family, literal):
    library = library_with(title=title, author=[{"family": family}, literal], publisher=literal)
    parsed = bibtexparser.parse_string(bibtex_file(library))
    assert parsed.failed_blocks == []
    [entry] = parsed.entries
    fields = {field.key: field.value for field in entry.fields}
    assert set(fields) == {"title", "author", "howpublished"}
    assert _shown(fields["title"][1:-1]) == " ".join(title.split())


def _shown(tex: str) -> str:
    """What TeX would show of escaped words."""
    return " ".join(
        re.sub(r"\\(?:(text\w+)\{\}|(.))", lambda m: PLAIN[m[1]] if m[1] else m[2], tex).split()
    )


@given(WORDS)
def test_braces_are_balanced(text):
    depth = 0
    for sign in bibtex_words(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ("2031-06-01", {"date-parts": [[2031, 6, 1]]}),
        ("2031?", {"date-parts": [[2031]], "circa": True}),
        ("2031-21", {"date-parts": [[2031]], "season": 1}),
        ("2030/2031-02", {"date-parts": [[2030], [2031, 2]]}),
        ("203X", {"literal": "203X"}),
        ("../2031", {"literal": "../2031"}),
    ],
)
def test_dates_in_csl(issued, expected):
    [item] = json.loads(csl_file(library_with(issued=issued)))
    assert item["issued"] == expected


def test_no_sources_make_no_file():
    empty = Library(About.model_validate({"title": "T"}))
    assert (csl_file(empty), bibtex_file(empty)) == ("", "")
