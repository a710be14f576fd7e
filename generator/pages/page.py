"""What a page is: a path, a title and a text; and the frame that all pages share."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from generator.facts.record import Record
from generator.layout import MADE_BY
from generator.markdown.escape import Markdown, front_matter
from generator.pages.address import url_of
from generator.pages.citing import CiteLine, cite_page
from generator.pages.corrected import corrected
from generator.pages.folio import Folio
from generator.pages.notes import NoteLine, note_lines
from generator.pages.previews import previews
from generator.pages.provenance import edit_link, kept_at, report_link
from generator.pages.words import plural
from generator.problems import Place


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
    rests_on: str  # how many sources the page cites, such as 3 sources, or ''
    as_of: str  # as of which day the facts are known: on 1 May 2031, or ''
    corrected: Markdown  # the days on which its record was put right, linked, or ''
    report: Markdown  # link to the form for errors, filled in for this page, or ''
    edit: Markdown  # link that opens the line of data for editing, or ''
    made_from: Markdown  # the file and line of data that the page comes from, or ''


def make_page(
    folio: Folio,
    template: str,
    title: str,
    description: str,
    context: Any,
    about: Record | None = None,
    redirect: str = "",
    kept: Place | None = None,
) -> Page:
    """The page that a template gives for its context, a dataclass of the template's names.

    `about` is the record that the page is made from, `kept` the place in the data where it is
    made from anything else; `redirect` is the address to which the page sends readers on, if it
    only stands at an old one.
    """
    kept = folio.edition.library.place(about) if about else kept
    terms = tuple(_term_line(folio, term) for term in folio.terms)
    frame = Frame(
        front=_front(folio, title, description, kept, redirect),
        title=title,
        terms=terms,
        notes=note_lines(folio),
        cite=_cite(folio, title, about),
        rests_on=_rests_on(folio),
        as_of=_as_of(folio),
        corrected=corrected(folio, about) if about else Markdown(""),
        report=report_link(folio, title),
        edit=edit_link(folio, kept) if kept else Markdown(""),
        made_from=kept_at(folio, kept) if kept else Markdown(""),
    )
    names = {field.name: getattr(context, field.name) for field in fields(context)}
    text = folio.edition.templates.get_template(template).render(frame=frame, **names)
    return Page(folio.path, title, _tidied(text), tuple(folio.filters))


def _front(
    folio: Folio, title: str, description: str, kept: Place | None, redirect: str
) -> Markdown:
    values = {
        "made_by": MADE_BY,  # first, so that it is met near the top however long a title is
        "title": title,
        "description": description,
        "redirect": redirect,
        "filters": "yes" if folio.filters else "",
        "entries": folio.entries,
    }
    if kept is not None:
        values["made_from"] = str(kept)
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


def _rests_on(folio: Folio) -> str:
    cited = len({note.source.id for note in folio.notes})
    return plural(cited, "source") if cited else ""


def _as_of(folio: Folio) -> str:
    as_of = folio.edition.library.about.as_of
    return folio.edition.words.at(as_of) if as_of else ""
