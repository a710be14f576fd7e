"""Everything that the facts make below docs/: pages, data files and the colours of the sides."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import generator.pages
from generator.exports.json import json_files
from generator.facts.library import Library
from generator.layout import Layout
from generator.markdown.template import template_environment
from generator.pages.all import make_pages
from generator.pages.edition import Edition
from generator.pages.sides import side_styles
from generator.site.progress import Progress, silent

OWN_TEMPLATES = Path(generator.pages.__file__).parent / "templates"


class TwoPagesAtOneAddress(Exception):
    """Two makers of pages claim one path; that is our fault, not that of the facts."""


def make_outputs(
    layout: Layout, library: Library, progress: Progress = silent
) -> Mapping[str, str]:
    """Path below docs/ and text of every made file, ordered by path."""
    outputs: dict[str, str] = {}
    edition = Edition(library, template_environment([layout.templates, OWN_TEMPLATES]))
    for page in make_pages(edition):
        _put(outputs, page.path, page.text)
        progress("making pages", len(outputs), 0)
    for path, text in json_files(library):
        _put(outputs, path, text)
    colours = {side: held.colour for side, held in library.about.sides.items()}
    _put(outputs, "assets/made/sides.css", side_styles(colours))
    return dict(sorted(outputs.items()))


def _put(outputs: dict[str, str], path: str, text: str) -> None:
    if path in outputs:
        raise TwoPagesAtOneAddress(path)
    outputs[path] = text
