"""The numbered notes at the foot of a page: each source, and the words relied on, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.records.sources import Author, Source
from generator.facts.sourced import held_or_first
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page_builder import Note, PageBuilder, Spot
from generator.pages.frame.passage import check_sign, relied_on
from generator.presenting.addresses import page_path, relative
from generator.presenting.field_names import fixed_word
from generator.presenting.words import Words

_BOOKS = ("book", "chapter")  # types of CSL
_USUAL = ("newspaper", "agency", "official", "research")  # what the names of publishers tell


@dataclass(frozen=True)
class NoteLine:
    """A numbered note as the foot of a page shows it."""

    number: int  # the number of the note
    backs: Markdown  # links back to the spots that cite it, but for those that a quote leads to
    source: Markdown  # publisher, title, date and language, linked to the source's own page
    at: str  # where in the source, or ''
    original: Markdown  # links to the publication, to its archive copy and to how it is cited
    quotes: tuple[QuoteLine, ...]  # the words relied on


@dataclass(frozen=True)
class QuoteLine:
    """Words of a source, once however many spots of the page rely on them."""

    backs: Markdown  # links back to those spots, where others of the page cite other words
    words: Markdown  # the words, linked to them, and whether they were checked; or ''
    remark: Markdown  # what a reader should know of this use, or ''


def note_lines(builder: PageBuilder) -> tuple[NoteLine, ...]:
    """The notes of a page, in the order in which it cites them."""
    return tuple(_note(builder, note) for note in builder.notes)


def _note(builder: PageBuilder, note: Note) -> NoteLine:
    quotes = _quotes(builder, note)
    quoted = {spot.anchor for spots in quotes.values() for spot in spots}
    bare = [spot for spot in note.spots if spot.anchor not in quoted]
    only = note.spots[0] if len(note.spots) == 1 else None
    return NoteLine(
        note.number,
        _return(builder, only) if only else _backs(bare),
        source_line(builder, note.source),
        note.at,
        Markdown(" · ").join(_links(builder, note.source, any(words for words, _ in quotes))),
        tuple(
            QuoteLine(Markdown("") if only else _backs(spots), *said)
            for said, spots in quotes.items()
        ),
    )


def _quotes(builder: PageBuilder, note: Note) -> dict[tuple[Markdown, Markdown], list[Spot]]:
    """The words and remarks of a note, and the spots that rely on each, in the page's order."""
    found: dict[tuple[Markdown, Markdown], list[Spot]] = {}
    for spot in note.spots:
        for cited in spot.cited:
            words = relied_on(builder, note.source, cited, check_sign)
            remark = builder.line(cited.note) if cited.note else Markdown("")
            spots = found.setdefault((words, remark), []) if words or remark else [spot]
            if spot not in spots:
                spots.append(spot)
    return found


def _backs(spots: Sequence[Spot]) -> Markdown:
    links = (Markdown(f"[{spot.letter}](#{spot.anchor}){{ .back }}") for spot in spots)
    return Markdown(" ").join(links)


def _return(builder: PageBuilder, spot: Spot) -> Markdown:
    """The way back to the one spot that cites a note: a letter would tell nothing."""
    said = builder.edition.words.gettext("Back to the text")
    return Markdown(f'[↑](#{spot.anchor}){{{{ .back aria-label="{{}}" }}}}').format(said)


def source_line(builder: PageBuilder, source: Source) -> Markdown:
    """A publication in one line: publisher, linked title, date, language, whose voice; what sort
    of witness it is, and how it was read. A book is known by its authors, who stand first."""
    edition = builder.edition
    parts: list[Markdown | str] = []
    if source.type in _BOOKS:
        parts += [builder.apart(_name(builder, author)) for author in source.author]
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
    return Markdown(", ").join(parts) + Markdown("").join(_badges(edition.words, source))


def _badges(words: Words, source: Source) -> Iterator[Markdown]:
    """What sort of witness a source is and how it was read, in a word or two each."""
    if source.class_:
        marks = Markdown(" .usual" if source.class_ in _USUAL else "")
        yield Markdown(" *{}*{{ .badge{} }}").format(fixed_word(words, source.class_), marks)
    if source.read:
        yield Markdown(" *{}*{{ .badge .read }}").format(fixed_word(words, source.read))


def _name(builder: PageBuilder, author: Author) -> str:
    text = builder.edition.text
    return text(author.literal) or f"{text(author.given)} {text(author.family)}".strip()


def _in_our_language(builder: PageBuilder, source: Source) -> Markdown:
    """What a publication is called in the site's language, where its title is in another."""
    edition = builder.edition
    names = source.names.get(edition.language, ())
    name = edition.text(held_or_first(names)) if names else ""
    if not name or name == edition.label(source):
        return Markdown("")
    return Markdown(" ({})").format(name)


def outward(builder: PageBuilder, source: Source, said: str) -> Markdown:
    """Links to the publication itself, with these words if any, and to its archived copy."""
    links = [(said, source.URL), (builder.edition.words.gettext("archived copy"), source.archive)]
    return Markdown(" · ").join(link_to(url, shown) for shown, url in links if url and shown)


def _links(builder: PageBuilder, source: Source, quoted: bool) -> Iterator[Markdown]:
    """Where to read a source, unless its words lead there already, and how it is cited."""
    words = builder.edition.words
    said = "" if quoted else words.gettext("read it there")
    if shown := outward(builder, source, said):
        yield shown
    own = page_path(source.kind, source.id) or ""
    yield link_to(f"{relative(builder.path, own)}#s_cite", words.gettext("cite"))
