"""The numbered notes at the foot of a page: each source, and for each spot the words relied on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.sourced import held_or_first
from generator.facts.sources import Source
from generator.markdown.escape import Markdown, link_to
from generator.pages.address import page_path, relative
from generator.pages.folio import Folio, Note, Spot
from generator.pages.passage import relied_on


@dataclass(frozen=True)
class NoteLine:
    """A numbered note as the foot of a page shows it."""

    number: int  # the number of the note
    source: Markdown  # publisher, title, date and language, linked to the source's own page
    at: str  # where in the source, or ''
    original: Markdown  # links to the publication, to its archive copy and to how it is cited
    spots: tuple[SpotLine, ...]  # the places on the page that cite it


@dataclass(frozen=True)
class SpotLine:
    """One place that cites a note."""

    back: Markdown  # link back to the place
    quotes: tuple[Markdown, ...]  # the words relied on there, whether checked, linked to them
    remark: Markdown  # what a reader should know of this use, or ''


def note_lines(folio: Folio) -> tuple[NoteLine, ...]:
    """The notes of a page, in the order in which it cites them."""
    return tuple(_note(folio, note) for note in folio.notes)


def _note(folio: Folio, note: Note) -> NoteLine:
    return NoteLine(
        note.number,
        source_line(folio, note.source),
        note.at,
        Markdown(" · ").join(_links(folio, note.source)),
        tuple(_spot(folio, note.source, spot) for spot in note.spots),
    )


def _spot(folio: Folio, source: Source, spot: Spot) -> SpotLine:
    remarks = Markdown(" ").join(folio.line(one.note) for one in spot.cited if one.note)
    words = (relied_on(folio, source, one) for one in spot.cited)
    back = Markdown(f"[{spot.letter}](#{spot.anchor}){{ .back }}")
    return SpotLine(back, tuple(dict.fromkeys(said for said in words if said)), remarks)


def source_line(folio: Folio, source: Source) -> Markdown:
    """A publication in one line: publisher, linked title, date, language, whose voice."""
    edition = folio.edition
    parts: list[Markdown | str] = []
    if source.publisher:
        parts.append(folio.apart(edition.text(source.publisher)))
    parts.append(folio.listed(source) + _in_our_language(folio, source))
    if source.issued:
        parts.append(folio.brief(source.issued, edition.words.date))
    if source.language and source.language != edition.language:
        parts.append(f"in {edition.words.language_name(source.language)}")
    if source.voice:
        parts.append(Markdown("voice of {}").format(folio.party(source.voice)))
    return Markdown(", ").join(parts)


def _in_our_language(folio: Folio, source: Source) -> Markdown:
    """What a publication is called in the site's language, where its title is in another."""
    edition = folio.edition
    names = source.names.get(edition.language, ())
    name = edition.text(held_or_first(names)) if names else ""
    if not name or name == edition.label(source):
        return Markdown("")
    return Markdown(" ({})").format(name)


def outward(source: Source, words: str = "read it there") -> Markdown:
    """Links to the publication itself, with these words, and to its archived copy."""
    links = [(words, source.URL), ("archived copy", source.archive)]
    return Markdown(" · ").join(link_to(url, said) for said, url in links if url)


def _links(folio: Folio, source: Source) -> Iterator[Markdown]:
    if shown := outward(source):
        yield shown
    if source.accessed:
        yield Markdown.escape(f"last read {folio.edition.words.date(source.accessed)}")
    own = page_path(source.kind, source.id) or ""
    yield link_to(f"{relative(folio.path, own)}#s_cite", "cite")
