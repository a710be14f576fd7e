"""One JSON file for each kind of record."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.exports.licence import licence_field
from generator.facts.kinds import KINDS
from generator.facts.library import Library
from generator.facts.plain import plain
from generator.layout import MADE_BY


def json_files(library: Library) -> Iterator[tuple[str, str]]:
    """Path below docs/ and text of each file: records by id, as data/ has them."""
    for kind in KINDS:
        records = {record.id: plain(record) for record in library.of_kind(kind)}
        held = {"made_by": MADE_BY, **licence_field(library), "kind": kind, "records": records}
        yield f"data/{kind}.json", json.dumps(held, ensure_ascii=False, indent=1) + "\n"
