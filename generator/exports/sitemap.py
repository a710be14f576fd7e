"""What tells search engines which pages there are: sitemap.xml and robots.txt.

Sources: "Sitemaps XML format", sitemaps.org protocol 0.9; "Robots Exclusion Protocol", RFC 9309.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

MOST_ADDRESSES = 50_000  # the protocol lets one file hold no more


def sitemap(pages: Iterable[tuple[str, str]]) -> str:
    """The map of pages, each a whole address and the day of its last change in ISO 8601, or ''."""
    lines = [_line(address, day) for address, day in sorted(pages)[:MOST_ADDRESSES]]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *lines,
            "</urlset>",
            "",
        ]
    )


def robots(site: str) -> str:
    """Everybody may read everything; where the site's address is known, its map is named."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {site}sitemap.xml"] if site else [])]
    return "\n".join([*lines, ""])


def _line(address: str, day: str) -> str:
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(address)}</loc>{changed}</url>"
