"""Cards: one size, few bytes, the same twice; letters joined and in order; no text breaks one."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pictures import letters, resources
from generator.pictures.card import HEIGHT, WIDTH, Card, card_key, draw_card
from generator.pictures.letters import BOLD, FONTS, PLAIN
from generator.pictures.png import size_of
from generator.pictures.resources import house_letters
from generator.pictures.wrap import wrap
from tests.hostile.corpus import LONG, REFUSED, VALUES

LETTERS = house_letters()
PLAIN_CARD = Card("Union", "Dockers", "", "They run the cranes.", "The harbour", "#a33b20", "/x/")
EMPTY = Card("", "", "", "", "", "#000000", "")


def pixels(png: bytes) -> bytes:
    """The packed rows of a card, without their filter bytes."""
    start = png.index(b"IDAT") + 4
    length = int.from_bytes(png[start - 8 : start - 4])
    flat = zlib.decompress(png[start : start + length])
    step = WIDTH // 2 + 1
    return b"".join(flat[at + 1 : at + step] for at in range(0, len(flat), step))


def glyphs(text: str, style=BOLD, rightwards: bool = True) -> list[tuple[int, float]]:
    line = LETTERS.line(text, style, rightwards)
    return [(one.number, round(one.right, 4)) for one in line.glyphs]


def test_a_card_is_of_one_size_small_and_the_same_twice():
    picture = draw_card(PLAIN_CARD, LETTERS)
    assert size_of(picture) == (WIDTH, HEIGHT) == (1200, 630)
    assert len(pixels(picture)) == WIDTH * HEIGHT // 2
    assert len(picture) < 20_000
    assert draw_card(PLAIN_CARD, house_letters()) == picture


@pytest.mark.parametrize("name", ["kind", "title", "summary", "site", "colour", "other"])
def test_every_word_of_a_card_is_drawn_and_in_its_key(name):
    other = replace(PLAIN_CARD, **{name: "#123456" if name == "colour" else "Other words"})
    assert draw_card(other, LETTERS) != draw_card(PLAIN_CARD, LETTERS)
    assert card_key(other) != card_key(PLAIN_CARD)


def test_the_bar_stands_where_lines_begin():
    left = pixels(draw_card(EMPTY, LETTERS))[: WIDTH // 2]
    right = pixels(draw_card(replace(EMPTY, leftwards=True), LETTERS))[: WIDTH // 2]
    assert left == right[::-1]
    assert left.startswith(b"\xbb" * 12 + b"\0")


def test_arabic_letters_are_joined():
    """A letter has another shape at the beginning, in the middle, at the end and by itself."""
    alone = dict(zip("محمد", [glyphs(letter)[0][0] for letter in "محمد"], strict=True))
    joined = [number for number, _ in glyphs("محمد")]
    assert len(joined) == 4
    assert set(joined) & set(alone.values()) == set()
    apart = {number for number, _ in glyphs("م ح م د")}
    assert set(alone.values()) <= apart


def test_arabic_runs_from_right_to_left():
    """The first letter stands farthest to the right: dal never joins what follows it."""
    assert [number for number, _ in glyphs("دا")] == [glyphs("ا")[0][0], glyphs("د")[0][0]]
    assert glyphs("אב") == [(glyphs("ב")[0][0], 0.0), (glyphs("א")[0][0], glyphs("אב")[1][1])]


def test_both_directions_on_one_line_keep_their_order():
    """Numbers and foreign words within a text that runs leftwards run rightwards."""
    mixed = [number for number, _ in glyphs("د 12 ab", rightwards=False)]
    parts = [[number for number, _ in glyphs(part)] for part in ("ab", "12", "د")]
    at = [mixed.index(part[0]) for part in parts]
    assert at == sorted(at)
    assert all(
        mixed[start : start + len(part)] == part for start, part in zip(at, parts, strict=True)
    )


def test_brackets_open_towards_what_they_hold():
    """From the left: an opening bracket, the word in it, a closing one, and the word before."""
    opened, closed = (glyphs(sign)[0][0] for sign in "()")
    numbers = [number for number, _ in glyphs("د (د)", rightwards=False)]
    assert [numbers[0], numbers[2]] == [opened, closed]


@given(st.text(alphabet="abc 12.,-אבג", max_size=30), st.booleans())
def test_the_order_is_that_of_another_program(text, rightwards):
    pieces = letters._runs(text, rightwards)
    shown = "".join(piece[::-1] if backwards else piece for piece, backwards in pieces)
    assert shown == get_display(text, base_dir="L" if rightwards else "R")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Port Selm", "Port Selm"),
        ("  two \n lines ", "two lines"),
        ("Crane 🏗️ number 4", "Crane number 4"),
        ("北京市", ""),
        ("Talks in 北京", ""),
        ("🎉🎉", ""),
        ("", ""),
        ("\u202egnp.exe", "gnp.exe"),
        ("Ḥizb Allāh – Żółć Ωμέγα Київ", "Ḥizb Allāh – Żółć Ωμέγα Київ"),
    ],
)
def test_what_no_font_has_is_not_half_written(text, written):
    assert LETTERS.writable(text, BOLD) == written


def test_a_title_that_cannot_be_written_gives_way_to_the_address():
    shown = draw_card(replace(PLAIN_CARD, title="北京市", address="/actors/beijing/"), LETTERS)
    assert shown == draw_card(replace(PLAIN_CARD, title="/actors/beijing/"), LETTERS)


@pytest.mark.parametrize("text", ["word " * 1000, "x" * 5000, "محمد" * 1250, "W-" * 2500])
@pytest.mark.parametrize("most", [1, 3])
def test_lines_are_never_wider_or_more_than_there_is_room_for(text, most):
    written = LETTERS.writable(text, PLAIN)
    made = wrap(LETTERS, written, PLAIN, 10, most)
    assert len(made.lines) == most
    assert not made.whole
    assert all(line.width <= 10 for line in made.lines)


def test_all_words_stand_in_the_lines_where_there_is_room():
    made = wrap(LETTERS, "one two three four", PLAIN, 5, 9)
    assert made.whole
    assert sum(len(line.glyphs) for line in made.lines) == len("onetwothreefour") + 4 - len(
        made.lines
    )


@pytest.mark.parametrize("text", [*VALUES, *REFUSED, *LONG], ids=ascii)
def test_any_text_makes_a_card(text):
    card = Card(text, text, text, text, text, "#000000", text)
    picture = draw_card(card, LETTERS)
    assert size_of(picture) == (WIDTH, HEIGHT)
    assert len(picture) < 40_000


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(alphabet="abc (ابجד)א12.-\u064b", max_size=40))
def test_any_text_is_written_whole_or_cut(text, mixed):
    for words in (text, mixed):
        written = LETTERS.writable(words, PLAIN)
        for rightwards in (True, False):
            line = LETTERS.line(written, PLAIN, rightwards)
            assert line.width >= 0
            assert written == "" or line.glyphs


def test_every_font_is_there_with_its_licence():
    folder = Path(resources.__file__).parent / "fonts"
    assert {path.stem for path in folder.glob("*.ttf")} == set(FONTS)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")
