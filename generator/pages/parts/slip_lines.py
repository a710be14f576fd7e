"""Slips in a line each: what a source has wrong by an error of its own, where, and why."""

from __future__ import annotations

from generator.facts.record import Account
from generator.facts.records.sources import Source
from generator.facts.slips import Slip
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.fact_words import value_words
from generator.presenting.field_names import field_noun


def slip_of_this_source(builder: PageBuilder, slip: Slip) -> Markdown:
    """A slip for the page of its source."""
    words = builder.edition.words
    told = words.md_gettext(
        "A slip of this source: {what} ({where}).",
        what=_what(builder, slip),
        where=_where(builder, slip),
    )
    return told + _why(builder, slip)


def slip_of_sources(builder: PageBuilder, slip: Slip) -> Markdown:
    """A slip for a list of those of all sources: where it is, what is said there and by which."""
    found = (builder.edition.library.get("sources", one.source.id) for one in slip.said.sources)
    sources = dict.fromkeys(one for one in found if isinstance(one, Source))
    said = builder.edition.words.joined([builder.listed(source) for source in sources])
    whose = Markdown(" — {}").format(said) if said else said
    told = Markdown("{}: {}{}.").format(_where(builder, slip), _what(builder, slip), whose)
    return told + _why(builder, slip)


def _what(builder: PageBuilder, slip: Slip) -> Markdown:
    said = slip.said
    if isinstance(said, Account):
        return builder.line(said.text)
    return Markdown.escape(value_words(builder.edition, said.value))


def _where(builder: PageBuilder, slip: Slip) -> Markdown:
    return Markdown("{}, {}").format(builder.link(slip.record), _field(builder, slip))


def _field(builder: PageBuilder, slip: Slip) -> str:
    """The field in words; of an account the question that it answers."""
    name, index, *_ = slip.path
    if name == "disputes" and isinstance(index, int):
        return builder.edition.plain(slip.record.disputes[index].question)
    return field_noun(builder.edition.words, slip.field)


def _why(builder: PageBuilder, slip: Slip) -> Markdown:
    note = slip.said.note
    return Markdown(" {}").format(builder.line(note)) if note else Markdown("")
