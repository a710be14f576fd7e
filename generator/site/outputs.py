"""Everything that the facts make below docs/: pages, data files and the colours of the sides."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import generator.pages
from generator.exports.bibtex import bibtex_file
from generator.exports.csl import csl_file
from generator.exports.json import json_files
from generator.facts.library import Library
from generator.layout import Layout
from generator.markdown.template import template_environment
from generator.pages.all import make_pages
from generator.pages.frame.filters import filter_styles
from generator.pages.parts.side_chips import side_styles
from generator.pictures.chart import figure_chart
from generator.presenting.edition import Edition
from generator.presenting.entry_addresses import entries_files
from generator.progress import Progress, silent
from generator.search.name_list import names_files
from generator.site.catalogues import translations_for
from generator.site.style.sheet import OWN_THEME, STYLE_SHEET, material_theme, style_sheet
from generator.site.template_faults import own_templates_told

OWN_TEMPLATES = Path(generator.pages.__file__).parent / "templates"


class TwoPagesAtOneAddress(Exception):
    """Two makers of pages claim one path; that is our fault, not that of the facts."""


def edition_of(layout: Layout, library: Library) -> Edition:
    """The facts with the templates and the catalogue of messages of the site, or ours.

    Raises:
        ProblemError: the site's own catalogue cannot be read.
    """
    templates = template_environment([layout.templates, OWN_TEMPLATES])
    translations = translations_for(layout, library.about.language)
    return Edition(library, templates, figure_chart, translations)


def make_outputs(
    layout: Layout, library: Library, progress: Progress = silent
) -> Mapping[str, str]:
    """Path below docs/ and text of every made file, ordered by path.

    Raises:
        ProblemError: a page cannot be made with a template of the site's own.
    """
    outputs: dict[str, str] = {}
    edition = edition_of(layout, library)
    filters: list[str] = []
    with own_templates_told(layout):
        for page in make_pages(edition):
            _put(outputs, page.path, page.text)
            filters.extend(page.filters)
            progress("making pages", len(outputs), 0)
    for path, text in (*json_files(library), *names_files(edition)):
        _put(outputs, path, text)
    for path, text in (
        ("data/sources.csl.json", csl_file(library)),
        ("data/sources.bib", bibtex_file(library)),
    ):
        if text:
            _put(outputs, path, text)
    for path, text in entries_files(edition):
        _put(outputs, path, text)
    colours = {side: held.colour for side, held in library.about.sides.items()}
    _put(outputs, "assets/made/sides.css", side_styles(colours))
    _put(outputs, "assets/made/filters.css", filter_styles(filters))
    _put(outputs, STYLE_SHEET, style_sheet([OWN_THEME, material_theme()]))
    return dict(sorted(outputs.items()))


def _put(outputs: dict[str, str], path: str, text: str) -> None:
    if path in outputs:
        raise TwoPagesAtOneAddress(path)
    outputs[path] = text
