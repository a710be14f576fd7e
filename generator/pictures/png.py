"""A picture of sixteen colours as a PNG file.

Source: "Portable Network Graphics (PNG) Specification (Third Edition)", W3C Recommendation, 2025.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PALETTE = 3
_BITS = 4
_EFFORT = 3  # 6 takes three times as long for a fifth less

Colour = tuple[int, int, int]


def png_of(width: int, rows: Sequence[bytes], palette: Sequence[Colour]) -> bytes:
    """The file for rows from top to bottom, each with two pixels in a byte, the left one high."""
    head = struct.pack(">IIBBBBB", width, len(rows), _BITS, _PALETTE, 0, 0, 0)
    colours = b"".join(map(bytes, palette))
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), _EFFORT)
    parts = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", pixels), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height, as the head of the file says."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
