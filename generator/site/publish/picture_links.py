"""Links of pictures, which MkDocs hands on as they stand in the Markdown.

They name files, as links of the text do, so that builders that follow links in markup, too, find
nothing else there.
"""

from __future__ import annotations

import html
import re

from generator.presenting.addresses import served_link

_PICTURE = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_LINK = re.compile(r'(?<= href=")[^"]*(?=")')


def picture_links_followed(page: str, source: str) -> str:
    """The HTML of a page, made from a file below docs/, with links of its pictures as a browser
    follows them."""

    def link(found: re.Match[str]) -> str:
        return html.escape(served_link(source, html.unescape(found[0])))

    return _PICTURE.sub(lambda picture: _LINK.sub(link, picture[0]), page)
