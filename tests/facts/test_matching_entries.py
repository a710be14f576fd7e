"""Which entry became which: every entry once, nothing for what stayed, the same both ways round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts import matching_entries
from generator.facts.matching_entries import paired_places, pairs, says_the_same
from generator.facts.records.actors import Actor
from generator.facts.records.figures import Figure
from generator.facts.sourced import citation_of

WORDS = st.sampled_from(["quay", "wall", "pier", "of", "the", "toll"])
TEXTS = st.lists(WORDS, max_size=4).map(" ".join)
CITATIONS = st.builds(citation_of, st.sampled_from(["report", "other"]), TEXTS)


def role(words: str, sources: list[str]):
    given_role = {"role": words or "none", "sources": sources}
    return Actor.model_validate({"id": "a", "name": "A", "type": "t", "roles": [given_role]}).roles[
        0
    ]


ROLES = st.builds(role, TEXTS, st.lists(st.sampled_from(["report", "other"]), max_size=2))
LISTS = st.one_of(
    *(st.tuples(*[st.lists(one, max_size=7)] * 2) for one in (TEXTS, CITATIONS, ROLES))
)


@given(LISTS)
def test_every_entry_is_told_once_or_stays(both):
    was, now = both
    places = list(paired_places(was, now))
    olds = [old for old, _ in places if old is not None]
    news = [new for _, new in places if new is not None]
    assert len(set(olds)) == len(olds) and len(set(news)) == len(news)
    assert (None, None) not in places
    stayed = sorted(repr(one) for at, one in enumerate(was) if at not in olds)
    assert stayed == sorted(repr(one) for at, one in enumerate(now) if at not in news)


@given(LISTS)
def test_it_is_the_same_both_ways_round(both):
    was, now = both
    there, back = set(paired_places(was, now)), set(paired_places(now, was))
    assert there == {(old, new) for new, old in back}


@given(LISTS, st.randoms())
def test_another_order_is_no_change(both, random):
    was, _ = both
    now = list(was)
    assert list(pairs(was, now)) == []
    random.shuffle(now)
    assert list(pairs(was, now)) == []


@given(LISTS)
def test_what_changed_is_never_what_says_the_same(both):
    assert not [1 for old, new in pairs(*both) if old is not None and says_the_same(old, new)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the “first” round", 'the "first" round', True),
        ("the «first» round", "the 'first' round", True),
        ('it\'s "so"', "it’s “so”", True),
        ("first", "second", False),
        (("a", "b"), ("b", "a"), False),
    ],
)
def test_marks_are_no_words(one, other, same):
    assert says_the_same(one, other) is same
    assert (list(pairs([one], [other])) == []) is same


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ([role("head of the quay", [])], [role("head of the pier", [])], [(0, 0)]),
        ([role("head", ["report"])], [role("clerk", ["report"])], [(0, 0)]),
        ([role("head", [])], [role("clerk", [])], [(0, None), (None, 0)]),
        ([role("head", ["report"])], [role("clerk", ["other"])], [(0, None), (None, 0)]),
        ([role("head", ["report"])], [role("head", ["other"])], [(0, 0)]),
        (["a quay", "a wall"], ["the wall", "a quay"], [(1, None), (None, 0)]),
        ([citation_of("report", "x y"), citation_of("report", "a b")],
         [citation_of("report", "a c"), citation_of("report", "x z")], [(1, 0), (0, 1)]),
        ([citation_of("report", "x")], [citation_of("other", "x")], [(0, None), (None, 0)]),
    ],
)  # fmt: skip
def test_a_name_then_words_then_sources(was, now, found):
    assert list(paired_places(was, now)) == found


def points(values: range, first: int = 1000):
    held = [{"date": str(first + at), "value": value, "sources": "report"}
            for at, value in enumerate(values)]  # fmt: skip
    return Figure.model_validate({"id": "f", "name": "F", "unit": "u", "points": held}).points


@pytest.mark.parametrize("case", ["each", "each alike", "reversed", "none in common"])
def test_long_lists_are_no_trouble(monkeypatch, case):
    """Counted, not timed: so many pairs of entries are looked at closely."""
    was = points(range(2000))
    now = {
        "each": points(range(5000, 7000)),
        "each alike": points(range(7, 7 + 2000)),
        "reversed": was[::-1],
        "none in common": points(range(5000, 7000), 4000),
    }[case]
    looked_at = 0
    sharing = matching_entries._sharing_a_word

    def counted(*given):
        nonlocal looked_at
        found = sharing(*given)
        looked_at += len(found)
        return found

    monkeypatch.setattr(matching_entries, "_sharing_a_word", counted)
    places = list(paired_places(was, now))
    assert looked_at <= 2000 * 2 * matching_entries.COMMON / 10
    assert all(old is not None and new is not None for old, new in places)
    assert len(places) == (0 if case == "reversed" else 2000)
