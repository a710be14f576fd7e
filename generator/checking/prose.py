"""Rules on prose: markup that facts do not hold is shown as typed, so an editor is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.rule import Violation, rule, stated_parts
from generator.facts.library import Library
from generator.facts.walk import prose_fields
from generator.text import quoted

_OTHER_TARGET = r"(?<![!\]])\[[^\[\]@]+\]\((?!https?://|mailto:)[^)\s]*\)"
_SLIPS = (
    (
        re.compile(r"!\[[^\[\]]*\]\([^()]*\)"),
        "is an image, and facts hold none.",
        "Take it out, or link to it without the exclamation mark.",
    ),
    (
        re.compile(r"</?[A-Za-z][^<>]*>"),
        "is HTML, and facts hold none.",
        "Use *emphasis*, lists and links.",
    ),
    (
        re.compile(r"(?m)^#{1,6} .*$"),
        "is a heading, and facts hold none.",
        "Write a paragraph, or take the # out.",
    ),
    (
        re.compile(_OTHER_TARGET),
        "leads neither to the web nor to a record.",
        "Write a whole address (https://…), or [[some-id|words]] for a record.",
    ),
)


@rule("prose-markup", "warning")
def prose_markup(library: Library) -> Iterator[Violation]:
    """Prose holds emphasis, lists, links and the two marks of ours, and no other markup.

    Anything else is shown just as it is typed, which is seldom what is meant. Take the markup
    out, or write it in one of the ways that facts know: `*emphasis*`, `- list`,
    `[words](https://…)`, `[[some-id]]`, `[@some-source]`.
    """
    for part, locate in stated_parts(library):
        for path, prose in prose_fields(part):
            for _, form in prose.forms:
                for pattern, what, hint in _SLIPS:
                    for found in pattern.finditer(form):
                        yield Violation(locate(path), f"{quoted(found[0])} {what}", hint)
