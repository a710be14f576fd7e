"""Spellings of one name become one, and other names stay apart."""

from __future__ import annotations

import pytest

from generator.search.name_folding import words_of_name

ALIKE = [
    ("Soleimani", "Suleimani", "Sulaimani", "Soliemani", "Sulaymani"),
    ("al-Kadhimi", "Kadhimi", "Al Kazemi", "el-Kadimi", "AL-KADHEMI"),
    ("Kata'ib", "Kataib", "Kata’ib", "Kataeb", "Katayib"),
    ("Khazali", "Hazali", "KHAZZALI"),
    ("Qasim", "Qassim", "Kasem", "Qāsim"),
    ("al-Sadr", "alsadr", "Sadr"),
    ("Nujaba", "Nujabah", "Noujaba"),
    ("الحشد", "حشد", "الحَشد", "الحشـد"),
    ("سليماني", "سليمانى", "سلیمانی"),
    ("أكرم", "اكرم", "إكرم"),
    ("عصائب", "عصايب"),
    ("2,500", "2500", "٢٥٠٠", "2\u066c500"),
]
APART = [("Hale", "Hill"), ("Iran", "Iraq"), ("2500", "250"), ("Hashd", "Hashim"), ("Ali", "Alaa")]


@pytest.mark.parametrize("names", ALIKE, ids=lambda names: names[0])
def test_spellings_of_one_name(names):
    assert len({words_of_name(name) for name in names}) == 1, [words_of_name(n) for n in names]


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0])
def test_other_names(names):
    assert len({words_of_name(name) for name in names}) == 2


def test_words_that_say_nothing_are_left_out_unless_alone():
    assert words_of_name("Ministry of the Interior", {"of"}) == words_of_name("Ministry Interior")
    assert words_of_name("of", {"of"}) == ("uf",)
    assert words_of_name("…") == ()
