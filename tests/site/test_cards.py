"""Cards are kept between builds: one edit draws one card; what is kept is what would be drawn."""

from __future__ import annotations

import pytest

from generator.layout import Layout
from generator.pictures.card import HEIGHT, WIDTH
from generator.pictures.png import size_of
from generator.site.head import cards
from generator.site.head.cards import add_cards
from generator.site.head.handed_on import NamedPage
from generator.site.publish.work_folder import claim_work_folder
from tests.conftest import SMALL, edition_of, library_of


class Site:
    """A folder of a new site, and its pages as MkDocs hands them on."""

    def __init__(self, root) -> None:
        self.layout, self.folder = Layout(root), root / "new"
        self.edition = edition_of(library_of(Layout(SMALL)))
        self.folder.mkdir()
        self.pages: dict[str, NamedPage] = {}
        claim_work_folder(self.layout)

    def page(self, source: str, title: str) -> None:
        built = f"{source.removesuffix('.md').removesuffix('/index')}/index.html"
        self.pages[source] = NamedPage(source, built, title, "")

    def draw(self) -> dict[str, bytes]:
        add_cards(self.layout, self.folder, self.pages.values(), self.edition)
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
    made.page("actors/dockers.md", "Dockers")
    made.page("about/index.md", "About")
    return made


def test_one_edit_draws_one_card(site):
    first = site.draw()
    assert sorted(first) == ["assets/cards/about.png", "assets/cards/actors/dockers.png"]
    assert {size_of(picture) for picture in first.values()} == {(WIDTH, HEIGHT)}
    assert sorted(site.drawn) == ["About", "Dockers"]
    assert site.draw() == first
    site.page("about/index.md", "About us")
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


def test_a_card_shows_what_the_record_of_its_page_is(site, monkeypatch):
    shown = []
    monkeypatch.setattr(cards, "draw_card", lambda card, letters: shown.append(card) or b"")
    site.draw()
    by_title = {card.title: card for card in shown}
    assert by_title["Dockers"].kind == "Organisation"
    assert by_title["Dockers"].address == "/actors/dockers/"
    assert (by_title["About"].kind, by_title["About"].site) == ("", "The harbour talks")
