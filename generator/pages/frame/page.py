"""What a page is: a path, a title and a text; and the frame that all pages share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from generator.facts.record import Record
from generator.layout import MADE_BY
from generator.markdown.escape import Markdown, front_matter
from generator.pages.frame.citation_styles import CiteLine, cite_page
from generator.pages.frame.corrected import corrected
from generator.pages.frame.notes import NoteLine, note_lines
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.frame.previews import previews
from generator.pages.frame.provenance import edit_link, kept_at, report_link
from generator.presenting.addresses import url_of
from generator.problems import Place

# Pictures, tags, addresses, attributes; and what is folded, up to the next heading.
_NOT_READ = re.compile(
    r"<svg.*?</svg>|<[^>]*>|\]\([^)\s]*\)|\{ \.opens \}.*?(?=^#|\Z)|\{[^{}]*\}",
    re.DOTALL | re.MULTILINE,
)
_LONG = 6000  # letters: about four screens of 1280 by 900 px


@dataclass(frozen=True)
class Page:
    """A page to be written: its path below docs/, what it is called and its Markdown."""

    path: str
    title: str
    text: str
    description: str = ""
    filters: tuple[str, ...] = ()  # the names of the filters that it offers
    files: tuple[tuple[str, str], ...] = ()  # what stands beside it: paths below docs/ and texts


@dataclass(frozen=True)
class TermLine:
    """A glossary term that the page uses."""

    link: Markdown  # the term, linked to the glossary
    definition: Markdown  # what it means


@dataclass(frozen=True)
class Frame:
    """What stands around the body of every page."""

    title: str  # the heading of the page
    terms: tuple[TermLine, ...]  # glossary terms used on the page
    notes: tuple[NoteLine, ...]  # the sources, numbered
    notes_open: str  # the words that open them: what 3 sources say
    cite: tuple[CiteLine, ...]  # ready texts for whoever cites the page
    rests_on: str  # how many sources the page cites, such as 3 sources, or ''
    as_of: str  # as of which day the facts are known: on 1 May 2031, or ''
    corrected: Markdown  # the days on which its record was put right, linked, or ''
    report: Markdown  # link to the form for errors, filled in for this page, or ''
    edit: Markdown  # link that opens the line of data for editing, or ''
    made_from: Markdown  # the file and line of data that the page comes from, or ''


def make_page(
    builder: PageBuilder,
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
    kept = builder.edition.library.place(about) if about else kept
    shown = previews(builder)  # before the notes link anything: their links have no cards
    frame = _frame(builder, title, about, kept)
    names = {field.name: getattr(context, field.name) for field in fields(context)}
    body = builder.edition.templates.get_template(template).render(
        frame=frame, **builder.edition.words.for_templates, **names
    )
    values = {
        "made_by": MADE_BY,  # first, so that it is met near the top however long a title is
        "title": title,
        "description": description,
        "redirect": redirect,
        "filters": "yes" if builder.filters else "",
        "entries": builder.entries,
        "contents": "yes" if _is_long(body) else "",
        "made_from": str(kept) if kept else "",
    }
    text = _tidied(front_matter(values, {"previews": shown}) + "\n" + body)
    filters, files = tuple(builder.filters), tuple(builder.files.items())
    return Page(builder.path, title, text, description, filters, files)


def _frame(builder: PageBuilder, title: str, about: Record | None, kept: Place | None) -> Frame:
    words = builder.edition.words
    terms = tuple(_term_line(builder, term) for term in builder.terms)
    notes = note_lines(builder)
    return Frame(
        title=title,
        terms=terms,
        notes=notes,
        notes_open=_notes_open(builder, notes),
        cite=_cite(builder, title, about),
        rests_on=_rests_on(builder),
        as_of=_as_of(builder),
        corrected=corrected(builder, about) if about else Markdown(""),
        report=report_link(builder, title, words.gettext("Report an error")),
        edit=edit_link(builder, kept, words.gettext("edit this fact")) if kept else Markdown(""),
        made_from=kept_at(builder, kept) if kept else Markdown(""),
    )


def _is_long(body: str) -> bool:
    """Whether a page has so much to read, apart from its folded sources, that a list of its parts
    is of use."""
    read, _, _ = body.partition("{ #s_notes ")
    return len(_NOT_READ.sub("", read)) > _LONG


def _tidied(text: str) -> str:
    """At most one blank line in a row, and one line end at the end."""
    lines: list[str] = []
    for line in text.split("\n"):
        line = line.rstrip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n") + "\n"


def _term_line(builder: PageBuilder, term: Any) -> TermLine:
    # Definitions link nothing further: a page explains its own words, not theirs.
    words = " / ".join(builder.edition.plain(stated.value) for stated in term.definition)
    return TermLine(builder.listed(term), Markdown.escape(words))


def _cite(builder: PageBuilder, title: str, about: Record | None) -> tuple[CiteLine, ...]:
    """How the page of a record is cited; that of a source says how the source itself is."""
    url = url_of(about) if about and about.kind != "sources" else None
    return cite_page(builder.edition, title, url.lstrip("/"), about) if about and url else ()


def _notes_open(builder: PageBuilder, notes: Sequence[NoteLine]) -> str:
    if not any(note.quotes for note in notes):
        return _rests_on(builder)
    words = builder.edition.words
    return words.ngettext("what the source says", "what {count} sources say", len(notes))


def _rests_on(builder: PageBuilder) -> str:
    cited = len({note.source.id for note in builder.notes})
    if not cited:
        return ""
    return builder.edition.words.ngettext("{count} source", "{count} sources", cited)


def _as_of(builder: PageBuilder) -> str:
    as_of = builder.edition.library.about.as_of
    return builder.edition.words.at(as_of) if as_of else ""
