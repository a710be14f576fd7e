"""Catalogues: which one serves a language, and what is told of one that is wrong."""

from __future__ import annotations

import pytest

from generator.problems import ProblemError
from generator.site.catalogues import theme_messages, translations_for
from generator.site.load import load_site

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def catalogue(*pairs: tuple[str, str]) -> str:
    return HEAD + "".join(f'msgid "{english}"\nmsgstr "{other}"\n\n' for english, other in pairs)


def test_english_needs_none(world):
    assert translations_for(world({}), "en").gettext("Sources") == "Sources"


def test_a_catalogue_of_the_site_serves_its_language_and_regions(world):
    layout = world({"data/locale/fr.po": catalogue(("until {date}", "jusqu’au {date}"))})
    for code in ("fr", "fr-CA"):
        assert translations_for(layout, code).gettext("until {date}") == "jusqu’au {date}"
    assert translations_for(layout, "de").gettext("until {date}") == "until {date}"


def test_that_of_the_region_comes_first(world):
    layout = world(
        {
            "data/locale/pt.po": catalogue(("Sources", "Fontes")),
            "data/locale/pt-BR.po": catalogue(("Sources", "As fontes")),
        }
    )
    assert translations_for(layout, "pt-BR").gettext("Sources") == "As fontes"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (catalogue(("until {date}", "bis {datum}")), 4, "“until {date}” has {datum}"),
        (HEAD + 'msgid "a"\nwhat is this\n', 5, "cannot be read"),
        (HEAD.encode() + b'msgid "a"\nmsgstr "\xff"\n', 1, "cannot be read"),
    ],
)
def test_a_wrong_one_is_told_with_its_line(world, text, line, said):
    layout = world({})
    layout.locale.mkdir()
    raw = text if isinstance(text, bytes) else text.encode()
    (layout.locale / "de.po").write_bytes(raw)
    with pytest.raises(ProblemError) as told:
        translations_for(layout, "de")
    problem = told.value.problem
    assert (problem.place.path, problem.rule) == ("data/locale/de.po", "catalogue")
    assert said.replace("“", '"').replace("”", '"') in problem.sentence
    assert problem.place.line == line


def test_the_theme_gets_its_own_words_only(world):
    plural = (
        'msgid "{count} result."\nmsgid_plural "{count} results."\n'
        'msgstr[0] "{count} wynik."\nmsgstr[1] "{count} wyniki."\nmsgstr[2] "{count} wyników."\n'
    )
    forms = (
        '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && '
        '(n%100<12 || n%100>14) ? 1 : 2);\\n"\n\n'
    )
    text = HEAD.rstrip() + "\n" + forms + catalogue(("Copied", "Skopiowano"))[len(HEAD) :] + plural
    layout = world({"data/locale/pl.po": text})
    found = theme_messages(translations_for(layout, "pl"), "pl")
    assert found["Copied"] == "Skopiowano"
    assert found["{count} results."]["few"] == "{count} wyniki."
    assert found["{count} results."]["many"] == "{count} wyników."
    assert "Whose reaction it is." not in found
    assert theme_messages(translations_for(layout, "en"), "en") == {}


@pytest.mark.parametrize(("files", "told"), [({}, 1), ({"data/locale/fr.po": HEAD}, 0)])
def test_a_language_without_a_catalogue_is_told(world, files, told):
    layout = world({"data/site.yml": "title: A test\nlanguage: fr-CA\n", **files})
    found = [one for one in load_site(layout).problems if one.rule == "page-language"]
    assert len(found) == told
