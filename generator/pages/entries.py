"""Records as one line of a list: an event, a statement, a position."""

from __future__ import annotations

from generator.facts.events import Event
from generator.facts.issues import Position
from generator.facts.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio


def event_entry(folio: Folio, event: Event) -> Markdown:
    """When, what (linked to the timeline), and the summary with its sources."""
    when = folio.brief(event.date, folio.edition.words.date)
    summary = Markdown(". {}").format(folio.line(event.summary)) if event.summary else ""
    return Markdown("{}: {}{}{}").format(
        when, folio.link(event), summary, folio.cite(event.sources)
    )


def words_of(folio: Folio, statement: Statement) -> Markdown:
    """The exact words in quotation marks, rivals side by side; else our paraphrase."""
    if not statement.quote:
        return folio.line(statement.paraphrase)
    return folio.stated(statement.quote, lambda quote: f"“{folio.edition.text(quote)}”")


def statement_entry(folio: Folio, statement: Statement) -> Markdown:
    """When and (linked to the list of statements) what was said, with its sources."""
    words = folio.edition.words
    when = folio.brief(statement.date, lambda date: folio.link(statement, words.date(date)))
    translated = " (translated)" if statement.translated else ""
    # A quotation of a word or two says little by itself.
    meaning = Markdown(" {}").format(folio.line(statement.summary)) if statement.quote else ""
    return Markdown("{}: {}{}{}{}").format(
        when, words_of(folio, statement), translated, meaning, folio.cite(statement.sources)
    )


def position_entry(folio: Folio, position: Position) -> Markdown:
    """What is held, since and until when, with its sources."""
    words = folio.edition.words
    stance = (
        Markdown("**{}** ").format(folio.edition.text(position.stance)) if position.stance else ""
    )
    spans = [f"from {words.date(position.from_)}"] if position.from_ else []
    spans += [f"until {words.date(position.to)}"] if position.to else []
    span = f" ({', '.join(spans)})" if spans else ""
    said = folio.said(position.text, position.sources, position.note)
    return Markdown("{}{}{}").format(stance, said, span)
