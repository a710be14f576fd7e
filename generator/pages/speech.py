"""Speech: who said it, and a statement as one line that names its speaker."""

from __future__ import annotations

from collections.abc import Iterable

from generator.facts.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.entries import words_of
from generator.pages.folio import Folio


def speakers(folio: Folio, statement: Statement) -> Markdown:
    """The speaker, and with whom it was said."""
    speaker = folio.party(statement.speaker)
    if not statement.jointly_with:
        return speaker
    others = folio.edition.words.joined([folio.refer(ref) for ref in statement.jointly_with])
    return Markdown("{}, jointly with {}").format(speaker, others)


def translation(folio: Folio, statement: Statement) -> str:
    """From which language the words were translated, in words ('' where they were not)."""
    if not statement.translated:
        return ""
    if statement.translated == "yes":
        return "translated"
    return f"translated from {folio.edition.words.language_name(statement.translated)}"


def spoken_entry(folio: Folio, statement: Statement) -> Markdown:
    """When (linked to the list of statements), who and what, with its sources."""
    words = folio.edition.words
    when = Markdown(" or ").join(
        folio.link(statement, words.date(stated.value)) for stated in statement.date
    )
    remark = translation(folio, statement)
    return Markdown("{}, {}: {}{}{}").format(
        when,
        speakers(folio, statement),
        words_of(folio, statement),
        f" ({remark})" if remark else "",
        folio.cite(statement.sources),
    )


def in_time_order(statements: Iterable[Statement]) -> list[Statement]:
    """Statements by the first date given for them, then by id."""
    return sorted(statements, key=lambda said: (said.date[0].value.sort_key, said.id))
