"""What all pictures share: measured words, links that a file does not have, one line of markup."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pictures.drawing import Box, Drawing, Label, Linked, in_page, label_at
from generator.pictures.label_widths import LabelWidths
from generator.pictures.resources import house_letters
from generator.pictures.standalone import standalone
from generator.pictures.svg import element
from tests.pictures.drawn import ARABIC, LONG_NAME, NAMES, TOLD, WIDTHS, faults

DOT = element("circle", class_="dot", cx=5, cy=5, r=4.0)
LINKED = Drawing("strip", "wide", 400, 50, TOLD, (Linked("/x/", "A < B", (DOT,)),))
PLAIN = Drawing("strip", "narrow", 100, 50, TOLD, (DOT,))


def test_a_picture_that_leads_on_is_no_image_to_those_who_hear_it():
    assert 'role="group"' in LINKED.markup("k")
    assert 'role="img"' in PLAIN.markup("k")
    assert '<a href="/x/" aria-label="A &lt; B"><title>A &lt; B</title>' in LINKED.markup("k")


def test_sizes_of_one_picture_have_names_of_their_own_and_are_told_apart():
    both = in_page([LINKED, PLAIN], "events")
    assert 'id="events_wide_title"' in both
    assert 'id="events_narrow_title"' in both
    assert both.count(" sized") == 2
    assert " sized" not in in_page([LINKED], "events")


def test_a_file_leads_nowhere_and_says_where_it_comes_from():
    alone = standalone(LINKED, ".dot > b { fill: red }", "Example & Co · CC BY 4.0", WIDTHS)
    assert "href" not in alone
    assert "<title>A &lt; B</title>" in alone
    assert "Example &amp; Co · CC BY 4.0" in alone
    assert ".dot > b { fill: red }" in alone
    assert alone == standalone(LINKED, ".dot > b { fill: red }", "Example & Co · CC BY 4.0", WIDTHS)


def test_no_style_sheet_breaks_out_of_a_file():
    alone = standalone(LINKED, "</style><script>run()</script>", "", WIDTHS)
    assert "<script" not in alone


def test_a_label_in_a_leftward_script_stands_where_it_was_measured():
    made = Label((ARABIC,), 10, 20, 100, anchor="start").markup()
    assert 'text-anchor="end" direction="rtl"' in made
    assert 'text-anchor="start" direction="ltr"' in Label(("a",), 10, 20, 100, "start").markup()


def test_the_tests_see_words_over_words_and_words_cut_off():
    over = (label_at(("abc",), 50, 20, 30.0), label_at(("abd",), 60, 25, 30.0))
    out = (label_at(("abc",), 90, 20, 30.0),)
    wide = (label_at(("abcdefgh",), 50, 20, 5.0),)
    found = [
        next(faults(Drawing("strip", "wide", 100, 50, TOLD, parts))).partition(":")[0]
        for parts in (over, out, wide)
    ]
    assert found == ["overlap", "cut", "wider than its room"]


def test_boxes_meet_from_every_side():
    box = Box(0, 0, 10, 10)
    assert box.meets(Box(9, 9, 20, 20))
    assert not box.meets(Box(10, 0, 20, 10))
    assert box.meets(Box(11, 0, 20, 10), gap=2)
    assert box.holds(Box(1, 1, 9, 9))
    assert not box.holds(Box(1, 1, 11, 9))


def test_bold_letters_and_letters_that_no_font_has_have_room():
    assert WIDTHS.width("Port", True) > WIDTHS.width("Port", False) > 0
    assert WIDTHS.width("北京", False) >= 2 * 12


@pytest.mark.parametrize("name", NAMES, ids=ascii)
@pytest.mark.parametrize("room", [20.0, 80.0, 400.0])
def test_words_are_kept_whole_where_a_line_holds_them(name, room):
    lines = WIDTHS.lines(name, room)
    assert all(WIDTHS.width(line, False) <= room for line in lines)
    if max((WIDTHS.width(word, False) for word in name.split()), default=0.0) <= room:
        assert " ".join(lines) == name.replace("\u202e", "\ufffd")


def test_what_does_not_fit_ends_in_dots():
    assert WIDTHS.lines(LONG_NAME, 80, most=2)[-1].endswith("…")
    assert len(WIDTHS.lines(LONG_NAME, 80, most=2)) == 2


@settings(max_examples=80)
@given(st.text(max_size=80), st.floats(15, 300), st.booleans())
def test_any_words_fit_their_room(words, room, bold):
    lines = WIDTHS.lines(words, room, bold)
    assert all(WIDTHS.width(line, bold) <= room or len(line) == 1 for line in lines)
    assert LabelWidths(house_letters()).lines(words, room, bold) == lines
