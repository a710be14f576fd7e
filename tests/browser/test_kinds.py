"""The pages that stand for all others: none of a kind is missing."""

from __future__ import annotations

import re

from generator.presenting.addresses import OWN_PAGE
from tests.browser.kinds import KINDS

# The timeline has a page a year, a side and a kind of event: one of each stands for the others.
PARTS = {r"\d{4}": "a year", r"side_.+": "a side", r"kind_.+": "a kind"}


def kind_of_page(path: str) -> tuple[str, str]:
    """The section of a page and which one it is there, or, where there are many, of what kind."""
    section, _, name = path.partition("/")
    if section in OWN_PAGE and name:
        return section, "a record"
    if section == "timeline":
        name = next((kind for part, kind in PARTS.items() if re.fullmatch(part, name)), name)
    return section or ".", name


def test_a_page_of_every_kind_is_looked_at(built_site):
    """Of each kind of record, and of each part of the timeline, one page; every other page."""
    found = set()
    for file in built_site.rglob("index.html"):
        if 'http-equiv="refresh"' not in (text := file.read_text(encoding="utf-8")):
            assert "<article" in text, file
            found.add(kind_of_page(file.parent.relative_to(built_site).as_posix()))
    assert {kind_of_page(path.strip("/")) for path in KINDS} == found
