"""The fact box: short rows of label and value beside the text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.record import Record
from generator.facts.sourced import Stated
from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder


@dataclass(frozen=True)
class FactRow:
    """One row of a fact box."""

    label: str  # what the value is
    value: Markdown  # the value, with its notes


def row(label: str, value: Markdown) -> FactRow | None:
    """A row, or None where there is nothing to show."""
    return FactRow(label, value) if value else None


def name_rows(builder: PageBuilder, record: Record) -> list[FactRow | None]:
    """Names in other languages, and other spellings: readers and search find both."""
    rows: list[FactRow | None] = []
    for code, names in record.names.items():
        forms = [_name(builder, code, stated) for stated in names]
        rows.append(row(builder.edition.words.language_name(code), Markdown("; ").join(forms)))
    also = [_alias(builder, stated) for stated in record.aliases]
    rows.append(row(builder.edition.words.gettext("Also written"), Markdown("; ").join(also)))
    return rows


def _alias(builder: PageBuilder, stated: Stated[Text]) -> Markdown:
    shown = Markdown.escape(builder.edition.text(stated.value))
    return shown + builder.cite(stated.sources) + builder.doubt(stated.note)


def _name(builder: PageBuilder, code: str, stated: Stated[Text]) -> Markdown:
    shown = builder.foreign(code, builder.edition.text(stated.value))
    return shown + builder.cite(stated.sources) + builder.doubt(stated.note)
