"""The list of all actors: by side, bodies before persons, each person under its body."""

from __future__ import annotations

import re

from generator.pages.actors.actors import actors_pages
from tests.conftest import edition_of, library_of

SITE = "title: T\nas_of: 2031-12-31\nsides: {l: Left, r: Right}\n"
ACTORS = """
amy: {name: Amy, type: person, side: l, summary: She speaks., roles: [{role: Voice, of: zed}]}
bob: {name: Bob, type: person, side: r, roles: [{role: Guest, of: zed}]}
cy: {name: Cy, type: person}
eve: {name: Eve, type: person, side: l, relations: [{type: member of, actor: low, to: 2020}]}
low: {name: Low, type: union, side: l, led_by: [{actor: cy, to: 2030}]}
zed:
  name: Zed
  type: union
  side: l
  summary: A body.
  led_by: {actor: amy, role: chair, sources: [s]}
s-body: {name: South, type: port, side: r}
"""
FILES = {
    "data/site.yml": SITE,
    "data/sources.yml": "s: {title: S, type: book, issued: 2031-05}\n",
    "data/actors.yml": ACTORS,
}


def listed(world, files=FILES) -> list[str]:
    [page] = actors_pages(edition_of(library_of(world(files))))
    lines = [line for line in page.text.splitlines() if re.match(r" *-   |## ", line)]
    return [re.sub(r"\[(.*?)\]\(.*?\)", r"\1", line) for line in lines]


def test_a_person_stands_under_its_body_of_the_same_side(world):
    assert listed(world) == [
        "## Left { #s_l .wide .who }",
        "-   **Zed** (union): A body. Led by Amy (chair), as of May 2031.",
        "    -   **Amy**: She speaks.",
        "-   **Low** (union)",
        "    -   **Eve**",
        "## Right { #s_r .wide .who }",
        "-   **South** (port)",
        "-   **Bob**",
        "## No side { #s_none .wide .who }",
        "-   **Cy**",
    ]


def test_a_site_without_sides_has_one_list(world):
    files = {"data/actors.yml": "b: {name: B, type: union}\na: {name: A, type: person}\n"}
    assert listed(world, files) == [
        "## All actors { #s_none .wide .who }",
        "-   **B** (union)",
        "-   **A**",
    ]


def test_nobody_is_lost_where_the_list_has_several_pages(world):
    many = "".join(
        f"p-{n}: {{name: P {n}, type: person, relations: [{{type: member of, actor: hub}}]}}\n"
        for n in range(400)
    )
    files = {"data/actors.yml": f"hub: {{name: Hub, type: union}}\n{many}"}
    pages = list(actors_pages(edition_of(library_of(world(files)))))
    assert len(pages) > 2
    names = [name for page in pages[1:] for name in re.findall(r"\*\*\[(P \d+|Hub)\]", page.text)]
    assert sorted(names) == sorted(["Hub", *(f"P {n}" for n in range(400))])
