"""Where each entry of a section stands that has too many for the page of contents to name them.

An address such as /timeline/#some-event is a promise. While the page of contents names each entry,
the entry's line bears its anchor; beyond that a script looks here and goes on to the right page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.layout import MADE_BY
from generator.presenting.addresses import SHARED_PAGE
from generator.presenting.edition import Edition
from generator.presenting.pagination import MOST_LINES


def entries_path(section: str) -> str:
    """The file below docs/ that tells where the entries of a section stand."""
    return f"assets/made/entries/{section}.json"


def entries_files(edition: Edition) -> Iterator[tuple[str, str]]:
    """Path below docs/ and text of each such file: by page, seen from the section's, the ids, old
    ones too."""
    for kind, section in SHARED_PAGE.items():
        records = edition.library.of_kind(kind)
        if len(records) <= MOST_LINES:
            continue
        pages: dict[str, list[str]] = {}
        for record in records:
            page = edition.address(record).partition("#")[0].removeprefix(f"{section}/")
            pages.setdefault(page, []).extend((record.id, *record.formerly))
        held = {"made_by": MADE_BY, "pages": dict(sorted(pages.items()))}
        yield entries_path(section), json.dumps(held, separators=(",", ":")) + "\n"
