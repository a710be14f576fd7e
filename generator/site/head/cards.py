"""Draws the cards that the pages of a built site name, and keeps them for the next build."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.sources import Source
from generator.facts.sourced import settled
from generator.files import put_file
from generator.layout import Layout
from generator.pictures.card import Card, card_key, draw_card
from generator.pictures.resources import house_letters
from generator.presenting.edition import Edition
from generator.presenting.kinds import kind_words
from generator.presenting.source_types import genre_words
from generator.presenting.words import sentence_case
from generator.progress import Progress, silent
from generator.reading.disk import faults_name
from generator.site.head.handed_on import NamedPage, card_path
from generator.site.head.page_subjects import subject_of

_ACCENT = "#0b5b70"  # the colour of links: see theme/styles/1-colours.css
_DIGEST = 32  # bytes of SHA-256 before what is kept: half a file is never taken for a picture


def add_cards(
    layout: Layout,
    folder: Path,
    pages: Iterable[NamedPage],
    edition: Edition,
    progress: Progress = silent,
) -> None:
    """Puts a picture of each of these pages into the folder of a new site.

    To be called by who holds the lock. What no page needs any more is no longer kept.
    """
    cards = {card_path(page.built): _card(layout, page, edition) for page in pages}
    for done, (path, card) in enumerate(cards.items(), 1):
        kept = layout.cards / card_key(card)
        picture = _kept(kept)
        if picture is None:
            picture = draw_card(card, house_letters())
            _keep(layout, kept, picture)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(picture)
        progress("drawing cards", done, len(cards))
    _forget(layout, {card_key(card) for card in cards.values()})


def _card(layout: Layout, page: NamedPage, edition: Edition) -> Card:
    about = subject_of(edition, page.source, layout.relative(layout.site_file)).about
    site = edition.text(edition.library.about.title)
    return Card(
        kind=_kind(edition, about) if about else "",
        title=page.title,
        other=_other_name(edition, about) if about else "",
        summary=page.description,
        site="" if page.title == site else site,
        colour=_colour(edition.library, about),
        address="/" + page.built.removesuffix("index.html"),
        leftwards=edition.words.direction(edition.language) == "rtl",
    )


def _kind(edition: Edition, record: Record) -> str:
    if isinstance(record, Actor):
        held = settled(record.type)
        return sentence_case(edition.text(held.value)) if held else ""
    if isinstance(record, Source):
        return sentence_case(genre_words(edition.words, record.type))
    return kind_words(edition.words, record.kind).card


def _other_name(edition: Edition, record: Record) -> str:
    """The name in the first other language in which there is one that is held."""
    held = (settled(values) for code, values in sorted(record.names.items()))
    return next((edition.text(stated.value) for stated in held if stated), "")


def _colour(library: Library, record: Record | None) -> str:
    held = settled(record.side) if isinstance(record, Actor) else None
    side = library.about.sides.get(str(held.value)) if held else None
    return side.colour if side else _ACCENT


def _kept(file: Path) -> bytes | None:
    try:
        held = file.read_bytes()
    except FileNotFoundError:
        return None
    digest, picture = held[:_DIGEST], held[_DIGEST:]
    return picture if sha256(picture).digest() == digest else None


def _keep(layout: Layout, file: Path, picture: bytes) -> None:
    with faults_name(file):
        put_file(file, sha256(picture).digest() + picture, layout.next_page)


def _forget(layout: Layout, needed: set[str]) -> None:
    if layout.cards.is_dir():
        for file in layout.cards.iterdir():
            if file.name not in needed:
                file.unlink(missing_ok=True)
