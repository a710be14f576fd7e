from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.checking.own_voice import loaded_word, long_summary, summary_sentences
from generator.checking.spelling import near_twins
from generator.reading.library import read_library


@pytest.fixture
def found(world) -> Callable[..., int]:
    """How often a rule is broken by an actor's fields in a site with some settings."""

    def count(rule, fields: str, site: str = "") -> int:
        actors = f"a:\n  name: A\n  type: t\n  {fields}\n"
        layout = world({"data/actors.yml": actors, "data/site.yml": f"title: T\n{site}\n"})
        library, problems = read_library(layout)
        assert list(problems) == []
        return len(list(rule.check(library)))

    return count


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A plain text.", 0),
        ("The regime fell.", 1),
        ("Two regimes and the REGIME's men.", 1),
        ("Regime-backed and pro-regime.", 1),
        ("Regimen, regimental.", 0),
        ('"The regime" and “regime” and «regime» and „regime“.', 0),
        ("He said 'regime', the board's word.", 0),
        ("The board's and the regime's men.", 1),
        ("The Board Regime Party met.", 0),
        ("The Regime met.", 0),
        ("Regime Party met. Regime Men came.", 1),
        ('It said so [@regime "the regime"], [[regime]] and [it](https://a.org/regime).', 0),
        ("It said [[a|the regime]].", 1),
        ("A hardline puppet.", 1),
        ("A hard-line puppet.", 1),
        ("A puppet regime, and regimes.", 2),
    ],
)
def test_loaded_words_in_our_own_voice(found, text, told):
    site = "loaded_words: {regime: government, Puppet: ''}"
    fields = f"description: |\n    {text}"
    assert found(loaded_word, fields, site) == told
    assert found(loaded_word, fields) == 0


def test_names_and_quotes_may_hold_loaded_words(found):
    fields = "aliases: [regime]\n  names: {fr: regime}\n  led_by: {name: The regime}"
    assert found(loaded_word, fields, "loaded_words: [regime]") == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("One sentence.", False),
        ("One sentence", False),
        ("One. Two.", True),
        ("It is one. It is two.", True),
        ("Is it one? It is two.", True),
        ("“It is one.” It is two.", True),
        ("Gen. Stone of the U.S. Army, Inc. Limited, no. 4.", False),
        ("J. R. Stone, 3.5 km. away.", False),
        ("الأول. الثاني.", False),
        ("It is so [@report]. And more.", True),
        ("It is so [@report \"One is. Two is.\"].", False),
    ],
)  # fmt: skip
def test_one_sentence(found, text, told):
    assert bool(found(summary_sentences, f"summary: '{text}'")) is told


def test_a_long_summary_is_measured_as_shown(found):
    quote = "x" * 300
    assert found(long_summary, f"summary: '{'y' * 299}. [@r \"{quote}\"]'") == 0
    assert found(long_summary, f"summary: {'y' * 300}.") == 1


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("armed group", "armed-group", 1),
        ("armed group", "Armed Groups", 1),
        ("armed_group", "armed group", 1),
        ("policy", "policies", 1),
        ("class", "clas", 0),
        ("bus", "bu", 0),
        ("status", "statu", 0),
        ("armed group", "armed party", 0),
        ("جماعة", "جماعات", 0),
    ],
)
def test_twins(world, first, second, told):
    actors = "".join(
        f"{name}: {{name: N, type: {word}}}\n"
        for name, word in [("a", first), ("b", first), ("c", second)]
    )
    library, _ = read_library(world({"data/actors.yml": actors}))
    problems = list(near_twins.check(library))
    assert len(problems) == told
    assert all(problem.place.line == 3 and f'"{first}"' in problem.hint for problem in problems)


def test_of_two_spellings_as_common_as_each_other_none_is_held(world):
    actors = "a: {name: N, type: Armed group}\nb: {name: N, type: armed group}\n"
    library, _ = read_library(world({"data/actors.yml": actors}))
    (problem,) = near_twins.check(library)
    assert problem.hint == "Write one of the two everywhere, so that they come together."


def test_a_word_means_another_thing_in_another_field(world):
    files = {
        "data/actors.yml": "a: {name: N, type: talks}\n",
        "data/events.yml": "e: {name: N, date: 2024, type: talk}\n",
    }
    library, _ = read_library(world(files))
    assert list(near_twins.check(library)) == []
