"""What rounds talked about: ids of issues, shown by their names, or words."""

from __future__ import annotations

from generator.facts.texts import Text
from generator.markdown.escape import Markdown
from generator.pages.frame.page_builder import PageBuilder
from generator.presenting.edition import Edition
from generator.presenting.words import sentence_case


def topic_words(edition: Edition, topic: Text) -> str:
    """The name of the issue with that id, as it stands within a sentence; else the words."""
    issue = edition.library.get("issues", str(topic))
    return edition.label(issue) if issue else edition.text(topic)


def topic_shown(builder: PageBuilder, topic: Text, is_first: bool = False) -> Markdown:
    """A topic, linked where it is an issue; what it names is linked where it is in words."""
    issue = builder.edition.library.get("issues", str(topic))
    if issue:
        return builder.link(issue)
    said = builder.edition.text(topic)
    return builder.mentioned(sentence_case(said) if is_first else said)
