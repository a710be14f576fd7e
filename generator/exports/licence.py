"""The licence of the facts, as files to take away say it; nothing where the site states none."""

from __future__ import annotations

from typing import Any

from generator.facts.library import Library
from generator.facts.plain import plain
from generator.text import on_one_line


def licence_field(library: Library) -> dict[str, Any]:
    """The field for JSON, with the names that data/site.yml has; none where nothing is stated."""
    licence = library.about.licence
    return {"licence": plain(licence)} if licence else {}


def licence_words(library: Library) -> str:
    """The licence on one line, for a comment; '' where none is stated."""
    licence = library.about.licence
    if licence is None:
        return ""
    language = library.about.language
    named = [licence.name.in_language(language), licence.spdx or "", licence.url or ""]
    note = f". {licence.note.in_language(language)}" if licence.note else ""
    return on_one_line(", ".join(part for part in named if part) + note)


def licence_of_works(library: Library) -> dict[str, Any] | str:
    """The value of schema.org's `license`: the address of its text, or a work with its name."""
    licence = library.about.licence
    if licence is None or licence.url:
        return licence.url or "" if licence else ""
    return {"@type": "CreativeWork", "name": licence.name.in_language(library.about.language)}
