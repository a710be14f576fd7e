from __future__ import annotations

import pytest

from generator.reading.yaml.decoding import LARGEST, MOST_OF_A_SORT, STANDS_IN, decode


def told(raw: bytes) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.rule}" for p in decode(raw, "a.yml")[1]]


@pytest.mark.parametrize("raw", [b"a: b\n", b"a: b\r\n", b"a: b\r", b"\xef\xbb\xbfa: b\n"])
def test_line_ends_and_a_byte_order_mark_at_the_start_mean_nothing(raw):
    assert decode(raw, "a.yml") == ("a: b\n", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding):
    text, problems = decode("a: some text\n".encode(encoding), "a.yml")
    assert text is None
    assert "UTF-16" in problems[0].sentence


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("a: b\r\nc: é\n".encode("latin-1"), "2:4"),
        ("ab: ü é\n".encode()[:-3] + b"\xff\n", "1:7"),
        (b"\xef\xbb\xbfa: \xc0\xaf", "1:4"),
        (b"a: \xed\xa0\x80", "1:4"),
    ],
)
def test_a_byte_that_is_not_utf_8_has_a_line_and_a_column(raw, place):
    assert told(raw) == [f"{place} not-utf8"]


@pytest.mark.parametrize(
    "character", "\0\a\x1b\x7f\x9f\u00ad\u200b\u202e\u2066\ufeff\ufffe\x85\u2029"
)
def test_a_hidden_character_is_told_and_replaced(character):
    text, problems = decode(f"a: b\nc: d{character}e\n".encode(), "a.yml")
    assert text == f"a: b\nc: d{STANDS_IN}e\n"
    assert [(p.place.line, p.place.column) for p in problems] == [(2, 5)]
    assert f"U+{ord(character):04X}" in problems[0].sentence


def test_joiners_that_languages_need_stay():
    assert decode("a: می‌خواهم 👩‍👧\n".encode(), "a.yml")[1] == []


def test_only_the_first_of_many_hidden_characters_are_told():
    assert len(decode("\u202e".encode() * 1000, "a.yml")[1]) == MOST_OF_A_SORT


def test_a_file_over_the_limit_is_refused():
    assert told(b"a" * LARGEST) == []
    assert told(b"a" * (LARGEST + 1)) == ["1:1 file-too-large"]
