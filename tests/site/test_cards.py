"""Cards are kept between builds: one edit draws one card; what is kept is what would be drawn."""

from __future__ import annotations

import pytest

from generator.layout import Layout
from generator.pictures.card import HEIGHT, WIDTH
from generator.pictures.png import size_of
from generator.site.head import cards
from generator.site.head.cards import add_cards
from generator.site.publish.work_folder import claim_work_folder
from tests.conftest import SMALL, edition_of, library_of

HEAD = """<html><head><meta property="og:title" content="{title}"><meta property="og:image"
content="https://x.example/{path}"></head><body>"""


class Site:
    """A folder with pages as a build leaves them."""

    def __init__(self, root) -> None:
        self.layout, self.folder = Layout(root), root / "new"
        self.edition = edition_of(library_of(Layout(SMALL)))
        self.folder.mkdir()
        claim_work_folder(self.layout)

    def page(self, name: str, title: str, path: str = "") -> None:
        file = self.folder / name / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = HEAD.format(title=title, path=path or f"assets/cards/{name}.png")
        file.write_text(text, encoding="utf-8")

    def draw(self) -> dict[str, bytes]:
        add_cards(self.layout, self.folder, self.edition)
        found = self.folder.rglob("*.png")
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Two pages; `site.drawn` holds the titles that were drawn."""
    made = Site(tmp_path)
    made.drawn = []
    draw = cards.draw_card

    def drawn(card, letters):
        made.drawn.append(card.title)
        return draw(card, letters)

    monkeypatch.setattr(cards, "draw_card", drawn)
    made.page("actors/dockers", "Dockers")
    made.page("about", "About")
    return made


def test_one_edit_draws_one_card(site):
    first = site.draw()
    assert sorted(first) == ["assets/cards/about.png", "assets/cards/actors/dockers.png"]
    assert {size_of(picture) for picture in first.values()} == {(WIDTH, HEIGHT)}
    assert sorted(site.drawn) == ["About", "Dockers"]
    assert site.draw() == first
    site.page("about", "About us")
    second = site.draw()
    assert site.drawn[2:] == ["About us"]
    assert first["assets/cards/actors/dockers.png"] == second["assets/cards/actors/dockers.png"]
    assert len(list(site.layout.cards.iterdir())) == 2  # what no page needs is not kept


def test_what_was_kept_is_what_would_be_drawn(site):
    first = site.draw()
    for kept in site.layout.cards.iterdir():
        kept.unlink()
    assert site.draw() == first


@pytest.mark.parametrize("spoilt", [b"", b"half", b"\0" * 500])
def test_a_spoilt_file_is_drawn_anew(site, spoilt):
    first = site.draw()
    for kept in site.layout.cards.iterdir():
        kept.write_bytes(spoilt)
    assert site.draw() == first


@pytest.mark.parametrize(
    "path", ["assets/cards/../../../x.png", "assets/cards/actors.png", "elsewhere.png", ""]
)
def test_a_card_lies_where_it_belongs_or_nowhere(site, path):
    site.page("actors/dockers", "Dockers", path or "x")
    assert sorted(site.draw()) == ["assets/cards/about.png"]
