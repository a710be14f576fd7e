"""Every value of the corpus in every field of every kind, as Markdown shows it: minutes."""

from __future__ import annotations

from collections import defaultdict

import pytest
import yaml

from generator.layout import Layout
from generator.pages.all import make_pages
from tests.conftest import edition_of, library_of
from tests.hostile.corpus import VALUES
from tests.hostile.world import NOWHERE, Placed, write_world
from tests.markdown.positions import READERS, Seen, squeezed

AT_ONCE = 20  # copies of each record on one site
FRONT = {"made_by", "title", "description", "made_from", "redirect", "filters", "entries",
         "previews", "contents"}  # fmt: skip
ATTRIBUTES = {"aria-current", "aria-label", "class", "data-label", "data-pagefind-ignore", "dir",
              "href", "id", "lang", "role", "tabindex", "title"}  # fmt: skip
PICTURE = {"aria-describedby", "aria-labelledby", "cx", "cy", "d", "direction", "height", "points",
           "r", "rx", "text-anchor", "transform", "viewbox", "width", "x", "x1", "x2", "xmlns", "y",
           "y1", "y2"}  # fmt: skip
# By the page that has a form of ours on it.
FORMS = {
    "index.md": {
        "action",
        "autocomplete",
        "for",
        "method",
        "name",
        "required",
        "type",
        "data-stale-from",
        "hidden",  # the words that facts are old, shown when they are
    },
}
FILTERS = {"for", "type", "value"}  # of a list that can be narrowed


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, len(VALUES), AT_ONCE))
def test_each_value_in_each_field(tmp_path, first):
    placed = write_world(tmp_path, VALUES, range(first, min(first + AT_ONCE, len(VALUES))))
    wanted: dict[str, set[Placed]] = defaultdict(set)
    for place in placed:
        wanted[place.page].add(place)
    del wanted[NOWHERE]
    for page in make_pages(edition_of(library_of(Layout(tmp_path)))):
        _, front, body = page.text.split("---\n", 2)
        assert set(yaml.safe_load(front)) <= FRONT
        seen = Seen(READERS["ours"].reset().convert(body))
        drawn = PICTURE if "<svg" in body else set()
        forms = FORMS.get(page.path, set()) | (
            FILTERS if '<form class="filters"' in body else set()
        )
        assert seen.attributes <= ATTRIBUTES | drawn | forms, page.path
        shown = squeezed(seen.text)
        address = f"/{page.path.removesuffix('index.md').removesuffix('.md')}"
        address = address if address.endswith("/") else f"{address}/"
        lost = [place for place in wanted.pop(address, ()) if not place.is_shown_in(shown)]
        assert lost == []
    assert not wanted
