"""What a page is: a path, a title and a text; and the frame that all pages share."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from generator.facts.record import Record
from generator.layout import MADE_BY
from generator.markdown.escape import Markdown, front_matter, link_to
from generator.pages.folio import Folio, Note
from generator.pages.provenance import kept_in


@dataclass(frozen=True)
class Page:
    """A page to be written: its path below docs/, its title and its Markdown."""

    path: str
    title: str
    text: str


@dataclass(frozen=True)
class NoteLine:
    """A numbered note as the foot of a page shows it."""

    number: int  # the number of the note
    source: Markdown  # publisher, title, date and language, linked to the source's own page
    at: str  # where in the source, or ''
    spots: tuple[SpotLine, ...]  # the places on the page that cite it
    original: Markdown  # link to the publication and to its archive copy, or ''


@dataclass(frozen=True)
class SpotLine:
    """One place that cites a note."""

    back: Markdown  # link back to the place
    quotes: tuple[str, ...]  # the words relied on there
    remark: Markdown  # what a reader should know of this use, or ''


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
    notes = tuple(_note_line(folio, note) for note in folio.notes)
    frame = Frame(
        front=_front(folio, title, description, about, redirect),
        title=title,
        terms=terms,
        notes=notes,
        as_of=_as_of(folio),
        made_from=kept_in(folio, about) if about else Markdown(""),
    )
    names = {field.name: getattr(context, field.name) for field in fields(context)}
    text = folio.edition.templates.get_template(template).render(frame=frame, **names)
    return Page(folio.path, title, _tidied(text))


def _front(
    folio: Folio, title: str, description: str, about: Record | None, redirect: str
) -> Markdown:
    values = {
        "made_by": MADE_BY,  # first, so that it is met near the top however long a title is
        "title": title,
        "description": description,
        "redirect": redirect,
    }
    if about is not None:
        values["made_from"] = str(folio.edition.library.place(about))
    return Markdown(front_matter(values))


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
    return TermLine(folio.link(term), Markdown.escape(words))


def _note_line(folio: Folio, note: Note) -> NoteLine:
    spots = tuple(
        SpotLine(
            Markdown(f"[{spot.letter}](#r_{note.number}{spot.letter}){{ .back }}"),
            spot.quotes,
            spot.remark,
        )
        for spot in note.spots
    )
    return NoteLine(
        note.number, source_line(folio, note.source), note.at, spots, outward(note.source)
    )


def source_line(folio: Folio, source: Any) -> Markdown:
    """A publication in one line: publisher, linked title, date, language, whose voice."""
    edition = folio.edition
    parts = [edition.text(source.publisher)] if source.publisher else []
    parts.append(folio.link(source))
    if source.issued:
        parts.append(folio.brief(source.issued, edition.words.date))
    if source.language and source.language != edition.language:
        parts.append(f"in {edition.words.language_name(source.language)}")
    if source.voice:
        parts.append(Markdown("voice of {}").format(folio.party(source.voice)))
    return Markdown(", ").join(parts)


def outward(source: Any) -> Markdown:
    """Links to the publication itself and to its archived copy."""
    links = [("read it there", source.URL), ("archived copy", source.archive)]
    return Markdown(" · ").join(link_to(url, words) for words, url in links if url)


def _as_of(folio: Folio) -> str:
    as_of = folio.edition.library.about.as_of
    return folio.edition.words.date(as_of) if as_of else ""
