"""JSON Schemas of this site's data, for editors."""

from __future__ import annotations

from pathlib import Path

from generator.exports.schemas import schema_files
from generator.layout import Layout
from generator.reading.library import read_library
from generator.site.manual import rules_between_facts
from generator.site.publish.work_folder import claim_work_folder


def schema(layout: Layout, into: Path | None = None) -> tuple[str, ...]:
    """Writes a schema for each kind and one for data/site.yml; the paths, as people type them.

    Faults of the facts do not matter here: what can be read of them gives the completions.

    Raises:
        ProblemError: a folder of others stands where the schemas belong.
        OSError: the file system refuses.
    """
    if into is None:
        claim_work_folder(layout)
    folder = layout.schemas if into is None else layout.root / into
    library, _ = read_library(layout)
    asks = {rule.name: rule.asks for rule in rules_between_facts()}
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in schema_files(library, asks):
        (folder / name).write_text(text, encoding="utf-8")
        inside = folder.is_relative_to(layout.root)
        written.append(layout.relative(folder / name) if inside else str(folder / name))
    return tuple(written)
