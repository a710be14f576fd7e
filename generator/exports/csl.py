"""The sources as CSL JSON, which Zotero and Pandoc read.

Source: Citation Style Language, "CSL-JSON schema", version 1.0.2.
"""

from __future__ import annotations

import json
from typing import Any

from generator.exports.licence import licence_field
from generator.facts.csl import CONTAINED
from generator.facts.dates import Date, Moment
from generator.facts.library import Library
from generator.facts.records.sources import Author, Source
from generator.facts.sourced import held_or_first
from generator.layout import MADE_BY


def csl_file(library: Library) -> str:
    """All sources as one list of items, ordered by id; "" where there are none."""
    items = [_item(source, library.about.language) for source in library.all_of(Source)]
    if not items:
        return ""
    # CSL's own place for what it has no field for: so a file of ours is known when met again.
    items[0] = {"custom": {"made_by": MADE_BY, **licence_field(library)}, **items[0]}
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _item(source: Source, language: str) -> dict[str, Any]:
    def words(text: Any) -> str:
        return text.in_language(language) if text else ""

    issued = held_or_first(source.issued) if source.issued else None
    alone = source.type in CONTAINED and not source.container_title
    container = "container-title" if alone else "publisher"
    item = {
        "id": source.id,
        "type": source.type,
        "title": words(source.label),
        "author": [_author(author, language) for author in source.author],
        "editor": [_author(editor, language) for editor in source.editor],
        "container-title": words(source.container_title),
        container: words(source.publisher),
        "volume": words(source.volume),
        "issue": words(source.issue),
        "page": words(source.page),
        "DOI": source.DOI,
        "issued": _date(issued),
        "accessed": _date(source.accessed),
        "URL": source.URL,
        "archive_location": source.archive,
        "language": source.language,
        "genre": words(source.genre),
    }
    return {name: value for name, value in item.items() if value}


def _author(author: Author, language: str) -> dict[str, str]:
    parts = {
        "family": author.family,
        "given": author.given,
        "literal": author.literal,
        "suffix": author.suffix,
    }
    return {name: text.in_language(language) for name, text in parts.items() if text}


def _date(date: Date | None) -> dict[str, Any]:
    """The days as CSL has them; as it is written where CSL has no form for it."""
    if date is None:
        return {}
    ends = [date.start, date.end] if date.is_interval else [date.start]
    if not all(end and end.precision in ("day", "month", "year", "season") for end in ends):
        return {"literal": date.text}
    moments = [end for end in ends if end]
    held: dict[str, Any] = {"date-parts": [_parts(moment) for moment in moments]}
    seasons = [moment.month for moment in moments if moment.precision == "season"]
    if seasons:
        held["season"] = (seasons[0] or 21) - 20
    if any(moment.approximate or moment.uncertain for moment in moments):
        held["circa"] = True
    return held


def _parts(moment: Moment) -> list[int]:
    month = None if moment.precision == "season" else moment.month
    return [part for part in (moment.year, month, moment.day) if part is not None]
