"""The facts as files to take away, and what their fields mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.kinds import KINDS
from generator.facts.record import Record
from generator.markdown.escape import Markdown, link_to
from generator.pages.frame.page import Page, make_page
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.addresses import section_path
from generator.presenting.edition import Edition
from generator.presenting.kinds import kind_words
from generator.presenting.words import Words

# What else a kind is written in, beside JSON.
_MORE_FORMS = {"sources": ("sources.csl.json", "sources.bib")}


@dataclass(frozen=True)
class FieldRow:
    """One field of a kind of record."""

    name: str  # as it is written in the data
    meaning: str  # what it says


@dataclass(frozen=True)
class KindBlock:
    """One kind of record."""

    label: str  # what the kind is called
    anchor: Markdown  # its anchor
    count: str  # how many records there are
    files: Markdown  # the files to take away
    fields: tuple[FieldRow, ...]  # its own fields


@dataclass(frozen=True)
class DataContext:
    """What the template data.md gets."""

    licence: Markdown  # on what terms the facts may be used, or ""
    kinds: tuple[KindBlock, ...]  # the kinds of record
    common: tuple[FieldRow, ...]  # the fields that every record may have


def data_pages(edition: Edition) -> Iterator[Page]:
    """The section page of the data."""
    builder = PageBuilder(edition, section_path("data"))
    context = DataContext(
        licence=_licence(edition),
        kinds=tuple(_block(edition, kind, model) for kind, model in KINDS.items()),
        common=tuple(_rows(edition.words, Record, ())),
    )
    description = edition.words.gettext(
        "All facts of this site as files, and what their fields mean."
    )
    title = edition.words.gettext("Data")
    yield make_page(builder, "data.md", title, description, context)


def _licence(edition: Edition) -> Markdown:
    licence = edition.library.about.licence
    if licence is None:
        return Markdown("")
    name = edition.text(licence.name)
    shown = link_to(licence.url, name) if licence.url else Markdown.escape(name)
    line = edition.words.md_gettext("Facts and texts: {licence}.", licence=shown)
    return Markdown("{} {}").format(line, edition.text(licence.note)) if licence.note else line


def _block(edition: Edition, kind: str, model: type[Record]) -> KindBlock:
    held = len(edition.library.of_kind(kind))
    names = (f"{kind}.json", *(_MORE_FORMS.get(kind, ()) if held else ()))
    return KindBlock(
        label=kind_words(edition.words, kind).heading,
        anchor=Markdown(f"k_{kind}"),
        count=edition.words.number(held),
        files=Markdown(" · ").join(link_to(name, name) for name in names),
        fields=tuple(_rows(edition.words, model, tuple(Record.model_fields))),
    )


def _rows(words: Words, model: type[Record], without: tuple[str, ...]) -> Iterator[FieldRow]:
    for name, field in model.model_fields.items():
        if name not in without and name != "id":
            meaning = words.gettext(field.description) if field.description else ""
            yield FieldRow(field.alias or name, meaning)
