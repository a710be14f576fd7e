"""What was said on an occasion, and by whom."""

from __future__ import annotations

from generator.facts.records.statements import Statement
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.pages.parts.entries import statement_entry


def speaker_entry(builder: PageBuilder, statement: Statement) -> Markdown:
    """Who said it, alone or jointly, and then the statement as one line of a list."""
    speakers = [builder.stated(statement.speaker, builder.party)]
    speakers += [builder.refer(ref) for ref in statement.jointly_with]
    named = builder.edition.words.joined(speakers)
    return Markdown("{}, {}").format(named, statement_entry(builder, statement))
