"""What was said on an occasion, and by whom."""

from __future__ import annotations

from generator.facts.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.entries import statement_entry
from generator.pages.folio import Folio


def speaker_entry(folio: Folio, statement: Statement) -> Markdown:
    """Who said it, alone or jointly, and then the statement as one line of a list."""
    speakers = [folio.stated(statement.speaker, folio.party)]
    speakers += [folio.refer(ref) for ref in statement.jointly_with]
    named = folio.edition.words.joined(speakers)
    return Markdown("{}, {}").format(named, statement_entry(folio, statement))
