"""Records as one line of a list: a statement, a position."""

from __future__ import annotations

from generator.facts.records.issues import Position
from generator.facts.records.statements import Statement
from generator.facts.texts import Prose, Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.time_spans import time_span
from generator.presenting.quotation_marks import in_quotation_marks


def words_of(builder: PageBuilder, statement: Statement) -> Markdown:
    """The exact words in quotation marks, rivals side by side; else our paraphrase."""
    if not statement.quote:
        return builder.stated(statement.paraphrase, builder.line)
    return builder.stated(statement.quote, lambda quote: quotation(builder, quote))


def quotation(builder: PageBuilder, quote: Text) -> Markdown:
    """Exact words in quotation marks and, where they were said in another language, those too."""
    edition = builder.edition
    shown = edition.text(quote)
    others = [
        Markdown("{}: {}").format(
            edition.words.language_name(code),
            builder.foreign(code, in_quotation_marks(edition.words, form)),
        )
        for code, form in quote.forms
        if code and form != shown
    ]
    said = Markdown("; ").join(others)
    marked = Markdown.escape(in_quotation_marks(edition.words, shown))
    return Markdown("{} ({})").format(marked, said) if said else marked


def statement_entry(builder: PageBuilder, statement: Statement) -> Markdown:
    """When (linked to the list of statements) and what was said, with its sources."""
    words = builder.edition.words
    when = builder.brief(statement.date, lambda date: builder.listed(statement, words.date(date)))
    said = meaning_and_words(builder, statement)
    return Markdown("{}: {}{}").format(when, said, builder.cite(statement.sources))


def meaning_and_words(builder: PageBuilder, statement: Statement) -> Markdown:
    """What a statement means, and then its exact words as a sentence of their own, since those of a
    word or two say little by themselves; else what there is of the two."""
    meaning = builder.line(statement.summary or _paraphrased(statement)) if statement.quote else ""
    said = words_of(builder, statement) + _translated(builder, statement)
    if not meaning:
        return said
    exact = said + _stop(builder, statement)
    return builder.edition.words.md_gettext(
        "{meaning} Word for word: {quote}", meaning=meaning, quote=exact
    )


def _paraphrased(statement: Statement) -> Prose | None:
    return statement.paraphrase[0].value if statement.paraphrase else None


def _translated(builder: PageBuilder, statement: Statement) -> Markdown:
    language = translated_from(builder, statement)
    if not language:
        return language
    said = builder.edition.words.md_gettext("translated from {language}", language=language)
    return Markdown(" *({})*{{ .doubt }}").format(said)


def translated_from(builder: PageBuilder, statement: Statement) -> Markdown:
    """The language in which it was said, where that is not the one shown ('' else)."""
    code = statement.translated
    words = builder.edition.words
    name = words.gettext("another language") if code == "yes" else words.language_name(code)
    return Markdown.escape(name if code else "")


def _stop(builder: PageBuilder, statement: Statement) -> Markdown:
    """The full stop behind quoted words, where they do not end with one of their own."""
    plain = len(statement.quote) == 1 and not statement.quote[0].sources
    last = builder.edition.text(statement.quote[-1].value).rstrip("\"'”’»")[-1:]
    ended = plain and not statement.translated and last in tuple(".?!…")
    return Markdown("" if ended else ".")


def position_entry(builder: PageBuilder, position: Position) -> Markdown:
    """What is held, since and until when, with its sources."""
    stance = (
        Markdown("**{}** — ").format(builder.edition.text(position.stance))
        if position.stance
        else ""
    )
    span = time_span(builder, position.from_, position.to)
    held = Markdown(" ({})").format(span) if span else ""
    said = builder.said(position.text, position.sources, position.note)
    return Markdown("{}{}{}").format(stance, said, held)
