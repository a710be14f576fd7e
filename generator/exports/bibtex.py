"""The sources as BibTeX, for LaTeX.

Source: O. Patashnik, "BibTeXing" (1988), for the types of entry and their fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.exports.licence import licence_words
from generator.facts.dates import Moment
from generator.facts.library import Library
from generator.facts.records.sources import Author, Source
from generator.facts.sourced import held_or_first
from generator.layout import MADE_BY
from generator.text import on_one_line

# The type of entry for a CSL type, and the field in which the publisher stands.
_TYPES = {
    "article-journal": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-newspaper": ("article", "journal"),
    "book": ("book", "publisher"),
    "report": ("techreport", "institution"),
    "thesis": ("phdthesis", "school"),
}
_ELSE = ("misc", "howpublished")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# No brace stands alone, since BibTeX counts them even behind a backslash.
_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPED)) + "]")
# What BibTeX's own lists of names take for a joint.
_JOINT = re.compile(r"\band\b|,", re.IGNORECASE)


def bibtex_file(library: Library) -> str:
    """All sources as entries, ordered by id; "" where there are none."""
    entries = [_entry(source, library.about.language) for source in library.all_of(Source)]
    head = [f"% made_by: {MADE_BY}\n", *(f"% licence: {line}\n" for line in _licence(library))]
    return "\n".join(["".join(head), *entries]) if entries else ""


def _licence(library: Library) -> Iterator[str]:
    # BibTeX takes this sign for the beginning of an entry wherever it stands.
    if words := licence_words(library):
        yield words.replace("@", "(at)")


def bibtex_words(text: str) -> str:
    """A text on one line, with what means something to TeX written as TeX shows it."""
    return _SPECIAL.sub(lambda sign: _ESCAPED[sign[0]], on_one_line(text))


def _entry(source: Source, language: str) -> str:
    kind, _ = _TYPES.get(source.type, _ELSE)
    fields = "".join(f",\n  {name} = {value}" for name, value in _fields(source, language))
    return f"@{kind}{{{source.id}{fields}\n}}\n"


def _fields(source: Source, language: str) -> Iterator[tuple[str, str]]:
    if source.label:
        # A second pair keeps the capitals as they are.
        yield "title", f"{{{{{bibtex_words(source.label.in_language(language))}}}}}"
    if source.author:
        names = (_name(author, language) for author in source.author)
        yield "author", f"{{{' and '.join(names)}}}"
    yield from _where(source, language)
    issued = held_or_first(source.issued) if source.issued else None
    if issued and (issued.start or issued.end):
        yield from _when(issued.start or issued.end)
    if source.URL:
        yield "url", f"{{{source.URL}}}"
    if source.accessed:
        yield "urldate", f"{{{source.accessed}}}"
    if source.language:
        yield "language", f"{{{source.language}}}"


def _where(source: Source, language: str) -> Iterator[tuple[str, str]]:
    """Who published it, in what it stands, and where in that."""
    if source.editor:
        names = (_name(editor, language) for editor in source.editor)
        yield "editor", f"{{{' and '.join(names)}}}"
    _, field = _TYPES.get(source.type, _ELSE)
    within = "journal" if field == "journal" else "booktitle"
    plain = [
        (within, source.container_title),
        ("publisher" if source.container_title else field, source.publisher),
        ("volume", source.volume),
        ("number", source.issue),
    ]
    for name, text in plain:
        if text:
            yield name, f"{{{bibtex_words(text.in_language(language))}}}"
    if source.page:
        # BibTeX writes a range with two hyphens.
        pages = re.sub(r"(?<=\d)\s*[-–]+\s*(?=\d)", "--", source.page.in_language(language))
        yield "pages", f"{{{bibtex_words(pages)}}}"
    if source.DOI:
        yield "doi", f"{{{bibtex_words(source.DOI)}}}"


def _name(author: Author, language: str) -> str:
    if author.literal:
        return f"{{{bibtex_words(author.literal.in_language(language))}}}"
    parts = [part for part in (author.family, author.suffix, author.given) if part]
    return ", ".join(_guarded(part.in_language(language)) for part in parts)


def _guarded(name: str) -> str:
    words = bibtex_words(name)
    return f"{{{words}}}" if _JOINT.search(name) else words


def _when(moment: Moment | None) -> Iterator[tuple[str, str]]:
    if moment is None:
        return
    yield "year", f"{{{moment.year}}}"
    if moment.precision in ("month", "day") and moment.month:
        yield "month", _MONTHS[moment.month - 1]
