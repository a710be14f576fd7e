"""A text laid out anew still has its own words, and no others: what a reader sees is compared."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.find import passages
from generator.evidence.letter_forms import as_seen, changing_letters
from generator.evidence.normalise import LevelText, seen_form
from generator.facts.quotes import levelled

LATIN = ["office", "affirmed", "final", "five", "co-operation", "re-examined", "café", "Señora"]
LATIN += ["naïve", "fluffy", "Zürich"]
ARABIC = ["الأرصفة", "لن", "نغادر", "كاملةً", "نتسلّم", "إلا", "المستودعات", "سُئل", "ضمانات", "أجّل"]
WORDS = st.lists(st.sampled_from(LATIN + ARABIC), min_size=3, max_size=12)
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
# Of each Arabic letter the shapes that fonts have, and of two letters the one shape of both.
SHAPES: dict[str, list[str]] = {}
for code in (*range(0xFB50, 0xFDF0), *range(0xFE80, 0xFEFD)):
    SHAPES.setdefault(unicodedata.normalize("NFKC", chr(code)), []).append(chr(code))
MARKS = "\u200e\u200f\u061c\u202a\u202c\u2066\u2069\u200b\u00ad"


def is_arabic(word: str) -> bool:
    return word in ARABIC


def shaped(word: str, chance: random.Random) -> str:
    """An Arabic word in shapes of its letters, with strokes, some joined."""
    out, at = "", 0
    while at < len(word):
        size = 2 if word[at : at + 2] in SHAPES and chance.random() < 0.5 else 1
        part = word[at : at + size]
        out += chance.choice([*SHAPES.get(part, []), part])
        out += "ـ" * chance.choice([0, 0, 1, 3])
        at += size
    return out


def laid_out(word: str, chance: random.Random) -> str:
    """The word in other signs that look the same, maybe broken at a line end."""
    if is_arabic(word):
        word = shaped(word, chance)
    else:
        for letters, ligature in LIGATURES.items():
            word = word.replace(letters, ligature) if chance.random() < 0.5 else word
        at = chance.randrange(1, len(word))
        if chance.random() < 0.5 and word[at - 1].isalpha() and word[at].islower():
            word = word[:at] + chance.choice(["-\n", "‐ \r\n  ", "\u00ad\n", "-\f"]) + word[at:]
        word = word.replace("co-op", chance.choice(["co-op", "co-\nop", "co‑op"]))
    word = unicodedata.normalize(chance.choice(["NFC", "NFD"]), word)
    at = chance.randrange(len(word))
    return word[:at] + (chance.choice(MARKS) if word[at - 1] not in "-‐\r\n " else "") + word[at:]


def stands(text: str, words: str) -> bool:
    return any(True for _ in passages(LevelText(text).level, words))


@given(WORDS, st.randoms(use_true_random=False))
def test_a_text_laid_out_anew_has_its_own_words(words, chance):
    blanks = [" ", "\n", "\u00a0", " \r\n\t", "  "]
    text = "".join(laid_out(word, chance) + chance.choice(blanks) for word in words)
    first = chance.randrange(len(words))
    quote = " ".join(words[first:])
    assert stands(text, quote)
    assert stands(text, unicodedata.normalize("NFD", quote))
    level = LevelText(text)
    for found in passages(level.level, quote):
        start, end = level.span(found.start, found.end)
        assert stands(text[start:end], quote)


@given(WORDS, st.randoms(use_true_random=False))
def test_one_changed_letter_is_refused(words, chance):
    text = "\n".join(laid_out(word, chance) for word in words)
    quote = " ".join(words)
    at = chance.choice([at for at, sign in enumerate(quote) if sign.isalpha()])
    near = {"أ": "اإآ", "إ": "اأ", "ة": "هت", "ي": "ىی", "ك": "ک", "é": "eè", "i": "ıjI"}
    other = chance.choice(near.get(quote[at], "zxعq").replace(quote[at], ""))
    assert not stands(text, quote[:at] + other + quote[at + 1 :])
    assert not stands(text, quote[:at] + quote[at + 1 :])
    assert not stands(text, quote[: at + 1] + "z" + quote[at + 1 :])


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        # A hyphen that ends a line before a lower-case letter: with it, without it, or both words.
        ("in co-\noperation now", "co-operation", True),
        ("in co-\noperation now", "cooperation", True),
        ("in co-\noperation now", "co- operation", True),
        ("in co-\noperation now", "co operation", False),
        ("in co-operation now", "cooperation", False),
        ("in cooperation now", "co-operation", False),
        ("in co- operation now", "cooperation", False),
        ("pre-\nand post-war", "pre- and post-war", True),
        # One word is read one way at a time: a reading of one line end is none of another word.
        ("re-\nsigned, and re-signed", "re-signed, and resigned", False),
        ("in co\u00ad\noperation", "cooperation", True),
        ("in co\u200f-\u200e\n\u200boperation", "cooperation", True),
        ("in co\u00ad\noperation", "co-operation", False),
        # Half of a broken word is no word, unless a hyphen was meant; then quote it whole.
        ("was insuf-\nficient", "was insuf", False),
        ("was insuf-\nficient", "ficient", False),
        # Before a capital or a digit the hyphen is meant.
        ("Anglo-\nNorwegian", "Anglo-Norwegian", True),
        ("Anglo-\nNorwegian", "AngloNorwegian", False),
        ("F-\n16", "F-16", True),
        ("F-\n16", "F16", False),
        # An empty line parts paragraphs.
        ("so co-\n\noperation", "cooperation", False),
        ("he came –\nand went", "he came – and went", True),
        ("he came—\nand went", "he came—and went", True),
        ("he came\n—and went", "he came—and went", True),
        ("and/\nor", "and/or", True),
        ("and/\nor", "and or", False),
        ("我们\n不会", "我们不会", True),
        ("night\nwork", "nightwork", False),
        ("E = mc² ½ ™", "E = mc2", False),
        ("E = mc² ½ ™", "½ TM", False),
        ("كَتَبَ", "كتب", False),
        ("غير كافٍ.", "غير كاف", False),
        ("سُئل", "ُئل", False),
        ("نتسلّم", "م", False),
        ("کتاب", "كتاب", False),
        ("می\u200cروم", "میروم", True),
        ("👨\u200d👩", "👨👩", False),
        ("١٢٣", "123", False),
        ("ﷺ", "صلى الله عليه وسلم", True),
        ("\u200f(2021)\u200f", "(2021)", True),
        ("\ufdd0a\ufdd1b", "ab", True),
    ],
)
def test_the_rules_of_the_manual(text, words, found):
    assert stands(text, words) == found


@pytest.mark.parametrize(
    ("text", "prefix", "suffix", "found"),
    [
        ("a well-\nknown firm of insuf-\nficient means", "well-known", "of insufficient", True),
        ("a well-\nknown firm of insuf-\nficient means", "wellknown", "of insuf-ficient", True),
        ("a well-\nknown firm of insuf-\nficient means", "well known", "of", False),
        ("he said—\nfirm—\nand left", "said—", "—and left", True),
    ],
)
def test_what_stands_beside_may_be_broken_too(text, prefix, suffix, found):
    level = LevelText(text).level
    assert bool(list(passages(level, "firm", prefix, suffix))) == found


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_bringing_words_to_their_form_twice_changes_nothing_more(text):
    once = seen_form(text)
    assert seen_form(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=60))
def test_what_is_changed_piece_by_piece_is_changed_as_a_whole(text):
    pieces = changing_letters().sub(lambda found: as_seen(found[0]), text)
    assert pieces == as_seen(text)


@given(st.text(st.characters(codec="ascii"), max_size=60))
def test_plain_words_keep_the_form_that_old_locks_counted_in(text):
    assert seen_form(text) == levelled(text)
