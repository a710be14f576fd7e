from __future__ import annotations

import pytest

from generator.checking import statements
from tests.checking.told import REPORT, told

ACTORS = "karim: {name: Karim, type: person}\n"


def said(body: str, speaker: str = "karim") -> str:
    return f"s: {{speaker: {speaker}, date: 2020, {body}}}\n"


@pytest.mark.parametrize(
    ("speaker", "nobody"),
    [
        ("karim", False),
        ("{name: X}", True),
        ("{name: X, of: karim}", False),
        ("{name: X, role: An official}", False),
        ("{name: X, actor: karim}", False),
        ("[karim, {name: X}]", True),
    ],
)
def test_a_speaker_is_somebody(world, speaker, nobody):
    text = said("paraphrase: No.", speaker)
    found = told(world, statements.speaker_without_office, actors=ACTORS, statements=text)
    assert bool(found) is nobody


@pytest.mark.parametrize(
    ("body", "speaker", "lacks"),
    [
        ("quote: No., sources: report", "karim", False),
        ("quote: {value: No., sources: report}", "karim", False),
        ("quote: No.", "{value: karim, sources: report}", True),
        ("paraphrase: No.", "{value: karim, sources: report}", False),
        # Without any source the record breaks another rule.
        ("quote: No.", "karim", False),
    ],
)
def test_the_words_have_a_source(world, body, speaker, lacks):
    found = told(world, statements.quote_without_source, statements=said(body, speaker))
    assert bool(found) is lacks


@pytest.mark.parametrize(
    ("quote", "proof", "proven"),
    [
        ("We go home.", "We go home.", True),
        ("We go home.", "he said “we go home” today", True),
        ("We go home.", "We go", True),
        ("We go home.", "We stay", False),
        ("We’re going – now", "we're  going - now", True),
        ("We go … and never return", "and never return", True),
        ("We go [...] at once", "they said: We go when we like", True),
        ("go", "We go home", True),
        ("We go home.", "…", False),
    ],
)
def test_the_words_stand_in_the_words_of_a_source(world, quote, proof, proven):
    body = f"quote: '{quote}', sources: [report, {{source: report, quote: '{proof}'}}]"
    text = said(body.replace("'re", "''re"))
    found = told(world, statements.quote_without_proof, statements=text)
    assert found == ([] if proven else ["statements:1"])


def test_the_proof_may_stand_with_the_words_alone(world):
    text = said("quote: {value: No., sources: [{source: report, quote: No.}]}, sources: report")
    assert told(world, statements.quote_without_proof, statements=text) == []


@pytest.mark.parametrize(
    ("body", "proven"),
    [
        ("sources: report", False),
        ("sources: taqrir", False),
        ("translated: ar, sources: taqrir", True),
        ("translated: ar, sources: [taqrir, report]", False),
    ],
)
def test_a_translation_needs_no_proof_in_another_language(world, body, proven):
    sources = REPORT + "taqrir: {title: T, language: ar}\n"
    text = said(f"quote: No., {body}")
    found = told(world, statements.quote_without_proof, statements=text, sources=sources)
    assert found == ([] if proven else ["statements:1"])


@pytest.mark.parametrize(
    ("occasion", "misfit"),
    [
        ("2020-06-11", False),
        ("2019/2021", False),
        ("2021", True),
        ("[2019, 2021]", True),
        ("[2019, 2020-01]", False),
    ],
)
def test_a_statement_is_made_while_its_occasion_lasts(world, occasion, misfit):
    for kind, more in (("rounds", ""), ("events", "name: O, ")):
        files = {
            kind: f"o: {{{more}date: {occasion}}}\n",
            "statements": said("quote: No., occasion: o"),
        }
        found = told(world, statements.occasion_of_another_date, **files)
        assert found == (["statements:1"] if misfit else [])


def test_an_occasion_that_is_missing_is_no_misfit(world):
    text = said("quote: No., occasion: o")
    assert told(world, statements.occasion_of_another_date, statements=text) == []


@pytest.mark.parametrize(
    ("quote", "twice"),
    [
        ("We go.", False),
        ('"We go."', True),
        ("“We go.”", True),
        ("«We go.»", True),
        ("„We go.“", True),
        ("‘It’s ours.’", True),
        ("“We” and “they”", False),
        ('"We" and "they"', False),
        ("‘We’ and ‘they’", False),
        ("“We go", False),
        ('"', False),
    ],
)
def test_the_page_adds_the_quotation_marks(world, quote, twice):
    text = said(f"quote: '{quote}', sources: report")
    found = told(world, statements.quotation_marks_twice, statements=text)
    assert found == (["statements:1"] if twice else [])
