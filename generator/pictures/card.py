"""The card of a page: the picture that stands where somebody shares its address."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from hashlib import sha256

import uharfbuzz as hb

from generator.pictures.letters import BOLD, PLAIN, Letters, Line, Style
from generator.pictures.png import Colour, png_of
from generator.pictures.wrap import Wrapped, wrap

# What all who show such cards take: https://ogp.me/ states no size; this is twice 600 by 315.
WIDTH, HEIGHT = 1200, 630
_LOOK = 1  # to be raised with every change of how a card looks
_EDGE, _BAR = 84, 24
_ROOM = WIDTH - 2 * _EDGE
_FOOT = 566  # the line on which the site's name stands
_PAPER: Colour = (253, 252, 250)
_INK: Colour = (29, 40, 48)
_SOFT: Colour = (85, 96, 106)
_STEPS = 5  # shades from paper to ink
_BAR_COLOUR = 1 + 2 * _STEPS  # its number in the palette
_TITLE_SIZES = ((76, 2), (64, 3), (52, 3))  # size, and how many lines of it there may be


@dataclass(frozen=True)
class Card:
    """What stands on a card, as plain text; what is '' is not drawn."""

    kind: str  # what sort of page it is, such as armed group
    title: str
    other: str  # the name in another script
    summary: str
    site: str  # the name of the site
    colour: str  # of the bar, as #rrggbb
    address: str  # stands for a title that no font of ours can write
    leftwards: bool = False  # the site's language is written from right to left


@dataclass(frozen=True)
class _Block:
    """Lines of one size, the first of them on a base line so far from the top, in pixels."""

    lines: tuple[Line, ...]
    size: int
    base: int
    step: int  # from one line to the next
    soft: bool

    @property
    def end(self) -> int:
        """The base line of the last line."""
        return self.base + self.step * max(len(self.lines) - 1, 0)


def card_key(card: Card) -> str:
    """The name of a drawn card: the same for the same picture, byte for byte."""
    made_with = (_LOOK, hb.__version__, hb.version_string(), zlib.ZLIB_RUNTIME_VERSION)
    return sha256(json.dumps([*astuple(card), *made_with]).encode()).hexdigest()


def draw_card(card: Card, letters: Letters) -> bytes:
    """The card as a PNG file of WIDTH by HEIGHT pixels."""
    blocks = list(_laid_out(card, letters))
    rows = _rows(_coverage(blocks, card.leftwards), blocks)
    bar = bytes([_BAR_COLOUR * 17]) * (_BAR // 2)  # the same number twice in each byte
    if card.leftwards:
        rows = [row[: -len(bar)] + bar for row in rows]
    else:
        rows = [bar + row[len(bar) :] for row in rows]
    return png_of(WIDTH, rows, _palette(card.colour))


def _laid_out(card: Card, letters: Letters) -> Iterator[_Block]:
    def block(words: str, style: Style, size: int, base: int, most: int, soft: bool) -> _Block:
        text = letters.writable(words, style)
        lines = wrap(letters, text, style, _ROOM / size, most).lines
        return _Block(lines, size, base, round(size * 1.36), soft)

    yield block(card.kind, PLAIN, 30, 108, 1, soft=True)
    title = _title(card, letters)
    yield title
    other = block(card.other, BOLD, 48, title.end + 76, 1, soft=False)
    yield other
    above = other.base if other.lines else title.end
    most = min(4, (_FOOT - 78 - above) // 46)
    yield block(card.summary, PLAIN, 34, above + 72, most, soft=True)
    yield block(card.site, BOLD, 28, _FOOT, 1, soft=False)


def _title(card: Card, letters: Letters) -> _Block:
    """The title as large as it fits whole."""
    words = letters.writable(card.title, BOLD) or letters.writable(card.address, BOLD)
    made, size = Wrapped((), whole=True), 0
    for size, most in _TITLE_SIZES:
        made = wrap(letters, words, BOLD, _ROOM / size, most)
        if made.whole:
            break
    return _Block(made.lines, size, 136 + size, round(size * 1.16), soft=False)


def _coverage(blocks: Sequence[_Block], leftwards: bool) -> bytes:
    """How much of each pixel the glyphs cover, from 0 to 255, the lowest row first."""
    draw = hb.RasterDraw()
    draw.extents = hb.RasterExtents(0, 0, WIDTH, HEIGHT)
    for block in blocks:
        for number, line in enumerate(block.lines):
            left = WIDTH - _EDGE - line.width * block.size if leftwards else _EDGE
            base = HEIGHT - block.base - number * block.step
            for glyph in line.glyphs:
                scale = block.size / glyph.font.face.upem
                right, up = left + glyph.right * block.size, base + glyph.up * block.size
                draw.transform = (scale, 0, 0, scale, right, up)
                draw.draw_glyph(glyph.font, glyph.number)
    image = draw.render()
    return bytes(image.buffer) if image else bytes(WIDTH * HEIGHT)


def _rows(covered: bytes, blocks: Sequence[_Block]) -> list[bytes]:
    """Rows of numbers in the palette, two in a byte, from top to bottom."""
    shades = bytes(round(part * _STEPS / 255) for part in range(256))
    softer = bytes(shade and shade + _STEPS for shade in shades)
    packed, done = b"", HEIGHT
    for block in [block for block in blocks if block.soft and block.lines]:
        first, last = block.base - block.size, block.end + block.size // 2
        packed = _packed(covered, HEIGHT - first, done, shades) + packed
        packed = _packed(covered, HEIGHT - last, HEIGHT - first, softer) + packed
        done = HEIGHT - last
    packed = _packed(covered, 0, done, shades) + packed
    half = WIDTH // 2
    return [packed[start : start + half] for start in range(half * (HEIGHT - 1), -1, -half)]


def _packed(covered: bytes, low: int, high: int, shades: bytes) -> bytes:
    """Some rows with each pixel as a number in the palette, two in a byte."""
    part = covered[low * WIDTH : high * WIDTH].translate(shades)
    lefts, rights = int.from_bytes(part[0::2]), int.from_bytes(part[1::2])
    return (lefts << 4 | rights).to_bytes(len(part) // 2)


def _palette(bar: str) -> list[Colour]:
    """Paper, its shades to ink, its shades to soft ink, and the colour of the bar."""
    shades = [_mixed(full, step) for full in (_INK, _SOFT) for step in range(1, _STEPS + 1)]
    return [_PAPER, *shades, _mixed(_colour(bar), _STEPS)]


def _mixed(colour: Colour, step: int) -> Colour:
    red, green, blue = (
        round(paper + (full - paper) * step / _STEPS)
        for paper, full in zip(_PAPER, colour, strict=True)
    )
    return red, green, blue


def _colour(text: str) -> Colour:
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue
