"""The strip: every event is on it, at its time, in its lane."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pictures.drawing import WhyNot
from generator.pictures.strip import (
    ACTOR_STRIP,
    NARROW_STRIP,
    WIDE_STRIP,
    Happening,
    Lane,
    strip,
    strip_rows,
)
from tests.pictures.drawn import (
    NAMES,
    STRIP_WORDS,
    SVG,
    TOLD,
    WIDTHS,
    checked,
    classes_of,
    day,
    titles_of,
    tree_of,
    why_not,
)

FORMS = (WIDE_STRIP, NARROW_STRIP, ACTOR_STRIP)
LANES = (Lane("talks", "Talks"), Lane("port", "Acts of the port", "port"))


def happening(date: str, lane: str = "talks", name: str = "It opens", **more) -> Happening:
    return Happening(day(date), name, lane, f"/timeline/#{name}", **more)


def drawn(*happenings: Happening, lanes=LANES, form=WIDE_STRIP):
    return strip(happenings, lanes, TOLD, STRIP_WORDS, WIDTHS, form)


def counted(titles: list[str]) -> int:
    """How many events the titles stand for."""
    found = [re.match(r"(\d+) events, ", title) for title in titles]
    return sum(int(it[1]) if it else 1 for it in found)


def test_each_dot_leads_to_its_event_and_names_it():
    picture = checked(drawn(happening("2021-04-07")))
    link = next(tree_of(picture).iter(f"{SVG}a"))
    assert link.get("href") == "/timeline/#It opens"
    assert titles_of(picture) == ["2021-04-07: It opens"]
    assert link.get("aria-label") == "2021-04-07: It opens"


def test_nothing_has_no_strip():
    assert why_not(drawn()) is WhyNot.NOTHING
    assert why_not(drawn(happening("2021", lane="elsewhere"))) is WhyNot.NOTHING


def test_a_lane_without_events_is_left_out_and_the_others_keep_their_order():
    picture = checked(drawn(happening("2021", lane="port"), lanes=(*LANES[::-1], Lane("x", "X"))))
    names = [label.lines[0] for label in picture.labels if "name" in label.kind]
    assert names == ["Acts of the port"]


def test_an_event_has_the_colour_of_its_own_side_or_its_lanes():
    picture = drawn(happening("2021", "port"), happening("2022", "port", side="sea"))
    assert {"side-port", "side-sea"} <= set(classes_of(checked(picture)))


def test_what_is_doubtful_or_lasts_is_drawn_so():
    assert "dot open" in classes_of(checked(drawn(happening("2021", open=True), happening("2022"))))
    long = drawn(happening("2019/2021"), happening("2022-01-01"))
    assert classes_of(checked(long)).count("while") == 1


def test_dots_never_cover_each_other():
    picture = checked(drawn(*(happening("2021-04-07", name=f"e{n}") for n in range(7))))
    dots = list(tree_of(picture).iter(f"{SVG}circle"))
    places = {(it.get("cx"), it.get("cy")) for it in dots}
    assert len(places) == len(dots) == 7


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("count", [1, 2, 8, 40, 5000])
def test_however_many_on_one_day(form, count):
    picture = checked(
        drawn(*(happening("2021-04-07", name=f"e{n}") for n in range(count)), form=form)
    )
    assert counted(titles_of(picture)) == count


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_five_thousand_over_thirty_years_stay_small(form):
    days = (f"{1990 + n % 30}-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(5000))
    many = [happening(date, ("talks", "port")[n % 2], f"e{n}") for n, date in enumerate(days)]
    picture = checked(drawn(*many, form=form))
    assert counted(titles_of(picture)) == 5000
    assert len(picture.markup("k")) < 120_000


def test_the_rows_hold_every_event_in_order_of_time():
    rows = strip_rows([happening("2022"), happening("2021", side="port")])
    assert rows[0] == ("date", "name", "lane", "side", "address")
    assert [row[0] for row in rows[1:]] == ["2021", "2022"]


DATES = st.dates().map(lambda it: day(it.isoformat()))


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(DATES, st.sampled_from(NAMES), st.sampled_from("abc")), min_size=1, max_size=60
    ),
    st.lists(st.sampled_from(NAMES) | st.text(max_size=40), min_size=3, max_size=3),
    st.sampled_from(FORMS),
)
def test_any_events_are_all_on_it_the_same_twice(events, names, form):
    lanes = [Lane(one, name, "port") for one, name in zip("abc", names, strict=True)]
    happenings = [Happening(date, name, lane, "/#x") for date, name, lane in events]
    picture = checked(drawn(*happenings, lanes=lanes, form=form))
    assert counted(titles_of(picture)) == len(events)
    assert drawn(*happenings[::-1], lanes=lanes, form=form).markup("k") == picture.markup("k")
