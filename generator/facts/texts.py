"""Texts: in one language or several, plain or with the small Markdown of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import PlainValidator, WithJsonSchema

from generator.facts.ref import Ref
from generator.problems import InvalidValue
from generator.text import CITE_MARK, LINK_MARK, quoted

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LONGEST = 100_000


@dataclass(frozen=True)
class Text:
    """A text by language; the language '' is that of the site."""

    forms: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, raw: Any) -> Self:
        """A text from a string, or from a mapping of language codes to strings."""
        if isinstance(raw, Text):
            return cls(raw.forms)
        if isinstance(raw, str | int | float):
            return cls((("", _filled(str(raw))),))
        if not isinstance(raw, dict):
            raise InvalidValue("expected a text here.", "Write one text, or one for each language.")
        for code in raw:
            if not LANGUAGE.fullmatch(str(code)):
                raise InvalidValue(
                    f"{quoted(code)} is not a language code.",
                    "Write a text, or texts by language such as en: and ar:. "
                    "If a colon in the text caused this, put the text in quotes.",
                )
            if not isinstance(raw[code], str):
                raise InvalidValue(f"the {code} text is not one text.")
        if not raw:
            raise InvalidValue("the text is empty.")
        return cls(tuple((str(code), _filled(text)) for code, text in raw.items()))

    def in_language(self, language: str) -> str:
        """The text in a language; else in the site's; else in the first that there is."""
        by_code = dict(self.forms)
        return by_code.get(language) or by_code.get("") or self.forms[0][1]

    def __str__(self) -> str:
        return self.in_language("")


class Prose(Text):
    """A text in the small Markdown: emphasis, lists, links, paragraphs, [[id]] and [@id]."""

    def references(self) -> Iterator[Ref]:
        """Every record that the prose links to or cites, in order of mention."""
        for _, form in self.forms:
            for mark in LINK_MARK.finditer(form):
                yield Ref.to_any(mark[1])
            for mark in CITE_MARK.finditer(form):
                yield Ref(("sources",), mark[1])


def _filled(text: str) -> str:
    if not text.strip():
        raise InvalidValue("the value is empty.", "Write a text, or take the line out.")
    if len(text) > LONGEST:
        raise InvalidValue(f"the text has {len(text)} characters; {LONGEST} are the most.")
    return text.strip()


# What an editor's YAML takes for a number or for true is a text to us; \\S: not only blanks.
_FILLED_SCHEMA = {"type": ["string", "number", "boolean"], "pattern": "\\S", "maxLength": LONGEST}
_LANGUAGES = {
    "type": "object",
    "patternProperties": {f"^{LANGUAGE.pattern}$": _FILLED_SCHEMA},
    "minProperties": 1,
}
_TEXT_SCHEMA = {"anyOf": [_FILLED_SCHEMA, _LANGUAGES]}

PlainWords = Annotated[str, WithJsonSchema(_FILLED_SCHEMA)]

TextField = Annotated[Text, PlainValidator(Text.of), WithJsonSchema(_TEXT_SCHEMA)]
ProseField = Annotated[Prose, PlainValidator(Prose.of), WithJsonSchema(_TEXT_SCHEMA)]
