"""What a page is: a path, a title and a text; and the frame that all pages share."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from generator.facts.record import Record
from generator.layout import MADE_BY
from generator.markdown.escape import Markdown, front_matter
from generator.pages.address import url_of
from generator.pages.citing import CiteLine, cite_page
from generator.pages.folio import Folio
from generator.pages.notes import NoteLine, note_lines
from generator.pages.previews import previews
from generator.pages.provenance import kept_in


@dataclass(frozen=True)
class Page:
    """A page to be written: its path below docs/, its title and its Markdown."""

    path: str
    title: str
    text: str
    filters: tuple[str, ...] = ()  # the names of the filters that it offers


@dataclass(frozen=True)
class TermLine:
    """A glossary term that the page uses."""

    link: Markdown  # the term, linked to the glossary
    definition: Markdown  # what it means


@dataclass(frozen=True)
class Frame:
    """What stands around the body of every page."""

    front: Markdown  # YAML front matter
    title: str  # the heading of the page
    terms: tuple[TermLine, ...]  # glossary terms used on the page
    notes: tuple[NoteLine, ...]  # the sources, numbered
    cite: tuple[CiteLine, ...]  # ready texts for whoever cites the page
    as_of: str  # the day to which the facts hold, in words, or ''
    made_from: Markdown  # the file and line of data that the page comes from, or ''


def make_page(
    folio: Folio,
    template: str,
    title: str,
    description: str,
    context: Any,
    about: Record | None = None,
    redirect: str = "",
) -> Page:
    """The page that a template gives for its context, a dataclass of the template's names.

    `about` is the record that the page is made from; `redirect` is the address to which the
    page sends readers on, if it only stands at an old one.
    """
    terms = tuple(_term_line(folio, term) for term in folio.terms)
    frame = Frame(
        front=_front(folio, title, description, about, redirect),
        title=title,
        terms=terms,
        notes=note_lines(folio),
        cite=_cite(folio, title, about),
        as_of=_as_of(folio),
        made_from=kept_in(folio, about) if about else Markdown(""),
    )
    names = {field.name: getattr(context, field.name) for field in fields(context)}
    text = folio.edition.templates.get_template(template).render(frame=frame, **names)
    return Page(folio.path, title, _tidied(text), tuple(folio.filters))


def _front(
    folio: Folio, title: str, description: str, about: Record | None, redirect: str
) -> Markdown:
    values = {
        "made_by": MADE_BY,  # first, so that it is met near the top however long a title is
        "title": title,
        "description": description,
        "redirect": redirect,
        "filters": "yes" if folio.filters else "",
    }
    if about is not None:
        values["made_from"] = str(folio.edition.library.place(about))
    return Markdown(front_matter(values, {"previews": previews(folio)}))


def _tidied(text: str) -> str:
    """At most one blank line in a row, and one line end at the end."""
    lines: list[str] = []
    for line in text.split("\n"):
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"


def _term_line(folio: Folio, term: Any) -> TermLine:
    # Definitions link nothing further: a page explains its own words, not theirs.
    words = " / ".join(folio.edition.plain(stated.value) for stated in term.definition)
    return TermLine(folio.listed(term), Markdown.escape(words))


def _cite(folio: Folio, title: str, about: Record | None) -> tuple[CiteLine, ...]:
    """How the page of a record is cited; that of a source says how the source itself is."""
    url = url_of(about) if about and about.kind != "sources" else None
    return cite_page(folio.edition, title, url.lstrip("/")) if url else ()


def _as_of(folio: Folio) -> str:
    as_of = folio.edition.library.about.as_of
    return folio.edition.words.date(as_of) if as_of else ""
