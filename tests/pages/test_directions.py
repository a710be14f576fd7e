"""Names that run against the page's language are set apart; all others stand as they are."""

from __future__ import annotations

import pytest

from generator.facts.records.sources import Source
from generator.pages.frame.notes import source_line
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.words import Words
from tests.conftest import edition_of, library_of

PERSIAN = "ظریف: توافق"
FIELDS = f'type: webpage, publisher: IRNA, issued: 2015-07-14, title: "{PERSIAN}"'


@pytest.mark.parametrize(
    ("language", "text", "direction"),
    [
        ("en", "Plain", ""),
        ("en", "Où, Ἀθῆναι, 東京 — 14 (2015)", ""),
        ("en", "", ""),
        ("en", PERSIAN, "rtl"),
        ("en", "The word حشد", "ltr"),
        ("ar", PERSIAN, ""),
        ("ar", "Plain", "ltr"),
        ("he", "2015 Plain", "ltr"),
    ],
)
def test_what_runs_against_the_line(language, text, direction):
    assert Words(language).apart(text) == direction


@pytest.fixture
def line(world):
    def make(fields: str) -> str:
        edition = edition_of(library_of(world({"data/sources.yml": f"s: {{{fields}}}\n"})))
        [source] = edition.library.all_of(Source)
        return str(source_line(PageBuilder(edition, "index.md"), source))

    return make


def test_a_title_is_set_apart_in_its_language(line):
    shown = f'[*{PERSIAN}*{{ lang="fa" dir="rtl" }}](sources/s.md)'
    assert line(f"{FIELDS}, language: fa") == f"IRNA, {shown}, 14 July 2015, in Persian"
    # A language that is not written so cannot be that of the title.
    other = f'[*{PERSIAN}*{{ dir="rtl" }}](sources/s.md)'
    assert line(f"{FIELDS}, language: fr") == f"IRNA, {other}, 14 July 2015, in French"


def test_its_name_in_the_language_of_the_site_stands_beside_it(line):
    shown = line(f"{FIELDS}, language: fa, names: {{en: An agreement, fr: Un accord}}")
    assert '"rtl" }](sources/s.md) (An agreement), 14 July 2015' in shown
    same = line("title: An agreement, names: {en: An agreement}, issued: 2015")
    assert same == "[An agreement](sources/s.md), 2015"
