"""Gathers the messages of the pages into generator/locale/messages.pot: `make messages`.

What a catalogue of another language is made from: with any program that edits gettext's catalogues,
or with `pybabel init -i generator/locale/messages.pot -l fr -o generator/locale/fr.po`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from generator.facts.kinds import KINDS
from generator.facts.record import Record

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
TEMPLATE = PACKAGE / "locale" / "messages.pot"
KEYWORDS: dict[str, tuple[object, ...] | None] = {
    "gettext": None,
    "gettext_noop": None,
    "md_gettext": None,
    "ngettext": (1, 2),
    "md_ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "md_pgettext": ((1, "c"), 2),
}
_METHODS = [
    ("**.py", "python"),
    ("pages/templates/**.md", "jinja2"),
    ("theme/**.html", "jinja2"),
    ("theme/assets/**.js", "javascript"),
]
_OPTIONS = {"pages/templates/**.md": {"trim_blocks": "true"}}


def catalogue() -> Catalog:
    """All messages, in the order in which they stand in files."""
    # A date of its own would make the same messages other bytes.
    found = Catalog(
        project="explainer-generator", version="", header_comment=_HEADER, creation_date=_NO_DATE
    )
    for file, line, message, comments, context in _extracted():
        found.add(message, locations=[(file, line)], auto_comments=comments, context=context)
    for kind, name, description in _fields():
        found.add(description, auto_comments=[f"What the field {name} of {kind} means."])
    return found


_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
_HEADER = """\
# Messages of explainer-generator.
# This file is distributed under the same licence as explainer-generator.
# `make messages` writes it."""


def _extracted() -> Iterator[tuple[str, int, object, list[str], str | None]]:
    yield from extract_from_dir(
        str(PACKAGE), _METHODS, _OPTIONS, KEYWORDS, comment_tags=("For translators:",),
        directory_filter=lambda folder: "__pycache__" not in folder,
    )  # fmt: skip


def _fields() -> Iterator[tuple[str, str, str]]:
    """What the page on data says of each field."""
    models = {"every kind": Record, **KINDS}
    for kind, model in models.items():
        for name, field in model.model_fields.items():
            if field.description:
                yield kind, name, field.description


def template_text() -> bytes:
    """The template of catalogues; the same messages, the same bytes."""
    written = BytesIO()
    write_po(written, catalogue(), width=100, include_lineno=False)
    return written.getvalue()


if __name__ == "__main__":
    TEMPLATE.write_bytes(template_text())
    print(f"{TEMPLATE.relative_to(ROOT)}: {len(catalogue())} messages")
