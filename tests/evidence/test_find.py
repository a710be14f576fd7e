"""Words in a text: equal but for blanks, quotation marks and dashes, and for nothing else."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.find import near_passage, passages
from generator.evidence.normalise import LevelText
from generator.facts.quotes import Quote, levelled
from generator.text import FORBIDDEN

TEXT = (
    "The port said: “Night work – all of it – stops.”\n\nA crane fell (3.5 t + 2).\u00a0“It’s\n"
    "over”, he said. Night work stops? قال الوزير: «لن نغادر»، وأضاف أنهم باقون. 我们不会离开。"
)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def places(words: str, text: str = TEXT, **beside: str) -> list[str]:
    """The words of the original text at each place that is found."""
    level = LevelText(text)
    found = passages(level.level, words, **beside)
    return [text[slice(*level.span(one.start, one.end))] for one in found]


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ('"Night work - all of it - stops."', "“Night work – all of it – stops.”"),
        ("(3.5 t + 2).", "(3.5 t + 2)."),
        ("'It's over'", "“It’s\nover”"),
        ("stops. A crane", None),
        ("stops.” A crane", "stops.”\n\nA crane"),
        ("لن نغادر", "لن نغادر"),
        ("不会", "不会"),
        ("crane", "crane"),
        ("cran", None),
        ("rane", None),
        ("a crane", None),
        ("A  crane fell", "A crane fell"),
        (".*", None),
        ("night work", None),
        ("", None),
        ("“”", None),
    ],
)
def test_words_are_found_or_not(words, there):
    assert places(words) == ([there] if there else [])


def test_words_that_occur_twice_are_told_apart_by_what_stands_beside_them():
    assert places("Night work") == ["Night work"] * 2
    assert len(places("Night work", prefix="said: “")) == 1
    assert len(places("Night work", suffix="stops?")) == 1
    assert places("Night work", prefix="crane", suffix="stops?") == []


def test_a_quote_of_500_words():
    chance = random.Random(1)
    words = [f"word{chance.randrange(3000)}" for _ in range(9000)]
    text = " ".join(words)
    quote = " ".join(words[4000:4500])
    assert places(quote, text) == [quote]
    drifted = quote.replace(words[4250], "drifted", 1)
    assert places(drifted, text) == []
    assert f"[-drifted-]{{+{words[4250]}+}}" in near_passage(text, drifted)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Night work stopped", "Night work [-stopped-]{+stops+}"),
        ("Night work stop", "Night work [-stop-]{+stops+}"),
        ("Night work never stops?", "Night work [-never -]stops?"),
        ("ذهب الوفد إلى العاصمة أمس", ""),
        ("a ship sank in the harbour", ""),
        ("", ""),
    ],
)
def test_the_difference_of_a_near_passage_is_marked(words, shown):
    assert near_passage(levelled(TEXT), words) == shown


@given(WORDS)
def test_levelling_twice_changes_nothing_more(text):
    assert levelled(levelled(text)) == levelled(text)


@given(WORDS, WORDS, WORDS)
def test_a_passage_leads_back_to_its_own_words(before, inside, after):
    text = LevelText(f"{before} {inside} {after}")
    for found in passages(text.level, inside):
        start, end = text.span(found.start, found.end)
        assert levelled(text.original[start:end]) == levelled(inside)
    # The blanks around the words keep them whole, so that they are always found.
    assert not levelled(inside) or any(True for _ in passages(text.level, inside))


@given(WORDS)
def test_what_levelling_leaves_out_cannot_be_seen(text):
    seen = "".join(sign for sign in FORBIDDEN.sub("", text) if not sign.isspace())
    level = levelled(text).replace(" ", "")
    assert len(level) <= len("".join(text.split()))
    assert not FORBIDDEN.search(level)
    assert len(level) == len(seen)


@given(WORDS, WORDS)
def test_no_two_selectors_have_one_digest(left, right):
    plain, beside = Quote(("s",), (left,)), Quote(("s",), (left,), suffix=right or "x")
    assert plain.digests() != beside.digests()
    turned = Quote(("s",), (right,), prefix="a"), Quote(("s",), ("a",), prefix=right)
    assert turned[0].digests() != turned[1].digests() or levelled(right) == "a"
