"""Records as one line of a list: an event, a statement, a position."""

from __future__ import annotations

from generator.facts.events import Event
from generator.facts.issues import Position
from generator.facts.statements import Statement
from generator.facts.texts import Prose, Text
from generator.markdown.escape import Markdown
from generator.pages.folio import Folio
from generator.pages.spans import time_span


def event_entry(folio: Folio, event: Event, part: Markdown | str = "") -> Markdown:
    """When, what (linked to the timeline), `part` of whom the page is about, and the summary with
    its sources."""
    when = folio.brief(event.date, folio.edition.words.date)
    aside = Markdown(" ({})").format(part) if part else ""
    summary = Markdown(". {}").format(folio.line(event.summary)) if event.summary else ""
    return Markdown("{}: {}{}{}{}").format(
        when, folio.listed(event), aside, summary, folio.cite(event.sources)
    )


def words_of(folio: Folio, statement: Statement) -> Markdown:
    """The exact words in quotation marks, rivals side by side; else our paraphrase."""
    if not statement.quote:
        return folio.stated(statement.paraphrase, folio.line)
    return folio.stated(statement.quote, lambda quote: quotation(folio, quote))


def quotation(folio: Folio, quote: Text) -> Markdown:
    """Exact words in quotation marks and, where they were said in another language, those too."""
    edition = folio.edition
    shown = edition.text(quote)
    others = [
        Markdown("{}: {}").format(
            edition.words.language_name(code), folio.foreign(code, f"“{form}”")
        )
        for code, form in quote.forms
        if code and form != shown
    ]
    said = Markdown("; ").join(others)
    return Markdown("“{}” ({})").format(shown, said) if said else Markdown("“{}”").format(shown)


def statement_entry(folio: Folio, statement: Statement, with_occasion: bool = False) -> Markdown:
    """When and (linked to the list of statements) what was said, with its sources: the words as a
    sentence of their own, then what they mean, since a quotation of a word or two says little; and
    on which occasion, where the page is not about that."""
    words = folio.edition.words
    when = folio.brief(statement.date, lambda date: folio.listed(statement, words.date(date)))
    if with_occasion and statement.occasion:
        when = Markdown("{}, {}").format(when, folio.refer(statement.occasion))
    said = words_of(folio, statement) + _translated(folio, statement)
    meaning = folio.line(statement.summary or _paraphrased(statement)) if statement.quote else ""
    if meaning:
        said = Markdown("{}{} {}").format(said, _stop(folio, statement), meaning)
    return Markdown("{}: {}{}").format(when, said, folio.cite(statement.sources))


def _paraphrased(statement: Statement) -> Prose | None:
    return statement.paraphrase[0].value if statement.paraphrase else None


def _translated(folio: Folio, statement: Statement) -> Markdown:
    language = translated_from(folio, statement)
    return (
        Markdown(" *(translated from {})*{{ .doubt }}").format(language) if language else language
    )


def translated_from(folio: Folio, statement: Statement) -> Markdown:
    """The language in which it was said, where that is not the one shown ('' else)."""
    code = statement.translated
    name = "another language" if code == "yes" else folio.edition.words.language_name(code)
    return Markdown.escape(name if code else "")


def _stop(folio: Folio, statement: Statement) -> Markdown:
    """The full stop behind quoted words, where they do not end with one of their own."""
    plain = len(statement.quote) == 1 and not statement.quote[0].sources
    last = folio.edition.text(statement.quote[-1].value).rstrip("\"'”’»")[-1:]
    ended = plain and not statement.translated and last in tuple(".?!…")
    return Markdown("" if ended else ".")


def position_entry(folio: Folio, position: Position) -> Markdown:
    """What is held, since and until when, with its sources."""
    stance = (
        Markdown("**{}** — ").format(folio.edition.text(position.stance)) if position.stance else ""
    )
    span = time_span(folio, position.from_, position.to)
    held = Markdown(" ({})").format(span) if span else ""
    said = folio.said(position.text, position.sources, position.note)
    return Markdown("{}{}{}").format(stance, said, held)
