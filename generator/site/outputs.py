"""Everything that the facts make below docs/: pages, data files and the colours of the sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import generator.pages
from generator.exports.bibtex import bibtex_file
from generator.exports.csl import csl_file
from generator.exports.json import json_files
from generator.facts.library import Library
from generator.layout import MADE_BY, Layout
from generator.markdown.template import template_environment
from generator.pages.all import make_pages
from generator.pages.frame.filters import filter_styles
from generator.pages.frame.page import Page
from generator.pages.parts.side_chips import side_styles
from generator.presenting.edition import Edition
from generator.presenting.entry_addresses import entries_files
from generator.progress import Progress, silent
from generator.search.name_list import names_files
from generator.site.catalogues import translations_for
from generator.site.style.sheet import (
    MATERIAL_LICENCE,
    STYLE_SHEET,
    material_licence,
    style_sheet,
)
from generator.site.style.theme import OWN_THEME
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
    return Edition(library, templates, translations)


@dataclass(frozen=True)
class Outputs:
    """All that the facts make below docs/: the text of each file by its path there, in order, and
    the pages among them with what they are called."""

    files: Mapping[str, str]
    pages: tuple[Page, ...]


def make_outputs(layout: Layout, edition: Edition, progress: Progress = silent) -> Outputs:
    """Every made file.

    Raises:
        ProblemError: a page cannot be made with a template of the site's own.
    """
    pages: list[Page] = []
    with own_templates_told(layout):
        for page in make_pages(edition):
            pages.append(page)
            progress("making pages", len(pages), 0)
    files: dict[str, str] = {}
    for path, text in (
        *((page.path, page.text) for page in pages),
        *(file for page in pages for file in page.files),
        *_data_files(edition),
        *_style_files(edition.library, pages),
    ):
        if path in files:
            raise TwoPagesAtOneAddress(path)
        files[path] = text
    return Outputs(dict(sorted(files.items())), tuple(pages))


def _data_files(edition: Edition) -> Iterator[tuple[str, str]]:
    library = edition.library
    yield from (*json_files(library), *names_files(edition), *entries_files(edition))
    for path, text in (
        ("data/sources.csl.json", csl_file(library)),
        ("data/sources.bib", bibtex_file(library)),
    ):
        if text:
            yield path, text


def _style_files(library: Library, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    colours = {side: held.colour for side, held in library.about.sides.items()}
    filters = [name for page in pages for name in page.filters]
    yield "assets/made/sides.css", side_styles(colours)
    yield "assets/made/filters.css", filter_styles(filters)
    yield MATERIAL_LICENCE, f"made_by: {MADE_BY}\n\n{material_licence()}"
    yield STYLE_SHEET, style_sheet(OWN_THEME)
