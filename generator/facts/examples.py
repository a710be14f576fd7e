"""One filled record of each kind, of a harbour that never was; together they are a sound site."""

from __future__ import annotations

from inspect import cleandoc

from generator.facts.kinds import KINDS

_SITE = """
    title: The harbour talks
    question: Who may use the quay?
    as_of: 2021-12-31
    stale_after: 90
    builder: mkdocs
    sides:
      port: {label: Port, colour: "#1f5fa8", note: The board and its officers.}
    relations: {member of: includes}
    points:
      - text: The board agreed to open the quay.
        sources: [{source: first-report, quote: will open the quay}]
    changes:
      - {date: 2022-01-10, text: First published.}
"""
FILLED_EXAMPLES: dict[str, str] = {
    "site": cleandoc(_SITE),
    **{kind: cleandoc(model.example) for kind, model in KINDS.items()},
}
