"""Draws the cards that the pages of a built site name, and keeps them for the next build."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

import generator.pictures
from generator.facts.library import Library
from generator.facts.record import Record
from generator.facts.records.actors import Actor
from generator.facts.records.sources import Source
from generator.facts.sourced import settled
from generator.files import files_below, put_file
from generator.layout import Layout
from generator.pictures.card import Card, card_key, draw_card
from generator.pictures.letters import FONTS, Letters
from generator.presenting.edition import Edition
from generator.presenting.source_types import genre_words
from generator.presenting.words import sentence_case
from generator.progress import Progress, silent
from generator.reading.disk import faults_name
from generator.site.head.page_head import card_path
from generator.site.head.page_subjects import subject_of

_FONTS = Path(generator.pictures.__file__).parent / "fonts"
_ACCENT = "#0b5b70"  # the colour of links: see theme/styles/1-colours.css
_KINDS = {"rounds": "Round", "issues": "Issue", "figures": "Number over time"}
_DIGEST = 32  # bytes of SHA-256 before what is kept: half a file is never taken for a picture


def add_cards(layout: Layout, folder: Path, edition: Edition, progress: Progress = silent) -> None:
    """Puts a picture wherever a page in the folder of a new site names one.

    To be called by who holds the lock. What no page needs any more is no longer kept.
    """
    cards = dict(_wanted(layout, folder, edition))
    letters: Letters | None = None
    for done, (path, card) in enumerate(cards.items(), 1):
        kept = layout.cards / card_key(card)
        picture = _kept(kept)
        if picture is None:
            letters = letters or load_letters()
            picture = draw_card(card, letters)
            _keep(layout, kept, picture)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(picture)
        progress("drawing cards", done, len(cards))
    _forget(layout, {card_key(card) for card in cards.values()})


def load_letters() -> Letters:
    """The fonts of the cards."""
    return Letters({name: (_FONTS / f"{name}.ttf").read_bytes() for name in FONTS})


def _wanted(layout: Layout, folder: Path, edition: Edition) -> Iterator[tuple[str, Card]]:
    """The cards that pages name, by their path in the site."""
    for page in files_below(folder):
        if page.endswith(".html"):
            head = (folder / page).read_text(encoding="utf-8").partition("</head>")[0]
            said = _properties(head)
            path = card_path(page)
            if unquote(said.get("og:image", "")).endswith(f"/{path}"):
                yield path, _card(layout, page, said, edition)


def _properties(head: str) -> dict[str, str]:
    """What the head of a page says about it to those who share it."""
    found = (node.attributes for node in LexborHTMLParser(head).css("meta[property]"))
    return {str(given["property"]): given.get("content") or "" for given in found}


def _card(layout: Layout, page: str, said: dict[str, str], edition: Edition) -> Card:
    source = page.removesuffix(".html").removesuffix("/index") + ".md"
    about = subject_of(edition, source, layout.relative(layout.site_file)).about
    named, site = said.get("og:title", ""), said.get("og:site_name", "")
    return Card(
        kind=_kind(edition, about) if about else "",
        title=named,
        other=_other_name(edition, about) if about else "",
        summary=said.get("og:description", ""),
        site="" if named == site else site,
        colour=_colour(edition.library, about),
        address="/" + page.removesuffix("index.html"),
        leftwards=edition.words.direction(edition.language) == "rtl",
    )


def _kind(edition: Edition, record: Record) -> str:
    if isinstance(record, Actor):
        held = settled(record.type)
        return sentence_case(edition.text(held.value)) if held else ""
    if isinstance(record, Source):
        return sentence_case(genre_words(edition.words, record.type))
    return _KINDS.get(record.kind, "")


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
