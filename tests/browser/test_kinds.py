"""The pages that stand for all others: none of a kind is missing."""

from __future__ import annotations

from generator.presenting.addresses import OWN_PAGE
from tests.browser.kinds import KINDS


def test_a_page_of_every_kind_is_looked_at(built_site):
    """Of each kind of record one page, and every page of which there is only one."""
    found = set()
    for file in built_site.rglob("index.html"):
        if 'http-equiv="refresh"' not in (text := file.read_text(encoding="utf-8")):
            section, _, name = file.parent.relative_to(built_site).as_posix().partition("/")
            assert "<article" in text, file
            found.add((section, "a record" if name and section in OWN_PAGE else name))
    looked_at = [path.strip("/").partition("/") for path in KINDS]
    shown = {(s or ".", "a record" if n and s in OWN_PAGE else n) for s, _, n in looked_at}
    assert shown == found
