"""The neighbourhood: everyone with the words of its relation, nothing over anything."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pictures.drawing import Box, Linked, WhyNot
from generator.pictures.graph import (
    NARROW_GRAPH,
    WIDE_GRAPH,
    Neighbour,
    graph,
    left_out,
    neighbour_rows,
)
from tests.pictures.drawn import NAMES, SVG, TOLD, WIDTHS, checked, classes_of, tree_of, why_not

FORMS = (WIDE_GRAPH, NARROW_GRAPH)
ALLY = Neighbour("Fishers", ("allied with",), "/actors/fishers/", "sea")
RIVAL = Neighbour("Customs", ("opposed to", "critical of"), "/actors/customs/", against=True)


def drawn(*neighbours: Neighbour, form=WIDE_GRAPH, note="", name="Dockers"):
    return graph(name, "port", neighbours, TOLD, note, WIDTHS, form)


def boxes(picture) -> list[Box]:
    kinds = ("other", "me")
    found = (it for it in tree_of(picture).iter(f"{SVG}rect"))
    sized = [it for it in found if it.get("class", "").split(" ")[0] in kinds]
    corners = [[float(it.get(name)) for name in ("x", "y", "width", "height")] for it in sized]
    return [Box(x, y, x + wide, y + high) for x, y, wide, high in corners]


def crossings(picture) -> int:
    """At how many spots along the lines, four to a straight piece, these run through a box."""
    count = 0
    for path in (it.get("d") for it in tree_of(picture).iter(f"{SVG}path")):
        points = _points(path)
        for (x1, y1), (x2, y2) in pairwise(points):
            for share in (0.2, 0.4, 0.6, 0.8):
                x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
                spot = Box(x, y, x, y)
                count += any(spot.meets(box, -1) for box in boxes(picture))
    return count


def _points(path: str) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for step in path.replace("L", "|L").replace("V", "|V").split("|"):
        numbers = [float(part) for part in step[1:].split()]
        found.append((numbers[0], numbers[1]) if step[0] in "ML" else (found[-1][0], numbers[0]))
    return found


def test_a_line_has_the_words_of_its_relation_and_is_dashed_where_against():
    picture = checked(drawn(RIVAL, ALLY))
    words = {line for label in picture.labels for line in label.lines}
    assert {"Dockers", "Fishers", "allied with", "Customs"} <= words
    assert [it for it in classes_of(picture) if it.startswith("tie")] == ["tie", "tie against"]
    assert {"other side-sea", "me side-port"} <= set(classes_of(picture))


def test_who_has_no_neighbours_has_no_graph():
    assert why_not(drawn()) is WhyNot.NOTHING


def test_what_is_past_is_pale():
    past = Neighbour("Pilots", ("member of",), "", ended=True)
    assert "tie ended" in classes_of(checked(drawn(past)))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_of_two_hundred_the_first_are_shown_and_the_note_tells(form):
    many = [Neighbour(f"Actor {n}", ("knows",), f"/{n}") for n in range(200)]
    picture = checked(drawn(*many, form=form, note=f"{form.most} of 200"))
    links = [part for part in picture.parts if isinstance(part, Linked)]
    assert len(links) == form.most == 200 - left_out(many, form)
    assert any(label.lines == (f"{form.most} of 200",) for label in picture.labels)
    assert len(neighbour_rows("Dockers", many)) == 201


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            Neighbour,
            st.sampled_from(NAMES) | st.text(max_size=40),
            st.lists(
                st.sampled_from(("member of", "listed as a smuggler by", *NAMES)), max_size=3
            ).map(tuple),
            st.just("/x"),
            st.sampled_from(("", "port")),
            st.booleans(),
        ),
        min_size=1,
        max_size=14,
    ),
    st.sampled_from(NAMES),
    st.sampled_from(FORMS),
)
def test_any_neighbourhood_has_no_box_over_another(neighbours, name, form):
    picture = checked(drawn(*neighbours, form=form, name=name, note="some of all"))
    held = boxes(picture)
    assert len(held) == 1 + min(len(neighbours), form.most)
    assert not any(a.meets(b, -0.2) for n, a in enumerate(held) for b in held[:n])
    assert all(Box(0, 0, picture.width, picture.height).holds(box) for box in held)
    assert crossings(picture) == 0
