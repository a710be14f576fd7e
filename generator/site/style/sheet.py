"""What the theme is made of: Material's style sheet with ours on top, and what a page may load."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

from generator.layout import MADE_BY
from generator.site.style.pruning import pruned_sheet
from generator.site.style.theme import STYLE_PARTS

STYLE_SHEET = "assets/made/site.css"
MATERIAL_LICENCE = "assets/made/material-licence.txt"  # beside the style sheet
_MATERIAL = "assets/stylesheets/main.*.min.css"

# Everything comes from the site itself. WebAssembly is for search; data: is for the icons in
# Material's style sheet. Sent in every page, so that it holds on hosts that send no headers.
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

_SOURCE_MAP = re.compile(r"\s*/\*# sourceMappingURL=[^*]*\*/\s*")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def style_sheet(folders: Iterable[Path]) -> str:
    """One style sheet for all pages, given the theme's folders: what we
    need of Material's sheet, then our parts.

    Raises FileNotFoundError where Material no longer keeps its sheet where it did.
    """
    held = list(folders)
    found = [file for folder in held for file in folder.glob(_MATERIAL)]
    if len(found) != 1:
        raise FileNotFoundError(f"{_MATERIAL} is found {len(found)} times in the theme's folders")
    parts = sorted(file for folder in held for file in (folder / STYLE_PARTS).glob("*.css"))
    ours = "\n".join(_COMMENT.sub("", file.read_text(encoding="utf-8")) for file in parts)
    theirs = pruned_sheet(_SOURCE_MAP.sub("", found[0].read_text(encoding="utf-8")), ours)
    return "\n".join([f"/* {MADE_BY} */", _notice(), theirs, ours])


def material_licence() -> str:
    """The licence of Material, from which the style sheet takes rules, as it is installed.

    Raises FileNotFoundError where Material is installed without it.
    """
    held = distribution("mkdocs-material")
    for file in held.files or ():
        # Its icons have licences of their own, which lie beside them.
        if file.name == "LICENSE" and ".dist-info" in file.parts[0]:
            return file.read_text(encoding="utf-8")
    raise FileNotFoundError("mkdocs-material is installed without its licence")


def _notice() -> str:
    """Who wrote the rules that are Material's. Tools that make style sheets smaller keep what
    begins with an exclamation mark."""
    lines = material_licence().splitlines()
    whose = next(line.strip() for line in lines if line.startswith("Copyright"))
    where = MATERIAL_LICENCE.rpartition("/")[2]
    return f"/*! In part from Material for MkDocs. {whose}. MIT licence, see {where} */"


def material_theme() -> Path:
    """The folder of Material's templates and style sheets, as installed.

    Raises FileNotFoundError where Material is not installed.
    """
    found = find_spec("material")
    if found is None or found.origin is None:
        raise FileNotFoundError("mkdocs-material is not installed")
    return Path(found.origin).parent / "templates"
