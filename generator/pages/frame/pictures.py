"""A picture on a page: with an address of its own as SVG, its numbers as CSV, and its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from generator.exports.csv import csv_file
from generator.layout import MADE_BY
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import PageBuilder
from generator.pictures.drawing import Drawing, NotDrawn, WhyNot, in_page
from generator.pictures.resources import label_widths, picture_rules
from generator.pictures.standalone import standalone
from generator.presenting.addresses import file_beside, page_address, relative, served_link
from generator.presenting.words import Words

_ADDRESS = "address"  # the head of a column whose cells lead somewhere


@dataclass(frozen=True)
class PictureShown:
    """What the template _picture.md gets."""

    drawn: Markdown  # the picture, in all its sizes
    line: Markdown  # on what terms, and where it is by itself


def place_picture(
    builder: PageBuilder,
    name: str,
    sizes: Sequence[Drawing | NotDrawn],
    rows: Sequence[Sequence[str]],
) -> PictureShown | None:
    """A picture in its sizes, the widest first, on the page; None where it is not drawn.

    `name` is the last part of its address, told once on a page; `rows` are what it shows as a
    table, its head first.
    """
    drawn = [size for size in sizes if isinstance(size, Drawing)]
    if not drawn:
        return None
    picture, numbers = (file_beside(builder.path, f"{name}.{end}") for end in ("svg", "csv"))
    alone = standalone(drawn[0], _rules(builder), _line_alone(builder), label_widths())
    builder.files[picture] = f"<!-- {MADE_BY} -->\n{alone}"
    builder.files[numbers] = csv_file(_with_whole_addresses(builder, rows))
    shown = f'<figure class="drawn {drawn[0].kind}">{in_page(drawn, name)}</figure>'
    return PictureShown(Markdown(shown), _line(builder, picture, numbers))


def why_not_drawn(words: Words, why: WhyNot) -> str:
    """Why there is no picture, in a sentence."""
    return {
        WhyNot.NOTHING: words.gettext("There is nothing to draw yet."),
        WhyNot.ONE_NUMBER: words.gettext("One number alone makes no picture."),
        WhyNot.NO_PLACE: words.gettext("No place has coordinates yet, so there is no map."),
        WhyNot.OFF_SCALE: words.gettext("Fewer than two of the numbers have a place on one scale."),
    }[why]


def _line(builder: PageBuilder, picture: str, numbers: str) -> Markdown:
    words = builder.edition.words
    licence = builder.edition.library.about.licence
    parts = [
        link_to(relative(builder.path, picture), words.gettext("picture as SVG")),
        link_to(relative(builder.path, numbers), words.gettext("its data as CSV")),
    ]
    if licence:
        name = licence.spdx or builder.edition.text(licence.name)
        parts.append(link_to(licence.url, name) if licence.url else Markdown.escape(name))
    return Markdown(" · ").join(parts)


def _line_alone(builder: PageBuilder) -> str:
    """Where a picture comes from that stands by itself, and on what terms it may be used."""
    edition, about = builder.edition, builder.edition.library.about
    licence = edition.text(about.licence.name) if about.licence else ""
    parts = [edition.text(about.title), _whole_address(builder, ""), licence]
    return " · ".join(filter(None, parts))


def _with_whole_addresses(
    builder: PageBuilder, rows: Sequence[Sequence[str]]
) -> list[Sequence[str]]:
    head, *held = rows
    if _ADDRESS not in head:
        return [head, *held]
    at = head.index(_ADDRESS)
    return [
        head,
        *([*row[:at], _whole_address(builder, row[at]), *row[at + 1 :]] for row in held),
    ]


def _whole_address(builder: PageBuilder, link: str) -> str:
    """Where a link of the page leads, as it is written elsewhere."""
    site = (builder.edition.library.about.url or "").rstrip("/")
    return site + urljoin(page_address(builder.path), served_link(builder.path, link))


def _rules(builder: PageBuilder) -> str:
    sides = sorted(builder.edition.library.about.sides.items())
    colours = (f".side-{side}{{--side:{held.colour}}}" for side, held in sides)
    return picture_rules() + "".join(colours)
