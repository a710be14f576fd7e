"""The numbered notes at the foot of a page: each source, and for each spot the words relied on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.records.sources import Source
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import Note, PageBuilder, Spot
from generator.pages.frame.passage import relied_on
from generator.presenting.addresses import page_path, relative
from generator.presenting.field_names import fixed_word
from generator.presenting.words import Words


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


def note_lines(builder: PageBuilder) -> tuple[NoteLine, ...]:
    """The notes of a page, in the order in which it cites them."""
    return tuple(_note(builder, note) for note in builder.notes)


def _note(builder: PageBuilder, note: Note) -> NoteLine:
    return NoteLine(
        note.number,
        source_line(builder, note.source),
        note.at,
        Markdown(" · ").join(_links(builder, note.source)),
        tuple(_spot(builder, note.source, spot) for spot in note.spots),
    )


def _spot(builder: PageBuilder, source: Source, spot: Spot) -> SpotLine:
    remarks = Markdown(" ").join(builder.line(one.note) for one in spot.cited if one.note)
    words = (relied_on(builder, source, one) for one in spot.cited)
    back = Markdown(f"[{spot.letter}](#{spot.anchor}){{ .back }}")
    return SpotLine(back, tuple(dict.fromkeys(said for said in words if said)), remarks)


def source_line(builder: PageBuilder, source: Source) -> Markdown:
    """A publication in one line: publisher, linked title, date, language, whose voice; what sort
    of witness it is, and how it was read."""
    edition = builder.edition
    parts: list[Markdown | str] = []
    for outlet in (source.container_title, source.publisher):
        if outlet:
            parts.append(builder.apart(edition.text(outlet)))
    parts.append(builder.listed(source) + _in_our_language(builder, source))
    if source.issued:
        parts.append(builder.brief(source.issued, edition.words.date))
    if source.language and source.language != edition.language:
        language = edition.words.language_name(source.language)
        parts.append(edition.words.gettext("in {language}", language=language))
    if source.voice:
        voice = builder.party(source.voice)
        parts.append(edition.words.md_gettext("voice: {party}", party=voice))
    parts += witness_words(edition.words, source)
    return Markdown(", ").join(parts)


def witness_words(words: Words, source: Source) -> list[str]:
    """What sort of witness a source is and how it was read, in a word or two each."""
    return [fixed_word(words, one) for one in (source.class_, source.read) if one]


def _in_our_language(builder: PageBuilder, source: Source) -> Markdown:
    """What a publication is called in the site's language, where its title is in another."""
    edition = builder.edition
    names = source.names.get(edition.language, ())
    name = edition.text(held_or_first(names)) if names else ""
    if not name or name == edition.label(source):
        return Markdown("")
    return Markdown(" ({})").format(name)


def outward(builder: PageBuilder, source: Source, said: str) -> Markdown:
    """Links to the publication itself, with these words, and to its archived copy."""
    links = [(said, source.URL), (builder.edition.words.gettext("archived copy"), source.archive)]
    return Markdown(" · ").join(link_to(url, shown) for shown, url in links if url)


def _links(builder: PageBuilder, source: Source) -> Iterator[Markdown]:
    words = builder.edition.words
    if shown := outward(builder, source, words.gettext("read it there")):
        yield shown
    if source.accessed:
        yield words.md_gettext("last read {date}", date=words.date(source.accessed))
    own = page_path(source.kind, source.id) or ""
    yield link_to(f"{relative(builder.path, own)}#s_cite", words.gettext("cite"))
