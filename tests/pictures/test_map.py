"""The map: any places of the globe, on the right side of it, each named once or told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pictures.drawing import WhyNot
from generator.pictures.map import NARROW_MAP, WIDE_MAP, MapPlace, draw_map, place_rows
from generator.pictures.map_view import main_cluster, view_of
from generator.pictures.outlines.shapes import Extent
from tests.pictures.drawn import (
    ARABIC,
    MAP_WORDS,
    NAMES,
    OUTLINES,
    OUTLINES_AT,
    TOLD,
    WIDTHS,
    checked,
    classes_of,
    titles_of,
    why_not,
)

FORMS = (WIDE_MAP, NARROW_MAP)


def place(
    latitude: float, longitude: float, name: str = "Port", count: int = 1, sharpness: str = "town"
):
    return MapPlace(latitude, longitude, sharpness, count, name, f"{name}: {count}", f"/#{name}")


def drawn(*places: MapPlace, form=WIDE_MAP):
    return draw_map(places, OUTLINES, TOLD, MAP_WORDS, WIDTHS, form)


def test_no_place_no_map():
    assert why_not(drawn()) is WhyNot.NO_PLACE


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_one_place_has_the_country_round_it(form):
    picture = checked(drawn(place(48.2, 16.4, "Vienna"), form=form))
    assert "land" in classes_of(picture)
    assert any(label.lines == ("Vienna",) for label in picture.labels)
    assert any(label.lines == ("Land AT",) for label in picture.labels)


@pytest.mark.parametrize(
    ("sharpness", "kind"),
    [("point", "dot"), ("town", "dot"), ("region", "around"), ("country", "hatch"), ("odd", "dot")],
)
def test_how_sharply_a_place_is_known_shows(sharpness, kind):
    picture = checked(drawn(place(50, 7, sharpness=sharpness)))
    assert kind in classes_of(picture)
    known = sharpness if sharpness != "odd" else "town"
    assert f"place {known}" in classes_of(picture)


def test_both_sides_of_the_date_line_are_near_each_other():
    view = view_of([(178.0, -17.0), (-171.0, -14.0)], 700, 300, 600)
    assert view.extent.east - view.extent.west < 40
    (fiji, _), (samoa, _) = view.at(178.0, -17.0), view.at(-171.0, -14.0)
    assert 0 < fiji < samoa < 700
    checked(drawn(place(-17, 178), place(-14, -171, "Apia")))


def test_a_shape_over_the_date_line_is_not_torn():
    """A tear would be a line from one side of the map to the other."""
    inside = list(OUTLINES.within(Extent(170, -25, 195, -10)))
    assert inside
    assert max(max(x for x, _ in ring) - min(x for x, _ in ring) for _, ring in inside) < 8


def test_places_far_from_all_others_stand_under_the_map():
    near = [place(50 + n / 10, 7, f"Near {n}", 3) for n in range(4)]
    far = place(-33.9, 151.2, "Sydney")
    picture = checked(drawn(*near, far))
    sydney = next(label for label in picture.labels if label.lines == ("Sydney",))
    assert all(sydney.y > label.y for label in picture.labels if label is not sydney)
    assert main_cluster([(7.0, 50.0), (7.1, 50.0), (151.0, -34.0)], [1, 1, 1]) == [0, 1]
    assert main_cluster([(7.0, 50.0), (151.0, -34.0)], [1, 1]) == [0, 1]


def test_many_events_have_a_larger_mark_and_the_row_says_how_many():
    rows = place_rows([place(50, 7, "One"), place(51, 7, "Nine", 9)])
    assert [row[0] for row in rows] == ["place", "Nine", "One"]
    assert rows[1][4] == "9"


def test_the_outlines_are_small_and_of_the_whole_world():
    assert OUTLINES_AT.stat().st_size < 150_000
    assert len({code for code, _ in OUTLINES.countries}) > 200
    assert "public domain" in (OUTLINES_AT.parent / "README.md").read_text(encoding="utf-8")


PLACES = st.builds(
    place,
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.sampled_from((*NAMES, ARABIC)),
    st.integers(0, 40),
    st.sampled_from(("point", "town", "region", "country")),
)


@settings(max_examples=30)
@given(st.lists(PLACES, min_size=1, max_size=30), st.sampled_from(FORMS))
def test_any_places_are_all_on_it_the_same_twice(places, form):
    picture = checked(drawn(*places, form=form))
    assert sorted(titles_of(picture)) == sorted(
        it.title.replace("\u202e", "\ufffd") for it in places
    )
    assert len(picture.markup("k")) < 400_000
    assert drawn(*places, form=form).markup("k") == picture.markup("k")
