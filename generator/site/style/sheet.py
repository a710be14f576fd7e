"""What the theme is made of: its style sheet, what is Material's in it, what a page may load."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

from generator.layout import MADE_BY
from generator.site.style.theme import STYLE_PARTS

STYLE_SHEET = "assets/made/site.css"
MATERIAL_LICENCE = "assets/made/material-licence.txt"  # whose words for menus pages hold

# Everything comes from the site itself. WebAssembly is for search, data: for small pictures
# in pages written by hand. Sent in every page, so that it holds on hosts that send no headers.
CONTENT_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    ]
)

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def style_sheet(folder: Path) -> str:
    """One style sheet for all pages: the parts in a theme's folder in the order of their names."""
    parts = sorted((folder / STYLE_PARTS).glob("*.css"))
    rules = (_COMMENT.sub("", file.read_text(encoding="utf-8")) for file in parts)
    return "\n".join([f"/* {MADE_BY} */", *rules])


def material_licence() -> str:
    """The licence of Material, whose words for menus the pages hold, as it is installed.

    Raises FileNotFoundError where Material is installed without it.
    """
    held = distribution("mkdocs-material")
    for file in held.files or ():
        # Its icons have licences of their own, which lie beside them.
        if file.name == "LICENSE" and ".dist-info" in file.parts[0]:
            return file.read_text(encoding="utf-8")
    raise FileNotFoundError("mkdocs-material is installed without its licence")
